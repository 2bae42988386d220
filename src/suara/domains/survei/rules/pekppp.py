"""The index of PEKPPP: the evaluator's form counts three quarters, the service users' form one quarter.

Aspects weigh 24, 25, 18, 11, 10 and 12 %; inside an aspect all indicators weigh alike, and how many there
are depends on the form (an aspect of the electronic form has its own divisor). 0 is an answer; what nobody
answered is None (reference surveys.md §2.3 to §2.6).
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
from suara.domains.survei.terms_pekppp import AspekLayanan
from suara.hukum.pekppp_hukum import FormulirHukum, load_pekppp
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import gettext_noop as _

BAGIAN_F02, BAGIAN_F03 = Fraction(3, 4), Fraction(1, 4)
TERTINGGI = 5
RESPONDEN_F03 = 10
"""Fewer service users than this: the form does not count (guide of 2022)."""
INSTRUMEN = "Pedoman MenPANRB 1/2022"
DASAR_F02 = Dasar(INSTRUMEN, pasal="Lampiran", bukti=Bukti.PRAKTIK, catatan=_("bobot aspek dan pembaginya"))
DASAR_F03 = Dasar(INSTRUMEN, pasal="Lampiran", bukti=Bukti.PRAKTIK, catatan=_("tiga cara membaca F-03"))
DASAR_IPP = Dasar(INSTRUMEN, pasal="Lampiran", bukti=Bukti.PRAKTIK, catatan=_("75 % F-02 dan 25 % F-03"))

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


def bobot_aspek() -> dict[AspekLayanan, Fraction]:
    """Return what each aspect weighs in the evaluator's figure."""
    return {AspekLayanan(satu.kode): Fraction(satu.bobot, 100) for satu in load_pekppp().aspek}


def formulir_hukum(formulir: FormulirPEKPPP) -> FormulirHukum:
    """Return the indicators and statements of a form."""
    return load_pekppp().formulir[formulir.value]


def letak(aspek: Sequence[str]) -> dict[AspekLayanan, list[int]]:
    """Return for each aspect the places of its lines in a form, in the order of the aspects."""
    hasil = {satu: [n for n, kode in enumerate(aspek) if kode == satu.value] for satu in AspekLayanan}
    return {satu: places for satu, places in hasil.items() if places}


def letak_indikator(formulir: FormulirPEKPPP) -> dict[AspekLayanan, list[int]]:
    """Return where the indicators of each aspect stand in the evaluator's form."""
    return letak([satu.aspek for satu in formulir_hukum(formulir).dihitung])


def letak_pernyataan(formulir: FormulirPEKPPP) -> dict[AspekLayanan, list[int]]:
    """Return where the statements of each aspect stand in the users' form."""
    return letak([aspek for aspek, _kata in formulir_hukum(formulir).pernyataan])


def nilai_f02(indikator: Jawaban, formulir: FormulirPEKPPP) -> Fraction | None:
    """Return the evaluator's figure (0…5); None while an indicator is not judged yet.

    The indicator on queues is information and not part of `indikator`.
    """
    check_jawaban(indikator, len(formulir_hukum(formulir).dihitung), "indikator")
    nilai = [satu for satu in indikator if satu is not None]
    if len(nilai) < len(indikator):
        return None
    bobot = bobot_aspek()
    aspek = letak_indikator(formulir).items()
    return sum(
        (bobot[satu] * Fraction(sum(nilai[n] for n in places), len(places)) for satu, places in aspek),
        Fraction(0),
    )


def rata_butir(responden: Sequence[Jawaban], formulir: FormulirPEKPPP) -> list[Fraction | None]:
    """Return the mean of each statement over those who answered it; None for one that nobody answered."""
    banyak = len(formulir_hukum(formulir).pernyataan)
    for nomor, satu in enumerate(responden, start=1):
        check_jawaban(satu, banyak, f"responden {nomor}")
    return [mean([Fraction(x) for satu in responden if (x := satu[k]) is not None]) for k in range(banyak)]


def nilai_f03(
    responden: Sequence[Jawaban], formulir: FormulirPEKPPP, metode: MetodeF03 = MetodeF03.RATA_ASPEK
) -> Fraction | None:
    """Return the service users' figure (0…5); None while a whole aspect has no answer.

    First the mean of each statement over those who answered it, then by `metode`.
    """
    return gabung_f03(rata_butir(responden, formulir), formulir, metode)


def gabung_f03(
    butir: Sequence[Fraction | None], formulir: FormulirPEKPPP, metode: MetodeF03
) -> Fraction | None:
    """Return the users' figure from the means of the statements; None while a whole aspect has no answer."""
    if len(butir) != len(formulir_hukum(formulir).pernyataan):
        raise JawabanKeliru(f"{len(butir)} butir, seharusnya {len(formulir_hukum(formulir).pernyataan)}")
    if any(satu is not None and not 0 <= satu <= TERTINGGI for satu in butir):
        raise JawabanKeliru(f"rata-rata butir di luar 0 sampai {TERTINGGI}")
    aspek = rata_aspek_f03(butir, formulir)
    known = {satu: nilai for satu, nilai in aspek.items() if nilai is not None}
    if len(known) < len(aspek):
        return None
    if metode is MetodeF03.RATA_BUTIR:
        return mean([satu for satu in butir if satu is not None])
    if metode is MetodeF03.RATA_ASPEK:
        return mean(list(known.values()))
    bobot = bobot_aspek()
    atas = sum((bobot[satu] * nilai for satu, nilai in known.items()), Fraction(0))
    return atas / sum(bobot[satu] for satu in known)


def rata_aspek_f03(
    butir: Sequence[Fraction | None], formulir: FormulirPEKPPP
) -> dict[AspekLayanan, Fraction | None]:
    """Return the mean of each aspect over its answered statements."""
    return {
        satu: mean([nilai for n in places if (nilai := butir[n]) is not None])
        for satu, places in letak_pernyataan(formulir).items()
    }


def hitung_ipp(
    f02: Fraction, f03: Fraction | None, *, pada: date, metode: MetodeF03 = MetodeF03.RATA_ASPEK
) -> IPP:
    """Return the index of a unit; without a valid F-03 its quarter counts 0, and `f03` stays None."""
    nilai = BAGIAN_F02 * f02 + BAGIAN_F03 * (f03 or 0)
    return IPP(f02=f02, f03=f03, nilai=nilai, mutu=klasifikasi(nilai, PEKPPP, pada), metode=metode)


def rata_instansi(unit: Sequence[Fraction]) -> Fraction | None:
    """Return an institution's index: the mean of its units' unrounded indices; None of no unit."""
    return mean(unit)


def mean(nilai: Sequence[Fraction]) -> Fraction | None:
    """Return the exact mean; None of nothing, never 0."""
    return sum(nilai, Fraction(0)) / len(nilai) if nilai else None


def check_jawaban(jawaban: Jawaban, banyak: int, siapa: str) -> None:
    """Refuse a form with another number of answers, or a value outside 0…5."""
    if len(jawaban) != banyak:
        raise JawabanKeliru(f"{siapa}: {len(jawaban)} jawaban, seharusnya {banyak}")
    for nomor, nilai in enumerate(jawaban, start=1):
        if nilai is not None and not 0 <= nilai <= TERTINGGI:
            raise JawabanKeliru(f"{siapa}, butir {nomor}: {nilai} di luar 0 sampai {TERTINGGI}")
