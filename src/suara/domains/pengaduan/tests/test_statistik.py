"""The figures."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from suara.domains.pengaduan.rules.statistik import (
    Bagian,
    BarisStatistik,
    hitung,
    hitung_per_unit_bulan,
    p90,
    peringkat,
    wilson_bawah,
)


def baris(nomor, **isi):
    return BarisStatistik(nomor=str(nomor), **({"terima": date(2026, 9, 7), "unit": "A"} | isi))


SELESAI = {"status": "SL", "tepat_tl": True, "tepat_selesai": True}


def test_figures_of_a_small_set():
    semua = [
        baris(1, kelas="PENGADUAN", hk_tl_pertama=2, hk_selesai=9, sebab_selesai="PELAPOR_SETUJU", **SELESAI),
        baris(2, kelas="PENGADUAN", hk_tl_pertama=4, hk_selesai=14, sebab_selesai="OTOMATIS", **SELESAI),
        baris(3, kelas="ASPIRASI", hk_tl_pertama=9, tepat_tl=False, status="PR", jumlah_pengembalian=2),
        baris(4, kelas="ASPIRASI", status="BB", siklus=2, hk_tl_pertama=1, tepat_tl=True, nilai=2),
        baris(5, kelas="ASPIRASI", status="AR", alasan_arsip="SPAM"),
        baris(6, status="BV", tepat_verifikasi=False),
    ]
    hasil = hitung(semua)
    assert hasil.masuk == 6
    assert hasil.kelas == {"ASPIRASI": 3, "PENGADUAN": 2}
    assert (hasil.median_tl, hasil.p90_tl) == (3.0, 9)
    assert (hasil.median_selesai, hasil.p90_selesai) == (11.5, 14)
    assert hasil.selesai == {"OTOMATIS": 1, "PELAPOR_SETUJU": 1}
    assert hasil.dibuka_kembali == Bagian(1, 3)
    assert hasil.tl_tepat == Bagian(3, 4)
    assert hasil.verifikasi_tepat == Bagian(0, 1)
    assert hasil.arsip == {"SPAM": 1}
    assert hasil.pengembalian == 2
    assert (hasil.nilai, hasil.jumlah_nilai) == (2.0, 1)
    assert hasil.baik == Bagian(1, 4), "automatic, late and reopened ones are not well"


def test_nothing_gives_no_figure_instead_of_a_zero():
    hasil = hitung([])
    assert (hasil.median_tl, hasil.p90_tl, hasil.nilai) == (None, None, None)
    assert hasil.tl_tepat.persen is None
    assert hasil.tl_tepat.wilson is None


def test_per_unit_and_month():
    semua = [baris(1), baris(2, unit="B"), baris(3, terima=date(2026, 10, 1))]
    assert {kunci: isi.masuk for kunci, isi in hitung_per_unit_bulan(semua).items()} == {
        ("A", "2026-09"): 1,
        ("A", "2026-10"): 1,
        ("B", "2026-09"): 1,
    }


@pytest.mark.parametrize(
    ("nilai", "hasil"),
    [
        ([], None),
        ([7], 7),
        ([1, 2], 2),
        (list(range(1, 11)), 9),
        (list(range(1, 12)), 10),
        ([5] * 9 + [99], 5),
    ],
)
def test_p90_by_nearest_rank(nilai, hasil):
    assert p90(nilai) == hasil


@given(st.lists(st.integers(0, 300), min_size=1))
def test_p90_is_the_smallest_value_that_covers_ninety_percent(nilai):
    hasil = p90(nilai)
    assert sum(satu <= hasil for satu in nilai) >= Fraction(9, 10) * len(nilai)
    assert all(
        sum(satu <= lain for satu in nilai) < Fraction(9, 10) * len(nilai) for lain in nilai if lain < hasil
    )


@pytest.mark.parametrize(
    ("jumlah", "dari", "batas"),
    [(0, 10, 0.0), (10, 10, 0.7225), (5, 10, 0.2366), (90, 100, 0.8256), (1, 1, 0.2065)],
)
def test_wilson_against_published_values(jumlah, dari, batas):
    assert wilson_bawah(jumlah, dari) == pytest.approx(batas, abs=1e-4)
    with pytest.raises(ValueError, match="antara"):
        wilson_bawah(1, 0)


def _unit(nama, baik, buruk):
    bagus = [baris(f"{nama}{n}", unit=nama, sebab_selesai="KEPUTUSAN", **SELESAI) for n in range(baik)]
    return bagus + [baris(f"{nama}x{n}", unit=nama, tepat_tl=False) for n in range(buruk)]


def test_a_tiny_unit_is_not_ranked_and_a_large_one_beats_a_lucky_one():
    hasil = peringkat([*_unit("KECIL", 4, 0), *_unit("UNTUNG", 5, 0), *_unit("BESAR", 95, 5)])
    assert [(satu.unit, satu.urutan) for satu in hasil] == [("BESAR", 1), ("UNTUNG", 2), ("KECIL", None)]


def test_closing_everything_by_itself_brings_no_rank():
    otomatis = [baris(n, unit="MALAS", sebab_selesai="OTOMATIS", **SELESAI) for n in range(50)]
    hasil = peringkat([*otomatis, *_unit("RAJIN", 6, 4)])
    assert [satu.unit for satu in hasil] == ["RAJIN", "MALAS"]


def test_equal_units_share_a_place():
    assert [satu.urutan for satu in peringkat([*_unit("A", 5, 1), *_unit("B", 5, 1), *_unit("C", 1, 5)])] == [
        1,
        1,
        3,
    ]
