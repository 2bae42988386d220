"""The figures and the hidden cells."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suara.domains.pengaduan.rules.penutupan import TOTAL, is_terhitung, tutup_baris, tutup_tabel
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


# Hidden cells.


def test_one_small_cell_takes_a_second_one_with_it():
    hasil = tutup_baris({"a": 2, "b": 9, "c": 30})
    assert hasil == {"a": None, "b": None, "c": 30, TOTAL: 41}
    assert tutup_baris({"a": 9, "b": 0}) == {"a": 9, "b": 0, TOTAL: 9}


def test_two_small_cells_that_hold_almost_nothing_take_a_third():
    hasil = tutup_baris({"a": 1, "b": 1, "c": 30})
    assert hasil["c"] is None


def test_a_table_hides_a_whole_circle():
    isi = {(b, k): 20 for b in "XYZ" for k in "pqr"} | {("X", "p"): 3}
    hasil = tutup_tabel(isi)
    tutup = {sel for sel, nilai in hasil.items() if nilai is None}
    assert ("X", "p") in tutup
    assert len(tutup) >= 4
    assert hasil[TOTAL, TOTAL] == sum(isi.values())


ISI = st.dictionaries(
    st.tuples(st.sampled_from("XYZ"), st.sampled_from("pqrs")), st.integers(0, 12), min_size=1, max_size=12
)


def _computable(hasil):
    """Solve the equations of the table: which hidden cells have only one possible value?"""
    tutup = sorted(sel for sel, nilai in hasil.items() if nilai is None)
    garis = {("b", sel[0]) for sel in hasil} | {("k", sel[1]) for sel in hasil}
    matriks = []
    for arah, nama in sorted(garis):
        letak = 0 if arah == "b" else 1
        tanda = [
            Fraction((-1 if sel[1 - letak] == TOTAL else 1) if sel[letak] == nama else 0) for sel in tutup
        ]
        matriks.append(tanda)
    rank = _rank(matriks)
    return {
        sel
        for n, sel in enumerate(tutup)
        if _rank([*matriks, [Fraction(int(m == n)) for m in range(len(tutup))]]) == rank
    }


def _rank(matriks):
    baris_, rank = [list(satu) for satu in matriks], 0
    for kolom in range(len(baris_[0]) if baris_ else 0):
        poros = next((n for n in range(rank, len(baris_)) if baris_[n][kolom]), None)
        if poros is None:
            continue
        baris_[rank], baris_[poros] = baris_[poros], baris_[rank]
        for n in range(rank + 1, len(baris_)):
            faktor = baris_[n][kolom] / baris_[rank][kolom]
            baris_[n] = [a - faktor * b for a, b in zip(baris_[n], baris_[rank], strict=True)]
        rank += 1
    return rank


@settings(max_examples=150, deadline=None)
@given(ISI)
def test_no_hidden_cell_can_be_computed(isi):
    hasil = tutup_tabel(isi)
    tutup = {sel for sel, nilai in hasil.items() if nilai is None}
    assert all(nilai is None or nilai == 0 or nilai >= 5 for nilai in hasil.values())
    assert not is_terhitung(tutup)
    assert not _computable(hasil), "the bridges of the graph and the equations agree"


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 30), min_size=1))
def test_no_hidden_count_of_a_line_can_be_computed(isi):
    hasil = tutup_baris(isi)
    tutup = [nama for nama, nilai in hasil.items() if nilai is None]
    assert len(tutup) != 1
    assert all(nilai is None or nilai == 0 or nilai >= 5 for nilai in hasil.values())
