"""The same score in pandas, whole columns at a time, as one who knows pandas would write it."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from bench.pemilih.alat import Jam
from bench.survei.skor import PER

UNSUR = [
    "persyaratan",
    "prosedur",
    "waktu",
    "biaya",
    "produk",
    "kompetensi",
    "perilaku",
    "pengaduan",
    "sarana",
]


def skor(jam: Jam, berkas: str) -> dict[str, Any]:
    """Read, refuse, leave out, score by every grouping."""
    import numpy as np
    import pandas as pd
    from scipy.stats import t as student

    hasil = []
    with jam:
        d = pd.read_csv(berkas, dtype=dict.fromkeys(PER, "category"))
        x = d[UNSUR]
        asing = x.notna() & ~x.isin([1, 2, 3, 4])
        if asing.any(axis=None):
            raise SystemExit(str(d[asing.any(axis=1)].head(20)))
        d["skor"] = x.mean(axis=1) * 25
        d = d[x.notna().sum(axis=1) >= 7]
        for kunci in ([], ["unit"], ["layanan"], ["unit", "layanan"]):
            g = d.groupby(kunci, observed=True) if kunci else d.groupby(np.zeros(len(d), dtype="int8"))
            jumlah, banyak = g[UNSUR].sum(), g[UNSUR].count()
            nrr = jumlah / banyak
            ikm = nrr.mean(axis=1) * 25
            n, s = g.size(), g["skor"].std()
            jarak = student.ppf(0.975, n - 1) * s / np.sqrt(n)
            hasil.append((kunci, n, ikm, nrr, (ikm - jarak).clip(lower=25), (ikm + jarak).clip(upper=100)))
    return {"kelompok": dict(_told(*satu) for satu in _rows(hasil))}


def _rows(hasil: list[Any]) -> list[Any]:
    return [
        (kunci, at, n[at], ikm[at], nrr.loc[at], bawah[at], atas[at])
        for kunci, n, ikm, nrr, bawah, atas in hasil
        for at in n.index
    ]


def _told(
    kunci: list[str], at: Any, n: int, ikm: float, nrr: Any, bawah: float, atas: float
) -> tuple[str, Any]:
    nilai = at if isinstance(at, tuple) else (at,)
    nama = "|".join(f"{k}={v}" for k, v in zip(kunci, nilai, strict=False))
    return nama, [int(n), [_two(ikm), *map(_two, nrr)], [float(bawah), float(atas)]]


def _two(nilai: float) -> str:
    """Half up, of the shortest decimal that the float stands for."""
    return str(Decimal(repr(float(nilai))).quantize(Decimal("0.01"), ROUND_HALF_UP))
