"""Learn the weights from the list in the session: candidate pairs, random pairs, then EM (`taksir.py`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from suara.engine.errors import EngineError
from suara.engine.ganda.berkas import BobotDitolak, levels_of
from suara.engine.ganda.bobot import Bobot, Tingkat
from suara.engine.ganda.cari import SEMENTARA, prepare_pairs
from suara.engine.ganda.taksir import Pola, Taksiran, estimate
from suara.engine.ganda.teliti import PERBANDINGAN
from suara.engine.sesi import Sesi
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

PASANGAN_ACAK = 1_000_000
PALING_SEDIKIT = 30
"""Pairs of one person without which an estimate is worth nothing."""
NAMA_LAIN = 0.1
"""Share of other names among pairs "of one person" above which EM has found something else."""
PALING_BANYAK = 5.0
"""Pairs of one person for each row, above which it has, too."""


class TaksiranDitolak(EngineError):
    """The list does not say enough about its own weights; nothing was searched."""


def learn_bobot(sesi: Sesi, bobot: Bobot) -> tuple[Bobot, Taksiran]:
    """Return the edition with m, u and the share of duplicates as the table `daftar` shows them.

    Rules, comparisons, threshold and the fixed weights stay. Only for editions with thorough comparisons: the
    weights of a province's search were estimated with passes that keep households and neighbours apart.
    """
    if not bobot.banding:
        pola = _(
            "Bobot {berkas} untuk daftar sebuah provinsi dan tidak ditaksir ulang dari daftarnya sendiri: "
            "keluarga dan tetangga akan terbaca sebagai satu orang. Pakai --taksir bersama --bobot teliti."
        )
        raise BobotDitolak(pola, Path(bobot.edisi))
    parameter = prepare_pairs(sesi, bobot)
    tingkat = levels_of(bobot)
    pola_calon = _patterns(sesi, tuple(tingkat))
    baris = sesi.baris("ganda_baris")
    _random_pairs(sesi, baris)
    acak = [_levels(sesi, satu, parameter) for satu in bobot.banding]
    for nama in SEMENTARA:
        sesi.buang(nama)
    taksiran = estimate(
        pola_calon,
        acak,
        list(tingkat.values()),
        semua=max(baris * (baris - 1) / 2, 1),
    )
    _refuse_doubtful(taksiran, tuple(tingkat), baris)
    return _with(bobot, taksiran, tuple(tingkat), baris), taksiran


def _random_pairs(sesi: Sesi, baris: int) -> None:
    """Make `ganda_pasangan` a sample of all pairs: every row with the next ones of a shuffled ring."""
    langkah = max(1, min((baris - 1) // 2, PASANGAN_ACAK // max(baris, 1)))
    sesi.buang("ganda_pasangan")
    sesi.buang("ganda_urut")
    sesi.sql(
        "CREATE TABLE ganda_urut AS "
        "SELECT id, row_number() OVER (ORDER BY md5(CAST(id AS VARCHAR))) - 1 AS n FROM ganda_baris"
    )
    sesi.sql(
        "CREATE TABLE ganda_pasangan AS WITH dua AS MATERIALIZED ("
        "SELECT id AS satu, (n + jarak) % $baris AS n "
        "FROM ganda_urut CROSS JOIN range(1, $langkah + 1) AS t(jarak)) "
        "SELECT DISTINCT least(d.satu, u.id) * 4294967296 + greatest(d.satu, u.id) AS pasangan "
        "FROM dua d JOIN ganda_urut u ON u.n = d.n WHERE d.satu <> u.id",
        {"langkah": langkah, "baris": max(baris, 1)},
    )
    sesi.buang("ganda_urut")


def _patterns(sesi: Sesi, tentang: tuple[str, ...]) -> dict[Pola, int]:
    """Count the compared pairs by their levels."""
    kolom = ", ".join(f"t_{nama}" for nama in tentang)
    teks = f"SELECT {kolom}, count(*) FROM ganda_calon GROUP BY {kolom} ORDER BY {kolom}"
    return {tuple(int(satu) for satu in baris[:-1]): int(baris[-1]) for baris in sesi.rows(teks)}


def _levels(sesi: Sesi, banding: str, parameter: Mapping[str, float | int]) -> dict[int, int]:
    """Count the pairs of `ganda_pasangan` by their level of one comparison."""
    langkah = PERBANDINGAN[banding].langkah
    sesi.jalankan(langkah, **parameter)
    isi = sesi.rows(f"SELECT tingkat, count(*) FROM {langkah.keluaran} GROUP BY tingkat ORDER BY tingkat")
    sesi.buang(langkah.keluaran)
    return {int(nomor): int(jumlah) for nomor, jumlah in isi}


def _refuse_doubtful(taksiran: Taksiran, tentang: tuple[str, ...], baris: int) -> None:
    """Refuse an estimate that rests on too few pairs, or whose "one person" bears two names."""
    if taksiran.ganda < PALING_SEDIKIT:
        pola = _(
            "Bobot tidak dapat ditaksir dari daftar {baris} baris ini: hanya sekitar {jumlah} pasangan "
            "tampak satu orang, perlu paling sedikit {perlu}. Pakai bobot yang sudah ada (tanpa --taksir)."
        )
        isi: dict[str, str | int] = {"baris": baris, "jumlah": int(taksiran.ganda), "perlu": PALING_SEDIKIT}
        raise TaksiranDitolak(Kalimat(pola, isi))
    lain = taksiran.m[tentang.index("nama")][1] if "nama" in tentang else 1.0
    if lain > NAMA_LAIN or taksiran.ganda > PALING_BANYAK * baris:
        pola = _(
            "Taksiran bobot tidak dapat dipercaya: yang ditemukannya bukan orang yang sama (namanya lain "
            "pada {persen} % pasangan), biasanya sekeluarga atau setetangga. Pakai bobot yang sudah ada "
            "(tanpa --taksir)."
        )
        raise TaksiranDitolak(Kalimat(pola, {"persen": round(100 * lain)}))


def _with(bobot: Bobot, taksiran: Taksiran, tentang: tuple[str, ...], baris: int) -> Bobot:
    isi = tuple(
        Tingkat(nama, nomor, taksiran.m[ke][nomor], taksiran.u[ke][nomor])
        for ke, nama in enumerate(tentang)
        for nomor in taksiran.m[ke]
    )
    edisi = bobot.edisi.removesuffix("+taksir") + "+taksir"
    return replace(bobot, edisi=edisi, isi=isi, bagian_ganda=taksiran.ganda / max(baris - 1, 1))
