"""Answers that the database counted, as groups: no answer is looked at one by one.

The database says how often each pair of "questions answered" and "their sum" occurs in a service, with the
sums of every unsur: a few hundred cells for any number of answers, and exactly what an index, an interval and
a bootstrap need.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from suara.domains.survei.hitung.kelompok import Kelompok
from suara.domains.survei.rules.selang import SEDIKIT, Sebaran
from suara.domains.survei.rules.skm import PENGALI, TotalUnsur


@dataclass(frozen=True, slots=True, kw_only=True)
class Sel:
    """`n` questionnaires of a service with equally many answers and one sum; `keluar`: left out by two."""

    layanan: int
    keluar: bool
    terjawab: int
    jumlah: int
    n: int
    unsur: tuple[tuple[int, int], ...]
    """Sum and number of the answers to each unsur."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Isian:
    """`n` questionnaires of a service with how often each value was given to each question, in their order.

    `cukup`: enough was answered to be counted; `kosong`: nothing at all was.
    """

    layanan: int
    keluar: bool
    cukup: bool
    kosong: bool
    n: int
    butir: tuple[Mapping[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bentuk:
    """What was asked: the unsur in their order, how many questions, how many must be answered."""

    unsur: tuple[str, ...]
    butir: int
    minimum: int


def kelompok_of(sel: Sequence[Sel], bentuk: Bentuk) -> Kelompok:
    """Pool cells into one group, by the same rule as for files: too few answers are left out and counted."""
    counted = [satu for satu in sel if satu.terjawab >= bentuk.minimum]
    n = sum(satu.n for satu in counted)
    scored = [(Fraction(PENGALI * satu.jumlah, satu.terjawab), satu.n) for satu in counted]
    nilai = tuple(sorted(skor for skor, kali in scored for _k in range(kali))) if n < SEDIKIT else ()
    return Kelompok(
        nama=(),
        n=n,
        dikecualikan=sum(satu.n for satu in sel if 0 < satu.terjawab < bentuk.minimum),
        tanpa_jawaban=sum(satu.n for satu in sel if not satu.terjawab),
        kosong=sum(satu.n * (bentuk.butir - satu.terjawab) for satu in counted),
        total=tuple(
            TotalUnsur(
                kode, sum(satu.unsur[at][0] for satu in counted), sum(satu.unsur[at][1] for satu in counted)
            )
            for at, kode in enumerate(bentuk.unsur)
        ),
        sebaran=Sebaran(
            n,
            sum((skor * kali for skor, kali in scored), Fraction(0)),
            sum((skor * skor * kali for skor, kali in scored), Fraction(0)),
        ),
        nilai=nilai,
    )
