"""Public pages open for anyone, weigh little, and show only what exists."""

from __future__ import annotations

import datetime as dt
import gzip
import re
import uuid
from pathlib import Path

import pytest
import time_machine
from django.core.cache import caches
from django.test import Client
from pytest_django import DjangoAssertNumQueries

import suara.ui
from suara.core.tugas.models import StatusTenggat, Tenggat
from suara.core.wilayah.models import Kantor, Unit
from suara.domains.pengaduan import sekilas
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.sekilas import read_sekilas
from suara.domains.pengaduan.statistik_publik import read_masa, summarize
from suara.domains.pengaduan.tests.publik_uji import make_laporan, make_wilayah, wita
from suara.portal.queries import PROMISE_RULE, promise

pytestmark = pytest.mark.django_db
PAGES = ["/", "/cari/", "/cari/?q=dokumen", "/tentang/", "/aksesibilitas/", "/privasi/"]
STATIC = Path(suara.ui.__file__).parent / "static" / "ui"
LIMIT = 100 * 1024


@pytest.fixture
def kantor(kantor_kaltim: Kantor) -> Kantor:
    kantor_kaltim.jam_kerja = "Senin–Kamis 08.00–16.00, Jumat 08.00–16.30"
    kantor_kaltim.save()
    return kantor_kaltim


@pytest.fixture
def laporan(kantor: Kantor, unit_datin: Unit) -> Laporan:
    """A published report that was followed up in time."""
    return make_laporan(
        kantor,
        1,
        unit=unit_datin,
        wilayah=make_wilayah(),
        judul="Honor belum dibayar",
        status="PR",
        tl_pertama_at=wita(2026, 10, 9),
    )


def tenggat(kantor: Kantor, due: str, done: str = "") -> Tenggat:
    return Tenggat.objects.create(
        kantor=kantor,
        domain="paw",
        obj_type="paw.permohonan",
        obj_id=str(uuid.uuid4()),
        aturan=PROMISE_RULE,
        judul="Jawab surat",
        url="/kerja/",
        jatuh_tempo=dt.date.fromisoformat(due),
        status=StatusTenggat.SELESAI if done else StatusTenggat.TERBUKA,
        selesai_at=dt.datetime.fromisoformat(f"{done}+00:00") if done else None,
    )


@pytest.mark.parametrize("page", PAGES)
def test_anyone_may_read(client: Client, kantor: Kantor, page: str) -> None:
    response = client.get(page)
    html = response.content.decode()
    assert response.status_code == 200
    assert kantor.nama in html
    assert html.count("<h1") == 1
    assert "style=" not in html
    weight = len(gzip.compress(response.content))
    weight += sum(len(gzip.compress((STATIC / name).read_bytes())) for name in ("suara.css", "suara.js"))
    assert weight < LIMIT


@pytest.mark.parametrize("page", PAGES)
def test_works_before_any_office_is_loaded(client: Client, page: str) -> None:
    assert client.get(page).status_code == 200


def test_no_link_leads_nowhere(client: Client, laporan: Laporan) -> None:
    for page in PAGES:
        for url in set(re.findall(r'href="(/[^"#?]*)"', client.get(page).content.decode())):
            if not url.startswith("/static/"):
                assert client.get(url).status_code in (200, 302), f"{page} → {url}"


def test_home_needs_few_queries_also_when_it_counts_its_figure(
    client: Client, laporan: Laporan, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    caches["publik"].clear()
    with django_assert_max_num_queries(12):
        client.get("/")


def test_home_offers_lapor_first(client: Client, kantor: Kantor) -> None:
    page = client.get("/").text
    assert page.index("Laporkan masalah</h2>") < page.index('<ul class="tugas">')
    assert '<a class="tombol" href="/lapor/">Buat laporan</a>' in page
    for url in ("/lapor/laporan/", "/lapor/statistik/", "/lapor/buat/jenis/", "/lapor/wbs/"):
        assert f'href="{url}"' in page


def test_home_calls_nothing_missing_that_is_there(client: Client, kantor: Kantor) -> None:
    missing = client.get("/").text.split("belum ada di situs ini", 1)[1].split("</ul>", 1)[0]
    for there in ("pengaduan", "informasi publik", "rahasia"):
        assert there not in missing


def test_home_leads_to_a_report_by_its_number(client: Client, laporan: Laporan) -> None:
    page = client.get("/").text
    assert '<form action="/lapor/cek/" method="get"' in page
    assert 'name="nomor"' in page
    assert client.get("/lapor/cek/", {"nomor": laporan.nomor.lower()}).status_code == 200


def test_home_shows_the_newest_published_reports_and_no_other(client: Client, laporan: Laporan) -> None:
    make_laporan(laporan.kantor, 2, unit=laporan.unit, judul="Belum terbit", terbit=False)
    make_laporan(laporan.kantor, 3, unit=laporan.unit, judul="Dirahasiakan", terbit=False, is_rahasia=True)
    page = client.get("/").text
    assert f'<a href="/lapor/laporan/{laporan.nomor}/" lang="id">Honor belum dibayar</a>' in page
    assert "Belum terbit" not in page
    assert "Dirahasiakan" not in page
    Laporan.objects.filter(pk=laporan.pk).update(is_terbit=False)
    assert "Honor belum dibayar" not in client.get("/").text


@time_machine.travel(dt.datetime(2026, 10, 20, 2, 0, tzinfo=dt.UTC), tick=False)
def test_home_says_the_same_figures_as_the_statistics(client: Client, laporan: Laporan) -> None:
    """In time, late, not due yet, and older than twelve months; a hidden report counts nowhere."""
    office = laporan.kantor
    first = wita(2026, 10, 5)
    make_laporan(office, 2, unit=laporan.unit, terima_at=first, tl_pertama_at=wita(2026, 10, 19))
    make_laporan(office, 3, unit=laporan.unit, terima_at=wita(2026, 10, 16))
    make_laporan(office, 4, unit=laporan.unit, terima_at=wita(2025, 6, 2), tl_pertama_at=wita(2025, 6, 5))
    make_laporan(office, 5, unit=laporan.unit, terima_at=first, terbit=False, is_rahasia=True)
    found = read_sekilas()
    assert found is not None
    total = summarize(read_masa("", []))["total"]
    assert (
        (found.diterima, (found.tepat, found.semua)) == (total["diterima"], total["tl_tepat"]) == (3, (1, 2))
    )
    page = client.get("/").text
    assert '<span class="angka-besar">1 <span class="angka-dari">dari 2</span></span>' in page
    assert "12 bulan terakhir: 3 laporan diterima dan terbit." in page


def test_home_says_that_there_is_no_figure_yet_and_never_zero(client: Client, kantor: Kantor) -> None:
    page = client.get("/").text
    assert "Belum ada angka: belum ada laporan terbit yang sudah waktunya dijawab." in page
    assert "angka-besar" not in page


def test_nobody_waits_for_the_figures_and_nothing_is_said_of_what_is_not_counted_yet(
    client: Client, laporan: Laporan
) -> None:
    with sekilas._turn:  # another thread is counting
        page = client.get("/").text
    assert "Belum ada angka" not in page
    assert "angka-besar" not in page
    assert '<span class="angka-besar">1 ' in client.get("/").text


@time_machine.travel(dt.datetime(2026, 3, 17, 2, 0, tzinfo=dt.UTC), tick=False)
def test_home_says_that_the_office_is_open(client: Client, kantor: Kantor) -> None:
    assert "Buka sekarang, sampai 16.00" in client.get("/").content.decode()


@time_machine.travel(dt.datetime(2026, 3, 24, 2, 0, tzinfo=dt.UTC), tick=False)
def test_promise_counts_the_unanswered_too(kantor: Kantor) -> None:
    assert promise(kantor) is None
    tenggat(kantor, "2026-03-10", "2026-03-10T15:30:00")  # 23.30 in the office: still that day
    tenggat(kantor, "2026-03-10", "2026-03-10T16:30:00")  # past midnight there: late
    tenggat(kantor, "2026-03-20")  # overdue
    tenggat(kantor, "2026-03-30")  # not due yet
    kept = promise(kantor)
    assert kept is not None
    assert (kept.tepat, kept.semua) == (1, 3)


def test_search_finds_pages_by_every_word(client: Client) -> None:
    assert "Periksa dokumen" in client.get("/cari/", {"q": "kode qr"}).content.decode()
    assert "Tidak ada yang cocok" in client.get("/cari/", {"q": "kode zzz"}).content.decode()


def test_search_escapes_what_was_typed(client: Client) -> None:
    assert "<script>x" not in client.get("/cari/", {"q": "<script>x"}).content.decode()
