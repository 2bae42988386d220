"""Search in the header: pages, published reports, numbers; never a word or a sign of what is not public."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from tests.pemeran.orang import make_petugas

from suara.core.akun.models import Akun
from suara.core.wilayah.models import Kantor, Unit
from suara.domains.pengaduan.models import Laporan, Terlapor
from suara.domains.pengaduan.rules.nomor import buat_nomor
from suara.domains.pengaduan.tests.publik_uji import make_laporan, make_wilayah

pytestmark = pytest.mark.django_db
NEVER = buat_nomor(2026, 999)


@dataclass(frozen=True)
class Rak:
    """A published report, one that waits, one that is rahasia, and one for the WBS team."""

    kantor: Kantor
    unit: Unit
    terbit: Laporan
    menunggu: Laporan
    rahasia: Laporan
    wbs: Laporan

    @property
    def tersembunyi(self) -> tuple[Laporan, ...]:
        """What the public may not know of."""
        return self.menunggu, self.rahasia, self.wbs


@pytest.fixture
def rak(kantor_kaltim: Kantor, unit_datin: Unit) -> Rak:
    hidden: dict[str, Any] = {
        "terbit": False,
        "unit": unit_datin,
        "judul_asli": "Gudang bocor",
        "isi_asli": "Rahasiaku xylofon.",
    }
    return Rak(
        kantor_kaltim,
        unit_datin,
        make_laporan(
            kantor_kaltim, 1, unit=unit_datin, wilayah=make_wilayah(), judul="Honor petugas",
            isi="Honor petugas belum dibayar.", isi_asli="Nama asliku Zubaidah.", id_lapor="1532956",
        ),
        make_laporan(kantor_kaltim, 2, salinan=False, **hidden),
        make_laporan(kantor_kaltim, 3, is_rahasia=True, **hidden),
        make_laporan(kantor_kaltim, 4, kelas="WBS", kadar="", status="BK", **hidden),
    )  # fmt: skip


@pytest.fixture
def sri(rak: Rak) -> Akun:
    return make_petugas("Sri Handayani", "ADMIN_PENGADUAN", rak.kantor)


def ask(client: Client, words: str) -> str:
    """Return the page of results."""
    answer = client.get("/cari/", {"q": words})
    assert answer.status_code == 200
    return answer.text


def leads_to(client: Client, words: str) -> str:
    """Return where a search leads at once."""
    answer = client.get("/cari/", {"q": words})
    assert answer.status_code == 302
    return answer.headers["Location"]


@pytest.mark.parametrize("typed", ["honor", "HONOR dibayarkan", "hnor petugas", "samarinda", "#1532956"])
def test_a_published_report_is_found_by_its_words(client: Client, rak: Rak, typed: str) -> None:
    page = ask(client, typed)
    assert f'<a href="/lapor/laporan/{rak.terbit.nomor}/" lang="id">Honor petugas</a>' in page
    assert "Kota Samarinda" in page


def test_a_search_that_fits_in_part_says_so(client: Client, rak: Rak) -> None:
    page = ask(client, "honor xylofon")
    assert "Honor petugas" in page
    assert "Tidak ada laporan yang memuat semua kata itu; ini yang memuat sebagian." in page


@pytest.mark.parametrize("typed", ["xylofon", "zubaidah", "gudang bocor", "rahasiaku xylofon"])
def test_no_private_word_finds_anything(client: Client, rak: Rak, typed: str) -> None:
    page = ask(client, typed)
    assert "Tidak ada yang cocok" in page
    assert "KT-2026" not in page


def test_the_rest_of_many_reports_is_in_the_list(client: Client, rak: Rak) -> None:
    for number in range(20, 32):
        make_laporan(rak.kantor, number, unit=rak.unit, judul=f"Kotak {number}", isi="Kotak suara.")
    page = ask(client, "kotak suara")
    assert page.count("Kotak suara.</p>") == 10
    assert '<a href="/lapor/laporan/?cari=kotak+suara">Lihat semua 12 laporan</a>' in page
    assert "12 hasil" in page


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("lapor", "/lapor/"),
        ("formulir pengaduan", "/lapor/"),
        ("melaporkan masalah", "/lapor/"),
        ("cek status laporan saya", "/lapor/cek/"),
        ("laporan warga", "/lapor/laporan/"),
        ("statistik", "/lapor/statistik/"),
        ("peta", "/lapor/peta/"),
        ("data terbuka", "/lapor/data/"),
        ("unduh csv", "/lapor/data/"),
        ("minta informasi", "/lapor/buat/jenis/"),
        ("wbs", "/lapor/wbs/"),
    ],
)
def test_every_page_of_lapor_is_found(client: Client, kantor_kaltim: Kantor, typed: str, url: str) -> None:
    assert f'<p class="terbitan-judul"><a href="{url}">' in ask(client, typed)
    assert client.get(url).status_code == 200


@pytest.mark.parametrize("typed", ["{0}", " {0} ", "kt 2026 oooool 7", "kt2026000001-7", "#{0}"])
def test_a_number_leads_to_its_published_report(client: Client, rak: Rak, typed: str) -> None:
    assert leads_to(client, typed.format(rak.terbit.nomor)) == f"/lapor/laporan/{rak.terbit.nomor}/"


def test_a_number_that_is_not_public_is_answered_like_one_never_given(client: Client, rak: Rak) -> None:
    """Each leads to the page that asks for the key, in the same words."""
    assert leads_to(client, NEVER) == f"/lapor/cek/?nomor={NEVER}"
    for row in rak.tersembunyi:
        assert leads_to(client, row.nomor) == f"/lapor/cek/?nomor={row.nomor}"


def test_a_number_with_a_wrong_sign_leads_where_that_is_said(client: Client, rak: Rak) -> None:
    to = leads_to(client, "KT-2026-000001-8")
    assert to == "/lapor/cek/?nomor=KT-2026-000001-8"
    assert "Nomor ini belum tepat" in client.get(to).text


def test_an_officer_is_led_to_the_desk(client: Client, rak: Rak, sri: Akun) -> None:
    client.force_login(sri)
    for row in (rak.terbit, rak.menunggu, rak.rahasia):
        assert leads_to(client, row.nomor.lower()) == f"/kerja/lapor/{row.nomor}/"
    assert leads_to(client, rak.wbs.nomor) == f"/lapor/cek/?nomor={rak.wbs.nomor}"
    assert leads_to(client, NEVER) == f"/lapor/cek/?nomor={NEVER}"
    client.force_login(make_petugas("Wati Rahayu", "APIP", rak.kantor))
    assert leads_to(client, rak.wbs.nomor) == f"/kerja/lapor/{rak.wbs.nomor}/"
    assert leads_to(client, rak.menunggu.nomor) == f"/lapor/cek/?nomor={rak.menunggu.nomor}"


def test_an_officer_who_may_not_know_of_it_is_led_like_a_citizen(client: Client, rak: Rak) -> None:
    """Another unit, another task, or the one whom the report is about."""
    other = make_petugas("Rina Wulandari", "SEKRETARIAT", rak.kantor)
    reported = make_petugas("Bayu Nugroho", "ADMIN_PENGADUAN", rak.kantor)
    for row in (rak.menunggu, rak.terbit):
        Terlapor.objects.create(laporan=row, akun=reported)
    for officer in (other, reported):
        client.force_login(officer)
        assert leads_to(client, rak.menunggu.nomor) == f"/lapor/cek/?nomor={rak.menunggu.nomor}"
        assert leads_to(client, rak.terbit.nomor) == f"/lapor/laporan/{rak.terbit.nomor}/"


@pytest.mark.parametrize(
    "typed", ["\0", "'", '"honor"', "NEAR(a b)", "a" * 500, "kt", "KT-2026", "%", "yang di"]
)
def test_nothing_typed_breaks_the_search(client: Client, rak: Rak, typed: str) -> None:
    assert client.get("/cari/", {"q": typed}).status_code == 200


@pytest.mark.parametrize("typed", ["honor petugas", "honor gudang xylofon ramah", "laporan"])
def test_a_search_needs_few_queries(
    client: Client, rak: Rak, django_assert_max_num_queries: DjangoAssertNumQueries, typed: str
) -> None:
    with django_assert_max_num_queries(12):
        client.get("/cari/", {"q": typed})
