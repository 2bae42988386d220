"""PEKPPP as data and as a simulation: divisors by form, three readings of F-03, unknown is not zero."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest
import yaml

from suara.domains.survei.rules.angka import bulat, pecahan
from suara.domains.survei.rules.mutu import PEKPPP, klasifikasi
from suara.domains.survei.rules.pekppp import (
    JawabanKeliru,
    bobot_aspek,
    gabung_f03,
    letak_indikator,
    rata_instansi,
)
from suara.domains.survei.rules.pekppp_simulasi import MasukanF03, Simulasi, simulasi
from suara.domains.survei.terms import FormulirPEKPPP, MetodeF03
from suara.domains.survei.terms_pekppp import AspekLayanan, KeadaanF03
from suara.hukum.pekppp_hukum import load_pekppp

pytestmark = pytest.mark.sekali
A, B = FormulirPEKPPP.LURING, FormulirPEKPPP.DARING
KINI = date(2026, 11, 22)
CONTOH = yaml.safe_load((Path(__file__).with_name("contoh") / "skm.yaml").read_text(encoding="utf-8"))[
    "pekppp"
]
BUTIR = tuple(Fraction(n) for n in CONTOH["f03"])


def run(values: list[int | None], form: FormulirPEKPPP = A, f03: MasukanF03 | None = None) -> Simulasi:
    codes = [one.kode for one in load_pekppp().formulir[form.value].dihitung]
    return simulasi(dict(zip(codes, values, strict=True)), form, f03, pada=KINI)


def users(n: int = 10, metode: MetodeF03 = MetodeF03.RATA_ASPEK) -> MasukanF03:
    return MasukanF03(responden=n, butir=BUTIR, metode=metode)


def test_the_forms_have_their_own_counts_and_the_weights_are_one() -> None:
    assert sum(bobot_aspek().values()) == 1
    assert [len(places) for places in letak_indikator(A).values()] == [9, 5, 6, 4, 4, 2]
    assert [len(places) for places in letak_indikator(B).values()] == [8, 5, 6, 4, 4, 2]
    for form in load_pekppp().formulir.values():
        queue = [one.kode for one in form.indikator if not one.aspek]
        assert queue == ["antrean"]
        assert all(len(set(one.rubrik)) == 6 and one.dokumen for one in form.indikator)


def test_the_words_of_the_aspects_are_the_same_in_law_and_vocabulary() -> None:
    assert [(one.kode, one.nama) for one in load_pekppp().aspek] == AspekLayanan.choices()


def test_a_perfect_electronic_unit_gets_five() -> None:
    """The published application divides its first aspect by nine as well: 4.44."""
    whole = run([5] * 29, B)
    assert whole.f02 == 5
    assert whole.aspek[0].rata == 5


def test_the_published_example_with_its_working() -> None:
    found = run(CONTOH["f02"], f03=users())
    assert found.ipp is not None
    assert (str(found.ipp.tersaji), found.ipp.mutu.kode, found.ipp.mutu.zona) == ("4.23", "A-", "hijau")
    said = [str(step.alasan) for step in found.langkah]
    assert "Kebijakan Pelayanan: 39 dibagi 9 = 4,3333, kali 24 % = 1,0400." in said
    assert said[-1].startswith("0,75 × 4,1000 + 0,25 × 4,6000 = 4,2250")
    assert found.bawah == found.atas == found.ipp.tersaji
    assert found.to_dict()["simulasi"] is True


@pytest.mark.parametrize("metode", list(MetodeF03))
def test_the_three_readings_from_means(metode: MetodeF03) -> None:
    nilai = gabung_f03(BUTIR, A, metode)
    assert nilai is not None
    assert abs(nilai - pecahan(str(CONTOH["f03_metode"][metode.value][0]))) < Fraction(1, 200)


def test_an_unjudged_indicator_is_not_zero() -> None:
    values: list[int | None] = list(CONTOH["f02"])
    values[0] = None
    found = run(values, f03=users())
    assert (found.f02, found.ipp) == (None, None)
    assert found.belum == ("1.a.K",)
    assert found.aspek[0].rata is None
    assert str(found.bawah) == "4.13"
    assert str(found.atas) == "4.23"
    zero = run([0, *CONTOH["f02"][1:]], f03=users())
    assert zero.ipp is not None
    assert zero.belum == ()


def test_users_count_from_ten_and_with_every_aspect() -> None:
    few = run(CONTOH["f02"], f03=users(9))
    assert few.keadaan_f03 is KeadaanF03.KURANG
    assert few.ipp is not None
    assert (str(few.ipp.tersaji), few.ipp.mutu.kode) == ("3.08", "B-")
    unreached = MasukanF03(responden=10, butir=(*BUTIR[:4], *[None] * 10), metode=MetodeF03.RATA_ASPEK)
    assert run(CONTOH["f02"], f03=unreached).keadaan_f03 is KeadaanF03.TAK_LENGKAP
    assert run(CONTOH["f02"]).keadaan_f03 is KeadaanF03.BELUM


def test_means_outside_the_scale_are_refused() -> None:
    with pytest.raises(JawabanKeliru):
        gabung_f03([Fraction(51, 10), *BUTIR[1:]], A, MetodeF03.RATA_ASPEK)
    with pytest.raises(JawabanKeliru):
        gabung_f03(BUTIR, B, MetodeF03.RATA_ASPEK)


@pytest.mark.parametrize(
    ("ipp", "kode"), [("4.67", "A"), ("4.43", "A-"), ("4.65", "A"), ("4.57", "A"), ("4.54", "A")]
)
def test_published_indices_have_their_published_class(ipp: str, kode: str) -> None:
    """IPP-1: Madiun 2024 and 2023, Sidoarjo, Surabaya, Malang."""
    assert klasifikasi(pecahan(ipp), PEKPPP, KINI).kode == kode


def test_an_institution_is_not_the_mean_of_what_its_units_print() -> None:
    """IPP-1: 4.73, 4.63 and 4.63 print 4.66; published is 4.67, from what the units were before rounding."""
    printed = rata_instansi([pecahan(one) for one in ("4.73", "4.63", "4.63")])
    assert printed is not None
    assert (str(bulat(printed, 4)), str(bulat(printed))) == ("4.6633", "4.66")


def test_the_third_reading_of_f03_in_full() -> None:
    """F03-1: aspect weights without innovation, divided by 0.88."""
    nilai = gabung_f03(BUTIR, A, MetodeF03.BOBOT_ASPEK)
    assert nilai is not None
    assert str(bulat(nilai, 4)) == "4.4432"
