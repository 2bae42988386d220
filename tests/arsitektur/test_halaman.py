"""Every page that can be reached by links: light, few queries, no third party, whole without JavaScript."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from suara.core.akun.models import Akun
from suara.domains.paw.tests.panggung_uji import kantor_contoh
from tests.arsitektur.peta import Halaman, crawl
from tests.arsitektur.sumber import SOURCE
from tests.pemeran.orang import login

MAX_QUERIES = 12
MAX_COMPRESSED = 100 * 1024
FOREIGN = re.compile(r"""(?:src|href|action|srcset)\s*=\s*["'](?:https?:)?//([^"'/]+)""")
LOADED = re.compile(r"""<(?:script|link|img|iframe|source|video|audio|object|embed)\b[^>]*>""")
ASSET = re.compile(r"""(?:src|href)="/static/([^"]+\.(?:css|js))\"""")
PUBLIC_STARTS = ("/", "/tentang/", "/aksesibilitas/", "/privasi/", "/periksa/", "/akun/masuk/", "/paw/")
__all__ = ["kantor_contoh"]  # a fixture that this module borrows from the domain
OFFICE_STARTS = ("/kerja/", "/kerja/paw/", "/akun/")


@pytest.fixture
def demo(kantor_contoh: None, db: None) -> None:
    """The demo office, with one case in every state."""


@pytest.fixture
def petugas_demo(demo: None) -> Client:
    """A client of the demo's chair, who sees most."""
    return login(Client(), Akun.objects.get(email="maria@contoh.test"))


def html_pages(pages: list[Halaman]) -> Iterator[Halaman]:
    """Yield the pages that a browser shows."""
    for page in pages:
        if page.response.status_code == 200 and page.response.headers["Content-Type"].startswith("text/html"):
            yield page


def problems(page: Halaman) -> Iterator[str]:
    """Yield what a page does that no page of this house does."""
    text = page.response.text
    for tag in LOADED.findall(text):
        for host in FOREIGN.findall(tag):
            yield f"{page.url} memuat dari {host}"
    if re.search(r"<script(?![^>]*\bsrc=)(?![^>]*application/(?:ld\+)?json)[^>]*>", text):
        yield f"{page.url} memuat skrip sebaris"
    if re.search(r"\sstyle=\"|<style", text):
        yield f"{page.url} memuat gaya sebaris"
    if re.search(r"\son(?:click|submit|load|change)=|href=\"javascript:", text):
        yield f"{page.url} hanya bekerja dengan JavaScript"
    weight = weigh(text)
    if weight > MAX_COMPRESSED:
        yield f"{page.url} berbobot {weight} bita terkompresi"


def weigh(text: str) -> int:
    """Return the compressed bytes of the page with its style sheets and scripts."""
    total = len(gzip.compress(text.encode()))
    for name in set(ASSET.findall(text)):
        found = finders.find(name.split("?")[0])
        assert found, name
        total += len(gzip.compress(Path(str(found)).read_bytes()))
    return total


def queries_over_budget(client: Client, pages: list[Halaman]) -> list[str]:
    """Return each page that asks the database more than it may."""
    over = []
    for page in html_pages(pages):
        with CaptureQueriesContext(connection) as captured:
            client.get(page.url)
        asked = [
            query
            for query in captured
            if not query["sql"].startswith(("SAVEPOINT", "RELEASE", "BEGIN", "COMMIT"))
        ]
        if len(asked) > MAX_QUERIES:
            over.append(f"{page.url}: {len(asked)} kueri")
    return over


def test_public_pages(demo: None, warga: Client) -> None:
    pages = crawl(warga, *PUBLIC_STARTS)
    assert [
        f"{page.url}: {page.response.status_code}" for page in pages if page.response.status_code >= 400
    ] == []
    assert [problem for page in html_pages(pages) for problem in problems(page)] == []
    assert queries_over_budget(warga, pages) == []


def test_office_pages(petugas_demo: Client) -> None:
    pages = crawl(petugas_demo, *OFFICE_STARTS)
    assert [
        f"{page.url}: {page.response.status_code}" for page in pages if page.response.status_code >= 400
    ] == []
    assert [problem for page in html_pages(pages) for problem in problems(page)] == []
    assert queries_over_budget(petugas_demo, pages) == []


def test_a_stranger_finds_none_of_the_office_objects(petugas_demo: Client, tono: Akun) -> None:
    """Whatever page of an object the chair of 64 can reach, an officer of 63 gets 404 for it."""
    identified = re.compile(r"/[0-9a-f]{8}-[0-9a-f]{4}-|/\d+/")
    stranger = login(Client(), tono)
    found = [
        page.url for page in crawl(petugas_demo, *OFFICE_STARTS, per_name=3) if page.url.startswith("/kerja/")
    ]
    objects = [url for url in found if identified.search(url)]
    assert objects
    assert [url for url in objects if stranger.get(url).status_code != 404] == []


def test_every_page_carries_the_security_headers(demo: None, warga: Client) -> None:
    for page in html_pages(crawl(warga, *PUBLIC_STARTS, per_name=1)):
        headers = page.response.headers
        assert "'unsafe-inline'" not in headers["Content-Security-Policy"]
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["X-Frame-Options"] == "DENY"


def templates() -> Iterator[tuple[str, str]]:
    """Yield name and text of every page template."""
    for path in sorted(SOURCE.rglob("templates/**/*.html")):
        yield path.name, path.read_text(encoding="utf-8")


@pytest.mark.sekali
def test_a_look_is_known_to_a_stylesheet() -> None:
    """A tone or a variant that no stylesheet has shows nothing, and hides nothing."""
    sheets = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("static/**/*.css"))
    known = set(re.findall(r"\.([a-z][\w-]*)", sheets))
    used = {
        (name, word)
        for name, text in templates()
        for words in re.findall(r'class="([^"]*)"', text)
        for word in re.sub(r"\{%.*?%\}|\S*\{\{.*?\}\}\S*", " ", words).split()
        if not word.endswith("-")
    }
    looks = ("lencana-", "nada-", "pesan-", "tombol-", "hanya-", "tersembunyi", "tabel-", "rekap-", "lp-")
    assert sorted((name, word) for name, word in used if word.startswith(looks) and word not in known) == []


@pytest.mark.sekali
def test_a_table_scrolls_in_its_own_frame() -> None:
    """Without the frame a wide table would move the whole page sideways on a phone."""
    bare = [
        name
        for name, text in templates()
        if name != "grafik.html"  # two short columns beside the drawing
        for found in re.finditer("<table", text)
        if "tabel-bingkai" not in text[max(0, found.start() - 300) : found.start()]
    ]
    assert bare == []
