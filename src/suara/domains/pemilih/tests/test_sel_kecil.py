"""A small cell below the kecamatan can be neither read nor computed, by anybody who knows every sum."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from suara.domains.pemilih.rules.sel_kecil import Letak, Tabel, close_cells
from suara.domains.pemilih.tests.angka_rekap import add_rows
from suara.domains.pemilih.umum.tutup import close_rekap
from suara.engine.recap import LP, BarisRekap, Rekap

pytestmark = pytest.mark.sekali
LAPIS = st.lists(st.lists(st.integers(0, 3), min_size=3, max_size=3), min_size=2, max_size=3)


def fillings(
    lapis: list[list[int]], tutup: set[Letak], *, baris_diketahui: bool
) -> Iterator[list[list[int]]]:
    """Yield every table with the same open cells and the same sums: what an outsider cannot tell apart."""
    kolom = [sum(satu) for satu in zip(*lapis, strict=True)]

    def rows(nomor: int, sisa: list[int]) -> Iterator[list[list[int]]]:
        if nomor == len(lapis):
            yield from [] if any(sisa) else [[]]
            return
        for isi in one(nomor, 0, sisa):
            if not baris_diketahui or sum(isi) == sum(lapis[nomor]):
                for lain in rows(nomor + 1, [s - n for s, n in zip(sisa, isi, strict=True)]):
                    yield [isi, *lain]

    def one(nomor: int, letak: int, sisa: list[int]) -> Iterator[list[int]]:
        if letak == len(kolom):
            yield []
            return
        asli = lapis[nomor][letak]
        for nilai in range(sisa[letak] + 1) if (nomor, letak) in tutup else (asli,):
            for lain in one(nomor, letak + 1, sisa):
                yield [nilai, *lain]

    yield from rows(0, kolom)


@settings(max_examples=60, deadline=None)
@given(laki=LAPIS, perempuan=LAPIS, baris_diketahui=st.booleans())
def test_no_small_cell_can_be_computed(
    laki: list[list[int]], perempuan: list[list[int]], baris_diketahui: bool
) -> None:
    """The outsider here even knows the open cells by sex. What stays computable is admitted, never missed."""
    banyak = min(len(laki), len(perempuan))
    lapis = [laki[:banyak], perempuan[:banyak]]
    tabel = Tabel(lapis, baris_diketahui=baris_diketahui)
    hasil = close_cells(tabel, ambang=3)
    mungkin = [list(fillings(satu, set(hasil.tertutup), baris_diketahui=baris_diketahui)) for satu in lapis]
    for garis in tabel.lines():
        tutup = [tabel.jumlah(letak) for letak in garis if letak in hasil.tertutup]
        if any(0 < tabel.jumlah(letak) < 3 for letak in garis):
            assert sum(tutup) >= 3 or len(tutup) == len(garis)
    for letak in tabel.cells():
        if not 0 < tabel.jumlah(letak) < 3:
            continue
        assert letak in hasil.tertutup
        berubah = any(len({isi[letak[0]][letak[1]] for isi in satu}) > 1 for satu in mungkin)
        assert berubah == (letak not in hasil.terbuka)


def test_what_stays_computable_is_decided_by_the_sums_alone() -> None:
    """With two villages and two reasons nothing is lost; with one of either the sums say it all."""
    assert not close_cells(Tabel([[[2, 0], [0, 1]]])).terbuka
    assert close_cells(Tabel([[[2, 1], [0, 0]]])).terbuka == {(0, 0), (0, 1)}
    assert close_cells(Tabel([[[9, 12], [7, 30]]])).tertutup == frozenset()


def desa(kode: str, **isi: LP) -> BarisRekap:
    tms = sum(isi.values(), LP())
    return BarisRekap(kode=kode, nama=kode, tms=tms, lama=tms, tms_alasan=isi)


def recap(*baris: BarisRekap) -> Rekap:
    per = {satu.kode: satu for satu in baris}
    atas = {kode[:panjang] for kode in per for panjang in (5, 8)}
    jumlah = [add_rows(k, k, {d: b for d, b in per.items() if d.startswith(k)}) for k in atas]
    return Rekap(
        periode="2025-TW4", wilayah="64.74", baris=tuple(sorted((*baris, *jumlah), key=lambda b: b.kode))
    )


def test_when_all_of_a_kecamatan_is_in_one_desa_its_own_row_is_closed_with_a_sister() -> None:
    rekap = recap(
        desa("64.74.01.1001", MENINGGAL=LP(1, 0)),
        desa("64.74.01.1002"),
        desa("64.74.02.1001", MENINGGAL=LP(9, 9), GANDA=LP(7, 8)),
        desa("64.74.02.1002", MENINGGAL=LP(9, 9), GANDA=LP(7, 8)),
        desa("64.74.03.1001", MENINGGAL=LP(20, 20), GANDA=LP(17, 18)),
    )
    tertutup = close_rekap(rekap)
    assert ("64.74.01", "tms_alasan", "MENINGGAL") in tertutup
    assert len({kode for kode, _, _ in tertutup if len(kode) == 8}) > 1
    assert not any(kode == "64.74" for kode, _, _ in tertutup)


def test_a_kecamatan_without_a_small_cell_shows_everything() -> None:
    ganda = {"MENINGGAL": LP(9, 9), "GANDA": LP(7, 8)}
    assert not close_rekap(recap(desa("64.74.01.1001", **ganda), desa("64.74.01.1002", **ganda)))
