"""Hidden cells: small ones, and enough others that no hidden one can be computed."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suara.kernel.penutupan import TOTAL, is_terhitung, tutup_baris, tutup_tabel

pytestmark = pytest.mark.sekali


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


def test_the_line_of_totals_is_a_line_too():
    hasil = tutup_tabel({("1", "L"): 5, ("2", "P"): 1, ("2", "lain"): 1})
    assert all(rest is None or rest >= 5 for rest in _left_over(hasil))


def _left_over(hasil):
    """What the shown total of each line leaves for its hidden cells together; None where it tells nothing."""
    nama = [{sel[letak] for sel in hasil} for letak in (0, 1)]
    for letak in (0, 1):
        for satu in nama[letak]:
            bagian = [(satu, k) if letak == 0 else (k, satu) for k in nama[1 - letak] - {TOTAL}]
            total = hasil[(satu, TOTAL) if letak == 0 else (TOTAL, satu)]
            shown = [hasil[sel] for sel in bagian if hasil[sel] is not None]
            yield None if total is None or len(shown) == len(bagian) else total - sum(shown)


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
    assert all(rest is None or rest >= 5 for rest in _left_over(hasil))
    assert not is_terhitung(tutup)
    assert not _computable(hasil), "the bridges of the graph and the equations agree"


@given(st.dictionaries(st.sampled_from("abcdef"), st.integers(0, 30), min_size=1))
def test_no_hidden_count_of_a_line_can_be_computed(isi):
    hasil = tutup_baris(isi)
    tutup = [nama for nama, nilai in hasil.items() if nilai is None]
    assert len(tutup) != 1
    assert all(nilai is None or nilai == 0 or nilai >= 5 for nilai in hasil.values())
