"""The automatic end, day by day. 7 September 2026 is a Monday; no holiday follows in that month."""

from __future__ import annotations

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suara.domains.pengaduan.rules.tutup_otomatis import FaktaTutup, TindakanTutup, nilai_tutup
from suara.domains.pengaduan.terms import Status

INGAT, TERAKHIR = date(2026, 9, 16), date(2026, 9, 21)
T = TindakanTutup


def pukul(hari, jam=10):
    return datetime(2026, 9, hari, jam, tzinfo=ZoneInfo("Asia/Makassar"))


def fakta(**isi):
    return FaktaTutup(**({"status": Status.PR, "tl_substantif_terakhir": pukul(7)} | isi))


@pytest.mark.parametrize(
    ("hari_ini", "diingatkan", "tindakan"),
    [
        (date(2026, 9, 15), None, T.TUNGGU),
        (INGAT, None, T.INGATKAN),
        (INGAT, INGAT, T.TUNGGU),
        (TERAKHIR, INGAT, T.TUNGGU),
        (date(2026, 9, 22), INGAT, T.TUTUP),
        # Nobody is closed unwarned, and a late warning leaves its three working days.
        (date(2026, 9, 22), None, T.INGATKAN),
        (date(2026, 9, 25), date(2026, 9, 22), T.TUNGGU),
        (date(2026, 9, 28), date(2026, 9, 22), T.TUTUP),
    ],
)
def test_day_by_day(hari_ini, diingatkan, tindakan):
    hasil = nilai_tutup(fakta(diingatkan_pada=diingatkan), hari_ini)
    assert hasil.tindakan is tindakan
    assert str(hasil.alasan)
    assert hasil == nilai_tutup(fakta(diingatkan_pada=diingatkan), hari_ini)


LAMA = date(2026, 12, 1)


@pytest.mark.parametrize(
    "isi",
    [
        {"tl_substantif_terakhir": None},
        {"tl_substantif_terakhir": None, "pesan_kantor_terakhir": pukul(7)},
        {"pesan_pelapor_terakhir": pukul(8)},
        {"pesan_pelapor_terakhir": pukul(7)},
        {"anak_belum_dijawab": 1},
        {"usulan_menunggu": True},
        {"status": Status.TV},
        {"status": Status.SL},
        {"status": Status.BB},
    ],
)
def test_what_never_ends_by_itself(isi):
    assert nilai_tutup(fakta(diingatkan_pada=INGAT, **isi), LAMA).tindakan is T.TIDAK


def test_an_answer_of_the_reporter_before_the_follow_up_does_not_matter():
    hasil = nilai_tutup(fakta(pesan_pelapor_terakhir=pukul(7, 9), diingatkan_pada=INGAT), LAMA)
    assert hasil.tindakan is T.TUTUP


def test_a_word_of_the_administrator_starts_the_count_again():
    hasil = nilai_tutup(fakta(pesan_kantor_terakhir=pukul(14)), date(2026, 9, 22))
    assert hasil.tindakan is T.TUNGGU
    assert hasil.hari_terakhir == date(2026, 9, 28)


def test_an_unanswered_question_without_follow_up_hands_the_report_back():
    tanya = fakta(status=Status.MP, tl_substantif_terakhir=None, pesan_kantor_terakhir=pukul(7))
    assert nilai_tutup(tanya, TERAKHIR).tindakan is T.TIDAK
    assert nilai_tutup(tanya, date(2026, 9, 22)).tindakan is T.LANJUTKAN


def test_a_special_working_day_shortens_the_count():
    hasil = nilai_tutup(fakta(), date(2026, 9, 8), hari_khusus={date(2026, 9, 12)})
    assert hasil.hari_terakhir == date(2026, 9, 18)


@given(st.integers(1, 28), st.integers(0, 60))
def test_nobody_is_closed_before_ten_working_days(hari, sesudah):
    hari_ini = date.fromordinal(date(2026, 9, hari).toordinal() + sesudah)
    isi = fakta(tl_substantif_terakhir=pukul(hari), diingatkan_pada=hari_ini)
    hasil = nilai_tutup(isi, hari_ini)
    assert hasil.tindakan is not T.TUTUP
