"""What the published examples teach beside their index: rounding, order, pooling, trend, whole lists."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from suara.domains.survei.rules.angka import bulat, pecahan
from suara.domains.survei.rules.gulung import Bagian, gulung, strata
from suara.domains.survei.rules.mutu import PEKPPP, SKM, SPI, klasifikasi
from suara.domains.survei.rules.selang import Sebaran, Selang, galat_baku, hitung_selang
from suara.domains.survei.rules.skm import TotalUnsur, hitung_skm, total_mungkin
from suara.domains.survei.rules.spi import kelas_spi, periksa_responden
from suara.domains.survei.rules.tertutup import BATAS, TOTAL, is_terlihat, persen, tutup_berkala
from suara.domains.survei.rules.tren import Titik, susun_tren
from suara.domains.survei.terms import ArahTren, CaraGulung, ModeBobot, Unsur

pytestmark = pytest.mark.sekali
CONTOH: dict[str, Any] = yaml.safe_load(
    (Path(__file__).with_name("contoh") / "skm.yaml").read_text(encoding="utf-8")
)
VEKTOR: dict[str, Any] = yaml.safe_load(
    (Path(__file__).with_name("contoh") / "vektor.yaml").read_text(encoding="utf-8")
)
KINI, LAMA = date(2025, 6, 30), date(2014, 12, 31)


@pytest.mark.parametrize("nama", VEKTOR["nrr"])
def test_means_are_the_published_ones(nama: str) -> None:
    """SKM-1's totals are the only ones that print its means; 58/16 = 3.625 prints 3.63."""
    satu = VEKTOR["nrr"][nama]
    rows = next(row for row in CONTOH["dari_total"] if row["nama"] == nama)
    means = [bulat(Fraction(jumlah, rows["n"]), satu["angka"]) for jumlah in rows["total"]]
    assert means == [Decimal(str(angka)).quantize(means[0]) for angka in satu["nilai"]]
    if satu["angka"] == 2 and rows["n"] > 50:
        for angka in means:
            assert (
                sum(bulat(Fraction(t, rows["n"])) == angka for t in range(rows["n"], 4 * rows["n"] + 1)) == 1
            )


def test_a_rounded_mean_does_not_give_the_index_back() -> None:
    """SKM-2: mean 3386/972 prints 3.48, times 25 is 87.00; the index is 87.09, and 86.22 by 0.11."""
    mean = Fraction(3386, 972)
    assert [str(bulat(satu)) for satu in (mean, Fraction(bulat(mean)) * 25, mean * 25)] == [
        "3.48",
        "87.00",
        "87.09",
    ]
    assert str(bulat(Fraction(3386, 108) * pecahan("0.11") * 25)) == "86.22"
    for nrr, kode in ((3.90, "A"), (3.86, "A"), (3.31, "B"), (3.35, "B"), (3.53, "B"), (3.54, "A")):
        assert klasifikasi(pecahan(str(nrr)) * 25, SKM, KINI).kode == kode


def test_frequencies_of_answers_are_the_totals() -> None:
    """SKM-3: four and three decimals of the weight differ from one ninth."""
    rows = next(row for row in CONTOH["dari_total"] if row["nama"].startswith("SKM-3"))
    assert [sum(int(k) * n for k, n in satu.items()) for satu in VEKTOR["frekuensi"]] == rows["total"]
    assert str(bulat(Fraction(sum(rows["total"]), 29) * pecahan("0.1111") * 25)) == "91.47"


@pytest.mark.parametrize("satu", VEKTOR["layanan"], ids=lambda satu: satu["nama"])
def test_services_are_weighed_by_their_respondents_and_never_simply_averaged(satu: dict[str, Any]) -> None:
    """SKM-4 and SKM-7: the simple mean stands beside it and is another figure."""
    parts = [Bagian(nama=str(k), n=n, ikm=pecahan(str(ikm))) for k, (n, ikm, _kode) in enumerate(satu["isi"])]
    for part, (_n, _ikm, kode) in zip(parts, satu["isi"], strict=True):
        assert klasifikasi(part.ikm or Fraction(0), SKM, KINI).kode == kode
    hasil = gulung([*parts, Bagian(nama="kosong", n=0, ikm=None)])
    assert hasil is not None
    assert (float(bulat(hasil.sederhana)), hasil.kosong) == (satu["sederhana"], ("kosong",))
    assert hasil.cara is CaraGulung.RESPONDEN
    if "kumpul" in satu:
        assert float(bulat(hasil.ikm)) == satu["kumpul"]
    assert gulung([]) is None


def test_the_year_chooses_the_bounds() -> None:
    """SKM-8: 74.93, 62.84 and 69.82 are B by the bounds of 2004 and C, D, C by those of 2017."""
    for nilai, dulu, kini in (("74.926", "B", "C"), ("62.84", "B", "D"), ("69.82", "B", "C")):
        assert (klasifikasi(pecahan(nilai), SKM, LAMA).kode, klasifikasi(pecahan(nilai), SKM, KINI).kode) == (
            dulu,
            kini,
        )
    assert pecahan("3.79") * 25 != pecahan("94.73")


def test_all_sizes_that_the_published_index_of_the_office_may_come_from() -> None:
    possible = [n for n in range(1, 105) if total_mungkin(Decimal("84.94"), n)]
    assert possible == VEKTOR["mungkin_8494"]


def test_old_weight_of_fourteen_prints_its_own_total() -> None:
    """SKM-6: 42.687 · 0.071 = 3.031."""
    assert (
        str(bulat(sum(map(pecahan, map(str, CONTOH["lama"]["nrr"])), Fraction(0)) * pecahan("0.071"), 3))
        == "3.031"
    )


def test_what_wrong_readings_of_pekppp_would_say() -> None:
    """IPP-2 and F03-2: the mean of thirty, and unreached pages as zeros."""
    assert str(bulat(Fraction(sum(CONTOH["pekppp"]["f02"]), 30), 4)) == "4.1667"
    assert klasifikasi(pecahan("0.88"), PEKPPP, KINI).kode == "F"
    items = Fraction(44 * 4, 10 * 14)
    assert (str(bulat(items, 4)), klasifikasi(items, PEKPPP, KINI).kode) == ("1.2571", "E")


@pytest.mark.parametrize(("nilai", "kode"), VEKTOR["spi_2024"])
def test_every_published_spi_score_by_the_table_of_2024(nilai: str, kode: str) -> None:
    found = kelas_spi(Decimal(nilai).quantize(Decimal("0.01")), 2024).mutu
    assert found is not None
    assert found.kode == kode


def test_spi_without_a_score_or_with_odd_sums_says_so() -> None:
    assert kelas_spi(None, 2023).mutu is None
    assert "225.000" in str(periksa_responden(255_010, (154_429, 62_924, 7_647)))
    scores = [Decimal(satu) for satu in VEKTOR["spi_kaltim_2025"]]
    assert str(bulat(Fraction(sum(scores)) / len(scores))) == "72.19"


def test_who_asks_more_of_all_is_surer() -> None:
    spread = Sebaran.from_nilai([Fraction(n) for n in (70, 80, 90, 100)])
    free, finite = galat_baku(spread), galat_baku(spread, 16)
    assert free is not None
    assert finite == pytest.approx(free * 0.75**0.5)
    assert galat_baku(spread, 3) == 0, "more answers than users: nobody is left to be uncertain of"


def test_strata_are_weighed_by_their_users() -> None:
    one = Sebaran.from_nilai([Fraction(n) for n in (80, 90)])
    two = Sebaran.from_nilai([Fraction(n) for n in (60, 70)])
    parts = [
        Bagian(nama="a", n=2, ikm=Fraction(85), sebaran=one, populasi=30),
        Bagian(nama="b", n=2, ikm=Fraction(65), sebaran=two, populasi=10),
    ]
    found = strata(parts)
    assert found is not None
    assert found[0] == 80
    assert found[1].galat == pytest.approx(((0.75 * 5) ** 2 * (1 - 2 / 30) + (0.25 * 5) ** 2 * 0.8) ** 0.5)
    assert strata([*parts, Bagian(nama="c", n=2, ikm=Fraction(70))]) is None
    pooled = gulung(parts)
    assert pooled is not None
    assert (pooled.cara, pooled.ikm) == (CaraGulung.KUMPUL, 75)


def titik(tahun: int, ikm: int, galat: float | None = 1.0, **lain: Any) -> Titik:
    selang = None if galat is None else Selang(25, 100, galat, "t")
    return Titik(
        nama=str(tahun), akhir=date(tahun, 12, 31), ikm=Fraction(ikm), selang=selang,
        mutu=klasifikasi(Fraction(ikm), SKM, date(tahun, 12, 31)), **({"instrumen": "skm/1"} | lain),
    )  # fmt: skip


def test_a_trend_breaks_with_its_questionnaire_or_weight_and_a_class_with_its_bounds() -> None:
    steps = susun_tren(
        [
            titik(2019, 80), titik(2016, 70), titik(2018, 70), titik(2020, 81), titik(2021, 70),
            titik(2022, 90, None), titik(2023, 60, instrumen="skm/2"),
            titik(2024, 90, instrumen="skm/2", bobot=ModeBobot.W011),
        ]
    )  # fmt: skip
    assert [(step.ke, step.arah) for step in steps] == [
        ("2018", ArahTren.TIDAK_JELAS), ("2019", ArahTren.NAIK), ("2020", ArahTren.TIDAK_JELAS),
        ("2021", ArahTren.TURUN), ("2022", ArahTren.TIDAK_DIKETAHUI), ("2023", ArahTren.PUTUS),
        ("2024", ArahTren.PUTUS),
    ]  # fmt: skip
    assert [step.mutu_sebanding for step in steps] == [False, *[True] * 6]


@given(st.lists(st.lists(st.integers(1, 4), min_size=9, max_size=9), min_size=2, max_size=20), st.data())
def test_rolled_up_parts_are_the_index_of_all(rows: list[list[int]], data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, len(rows) - 1))
    scores = [[Fraction(25 * sum(row), 9) for row in part] for part in (rows[:cut], rows[cut:])]
    parts = [
        Bagian(
            nama=str(k), n=len(part), ikm=sum(part, Fraction(0)) / len(part), sebaran=Sebaran.from_nilai(part)
        )
        for k, part in enumerate(scores)
    ]
    total = [TotalUnsur(satu.value, sum(row[k] for row in rows), len(rows)) for k, satu in enumerate(Unsur)]
    whole, rolled = hitung_skm(total, n=len(rows), pada=KINI), gulung(parts)
    assert whole is not None
    assert rolled is not None
    assert rolled.ikm == whole.ikm
    found = hitung_selang(whole.ikm, parts[0].sebaran + parts[1].sebaran)  # type: ignore[operator]
    assert found is not None
    assert found.bawah <= float(whole.ikm) + 1e-9
    assert found.atas >= float(whole.ikm) - 1e-9


@given(st.decimals(0, 100, places=3))
def test_spi_classes_have_no_gap_and_rise(nilai: Decimal) -> None:
    low, high = (
        klasifikasi(Fraction(satu), SPI, KINI).kode for satu in (nilai, min(nilai + 1, Decimal(100)))
    )
    order = ["RENTAN", "WASPADA", "TERJAGA"]
    assert order.index(low) <= order.index(high)


MASA = st.dictionaries(
    st.sampled_from(["2025-S1", "2025-S2"]),
    st.dictionaries(st.sampled_from(["L", "P", "lain"]), st.integers(0, 12), min_size=1),
    min_size=1,
)


@given(MASA)
@example({"2025-S1": {"L": 5}, "2025-S2": {"L": 0, "P": 1, "lain": 1}})
def test_no_count_of_one_to_four_is_told_nor_left_over(per_masa: dict[str, dict[str, int]]) -> None:
    """Neither inside a period nor as the difference between a sum and what is shown of it."""
    hasil = tutup_berkala(per_masa)
    lines = [*hasil.values(), *({m: row[k] for m, row in hasil.items()} for k in next(iter(hasil.values())))]
    for row in lines:
        assert all(n is None or n == 0 or n >= BATAS for n in row.values())
        hidden = [nama for nama, n in row.items() if n is None and nama != TOTAL]
        if row[TOTAL] is not None:
            assert len(hidden) != 1
            rest = row[TOTAL] - sum(n for nama, n in row.items() if n is not None and nama != TOTAL)
            assert not hidden or rest >= BATAS


def test_percentages_of_few_people_are_whole() -> None:
    assert [str(persen(n, dari)) for n, dari in ((1, 3), (20, 49), (17, 50), (None, 9), (0, 0))] == [
        "33", "41", "34.0", "None", "None",
    ]  # fmt: skip
    assert [is_terlihat(n) for n in (0, 9, 10)] == [False, False, True]
