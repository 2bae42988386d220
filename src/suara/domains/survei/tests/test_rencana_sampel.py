"""The sample of a wave explains itself; dates of a wave."""

from __future__ import annotations

from datetime import date

import pytest

from suara.domains.survei.rules.gelombang import akhir_triwulan, menerima_jawaban, periksa_tanggal
from suara.domains.survei.rules.rencana_sampel import nilai_sampel, rencana_sampel
from suara.domains.survei.terms import CaraSampel
from suara.domains.survei.terms_kerja import StatusGelombang, StatusSampel

pytestmark = pytest.mark.sekali


def test_the_sample_is_shared_out_and_shows_its_working() -> None:
    plan = rencana_sampel({"A": 600, "B": 300, "C": 100}, CaraSampel.RUMUS)
    assert (plan.populasi, plan.sampel, plan.bagian) == (1000, 278, {"A": 167, "B": 83, "C": 28})
    said = " ".join(str(step.alasan) for step in plan.keputusan.langkah)
    assert "= 277,71, dibulatkan menjadi 278." in said
    assert "A 167; B 83; C 28" in said


def test_the_table_and_a_census_say_so() -> None:
    table = rencana_sampel({"A": 1010}, CaraSampel.TABEL)
    assert table.sampel == 285
    assert "Baris tabel" in str(table.keputusan.langkah[1].alasan)
    everyone = rencana_sampel({"A": 7, "B": 2}, CaraSampel.RUMUS)
    assert (everyone.sampel, everyone.keputusan.hasil) == (9, "SENSUS")


@pytest.mark.parametrize("pengguna", [{"A": 600, "B": None}, {"A": 0}, {}])
def test_an_unknown_population_is_no_number(pengguna: dict[str, int | None]) -> None:
    plan = rencana_sampel(pengguna, CaraSampel.RUMUS)
    assert (plan.populasi, plan.sampel, plan.keputusan.hasil) == (None, None, "BUTUH_DATA")


def test_enough_is_said_only_where_a_target_is() -> None:
    assert nilai_sampel(278, 278) is StatusSampel.SESUAI
    assert nilai_sampel(277, 278) is StatusSampel.BELUM_SESUAI
    assert nilai_sampel(0, None) is StatusSampel.TAK_DIKETAHUI
    assert nilai_sampel(0, 0) is StatusSampel.SESUAI


def test_dates_of_a_wave() -> None:
    assert periksa_tanggal(date(2026, 7, 1), date(2026, 12, 31), date(2017, 5, 1)) is None
    assert (periksa_tanggal(date(2026, 7, 2), date(2026, 7, 1), None) or ("",))[0] == "selesai"
    assert (periksa_tanggal(date(2026, 1, 1), date(2027, 1, 2), None) or ("",))[0] == "selesai"
    assert (periksa_tanggal(date(2016, 1, 1), date(2016, 6, 1), date(2017, 5, 1)) or ("",))[0] == "mulai"
    assert akhir_triwulan(2027, 1) == date(2027, 3, 31)


@pytest.mark.parametrize(
    ("status", "day", "open_"),
    [
        (StatusGelombang.BUKA, date(2026, 7, 1), True),
        (StatusGelombang.BUKA, date(2026, 12, 31), True),
        (StatusGelombang.BUKA, date(2027, 1, 1), False),
        (StatusGelombang.BUKA, date(2026, 6, 30), False),
        (StatusGelombang.TUTUP, date(2026, 8, 1), False),
    ],
)
def test_answers_are_taken_between_the_two_days_of_an_open_wave(
    status: StatusGelombang, day: date, open_: bool
) -> None:
    assert menerima_jawaban(status, date(2026, 7, 1), date(2026, 12, 31), day) is open_
