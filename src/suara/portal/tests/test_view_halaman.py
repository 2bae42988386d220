"""Public pages open for anyone, weigh little, and show only what exists."""

from __future__ import annotations

import datetime as dt
import gzip
import re
import uuid
from pathlib import Path

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

import suara.ui
from suara.core.tugas.models import StatusTenggat, Tenggat
from suara.core.wilayah.models import Kantor
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


def test_no_link_leads_nowhere(client: Client) -> None:
    for page in PAGES:
        for url in set(re.findall(r'href="(/[^"#?]*)"', client.get(page).content.decode())):
            if not url.startswith("/static/"):
                assert client.get(url).status_code in (200, 302), f"{page} → {url}"


def test_home_needs_few_queries(
    client: Client, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_max_num_queries(12):
        client.get("/")


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
