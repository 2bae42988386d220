"""Properties: a consistent recap is silent; one planted error is found and named; order says nothing."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from suara.engine.periksa_rekap.baca import read_pasted
from suara.engine.periksa_rekap.periksa import check
from suara.engine.periksa_rekap.temuan import LaporanRekap
from suara.engine.periksa_rekap.terms import JenisTemuanRekap
from suara.engine.periksa_rekap.wilayah import children_of, count_below, name_of

KOLOM = ("kode", "wilayah", "periode", "previous", "baru", "tms", "perbaikan", "meninggal", "pindah", "ganda")
KOLOM += ("baru_l", "baru_p", "l", "p", "total", "kec", "desa")
ANGKA = KOLOM[3:]
DULU, KINI = "Semester I 2025", "TW III 2025"


@dataclass(frozen=True)
class Rekap:
    """A table as rows of text; row 2 is the first."""

    baris: tuple[tuple[str, ...], ...]

    @property
    def teks(self) -> str:
        return "\n".join(";".join(satu) for satu in (KOLOM, *self.baris))

    def periksa(self) -> LaporanRekap:
        return check(read_pasted(self.teks))

    def ganti(self, baris: int, kolom: str, nilai: str) -> Rekap:
        isi = list(self.baris[baris])
        isi[KOLOM.index(kolom)] = nilai
        return replace(self, baris=(*self.baris[:baris], tuple(isi), *self.baris[baris + 1 :]))


def _row(kode: str, nama: str, periode: str, angka: dict[str, int]) -> tuple[str, ...]:
    isi = (f"{angka[satu]:,}".replace(",", ".") if satu in angka else "" for satu in ANGKA)
    return (kode, nama, periode, *isi)


@st.composite
def rekap(draw: st.DrawFn, induk: str = "") -> Rekap:
    """Draw a consistent recap of two periods: the regions below a province or kab/kota, and their sum."""
    induk = induk or draw(st.sampled_from(["64", "64.09", "64.11", "64.74", "51", "33.10"]))
    acak = random.Random(draw(st.integers(0, 2**32)))  # noqa: S311
    dulu: list[tuple[str, ...]] = []
    kini: list[tuple[str, ...]] = []
    jumlah: tuple[dict[str, int], dict[str, int]] = ({}, {})
    for kode in children_of(induk):
        laki = acak.randint(2_000, 300_000)
        awal = {"l": laki, "p": laki * acak.randint(80, 120) // 100}
        awal["total"] = awal["l"] + awal["p"]
        wilayah = {"desa": count_below(kode, 4)} | (
            {"kec": count_below(kode, 3)} if kode.count(".") == 1 else {}
        )
        a = _movements(acak, awal)
        for tempat, angka in zip(jumlah, (awal | wilayah, a | wilayah), strict=True):
            for nama, nilai in angka.items():
                tempat[nama] = tempat.get(nama, 0) + nilai
        dulu.append(_row(kode, name_of(kode), DULU, awal | wilayah))
        kini.append(_row(kode, name_of(kode), KINI, a | wilayah))
    for tempat in jumlah:
        tempat["kec"] = count_below(induk, 3)
    dulu.append(_row("", "JUMLAH", DULU, jumlah[0]))
    kini.append(_row("", "JUMLAH", KINI, jumlah[1]))
    return Rekap((*dulu, *kini))


def _movements(acak: random.Random, awal: dict[str, int]) -> dict[str, int]:
    meninggal, pindah, ganda = (acak.randint(1, awal["total"] // 100 + 1) for _ in range(3))
    baru_l, baru_p = acak.randint(1, awal["l"] // 30 + 1), acak.randint(1, awal["p"] // 30 + 1)
    tms = meninggal + pindah + ganda
    tms_l = acak.randint(tms // 3, tms // 2)
    hasil = {
        "previous": awal["total"],
        "baru": baru_l + baru_p,
        "tms": tms,
        "perbaikan": acak.randint(1, 9999),
    }
    hasil |= {"meninggal": meninggal, "pindah": pindah, "ganda": ganda, "baru_l": baru_l, "baru_p": baru_p}
    hasil |= {"l": awal["l"] + baru_l - tms_l, "p": awal["p"] + baru_p - (tms - tms_l)}
    return hasil | {"total": hasil["l"] + hasil["p"]}


def _cells(laporan: LaporanRekap) -> set[tuple[int, str]]:
    return {(sel.sel.baris, sel.sel.kolom) for satu in laporan.temuan for sel in satu.sel}


@settings(max_examples=40, deadline=None)
@given(rekap())
def test_a_consistent_recap_is_silent(rekap: Rekap) -> None:
    assert [str(satu.pesan) for satu in rekap.periksa().temuan] == []


def _planted(rekap: Rekap, acak: random.Random) -> tuple[int, str, str]:
    terisi = [
        (baris, kolom)
        for baris, satu in enumerate(rekap.baris)
        for kolom in ANGKA
        if satu[KOLOM.index(kolom)].replace(".", "").isdigit()
    ]
    baris, kolom = acak.choice(terisi)
    return baris, kolom, rekap.baris[baris][KOLOM.index(kolom)].replace(".", "")


@settings(max_examples=120, deadline=None)
@given(rekap(), st.randoms(use_true_random=False), st.booleans())
def test_one_wrong_or_transposed_digit_is_found_and_its_cell_named(
    rekap: Rekap, acak: random.Random, tukar: bool
) -> None:
    baris, kolom, angka = _planted(rekap, acak)
    letak = acak.randrange(len(angka))
    if tukar:
        assume(len(angka) > 1)
        letak = min(letak, len(angka) - 2)
        rusak = angka[:letak] + angka[letak + 1] + angka[letak] + angka[letak + 2 :]
    else:
        rusak = angka[:letak] + str((int(angka[letak]) + acak.randint(1, 9)) % 10) + angka[letak + 1 :]
    assume(int(rusak) != int(angka))
    laporan = rekap.ganti(baris, kolom, rusak).periksa()
    assert laporan.temuan
    assert (baris + 2, kolom) in _cells(laporan)
    salah_tulis = [satu for satu in laporan.temuan if satu.jenis is JenisTemuanRekap.SALAH_TULIS]
    if salah_tulis:
        # Where two sums agree, they agree on the right cell and on what stood there.
        assert any(
            (sel.sel.baris, sel.sel.kolom, sel.tersirat) == (baris + 2, kolom, int(angka))
            for satu in salah_tulis
            for sel in satu.sel
        )


@pytest.mark.parametrize("kolom", ["l", "p", "total", "previous", "baru", "tms", "meninggal"])
@settings(max_examples=15, deadline=None)
@given(rekap("64.09"), st.integers(4, 7), st.integers(1, 8))
def test_a_number_in_two_sums_is_pinned_to_its_cell(
    kolom: str, rekap: Rekap, baris: int, tambah: int
) -> None:
    baris += 1  # rows of the second period: 5 to 8
    angka = rekap.baris[baris][KOLOM.index(kolom)].replace(".", "")
    rusak = angka[:-1] + str((int(angka[-1]) + tambah) % 10)
    laporan = rekap.ganti(baris, kolom, rusak).periksa()
    ditunjuk = [
        (sel.sel.baris, sel.sel.kolom, sel.tersirat)
        for satu in laporan.temuan
        if satu.jenis is JenisTemuanRekap.SALAH_TULIS
        for sel in satu.sel
    ]
    assert ditunjuk == [(baris + 2, kolom, int(angka))]


@settings(max_examples=40, deadline=None)
@given(rekap(), st.randoms(use_true_random=False))
def test_two_swapped_rows_are_found_and_named(rekap: Rekap, acak: random.Random) -> None:
    banyak = len(rekap.baris) // 2
    satu, dua = (banyak + letak for letak in acak.sample(range(banyak - 1), 2))
    a, b = rekap.baris[satu], rekap.baris[dua]
    assume(a[3] != b[3])
    isi = list(rekap.baris)
    isi[satu], isi[dua] = (*a[:3], *b[3:]), (*b[:3], *a[3:])
    laporan = Rekap(tuple(isi)).periksa()
    tukar = [satu for satu in laporan.temuan if satu.jenis is JenisTemuanRekap.BARIS_TERTUKAR]
    assert {sel.wilayah for temuan in tukar for sel in temuan.sel} >= {a[1], b[1]}
    assert {temuan.jenis for temuan in laporan.temuan} == {JenisTemuanRekap.BARIS_TERTUKAR}


@settings(max_examples=40, deadline=None)
@given(rekap(), st.randoms(use_true_random=False))
def test_a_dropped_child_is_found_and_named(rekap: Rekap, acak: random.Random) -> None:
    banyak = len(rekap.baris) // 2
    hilang = banyak + acak.randrange(banyak - 1)
    laporan = Rekap((*rekap.baris[:hilang], *rekap.baris[hilang + 1 :])).periksa()
    assert [satu.jenis for satu in laporan.temuan] == [JenisTemuanRekap.ANAK_HILANG]
    assert rekap.baris[hilang][1] in str(laporan.temuan[0].pesan)


@settings(max_examples=30, deadline=None)
@given(rekap(), st.randoms(use_true_random=False))
def test_the_order_of_rows_changes_nothing(rekap: Rekap, acak: random.Random) -> None:
    baris, kolom, angka = _planted(rekap, acak)
    rusak = rekap.ganti(baris, kolom, str(int(angka) + 100))
    urut = list(rusak.baris)
    acak.shuffle(urut)

    def isi(satu: Rekap) -> list[tuple[object, ...]]:
        return [
            (
                t.jenis,
                t.periode,
                t.ukuran,
                t.selisih,
                t.tersirat,
                str(t.pesan),
                sorted(map(str, t.kemungkinan)),
            )
            for t in satu.periksa().temuan
        ]

    assert isi(Rekap(tuple(urut))) == isi(rusak)


@settings(max_examples=30, deadline=None)
@given(rekap(), st.integers(0, 10**6))
def test_perbaikan_never_enters_the_balance(rekap: Rekap, perbaikan: int) -> None:
    banyak = len(rekap.baris) // 2
    isi = rekap
    for baris in range(banyak, len(rekap.baris)):
        isi = isi.ganti(
            baris, "perbaikan", str(perbaikan * (1 if baris < len(rekap.baris) - 1 else banyak - 1))
        )
    assert isi.periksa().temuan == ()
