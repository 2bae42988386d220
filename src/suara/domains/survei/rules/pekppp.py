"""The index of PEKPPP: the evaluator's form counts three quarters, the service users' form one quarter.

Aspects weigh 24, 25, 18, 11, 10 and 12 %; inside an aspect all indicators weigh alike, and how many there
are depends on the form. 0 is an answer; what nobody answered is None (reference surveys.md §2.3 to §2.6).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction

from suara.domains.survei.rules.angka import bulat
from suara.domains.survei.rules.mutu import PEKPPP, Mutu, klasifikasi
from suara.domains.survei.terms import FormulirPEKPPP, MetodeF03

BOBOT_ASPEK = tuple(Fraction(n, 100) for n in (24, 25, 18, 11, 10, 12))
INDIKATOR_F02 = {FormulirPEKPPP.LURING: (9, 5, 6, 4, 4, 2), FormulirPEKPPP.DARING: (8, 5, 6, 4, 4, 2)}
BUTIR_F03 = {FormulirPEKPPP.LURING: (4, 3, 4, 2, 1), FormulirPEKPPP.DARING: (4, 1, 4, 1, 1)}
BAGIAN_F02, BAGIAN_F03 = Fraction(3, 4), Fraction(1, 4)
TERTINGGI = 5
RESPONDEN_F03 = 10
"""Fewer service users than this: the form does not count (guide of 2022)."""

type Jawaban = Sequence[int | None]


class JawabanKeliru(ValueError):
    """A form with another number of answers, or with a value outside 0…5."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IPP:
    """The index of one unit, exact, with its class and how F-03 was read."""

    f02: Fraction
    f03: Fraction | None
    nilai: Fraction
    mutu: Mutu
    metode: MetodeF03

    @property
    def tersaji(self) -> Decimal:
        """The index with two decimals."""
        return bulat(self.nilai)


def nilai_f02(indikator: Jawaban, formulir: FormulirPEKPPP) -> Fraction | None:
    """Return the evaluator's figure (0…5); None while an indicator is not judged yet.

    The indicator on queues is information and not part of `indikator`.
    """
    aspek = _means(indikator, INDIKATOR_F02[formulir])
    known = [satu for satu in aspek if satu is not None]
    if len(known) < len(aspek) or None in indikator:
        return None
    return sum((bobot * satu for bobot, satu in zip(BOBOT_ASPEK, known, strict=True)), Fraction(0))


def nilai_f03(
    responden: Sequence[Jawaban], formulir: FormulirPEKPPP, metode: MetodeF03 = MetodeF03.RATA_ASPEK
) -> Fraction | None:
    """Return the service users' figure (0…5); None while a whole aspect has no answer.

    First the mean of each statement over those who answered it, then by `metode`.
    """
    butir = [
        _mean([satu[k] for satu in _checked(responden, formulir)]) for k in range(sum(BUTIR_F03[formulir]))
    ]
    aspek = []
    awal = 0
    for banyak in BUTIR_F03[formulir]:
        aspek.append(_mean_known(butir[awal : awal + banyak]))
        awal += banyak
    if any(satu is None for satu in aspek):
        return None
    if metode is MetodeF03.RATA_BUTIR:
        return _mean_known(butir)
    known = [satu for satu in aspek if satu is not None]
    if metode is MetodeF03.RATA_ASPEK:
        return sum(known, Fraction(0)) / len(known)
    bobot = BOBOT_ASPEK[: len(known)]
    return sum((w * satu for w, satu in zip(bobot, known, strict=True)), Fraction(0)) / sum(bobot)


def hitung_ipp(
    f02: Fraction, f03: Fraction | None, *, pada: date, metode: MetodeF03 = MetodeF03.RATA_ASPEK
) -> IPP:
    """Return the index of a unit; without a valid F-03 its quarter counts 0, and `f03` stays None."""
    nilai = BAGIAN_F02 * f02 + BAGIAN_F03 * (f03 or 0)
    return IPP(f02=f02, f03=f03, nilai=nilai, mutu=klasifikasi(nilai, PEKPPP, pada), metode=metode)


def rata_instansi(unit: Sequence[Fraction]) -> Fraction | None:
    """Return an institution's index: the mean of its units' unrounded indices; None of no unit."""
    return sum(unit, Fraction(0)) / len(unit) if unit else None


def _checked(responden: Sequence[Jawaban], formulir: FormulirPEKPPP) -> Sequence[Jawaban]:
    banyak = sum(BUTIR_F03[formulir])
    for nomor, satu in enumerate(responden, start=1):
        if len(satu) != banyak:
            raise JawabanKeliru(f"responden {nomor}: {len(satu)} jawaban, seharusnya {banyak}")
        _check_range(satu, f"responden {nomor}")
    return responden


def _check_range(jawaban: Jawaban, siapa: str) -> None:
    for nomor, nilai in enumerate(jawaban, start=1):
        if nilai is not None and not 0 <= nilai <= TERTINGGI:
            raise JawabanKeliru(f"{siapa}, butir {nomor}: {nilai} di luar 0 sampai {TERTINGGI}")


def _means(jawaban: Jawaban, banyak: Sequence[int]) -> list[Fraction | None]:
    if len(jawaban) != sum(banyak):
        raise JawabanKeliru(f"{len(jawaban)} indikator, seharusnya {sum(banyak)}")
    _check_range(jawaban, "indikator")
    hasil, awal = [], 0
    for satu in banyak:
        hasil.append(_mean(jawaban[awal : awal + satu]))
        awal += satu
    return hasil


def _mean(nilai: Sequence[int | None]) -> Fraction | None:
    ada = [satu for satu in nilai if satu is not None]
    return Fraction(sum(ada), len(ada)) if ada else None


def _mean_known(nilai: Sequence[Fraction | None]) -> Fraction | None:
    ada = [satu for satu in nilai if satu is not None]
    return sum(ada, Fraction(0)) / len(ada) if ada else None
