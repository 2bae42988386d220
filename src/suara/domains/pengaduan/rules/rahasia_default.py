"""When a report is made rahasia although nobody asked: the reporter or a third person would be hurt."""

from __future__ import annotations

import re
from dataclasses import dataclass

from suara.domains.pengaduan.terms import Kelas, SebabRahasia, Topik, Urgensi

DEWASA = 18
PELECEHAN = re.compile(
    r"\b(di|me|pe)?leceh(kan|an)?\b|\bpelecehan\b|\b(di|me)?(raba|perkosa)\w*\b|\bcabul\w*\b"
    r"|\b(kekerasan|pelecehan) seksual\b|\bmesum\b|\basusila\b",
    re.IGNORECASE,
)
ANCAMAN = re.compile(
    r"\b(di|meng)?ancam(an|nya)?\b|\bmengancam\b|\b(di)?intimidasi\w*\b"
    r"|\b(mau|akan) (di)?(bunuh|pukul|bacok|bakar)\b|\bdibunuh\b|\bteror\b|\bditeror\b",
    re.IGNORECASE,
)


ORANG_DALAM = re.compile(
    r"\b(kpu|kip|ppk|pps|kpps|ppln|kppsln|pantarlih|ppdp)\b|\bsekretariat (ppk|pps|kpu)\b", re.IGNORECASE
)
DERET_ANGKA = re.compile(r"\d{10,}")


def is_orang_dalam(pekerjaan: str) -> bool:
    """Say whether somebody with this occupation works for KPU or one of its ad hoc bodies."""
    return ORANG_DALAM.search(pekerjaan) is not None


def is_bersisa(teks_samar: str) -> bool:
    """Say whether a masked text still holds a run of digits as long as a telephone number."""
    return DERET_ANGKA.search(teks_samar) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class FaktaRahasia:
    """What is known of a report when its flags are proposed."""

    teks: str = ""
    kelas: Kelas | None = None
    topik: Topik | None = None
    urgensi: Urgensi = Urgensi.BIASA
    menyebut_nama: bool = False
    ada_rekening: bool = False
    sisa_pengenal: bool = False
    """A NIK, family card or phone number that masking did not take out of the public copy."""
    pelapor_internal: bool = False
    """The reporter works for KPU or one of its ad hoc bodies."""
    usia: int | None = None


def alasan_rahasia(fakta: FaktaRahasia) -> tuple[SebabRahasia, ...]:
    """Return every reason to switch rahasia on, or nothing. An officer may not switch it off."""
    syarat = (
        (fakta.kelas is Kelas.WBS, SebabRahasia.WBS),
        (fakta.topik is Topik.KODE_ETIK and fakta.menyebut_nama, SebabRahasia.ETIK),
        (fakta.topik is Topik.HONOR_ADHOC and fakta.ada_rekening, SebabRahasia.REKENING),
        (PELECEHAN.search(fakta.teks) is not None, SebabRahasia.PELECEHAN),
        (
            fakta.urgensi is Urgensi.ANCAMAN_JIWA or ANCAMAN.search(fakta.teks) is not None,
            SebabRahasia.ANCAMAN,
        ),
        (fakta.pelapor_internal, SebabRahasia.ORANG_DALAM),
        (fakta.usia is not None and fakta.usia < DEWASA, SebabRahasia.ANAK),
        (fakta.sisa_pengenal, SebabRahasia.SISA),
    )
    return tuple(sebab for benar, sebab in syarat if benar)
