"""How many synthetic voters of each sex live in each desa: exact sums, calibrated to published totals."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

KELURAHAN = "1"
_BERAT_KELURAHAN = 6.0


@dataclass(frozen=True, slots=True)
class SasaranDesa:
    """The voters that one desa gets."""

    kode: str
    l: int  # noqa: E741 - the official heading of the column
    p: int

    @property
    def jumlah(self) -> int:
        """Voters of both sexes."""
        return self.l + self.p


@cache
def read_kalibrasi() -> Mapping[str, Any]:
    """Return the published totals that the province is calibrated to."""
    isi: Mapping[str, Any] = yaml.safe_load(Path(__file__).with_name("kalibrasi.yaml").read_text())
    return isi


def default_size() -> int:
    """Return the voters of the province in the calibrated period."""
    return int(read_kalibrasi()["provinsi"]["jumlah"])


def allocate(jumlah: int, bobot: Sequence[float]) -> list[int]:
    """Split a whole number by weights so that the parts sum to it exactly (largest remainder, Hamilton).

    Equal remainders go to the earlier part. Raises ValueError when no weight is positive.
    """
    total = sum(bobot)
    if total <= 0:
        raise ValueError("bobot harus positif")
    exact = [jumlah * satu / total for satu in bobot]
    parts = [int(satu) for satu in exact]
    urut = sorted(range(len(bobot)), key=lambda i: (parts[i] - exact[i], i))
    for i in urut[: jumlah - sum(parts)]:
        parts[i] += 1
    return parts


def plan_province(desa: Sequence[str], ukuran: int | None = None) -> list[SasaranDesa]:
    """Return the target of each desa of the province, in the order of the codes.

    `desa` are the Kemendagri codes of the province's villages. With the default size the totals of the
    province, of the kab/kota with a published figure and the shares of known kecamatan hold exactly.
    """
    ukuran = default_size() if ukuran is None else ukuran
    kab = _kabupaten(ukuran)
    hasil: list[SasaranDesa] = []
    for kode, (jumlah, laki_kab) in kab.items():
        anak = [satu for satu in sorted(desa) if satu.startswith(kode + ".")]
        per_desa = _villages(anak, jumlah)
        hasil += [
            SasaranDesa(satu, laki, n - laki)
            for satu, n, laki in zip(anak, per_desa, _men(per_desa, laki_kab), strict=True)
        ]
    return hasil


def _kabupaten(ukuran: int) -> dict[str, tuple[int, int]]:
    """Return voters and men of each kab/kota."""
    isi = read_kalibrasi()
    prov, kab = isi["provinsi"], isi["kabupaten_kota"]
    bobot = _weights(prov, kab)
    jumlah = allocate(ukuran, bobot)
    laki = allocate(round(ukuran * prov["l"] / prov["jumlah"]), _men_weights(isi, kab, bobot))
    return {kode: (n, min(n, pria)) for kode, n, pria in zip(kab, jumlah, laki, strict=True)}


def _weights(prov: Mapping[str, Any], kab: Mapping[str, Any]) -> list[float]:
    """Published latest totals as they are; the others grow alike into what is left."""
    pasti = sum(satu["terakhir"]["jumlah"] for satu in kab.values() if "terakhir" in satu)
    sisa = sum(satu["jumlah"] for satu in kab.values() if "terakhir" not in satu)
    naik = (prov["jumlah"] - pasti) / sisa
    return [
        satu["terakhir"]["jumlah"] if "terakhir" in satu else satu["jumlah"] * naik for satu in kab.values()
    ]


def _men_weights(isi: Mapping[str, Any], kab: Mapping[str, Any], bobot: Sequence[float]) -> list[float]:
    """Men by the published share; kab/kota without one share what the province's total leaves."""
    tahu = {kode: satu["l"] / satu["jumlah"] for kode, satu in kab.items() if satu["l"] is not None}
    tahu |= {kode: s["terakhir"]["l"] / s["terakhir"]["jumlah"] for kode, s in kab.items() if "terakhir" in s}
    laki = {kode: tahu[kode] * n for kode, n in zip(kab, bobot, strict=True) if kode in tahu}
    lain = [n for kode, n in zip(kab, bobot, strict=True) if kode not in tahu]
    bagian = (isi["provinsi"]["l"] - sum(laki.values())) / sum(lain)
    return [laki.get(kode, bagian * n) for kode, n in zip(kab, bobot, strict=True)]


def _villages(desa: Sequence[str], jumlah: int) -> list[int]:
    """Split a kab/kota's voters over its villages, through kecamatan with a known total first."""
    tahu = {kode: satu["jumlah"] for kode, satu in read_kalibrasi()["kecamatan"].items()}
    kec: dict[str, list[str]] = {}
    for kode in desa:
        kec.setdefault(kode[:8], []).append(kode)
    bobot = [float(tahu.get(kode, 0)) or sum(map(_village_weight, anak)) for kode, anak in kec.items()]
    hasil: list[int] = []
    for anak, n in zip(kec.values(), allocate(jumlah, bobot), strict=True):
        hasil += allocate(n, [_village_weight(kode) for kode in anak])
    return hasil


def _village_weight(kode: str) -> float:
    """Invented but fixed: between 0.5 and 1.5 by the code's hash; a kelurahan is larger than a desa."""
    acak = int.from_bytes(hashlib.sha256(kode.encode()).digest()[:4], "big") / 2**32
    return (0.5 + acak) * (_BERAT_KELURAHAN if kode[9] == KELURAHAN else 1.0)


def _men(per_desa: Sequence[int], laki: int) -> list[int]:
    """Split the men of a kab/kota like its voters."""
    bagian = allocate(laki, [float(n) for n in per_desa])
    return [min(n, pria) for n, pria in zip(per_desa, bagian, strict=True)]
