"""What the results of a wave follow from, and what all of them say alike: wave, sample, services."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from suara.domains.survei.hitung.sel import Isian, Sel
from suara.domains.survei.instrumen.aturan import load_aturan
from suara.domains.survei.instrumen.definisi import Definisi
from suara.domains.survei.rules.rencana_sampel import RencanaSampel, nilai_sampel
from suara.domains.survei.rules.skm import N_KECIL
from suara.domains.survei.rules.tertutup import tutup_baris
from suara.domains.survei.terms_kerja import KeadaanLayanan
from suara.kernel.kalimat import Json

SKEMA = 1
"""Of the frozen JSON: a reader of an old report knows what it holds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LayananMasuk:
    """A service that was asked about; `unit` is empty where none is named."""

    pk: int
    kode: str
    nama: str
    nama_en: str = ""
    unit: str = ""
    populasi: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Masukan:
    """Everything that the results of a wave follow from: `sel` for an index, `isian` for any other score."""

    nama: str
    mulai: date
    akhir: date
    definisi: Definisi
    layanan: Sequence[LayananMasuk]
    sampel: RencanaSampel
    profil: Mapping[str, Mapping[str, int]]
    cara_mengisi: Mapping[str, int]
    sel: Sequence[Sel] = ()
    isian: Sequence[Isian] = ()
    sebelum: Sequence[Mapping[str, Any]] = ()
    """Points of earlier published reports (`titik.titik_dict`)."""


def minimum_of(definisi: Definisi) -> int:
    """Return how many questions a respondent must have answered to be counted, by the ruleset."""
    return load_aturan()[definisi.aturan_skor].minimum(len(definisi.butir))


def frame(masukan: Masukan) -> dict[str, Json]:
    """Return what a wave is: its name and days, its questionnaire, how many came in."""
    came: Sequence[Sel | Isian] = [*masukan.sel, *masukan.isian]
    return {
        "skema": SKEMA,
        "gelombang": {
            "nama": masukan.nama,
            "mulai": masukan.mulai.isoformat(),
            "akhir": masukan.akhir.isoformat(),
        },
        "kuesioner": {"nama": masukan.definisi.nama, "sha256": masukan.definisi.sha256},
        "masuk": sum(satu.n for satu in came),
        "dikeluarkan": sum(satu.n for satu in came if satu.keluar),
    }


def sample_dict(sampel: RencanaSampel, n: int) -> Json:
    """Return the sample that was asked for, and whether so many respondents reach it."""
    return {
        "populasi": sampel.populasi,
        "sampel": sampel.sampel,
        "status": nilai_sampel(n, sampel.sampel).value,
        "keputusan": sampel.keputusan.to_dict(),
    }


def tutup_layanan(came: Mapping[str, int]) -> dict[str, int | None]:
    """Return how many came in by service; None where too few did, or where that would tell another's.

    Counted as the open data count (all that nobody left out), so that both hide the same services.
    """
    return dict.fromkeys(came, 0) | tutup_baris({kode: n for kode, n in came.items() if n}, N_KECIL)


def keadaan_of(n: int, shown: int | None, *, ada: bool) -> KeadaanLayanan:
    """Say whether the result of a service with `n` respondents may be shown; `ada`: it has one."""
    if not n:
        return KeadaanLayanan.KOSONG
    if n < N_KECIL:
        return KeadaanLayanan.KECIL
    if shown is None:
        return KeadaanLayanan.PASANGAN
    return KeadaanLayanan.ADA if ada else KeadaanLayanan.TAK_LENGKAP
