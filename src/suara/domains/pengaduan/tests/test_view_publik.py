"""The public pages: what they show of a published report, and how they are found, filtered and kept fresh."""

from __future__ import annotations

import datetime as dt
from xml.etree import ElementTree

import pytest
from django.core.cache import caches
from django.test import Client

from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor, Unit
from suara.domains.pengaduan import cari
from suara.domains.pengaduan.models import Dukungan, Jam, Komentar, Laporan, Riwayat
from suara.domains.pengaduan.services.terbitan import renew
from suara.domains.pengaduan.tests.publik_uji import add_tindak_lanjut, make_laporan, make_wilayah, wita

pytestmark = pytest.mark.django_db
DAFTAR = "/lapor/laporan/"


@pytest.fixture
def laporan(kantor_kaltim: Kantor, unit_datin: Unit) -> Laporan:
    """A published report of Palaran, verified in time and followed up."""
    row = make_laporan(
        kantor_kaltim,
        1,
        unit=unit_datin,
        wilayah=make_wilayah(),
        status="PR",
        tl_pertama_at=wita(2026, 10, 9),
    )
    add_tindak_lanjut(row, wita(2026, 10, 9), "Nama Anda sudah kami masukkan.")
    Riwayat.objects.create(
        laporan=row, urutan=3, act="tindak-lanjut", dari="TV", ke="PR", pelaku="PENGHUBUNG",
        unit=unit_datin, created_at=wita(2026, 10, 9),
    )  # fmt: skip
    Jam.objects.create(
        laporan=row, kode="C1", mulai_at=row.terima_at, jatuh_tempo=dt.date(2026, 10, 8),
        berhenti_at=wita(2026, 10, 7),
    )  # fmt: skip
    return row


@pytest.fixture
def lain(laporan: Laporan, unit_hukum: Unit) -> Laporan:
    """A second one, of another kind, unit and place."""
    return make_laporan(
        laporan.kantor, 2, unit=unit_hukum, kelas="ASPIRASI", kadar="", topik="SOSIALISASI",
        judul="Tambah penyuluhan di sekolah", isi="Saya mengusulkan penyuluhan pemilu di sekolah.",
        wilayah=make_wilayah("64.71.01", "Balikpapan Timur"), terima_at=wita(2026, 9, 1),
    )  # fmt: skip


def shown(client: Client, **query: str) -> list[str]:
    """Return the numbers on the list, in order; a page that is drawn anew, for its context."""
    caches["publik"].clear()
    page = client.get(DAFTAR, query)
    assert page.status_code == 200
    return [card.nomor for card in page.context["kartu"]]


def test_the_page_of_a_report_says_what_was_done(client: Client, laporan: Laporan) -> None:
    page = client.get(f"{DAFTAR}{laporan.nomor}/").text
    for words in (
        "Tidak terdaftar sebagai pemilih",
        "sudah dicoklit petugas",
        "Nama Anda sudah kami masukkan.",
        "Kec. Palaran, Kota Samarinda",
        "Tepat waktu: selesai 7 Oktober 2026, jatuh tempo 8 Oktober 2026.",
        "Tindak lanjut diberikan",
        "Belum ada komentar.",
    ):
        assert words in page


def test_the_list_is_newest_first_and_says_how_many(client: Client, laporan: Laporan, lain: Laporan) -> None:
    page = client.get(DAFTAR)
    assert [card.nomor for card in page.context["kartu"]] == [laporan.nomor, lain.nomor]
    assert "<strong>2</strong> laporan" in page.text


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ({"kelas": "PENGADUAN"}, True),
        ({"kelas": "ASPIRASI"}, False),
        ({"topik": "DATA_PEMILIH"}, True),
        ({"status": "TV"}, False),
        ({"unit": "64.DATIN"}, True),
        ({"wilayah": "64.71"}, False),
        ({"wilayah": "64.72.01"}, True),
        ({"dari": "2026-10-01"}, True),
        ({"sampai": "2026-09-30"}, False),
        ({"cari": "penyuluhan skolah"}, False),
        ({"cari": "coklit", "unit": "64.DATIN", "dari": "2026-10-05", "sampai": "2026-10-05"}, True),
    ],
)
def test_filters_narrow(
    client: Client, laporan: Laporan, lain: Laporan, query: dict[str, str], first: bool
) -> None:
    assert shown(client, **query) == [laporan.nomor if first else lain.nomor]


@pytest.mark.parametrize(
    "query",
    [
        {"kelas": "WBS"},
        {"kelas": "x' OR 1=1"},
        {"unit": "\0"},
        {"wilayah": "%"},
        {"dari": "2026-02-31"},
        {"halaman": "-1"},
        {"halaman": "999999999999"},
        {"halaman": "²"},
        {"urut": "terbit_at; drop"},
        {"cari": "\0"},
    ],
)
def test_a_strange_address_is_answered(client: Client, laporan: Laporan, query: dict[str, str]) -> None:
    assert shown(client, **query) in ([], [laporan.nomor])


def test_a_number_leads_to_its_report(client: Client, laporan: Laporan) -> None:
    answer = client.get(DAFTAR, {"cari": laporan.nomor.replace("-", " ").lower()})
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"{DAFTAR}{laporan.nomor}/"


def test_an_empty_result_says_what_to_do(client: Client, laporan: Laporan) -> None:
    page = client.get(DAFTAR, {"cari": "xylofon"}).text
    assert "Tidak ada laporan terbit yang cocok" in page
    assert "/lapor/cek/" in page


def test_most_supported_first(client: Client, laporan: Laporan, lain: Laporan) -> None:
    Dukungan.objects.create(laporan=lain, kontak_hash="a", token_hash="t", terkonfirmasi_at=now())
    Dukungan.objects.create(laporan=laporan, kontak_hash="b", token_hash="u")
    for row in (laporan, lain):
        cari.refresh_dukungan(row)
    assert shown(client, urut="dukungan") == [lain.nomor, laporan.nomor]


def test_pages_turn(client: Client, laporan: Laporan) -> None:
    for number in range(3, 25):
        make_laporan(laporan.kantor, number, unit=laporan.unit)
    assert len(shown(client)) == 20
    assert len(shown(client, halaman="2")) == 3
    assert shown(client, halaman="9") == shown(client, halaman="2")


def test_a_copy_is_asked_again_and_never_older(client: Client, laporan: Laporan) -> None:
    url = f"{DAFTAR}{laporan.nomor}/"
    first = client.get(url)
    assert first.headers["Cache-Control"] == "private, no-cache"
    again = client.get(url, headers={"If-None-Match": client.get(url).headers["ETag"]})
    assert again.status_code == 304
    Laporan.objects.filter(pk=laporan.pk).update(is_terbit=False, is_rahasia=True)
    renew()
    assert client.get(url, headers={"If-None-Match": first.headers["ETag"]}).status_code == 404
    assert shown(client) == []


def test_a_report_that_names_persons_is_not_indexed_and_takes_no_comments(
    client: Client, laporan: Laporan
) -> None:
    Laporan.objects.filter(pk=laporan.pk).update(memuat_nama=True)
    page = client.get(f"{DAFTAR}{laporan.nomor}/").text
    assert '<meta name="robots" content="noindex, noarchive">' in page
    assert "Komentar ditutup" in page
    client.post(f"{DAFTAR}{laporan.nomor}/komentar/", {"isi": "halo", "kirim_id": "0" * 32})
    assert not Komentar.objects.exists()


def test_comments_wait_for_a_moderator(client: Client, laporan: Laporan) -> None:
    url = f"{DAFTAR}{laporan.nomor}/komentar/"
    data = {"isi": "Saya juga mengalaminya.", "kirim_id": "6f1f5f2e-0c0b-4d8e-9d55-0d4c39f0a001"}
    assert client.get(url).status_code == 200
    for _twice in range(2):
        assert client.post(url, data).status_code == 302
    row = Komentar.objects.get()
    page = f"{DAFTAR}{laporan.nomor}/"
    assert "Saya juga mengalaminya." not in client.get(page).text
    Komentar.objects.filter(pk=row.pk).update(status="TERBIT")
    assert "Saya juga mengalaminya." in client.get(page).text


def test_comments_are_closed_in_the_quiet_period(laporan: Laporan) -> None:
    from suara.domains.pengaduan.komentar_publik import comments_open

    assert comments_open(laporan, dt.date(2026, 11, 22))
    assert not comments_open(laporan, dt.date(2024, 11, 25))  # the quiet days before 27 November 2024
    assert not comments_open(laporan, dt.date(2024, 2, 14))  # voting day
    assert comments_open(laporan, dt.date(2024, 2, 15))


def test_support_counts_once_and_can_be_taken_back(client: Client, laporan: Laporan) -> None:
    from suara.domains.pengaduan.services.publik import token_of

    for _twice in range(2):
        answer = client.post(f"{DAFTAR}{laporan.nomor}/dukung/", {"email": "warga@contoh.test"})
        assert answer.status_code == 302
    link = f"/lapor/dukungan/{token_of(laporan, 'warga@contoh.test')}/"
    client.get(link)
    assert client.get(f"{DAFTAR}{laporan.nomor}/").context["l"].jumlah_dukungan == 0
    for _twice in range(2):
        client.post(link)
    page = client.get(f"{DAFTAR}{laporan.nomor}/")
    assert page.context["l"].jumlah_dukungan == 1
    assert "warga@contoh.test" not in page.text
    client.post(link, {"tarik": "1"})
    assert client.get(f"{DAFTAR}{laporan.nomor}/").context["l"].jumlah_dukungan == 0


@pytest.mark.parametrize("method", ["get", "post"])
def test_a_wrong_support_link_says_so_and_offers_no_button(client: Client, method: str) -> None:
    page = getattr(client, method)("/lapor/dukungan/salah/")
    assert page.status_code == 404
    assert "Tautan dukungan ini tidak berlaku" in page.text
    assert 'href="/lapor/laporan/"' in page.text
    assert 'method="post"' not in page.text.split("<main")[1].split("</main")[0]


def test_a_support_link_offers_what_it_can_still_do(client: Client, laporan: Laporan) -> None:
    from suara.domains.pengaduan.services.publik import token_of

    client.post(f"{DAFTAR}{laporan.nomor}/dukung/", {"email": "warga@contoh.test"})
    link = f"/lapor/dukungan/{token_of(laporan, 'warga@contoh.test')}/"
    asked = client.get(link).text
    assert "hitung dukungan saya" in asked
    assert "Tidak terdaftar sebagai pemilih" in asked
    client.post(link)
    counted = client.get(link).text
    assert "Tarik dukungan saya" in counted
    assert "hitung dukungan saya" not in counted


def test_support_of_a_report_that_was_taken_back_is_still_withdrawn(client: Client, laporan: Laporan) -> None:
    from suara.domains.pengaduan.services.publik import token_of

    client.post(f"{DAFTAR}{laporan.nomor}/dukung/", {"email": "warga@contoh.test"})
    link = f"/lapor/dukungan/{token_of(laporan, 'warga@contoh.test')}/"
    client.post(link)
    Laporan.objects.filter(pk=laporan.pk).update(is_terbit=False)
    assert laporan.nomor not in client.get(link).text
    answer = client.post(link, {"tarik": "1"}, follow=True)
    assert "Dukungan Anda sudah ditarik." in answer.text
    assert laporan.nomor not in answer.text
    assert not laporan.dukungan_set.filter(ditarik_at=None).exists()


def test_merged_reports_show_only_public_relatives(client: Client, laporan: Laporan) -> None:
    child = make_laporan(laporan.kantor, 11, judul="Anak yang terbit", status="GB", induk=laporan)
    make_laporan(laporan.kantor, 12, judul="Anak rahasia", status="GB", induk=laporan, terbit=False)
    page = client.get(f"{DAFTAR}{laporan.nomor}/").text
    assert "Anak yang terbit" in page
    assert "Anak rahasia" not in page
    Laporan.objects.filter(pk=laporan.pk).update(is_terbit=False)
    assert laporan.nomor not in client.get(f"{DAFTAR}{child.nomor}/").text


def test_the_feed_follows_the_filters(client: Client, laporan: Laporan, lain: Laporan) -> None:
    answer = client.get("/lapor/rss.xml", {"unit": "64.DATIN"})
    assert answer.headers["Content-Type"].startswith("application/rss+xml")
    items = ElementTree.fromstring(answer.content).findall("channel/item")  # noqa: S314 -- our own answer
    assert [item.findtext("title") for item in items] == ["Tidak terdaftar sebagai pemilih"]


def test_the_map_counts_places_and_hides_few(client: Client, laporan: Laporan, lain: Laporan) -> None:
    for number in range(30, 34):
        make_laporan(laporan.kantor, number, unit=laporan.unit, wilayah=laporan.wilayah)
    page = client.get("/lapor/peta/")
    tiles = {tile.nama: tile.kata for area in page.context["daerah"] for tile in area.kecamatan}
    assert tiles == {"Palaran": "5", "Balikpapan Timur": "kurang dari 5"}


def test_the_api_says_the_same(client: Client, laporan: Laporan, lain: Laporan) -> None:
    listed = client.get("/api/v1/lapor/laporan", {"cari": "penyuluhan"}).json()
    assert [row["nomor"] for row in listed["laporan"]] == [lain.nomor]
    one = client.get(f"/api/v1/lapor/laporan/{laporan.nomor}").json()
    assert one["tindak_lanjut"][0]["isi"] == "Nama Anda sudah kami masukkan."
    assert client.get("/api/v1/lapor/laporan/KT-2026-999999-9").status_code == 404


def test_an_open_pengaduan_does_not_show_its_kadar(client: Client, laporan: Laporan) -> None:
    Jam.objects.create(
        laporan=laporan, kode="C4", mulai_at=laporan.terima_at, jatuh_tempo=dt.date(2026, 12, 30)
    )
    page = client.get(f"{DAFTAR}{laporan.nomor}/").text
    assert "30 Desember 2026" not in page
    assert "berkadar" not in page.lower()
