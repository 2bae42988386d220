"""Every published figure of the reference, and what must hold for any answers."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from suara.domains.survei.rules.angka import bulat, pecahan
from suara.domains.survei.rules.mutu import PEKPPP, SKM, SPI, DiLuarSkala, klasifikasi
from suara.domains.survei.rules.pekppp import (
    JawabanKeliru,
    hitung_ipp,
    nilai_f02,
    nilai_f03,
    rata_instansi,
)
from suara.domains.survei.rules.sampel import BARIS_TABEL, bagi_sampel, ukuran_sampel
from suara.domains.survei.rules.selang import Sebaran, bootstrap, hitung_selang, is_berubah, kuantil_t
from suara.domains.survei.rules.skm import (
    BobotTidakSah,
    HasilSKM,
    TotalUnsur,
    gabung,
    hitung_skm,
    terendah,
    total_mungkin,
)
from suara.domains.survei.terms import CaraSampel, FormulirPEKPPP, MetodeF03, ModeBobot, ModeNRR, Unsur
from suara.kernel.parameter import ParameterTidakAda

pytestmark = pytest.mark.sekali
CONTOH: dict[str, Any] = yaml.safe_load(
    (Path(__file__).with_name("contoh") / "skm.yaml").read_text(encoding="utf-8")
)
KINI, LAMA = date(2025, 6, 30), date(2014, 12, 31)
KODE = [satu.value for satu in Unsur]
A, B = FormulirPEKPPP.LURING, FormulirPEKPPP.DARING


def total(jumlah: list[int], n: int) -> list[TotalUnsur]:
    return [TotalUnsur(kode, satu, n) for kode, satu in zip(KODE, jumlah, strict=True)]


def from_nrr(nrr: list[float]) -> list[TotalUnsur]:
    """Means as printed, taken as exact: sums over a thousand answers."""
    return [TotalUnsur(f"u{k}", int(pecahan(str(satu)) * 1000), 1000) for k, satu in enumerate(nrr)]


def said(hasil: HasilSKM | None) -> list[Any]:
    assert hasil is not None
    return [float(hasil.tersaji), hasil.mutu.kode]


@pytest.mark.parametrize("satu", CONTOH["dari_nrr"], ids=lambda satu: satu["nama"])
def test_an_index_from_printed_means(satu: dict[str, Any]) -> None:
    rows = from_nrr(satu["nrr"])
    assert sum((row.nrr or Fraction(0) for row in rows), Fraction(0)) == pecahan(satu["jumlah"])
    for mode in (ModeBobot.EXACT, ModeBobot.W0111, ModeBobot.W011):
        assert said(hitung_skm(rows, n=100, pada=KINI, bobot=mode)) == satu[mode.value]


@pytest.mark.parametrize("satu", CONTOH["dari_total"], ids=lambda satu: satu["nama"])
def test_an_index_from_totals(satu: dict[str, Any]) -> None:
    rows = total(satu["total"], satu["n"])
    for mode in (ModeBobot.EXACT, ModeBobot.W0111, ModeBobot.W011):
        assert said(hitung_skm(rows, n=satu["n"], pada=KINI, bobot=mode)) == satu[mode.value]
    if "nrr_dua" in satu:
        assert said(hitung_skm(rows, n=satu["n"], pada=KINI, nrr=ModeNRR.DUA)) == satu["nrr_dua"]


def test_an_old_report_keeps_its_weight_and_its_bounds() -> None:
    satu = CONTOH["lama"]
    for mode in (ModeBobot.EXACT, ModeBobot.W0071):
        nilai, dulu, kini = satu[mode.value]
        assert said(hitung_skm(from_nrr(satu["nrr"]), n=100, pada=LAMA, bobot=mode)) == [nilai, dulu]
        assert said(hitung_skm(from_nrr(satu["nrr"]), n=100, pada=KINI, bobot=mode)) == [nilai, kini]


@pytest.mark.parametrize(("nilai", "kode"), CONTOH["kategori"])
def test_a_figure_is_rounded_first_and_then_classified(nilai: float, kode: str) -> None:
    assert klasifikasi(pecahan(str(nilai)), SKM, KINI).kode == kode


@pytest.mark.parametrize("nama", CONTOH["mentah"])
def test_the_interval_rests_on_the_respondents_own_scores(nama: str) -> None:
    satu = CONTOH["mentah"][nama]
    rows = [[int(angka) for angka in baris] for baris in satu["isi"].split()]
    scores = [Fraction(25 * sum(baris), 9) for baris in rows]
    spread = Sebaran.from_nilai(scores)
    columns = [sum(kolom) for kolom in zip(*rows, strict=True)]
    hasil = hitung_skm(total(columns, len(rows)), n=len(rows), pada=KINI)
    assert hasil is not None
    assert hasil.ikm == spread.jumlah / spread.n
    assert round(spread.simpangan or 0, 4) == satu["s"]
    assert round(kuantil_t(len(rows) - 1), 4) == satu["t"]
    found = hitung_selang(hasil.ikm, spread)
    assert found is not None
    assert round(found.galat, 4) == satu["galat"]
    bawah, atas = satu["selang"]
    assert (round(found.bawah, 2), round(found.atas, 2)) == (bawah, min(atas, 100))


def test_student_meets_the_table_and_the_normal() -> None:
    known = {
        1: 12.7062,
        5: 2.5706,
        30: 2.0423,
        60: 2.0003,
        120: 1.9799,
        200: 1.9719,
        201: 1.9718,
        10_000: 1.9602,
    }
    assert {n: round(kuantil_t(n), 4) for n in known} == known


def test_all_asked_leaves_no_error_and_one_answer_no_interval() -> None:
    spread = Sebaran.from_nilai([Fraction(75), Fraction(100)])
    whole = hitung_selang(Fraction(175, 2), spread, populasi=2)
    assert whole is not None
    assert whole.galat == 0
    assert hitung_selang(Fraction(75), Sebaran.from_nilai([Fraction(75)])) is None


def test_the_bootstrap_is_repeated_by_its_seed_and_stays_on_the_scale() -> None:
    scores = [100.0] * 9 + [75.0]
    first = bootstrap(scores, benih=1)
    assert first == bootstrap(scores, benih=1)
    assert first is not None
    assert 75 <= first.bawah <= 97.5 <= first.atas <= 100
    assert bootstrap([90.0], benih=1) is None


def test_a_change_within_the_errors_is_no_change() -> None:
    spread = Sebaran.from_nilai([Fraction(n) for n in (70, 80, 90, 100)])
    one = hitung_selang(Fraction(85), spread)
    assert one is not None
    assert not is_berubah(one, one, Fraction(3))
    assert is_berubah(one, one, Fraction(30))


def test_pooling_is_not_the_mean_of_indices() -> None:
    """RAW-2020-II by service: pooled 77.22 B, the mean of the services' indices would be 76.39 C."""
    rows = CONTOH["mentah"]["2020-II"]["isi"].split()
    halves = [
        total([sum(int(row[k]) for row in part) for k in range(9)], len(part))
        for part in (rows[:1], rows[1:])
    ]
    assert said(hitung_skm(gabung(halves), n=len(rows), pada=KINI)) == [77.22, "B"]


def test_the_three_lowest_bring_their_ties() -> None:
    satu = CONTOH["dari_nrr"][0]
    rows = [
        TotalUnsur(kode, row.jumlah, row.n) for kode, row in zip(KODE, from_nrr(satu["nrr"]), strict=True)
    ]
    hasil = hitung_skm(rows, n=57, pada=KINI)
    assert hasil is not None
    assert terendah(hasil.unsur) == ("pengaduan", "produk", "kompetensi", "waktu")


def test_weighted_means_as_an_office_printed_them() -> None:
    """SKM-3: weight 0.11 gives the nine printed figures and their sum, and so 90.56 instead of 91.48."""
    satu = next(row for row in CONTOH["dari_total"] if row["nama"].startswith("SKM-3"))
    hasil = hitung_skm(total(satu["total"], satu["n"]), n=29, pada=KINI, bobot=ModeBobot.W011)
    assert hasil is not None
    printed = [".3983", ".3831", ".3793", ".4400", ".3869", ".3983", ".4021", ".3983", ".4362"]
    assert [str(bulat(row.tertimbang, 4))[1:] for row in hasil.unsur] == printed
    assert str(bulat(sum((row.tertimbang for row in hasil.unsur), Fraction(0)), 4)) == "3.6224"


def test_printed_series_and_means_that_do_not_give_their_index_back() -> None:
    """SKM-4's five years are all B; SKM-8: 2.51 and 3.79 times 25 are not the published 62.84 and 94.73."""
    years = ("84.39", "85.91", "86.65", "86.78", "87.28")
    assert {klasifikasi(pecahan(nilai), SKM, KINI).kode for nilai in years} == {"B"}
    for nrr, ikm in (("2.51", "62.84"), ("3.79", "94.73")):
        assert str(bulat(pecahan(nrr) * 25)) != ikm
        assert klasifikasi(pecahan(nrr) * 25, SKM, KINI).kode == klasifikasi(pecahan(ikm), SKM, KINI).kode


def test_no_answer_is_no_index_and_few_answers_no_class() -> None:
    assert hitung_skm(total([0] * 9, 0), n=0, pada=KINI) is None
    few = hitung_skm(total([4] * 9, 1), n=1, pada=KINI)
    assert few is not None
    assert few.to_dict()["mutu"] is None


def test_a_blank_is_missing_and_never_zero() -> None:
    rows = [TotalUnsur(kode, 8, 2) for kode in KODE[:8]] + [TotalUnsur(KODE[8], 4, 1)]
    assert said(hitung_skm(rows, n=2, pada=KINI)) == [100.0, "A"]


def test_own_weights_must_belong_and_add_up() -> None:
    own = dict.fromkeys(KODE, Fraction(1, 10)) | {KODE[0]: Fraction(2, 10)}
    rows = total([40] + [20] * 8, 10)
    hasil = hitung_skm(rows, n=10, pada=KINI, bobot_sendiri=own)
    assert hasil is not None
    assert hasil.ikm == 25 * (Fraction(8, 10) + Fraction(16, 10))
    with pytest.raises(BobotTidakSah, match="berjumlah 1"):
        hitung_skm(rows, n=10, pada=KINI, bobot_sendiri=own | {KODE[0]: Fraction(1, 10)})


def test_which_published_figures_are_attainable() -> None:
    possible = [n for n in range(1, 105) if total_mungkin(Decimal("84.94"), n)]
    assert possible[:6] == [19, 26, 38, 45, 50, 52]
    assert 40 not in possible
    assert 60 not in possible
    assert total_mungkin(Decimal("87.09"), 108) == (3386,)


def test_sample_sizes_are_the_published_table() -> None:
    tabel = CONTOH["sampel"]["tabel"]
    assert tuple(tabel) == BARIS_TABEL
    assert {n: ukuran_sampel(n) for n in tabel} == tabel
    assert {n: ukuran_sampel(n, CaraSampel.TABEL) for n in tabel} == tabel
    for cara, nama in ((CaraSampel.RUMUS, "rumus"), (CaraSampel.TABEL, "baris_berikutnya")):
        expected = CONTOH["sampel"][nama]
        assert {n: ukuran_sampel(n, cara) for n in expected} == expected


@given(
    st.dictionaries(st.text("abcdef", min_size=1, max_size=3), st.integers(0, 5000), max_size=8), st.data()
)
def test_a_sample_is_shared_out_whole_and_everybody_is_asked(
    populasi: dict[str, int], data: st.DataObject
) -> None:
    ada = {nama for nama, n in populasi.items() if n}
    sampel = data.draw(st.integers(1, 400))
    bagian = bagi_sampel(sampel, populasi)
    assert set(bagian) == ada
    assert all(n >= 1 for n in bagian.values())
    assert sum(bagian.values()) == (max(sampel, len(ada)) if ada else 0)


def test_the_index_of_pekppp() -> None:
    satu = CONTOH["pekppp"]
    f02 = nilai_f02(satu["f02"], A)
    assert f02 == pecahan("4.10")
    for metode in MetodeF03:
        nilai = nilai_f03([satu["f03"]], A, metode)
        assert nilai is not None
        assert [float(bulat(nilai)), klasifikasi(nilai, PEKPPP, KINI).kode] == satu["f03_metode"][
            metode.value
        ]
    whole = hitung_ipp(f02, nilai_f03([satu["f03"]], A), pada=KINI)
    assert (str(whole.tersaji), whole.mutu.kode, whole.mutu.zona) == ("4.23", "A-", "hijau")
    alone = hitung_ipp(f02, None, pada=KINI)
    assert (str(alone.tersaji), alone.mutu.kode, alone.mutu.zona) == ("3.08", "B-", "kuning")


def test_pages_never_reached_are_not_zeros() -> None:
    """F03-2: ten rows of which only the first aspect was answered."""
    zeros = [[5] * 4 + [0] * 10] * 4 + [[4] * 4 + [0] * 10] * 6
    as_zero = nilai_f03(zeros, A)
    assert as_zero == pecahan("0.88")
    unknown = [[*row[:4], *[None] * 10] for row in zeros]
    assert nilai_f03(unknown, A) is None


def test_each_form_has_its_own_count() -> None:
    assert nilai_f02([5] * 29, B) == 5
    with pytest.raises(JawabanKeliru):
        nilai_f02([5] * 30, B)
    with pytest.raises(JawabanKeliru):
        nilai_f03([[6, *[5] * 10]], B)
    assert nilai_f02([None, *[5] * 28], B) is None


def test_an_institution_is_the_mean_of_unrounded_units() -> None:
    units = [pecahan("4.734"), pecahan("4.634"), pecahan("4.634")]
    mean = rata_instansi(units)
    assert mean is not None
    assert str(bulat(mean)) == "4.67"
    assert rata_instansi([]) is None


@pytest.mark.parametrize(("nilai", "kode"), CONTOH["pekppp"]["kategori"])
def test_categories_of_pekppp_have_no_gaps(nilai: float, kode: str) -> None:
    assert klasifikasi(pecahan(str(nilai)), PEKPPP, KINI).kode == kode


@pytest.mark.parametrize(("tahun", "nilai", "kode"), CONTOH["spi"])
def test_spi_is_classified_by_the_year_and_never_computed(tahun: int, nilai: float, kode: str) -> None:
    assert klasifikasi(pecahan(str(nilai)), SPI, date(tahun, 12, 31)).kode == kode


def test_a_year_without_known_bounds_is_not_guessed() -> None:
    with pytest.raises(ParameterTidakAda):
        klasifikasi(pecahan("73.24"), SPI, date(2022, 12, 31))
    with pytest.raises(DiLuarSkala):
        klasifikasi(pecahan("24.99"), SKM, KINI)


ORDER = {SKM: "DCBA", PEKPPP: ["F", "E", "D", "C-", "C", "B-", "B", "A-", "A"]}


@given(st.sampled_from([SKM, PEKPPP]), st.data())
def test_classes_rise_with_the_figure_and_every_figure_has_one(skala: str, data: st.DataObject) -> None:
    low, high = (25, 100) if skala == SKM else (0, 5)
    figures = st.fractions(low, high, max_denominator=4000)
    a, b = sorted((data.draw(figures), data.draw(figures)))
    ranks = [list(ORDER[skala]).index(klasifikasi(nilai, skala, KINI).kode) for nilai in (a, b)]
    assert ranks == sorted(ranks)


@given(st.fractions(0, 1000, max_denominator=10_000), st.integers(0, 4))
def test_rounding_is_half_up_and_never_further_than_half_a_step(nilai: Fraction, angka: int) -> None:
    beda = Fraction(bulat(nilai, angka)) - nilai
    step = Fraction(1, 10**angka)
    assert -step / 2 < beda <= step / 2


@given(st.integers(0, 10**6), st.integers(0, 4))
def test_exactly_half_a_step_always_goes_up(langkah: int, angka: int) -> None:
    """Where half-even and half-up part; random fractions hardly ever meet it."""
    tengah = Fraction(2 * langkah + 1, 2 * 10**angka)
    assert bulat(tengah, angka) == Decimal(langkah + 1).scaleb(-angka)


@given(st.lists(st.lists(st.integers(1, 4), min_size=9, max_size=9), min_size=2, max_size=30), st.data())
def test_pooled_parts_are_the_whole(rows: list[list[int]], data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, len(rows) - 1))
    parts = [
        total([sum(row[k] for row in part) for k in range(9)], len(part)) for part in (rows[:cut], rows[cut:])
    ]
    whole = total([sum(row[k] for row in rows) for k in range(9)], len(rows))
    assert gabung(parts) == tuple(whole)
    hasil = hitung_skm(whole, n=len(rows), pada=KINI)
    assert hasil is not None
    assert hasil.ikm == Fraction(25 * sum(map(sum, rows)), 9 * len(rows))
    assert int(sum(map(sum, rows))) in total_mungkin(hasil.tersaji, len(rows))
