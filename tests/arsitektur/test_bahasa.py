"""Pages in the reader's language: no Indonesian in English pages, no English in Indonesian ones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.test import Client
from django.urls import resolve
from django.utils import translation

from suara.core.akun.models import Akun
from suara.domains.paw.tests.panggung_uji import kantor_contoh
from suara.ui import format as fmt
from tests.arsitektur.peta import Halaman, crawl
from tests.arsitektur.test_halaman import OFFICE_STARTS, PUBLIC_STARTS, demo, html_pages
from tests.arsitektur.test_katalog import forms, messages
from tests.pemeran.orang import login

__all__ = ["demo", "kantor_contoh"]  # fixtures that this module borrows
VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]
)
SPOKEN = ("alt", "title", "aria-label", "placeholder")
ENGLISH = re.compile(r"\b(the|and|of|your|is|this|please|with|not|for|are|you|must|field|required)\b", re.I)
INDONESIAN = re.compile(
    r"\b(yang|dan|tidak|untuk|dengan|Anda|belum|sudah|dari|atau|pada|oleh|bila|Pasal|ayat|huruf|menunggu"
    r"|Januari|Februari|Maret|Mei|Juni|Juli|Agustus|Oktober|Desember|Senin|Selasa|Rabu|Kamis|Jumat)\b",
    re.I,
)
SHORTEST = 12
# Names that stay as they are in English: of people and offices, of documents, and what officers typed.
NAMES = re.compile(
    r"a\.n\. |Keputusan KPU|Pengganti(?:an)? Antarwaktu|Ketua DPRD Provinsi Kalimantan Timur"
    r"|Hasil Klarifikasi|Berita Acara|KPU Provinsi|Wakil Ketua|CONTOH|contoh",
)


class _Text(HTMLParser):
    """What a reader sees or hears, outside parts that declare `other` as their language."""

    def __init__(self, other: str) -> None:
        super().__init__()
        self.other = other
        self.open: list[tuple[str, bool]] = []
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note attributes that are read aloud; skip code and the other language."""
        named = dict(attrs)
        hidden = self.hidden or tag in {"script", "style", "code"} or named.get("lang") == self.other
        if not hidden:
            self.found += [value for name in SPOKEN if (value := named.get(name))]
        if tag not in VOID:
            self.open.append((tag, hidden))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Drawings hold no words."""

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element of this name."""
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index][0] == tag:
                del self.open[index:]
                return

    def handle_data(self, data: str) -> None:
        """Keep visible words."""
        if data.strip() and not self.hidden:
            self.found.append(" ".join(data.split()))

    @property
    def hidden(self) -> bool:
        """Whether the innermost open element is skipped."""
        return bool(self.open) and self.open[-1][1]


def visible(page: str, *, other: str) -> list[str]:
    """Return the words of a page that are in the page's own language."""
    parser = _Text(other)
    parser.feed(page)
    return parser.found


@cache
def untranslated() -> list[str]:
    """Return the Indonesian sentences that an English page may not show."""
    return [
        text
        for message in messages()
        for text, said in zip(forms(message.id), forms(message.string), strict=False)
        if len(text) > SHORTEST and text not in said and "{" not in text and "%(" not in text
    ]


@cache
def is_indonesian(text: str) -> bool:
    """Say whether a text of an English page stayed Indonesian; most texts stand on many pages."""
    if NAMES.search(text):
        return False
    return bool(INDONESIAN.search(text)) or any(sentence in text for sentence in untranslated())


def leaks(page: Halaman) -> Iterator[str]:
    """Yield what stayed Indonesian on an English page."""
    for text in visible(page.response.text, other="id"):
        if is_indonesian(text):
            yield f"{page.url}: {text[:160]}"


def foreign(page: Halaman) -> Iterator[str]:
    """Yield what is English on an Indonesian page."""
    for text in visible(page.response.text, other="en"):
        if ENGLISH.search(text):
            yield f"{page.url}: {text[:160]}"


def speaking(client: Client, language: str) -> Client:
    """Choose a language as the switch on every page does."""
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    return client


def refused(client: Client, pages: list[Halaman]) -> Iterator[Halaman]:
    """Send every case form empty, so that its error messages are seen too."""
    for page in pages:
        accepts = getattr(resolve(urlsplit(page.url).path).func, "akses", None)
        if page.nama.startswith("paw_kerja:") and accepts and "POST" in accepts.methods:
            answer = client.post(page.url, {"versi": ""})
            if answer.status_code < 300:
                yield Halaman(page.url, page.nama, answer)


@pytest.mark.lambat
@pytest.mark.usefixtures("demo")
def test_english_pages_are_english() -> None:
    found = _walk("en", Client(), PUBLIC_STARTS, 4)
    for name, depth in (("maria", 20), ("rina", 4), ("yusuf", 4), ("dewi", 2)):
        client = login(Client(), Akun.objects.get(email=f"{name}@contoh.test"))
        pages = _walk("en", client, OFFICE_STARTS, depth)
        found += pages + list(refused(client, pages))
    assert sorted({leak for page in found for leak in leaks(page)}) == []


@pytest.mark.lambat
@pytest.mark.usefixtures("demo")
def test_indonesian_pages_are_indonesian() -> None:
    found = _walk("id", Client(), PUBLIC_STARTS, 2)
    for name in ("rina", "dewi"):
        client = login(Client(), Akun.objects.get(email=f"{name}@contoh.test"))
        pages = _walk("id", client, OFFICE_STARTS, 2)
        found += pages + list(refused(client, pages))
    assert sorted({word for page in found for word in foreign(page)}) == []


def _walk(language: str, client: Client, starts: tuple[str, ...], depth: int) -> list[Halaman]:
    pages = list(html_pages(crawl(speaking(client, language), *starts, per_name=depth)))
    assert pages
    assert [page.url for page in pages if f'<html lang="{language}"' not in page.response.text] == []
    return pages


@pytest.mark.parametrize("language", ["id", "en"])
def test_a_refused_sign_in_speaks_one_language(db: None, language: str) -> None:
    answers = [
        speaking(Client(), language).post("/akun/masuk/", data)
        for data in (
            {},
            {"login": "bukan-alamat", "password": "x"},
            {"login": "a@contoh.test", "password": "x"},
        )
    ]
    pages = [Halaman("/akun/masuk/", "akun:masuk", answer) for answer in answers]
    wrong = [leak for page in pages for leak in (leaks(page) if language == "en" else foreign(page))]
    assert wrong == []


def test_numbers_dates_and_times_follow_the_language() -> None:
    with translation.override("en"):
        assert fmt.format_number(2920985) == "2,920,985"
        assert fmt.format_date("2025-12-11") == "11 December 2025"
        assert fmt.format_date("2026-03-26", weekday=True) == "Thursday, 26 March 2026"
        assert fmt.format_hours("Senin–Kamis 08.00–16.00") == "Monday–Thursday 08:00–16:00"
    with translation.override("id"):
        assert fmt.format_number(2920985) == "2.920.985"
        assert fmt.format_date("2025-12-11") == "11 Desember 2025"
        assert fmt.format_date("2026-03-26", weekday=True) == "Kamis, 26 Maret 2026"
        assert fmt.format_hours("Senin–Kamis 08.00–16.00") == "Senin–Kamis 08.00–16.00"
