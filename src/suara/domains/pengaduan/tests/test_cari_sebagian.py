"""When no report has all the words: those that have some come, the most first, and the page says so."""

from __future__ import annotations

import datetime as dt

import pytest
from django.core.cache import caches
from django.test import Client

from suara.core.wilayah.models import Kantor, Unit
from suara.domains.pengaduan import cari
from suara.domains.pengaduan.cari import pencarian, urutan
from suara.domains.pengaduan.models import IndeksLaporan, Laporan
from suara.domains.pengaduan.saringan_publik import Hasil, find, read_saringan
from suara.domains.pengaduan.tests.publik_uji import make_laporan, make_wilayah, wita

pytestmark = pytest.mark.django_db
DAFTAR = "/lapor/laporan/"


@pytest.fixture
def rak(kantor_kaltim: Kantor, unit_datin: Unit) -> dict[str, Laporan]:
    """Four published reports, the oldest first, that share words."""
    teks = {
        "satu": ("Honor petugas", "Honor petugas belum dibayar."),
        "dua": ("Honor petugas terlambat", "Honor petugas terlambat di Samarinda."),
        "tiga": ("Gudang bocor", "Atap gudang bocor."),
        "empat": ("Petugas ramah", "Terima kasih."),
    }
    return {
        nama: make_laporan(
            kantor_kaltim, n, unit=unit_datin, wilayah=make_wilayah(), judul=judul, isi=isi,
            terima_at=wita(2026, 10, n),
        )
        for n, (nama, (judul, isi)) in enumerate(teks.items(), 1)
    }  # fmt: skip


def ask(**query: str) -> Hasil:
    """Return what the list finds."""
    return find(read_saringan(query))


def found(rak: dict[str, Laporan], **query: str) -> list[str]:
    """Return the names of the reports found, in order."""
    names = {row.pk: nama for nama, row in rak.items()}
    return [names[row.pk] for row in ask(**query).rows]


def test_all_words_together_are_still_the_first_answer(rak: dict[str, Laporan]) -> None:
    assert found(rak, cari="honor terlambat") == ["dua"]
    assert not ask(cari="honor terlambat").sebagian


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("gudang ramah", ["empat", "tiga"]),  # one word each: the newest first
        ("honor petugas gudang", ["dua", "satu", "empat", "tiga"]),  # two words before one
        ("dibayar terlambat gudang ramah petugas", ["empat", "dua", "satu", "tiga"]),
    ],
)
def test_else_those_with_the_most_words_come_first(
    rak: dict[str, Laporan], typed: str, expected: list[str]
) -> None:
    result = ask(cari=typed)
    assert result.sebagian
    assert (result.jumlah, found(rak, cari=typed)) == (len(expected), expected)


def test_a_word_that_no_report_has_does_not_empty_the_list(rak: dict[str, Laporan]) -> None:
    assert found(rak, cari="gudang xylofon") == ["tiga"]
    assert found(rak, cari="honor terlambat Xylofoon!") == ["dua", "satu"]
    assert ask(cari="honor terlambat Xylofoon!").dipahami.tak_dikenal == ("Xylofoon",)


def test_nothing_is_found_when_no_word_is_known(rak: dict[str, Laporan]) -> None:
    result = ask(cari="xylofon kwarsa")
    assert (result.jumlah, result.sebagian, result.dipahami.mustahil) == (0, False, True)


def test_the_filters_hold_for_parts_too(rak: dict[str, Laporan]) -> None:
    Laporan.objects.filter(pk=rak["dua"].pk).update(status="PR")
    cari.refresh_laporan(rak["dua"])
    assert found(rak, cari="honor gudang", status="PR") == ["dua"]
    assert found(rak, cari="honor gudang", dari="2026-10-03") == ["tiga"]
    assert found(rak, cari="gudang", status="PR") == []


def test_supporters_count_among_those_with_equally_many_words(rak: dict[str, Laporan]) -> None:
    IndeksLaporan.objects.filter(laporan=rak["satu"]).update(dukungan=9)
    assert found(rak, cari="honor gudang", urut="dukungan")[:2] == ["satu", "tiga"]


def test_a_report_taken_back_is_in_no_part(rak: dict[str, Laporan]) -> None:
    Laporan.objects.filter(pk=rak["dua"].pk).update(is_terbit=False)
    assert found(rak, cari="honor gudang") == ["tiga", "satu"]


@pytest.mark.parametrize("rare", [0, 10_000])
@pytest.mark.parametrize("window", [1, 20_000])
def test_every_way_through_the_index_finds_the_same(
    rak: dict[str, Laporan], monkeypatch: pytest.MonkeyPatch, window: int, rare: int
) -> None:
    monkeypatch.setattr(urutan, "WINDOW", window)
    monkeypatch.setattr(urutan, "RARE", rare)
    assert found(rak, cari="honor petugas gudang") == ["dua", "satu", "empat", "tiga"]


def test_the_steps_are_few_however_much_is_typed(
    rak: dict[str, Laporan], monkeypatch: pytest.MonkeyPatch
) -> None:
    steps: list[int] = []
    before = urutan.list_pk

    def counted(*args: object, **kwargs: object) -> object:
        steps.append(1)
        return before(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(urutan, "list_pk", counted)
    ask(cari="honor petugas dibayar terlambat samarinda gudang bocor atap ramah terima")
    assert len(steps) <= pencarian.PENENTU + 1


def test_the_page_says_that_these_are_parts(client: Client, rak: dict[str, Laporan]) -> None:
    page = client.get(DAFTAR, {"cari": "gudang xylofon"}).text
    assert (
        "Tidak ada laporan yang memuat semua kata “gudang xylofon”; ini yang memuat sebagian, yang paling "
        "banyak lebih dahulu." in page
    )
    assert "Tidak ada di laporan mana pun: xylofon." in page
    assert "Gudang bocor" in page
    assert "memuat sebagian" not in client.get(DAFTAR, {"cari": "gudang"}).text


def test_the_api_says_so_too_and_the_feed_keeps_to_all_words(client: Client, rak: dict[str, Laporan]) -> None:
    answer = client.get("/api/v1/lapor/laporan", {"cari": "gudang xylofon"}).json()
    assert (answer["sebagian"], [row["nomor"] for row in answer["laporan"]]) == (True, [rak["tiga"].nomor])
    assert "<item>" not in client.get("/lapor/rss.xml", {"cari": "gudang xylofon"}).text
    assert "<item>" in client.get("/lapor/rss.xml", {"cari": "gudang"}).text


def days(client: Client, **query: str) -> str:
    """Return the list's page, drawn anew."""
    caches["publik"].clear()
    answer = client.get(DAFTAR, query)
    assert answer.status_code == 200
    return answer.text


def test_a_day_that_is_not_understood_is_named_and_kept(client: Client, rak: dict[str, Laporan]) -> None:
    page = days(client, dari="31/02/2026", sampai="2026-10-02")
    assert (
        '<a href="#saring-dari">Diterima sejak</a>: tanggal “31/02/2026” tidak kami mengerti, jadi tidak '
        "dipakai; tulis seperti 28/2/2026." in page
    )
    assert 'id="saring-dari" name="dari" value="31/02/2026" aria-invalid="true"' in page
    assert 'type="date" name="sampai" value="2026-10-02"' in page
    assert "Saringan: 1 dipakai" in page
    assert 'class="rincian lapor-saring" open' in page
    assert page.count("<li>\n    <h2>") == 2  # the other day holds


@pytest.mark.parametrize("typed", ["kemarin", "2026-02-31", "0001-01-01", "9999-12-31", "<b>", "1/2"])
def test_no_day_breaks_the_list(client: Client, rak: dict[str, Laporan], typed: str) -> None:
    for name in ("dari", "sampai"):
        page = days(client, **{name: typed})
        assert "tidak kami mengerti" in page
        assert "<b>" not in page


@pytest.mark.parametrize("typed", ["2026-10-03", "3/10/2026", "03-10-2026", "3.10.2026", "03 10 2026"])
def test_a_day_is_understood_as_people_write_it(client: Client, rak: dict[str, Laporan], typed: str) -> None:
    page = days(client, dari=typed, sampai=typed)
    assert 'name="dari" value="2026-10-03"' in page
    assert "Gudang bocor" in page
    assert "Honor petugas" not in page


def test_pages_and_orders_keep_what_was_typed() -> None:
    asked = read_saringan({"dari": "31/02/2026"})
    assert asked.query(urut="dukungan") == "?dari=31%2F02%2F2026&urut=dukungan"
    assert asked.tanggal_salah == ("dari",)
    assert read_saringan({"dari": "2026-10-03"}).tanggal_salah == ()


def test_a_period_begins_and_ends_on_its_days(rak: dict[str, Laporan]) -> None:
    assert found(rak, dari="2026-10-02", sampai="2026-10-03") == ["tiga", "dua"]
    assert dt.date(2026, 10, 2) == rak["dua"].terima_at.date()
