"""Search one list for people who stand in it twice under different numbers (Fellegi–Sunter as direct SQL)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from suara.engine.ganda import teliti
from suara.engine.ganda.berkas import read_bobot, refuse_unlearned
from suara.engine.ganda.bobot import Bobot
from suara.engine.ganda.langkah import BANDING, BLOK, DIKENAL, KUNCI, NILAI, SIAP
from suara.engine.langkah import Langkah
from suara.engine.sesi import Sesi
from suara.kernel.kalimat import Json

SEMENTARA = (
    *(
        "ganda_tanggal",
        "ganda_tempat",
        "ganda_nama",
        "ganda_baris",
        "ganda_domisili",
        "ganda_kunci",
        "ganda_blok",
    ),
    *("ganda_pasangan", "ganda_calon", "ganda_teks", "ganda_banding", "ganda_dikenal"),
    *teliti.SEMENTARA,
)


@dataclass(frozen=True, slots=True)
class HasilGanda:
    """How the search went. The pairs themselves stand in the table `pasangan`."""

    baris: int
    tanggal_bawaan: int
    pasangan_blok: int
    dibandingkan: int
    ditemukan: int
    per_tingkat: Mapping[str, int]
    boleh_diusulkan: int
    ambang: float
    edisi_bobot: str

    def to_dict(self) -> dict[str, Json]:
        """Return the numbers as plain JSON values."""
        return {**asdict(self), "per_tingkat": dict(self.per_tingkat)}


def find_ganda(
    sesi: Sesi,
    *,
    dikenal: bool = False,
    ambang: float | None = None,
    bobot: Bobot | None = None,
) -> HasilGanda:
    """Compare the rows of the table `daftar`; make the table `pasangan`.

    `daftar` holds the columns of `skema.DAFTAR` with their keys. With `dikenal` the table `penduduk` is asked
    which numbers belong to a living person. Without `ambang` the threshold is the one of the weights' file.
    """
    bobot = bobot or read_bobot()
    refuse_unlearned(bobot)
    parameter = prepare_pairs(sesi, bobot, ambang=ambang)
    if dikenal:
        sesi.jalankan(DIKENAL)
    else:
        sesi.buang("ganda_dikenal")
        sesi.sql("CREATE TABLE ganda_dikenal (id BIGINT)")
    sesi.jalankan(teliti.NILAI if bobot.banding else NILAI, **parameter)
    hasil = _result(sesi, float(parameter["ambang"]), bobot.edisi)
    for nama in SEMENTARA:
        sesi.buang(nama)
    return hasil


def prepare_pairs(sesi: Sesi, bobot: Bobot, *, ambang: float | None = None) -> dict[str, float | int]:
    """Run all steps before the sum; return the parameters.

    `ganda_banding` then holds the levels of every pair that can still pass; for an edition with comparisons
    `ganda_calon` holds those of every pair.
    """
    for langkah in SIAP:
        sesi.jalankan(langkah, **bobot.parameter(0))
    parameter = parameter_of(sesi, bobot, ambang=ambang)
    if bobot.banding:
        sesi.jalankan(teliti.ISI)
        sesi.jalankan(teliti.KATA)
    collect_pairs(sesi, parameter, rules_of(bobot))
    if bobot.banding:
        sesi.buang("ganda_unik")
        sesi.sql("CREATE TABLE ganda_unik AS SELECT DISTINCT pasangan FROM ganda_pasangan")
        sesi.buang("ganda_pasangan")
        sesi.sql("ALTER TABLE ganda_unik RENAME TO ganda_pasangan")
    compare_pairs(sesi, bobot, parameter)
    return parameter


def steps_of(bobot: Bobot) -> tuple[Langkah, ...]:
    """Return all steps of the search with this edition, in the order of the run, for `--explain`."""
    kunci = tuple(satu for aturan in rules_of(bobot) for satu in (aturan, BLOK))
    if not bobot.banding:
        return (*SIAP, *kunci, *BANDING, NILAI)
    return (*SIAP, teliti.ISI, teliti.KATA, *kunci, *teliti.steps_of(bobot.banding), teliti.NILAI)


def rules_of(bobot: Bobot) -> tuple[Langkah, ...]:
    """Return the rules that the edition names; all of a province's search where it names none."""
    return tuple(teliti.SEMUA_ATURAN[satu] for satu in bobot.aturan) or KUNCI


def compare_pairs(sesi: Sesi, bobot: Bobot, parameter: Mapping[str, float | int]) -> None:
    """Put a level of every comparison on the pairs of `ganda_pasangan`."""
    if bobot.banding:
        for tentang in teliti.TENTANG:
            sesi.buang(f"ganda_t_{tentang}")
            sesi.sql(f"CREATE TABLE ganda_t_{tentang} (pasangan BIGINT, langka DOUBLE, tingkat INTEGER)")
        sesi.buang("ganda_bobot")
        sesi.sql("CREATE TABLE ganda_bobot (banding VARCHAR, tingkat INTEGER, bobot DOUBLE)")
        for satu in bobot.isi:
            sesi.sql(
                "INSERT INTO ganda_bobot VALUES ($banding, $tingkat, $bobot)",
                {"banding": satu.banding, "tingkat": satu.nomor, "bobot": satu.weight()[1]},
            )
    for langkah in teliti.steps_of(bobot.banding) if bobot.banding else BANDING:
        sesi.jalankan(langkah, **parameter)


def parameter_of(sesi: Sesi, bobot: Bobot, *, ambang: float | None = None) -> dict[str, float | int]:
    """Return the parameters for the list that `SIAP` has prepared."""
    bagian = {int(nomor): float(nilai) for nomor, nilai in sesi.rows("SELECT * FROM ganda_domisili")}
    return bobot.parameter(sesi.baris("ganda_baris"), ambang=ambang, domisili=bagian)


def collect_pairs(
    sesi: Sesi, parameter: Mapping[str, float | int], aturan: tuple[Langkah, ...] = KUNCI
) -> None:
    """Make `ganda_pasangan`: every pair that shares the key of some rule, once for each rule."""
    sesi.buang("ganda_pasangan")
    sesi.sql("CREATE TABLE ganda_pasangan (pasangan BIGINT)")
    for kunci in aturan:
        sesi.jalankan(kunci)
        sesi.jalankan(BLOK, **parameter)
        sesi.sql("INSERT INTO ganda_pasangan SELECT pasangan FROM ganda_blok")
    for nama in ("ganda_kunci", "ganda_blok"):
        sesi.buang(nama)


def _result(sesi: Sesi, ambang: float, edisi: str) -> HasilGanda:
    tingkat = sesi.rows(
        "SELECT tingkat, count(*) FROM pasangan WHERE lolos GROUP BY tingkat ORDER BY tingkat"
    )
    return HasilGanda(
        baris=sesi.baris("ganda_baris"),
        tanggal_bawaan=int(sesi.nilai("SELECT count(*) FROM ganda_tanggal WHERE bawaan")),
        pasangan_blok=sesi.baris("ganda_pasangan"),
        dibandingkan=sesi.baris("ganda_calon"),
        ditemukan=sesi.baris("pasangan"),
        per_tingkat={str(nama): int(jumlah) for nama, jumlah in tingkat},
        boleh_diusulkan=int(sesi.nilai("SELECT count(*) FROM pasangan WHERE boleh_diusulkan")),
        ambang=ambang,
        edisi_bobot=edisi,
    )
