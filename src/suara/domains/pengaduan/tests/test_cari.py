"""Search: found by roots, by slang, in spite of typing errors; never found when not public."""

from __future__ import annotations

import datetime as dt
from functools import partial

import pytest

from suara.core.wilayah.models import Kantor, Unit
from suara.domains.pengaduan import cari
from suara.domains.pengaduan.cari import urutan
from suara.domains.pengaduan.models import IndeksLaporan, Kosakata, Laporan, SalinanPublik
from suara.domains.pengaduan.queries_publik import list_published
from suara.domains.pengaduan.tests.publik_uji import make_laporan, make_wilayah, wita

pytestmark = pytest.mark.django_db
HOUR = dt.timedelta(hours=1)


@pytest.fixture
def laporan(kantor_kaltim: Kantor, unit_datin: Unit) -> Laporan:
    """A published report about a missing name in the voters' list of Palaran."""
    return make_laporan(kantor_kaltim, 1, unit=unit_datin, wilayah=make_wilayah())


@pytest.fixture
def lain(laporan: Laporan) -> Laporan:
    """Another one, about a late fee."""
    return make_laporan(
        laporan.kantor,
        2,
        unit=laporan.unit,
        judul="Honor KPPS belum cair",
        isi="Sampai hari ini belum dibayarkan.",
    )


def found(typed: str) -> list[str]:
    """Return the numbers that a search finds."""
    keys = cari.find(list_published(), cari.read_pertanyaan(typed)).kunci
    return sorted(Laporan.objects.filter(pk__in=keys).values_list("nomor", flat=True))


@pytest.mark.parametrize(
    "typed",
    [
        "terdaftar",
        "mendaftar pemilih",
        "PEMILIH",
        "sdh coklit",
        "nama tdk ada",
        "palaran",
        "samarinda",
        "daftar; pemilih'",
    ],
)
def test_a_report_is_found_by_roots_slang_and_place(laporan: Laporan, lain: Laporan, typed: str) -> None:
    assert found(typed) == [laporan.nomor]


@pytest.mark.parametrize("typed", ["coklti", "cooklit", "pemlih", "terdaftr", "palarn", "samarida"])
def test_a_typing_error_is_forgiven(laporan: Laporan, lain: Laporan, typed: str) -> None:
    assert found(typed) == [laporan.nomor]


def test_every_word_must_occur_where_a_report_has_them_all(laporan: Laporan, lain: Laporan) -> None:
    """What is found when none has is in `test_cari_sebagian.py`."""
    assert found("honor kpps") == [lain.nomor]
    assert found("xylofon") == []


def test_the_box_takes_own_numbers_and_sp4n_numbers(laporan: Laporan) -> None:
    Laporan.objects.filter(pk=laporan.pk).update(id_lapor="1532956")
    assert found(laporan.nomor.lower().replace("-", " ")) == [laporan.nomor]
    assert found("#1532956") == found("1532956") == [laporan.nomor]
    assert found("#9999999") == []


@pytest.mark.parametrize(
    "typed", ["", "   ", "\0", "'", '"', "& | !", "yang di dan", "a" * 5000, "NEAR(a b)", "kata*"]
)
def test_nothing_typed_breaks_the_search(laporan: Laporan, typed: str) -> None:
    assert found(typed) in ([], [laporan.nomor])


def test_a_report_taken_back_leaves_nothing_behind(laporan: Laporan, lain: Laporan) -> None:
    Laporan.objects.filter(pk=laporan.pk).update(is_terbit=False, is_rahasia=True)
    cari.index_laporan(laporan)  # the wrong call: it still must not put it in
    assert found("coklit") == found("coklti") == []
    assert not IndeksLaporan.objects.filter(laporan=laporan).exists()
    assert not Kosakata.objects.filter(akar="coklit").exists()
    assert Kosakata.objects.get(kata="honor").jumlah == 1


def test_a_new_copy_replaces_the_words_of_the_old_one(laporan: Laporan) -> None:
    SalinanPublik.objects.create(laporan=laporan, versi=2, judul="Judul baru", isi="Surat suara rusak.")
    cari.index_laporan(laporan)
    assert found("coklit") == []
    assert found("surat suara") == [laporan.nomor]


def test_what_an_act_changes_is_what_the_filters_find(laporan: Laporan) -> None:
    marks = cari.list_tanda(status="PR", unit="64.DATIN")
    everything = cari.read_pertanyaan("")
    assert cari.find(list_published(), everything, tanda=(*marks,)).kunci == ()
    Laporan.objects.filter(pk=laporan.pk).update(status="PR")
    cari.refresh_laporan(laporan)
    assert cari.find(list_published(), everything, tanda=(*marks,)).kunci == (laporan.pk,)
    assert found("coklit") == [laporan.nomor]


def test_a_mark_of_the_filters_cannot_be_typed(laporan: Laporan) -> None:
    assert found("s:tv") == found("w:64.72.01") == found("k:pengaduan") == []


@pytest.mark.parametrize("window", [1, 2, 20_000])
@pytest.mark.parametrize("order", ["baru", "dukungan"])
def test_every_way_through_the_index_finds_the_same(
    laporan: Laporan, lain: Laporan, monkeypatch: pytest.MonkeyPatch, window: int, order: str
) -> None:
    """Rare words are looked up, common ones read along the order: the answer does not tell which."""
    Laporan.objects.filter(pk=lain.pk).update(terbit_at=laporan.terbit_at + dt.timedelta(days=1))
    cari.index_laporan(lain)
    IndeksLaporan.objects.filter(laporan=laporan).update(dukungan=3)
    ordered = (lain.pk, laporan.pk) if order == "baru" else (laporan.pk, lain.pk)
    both, day = tuple(cari.list_tanda(unit="64.DATIN")), wita(2026, 10, 5)
    monkeypatch.setattr(urutan, "WINDOW", window)
    for rare in (0, 10_000):
        monkeypatch.setattr(urutan, "RARE", rare)
        for most in (1, 2, 1000):
            asked = cari.read_pertanyaan("")
            found_by = partial(cari.find, list_published(), asked, urut=order, most=most)
            assert found_by(tanda=both).kunci == ordered[:most]
            assert found_by(masa=cari.Syarat(sejak=day, sebelum=day + HOUR)).kunci == ordered[:most]
            assert found_by(masa=cari.Syarat(sebelum=day)).kunci == ()
        assert found("honor") == [lain.nomor]


def test_indexing_twice_changes_nothing(laporan: Laporan) -> None:
    before = list(Kosakata.objects.order_by("kata").values_list("kata", "jumlah"))
    cari.index_laporan(laporan)
    assert list(Kosakata.objects.order_by("kata").values_list("kata", "jumlah")) == before


def test_the_index_can_be_made_anew(laporan: Laporan, lain: Laporan) -> None:
    before = sorted(Kosakata.objects.values_list("kata", "jumlah"))
    assert cari.rebuild() == 2
    assert sorted(Kosakata.objects.values_list("kata", "jumlah")) == before
    assert found("honor") == [lain.nomor]
