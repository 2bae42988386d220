"""A real browser: Debian's Chromium, driven by Playwright, shut off from the network."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Request

    from suara.core.akun.models import Akun

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def peramban() -> Iterator[Browser]:
    """One Chromium for the whole run."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def halaman(peramban: Browser) -> Iterator[Page]:
    """A fresh page in Indonesian. The test fails when the page asks another host for anything."""
    context = peramban.new_context(locale="id-ID", timezone_id="Asia/Makassar")
    page = context.new_page()
    foreign: list[str] = []

    def note(request: Request) -> None:
        if urlsplit(request.url).hostname not in {"127.0.0.1", "localhost", None}:
            foreign.append(request.url)

    page.on("request", note)
    yield page
    context.close()
    assert not foreign, f"permintaan ke pihak ketiga: {foreign}"


def sign_in_page(page: Page, base_url: str, akun: Akun) -> None:
    """Give the browser the session cookie of `akun`, signed in past two-factor."""
    from django.conf import settings
    from django.test import Client

    from tests.pemeran.orang import login

    client = login(Client(), akun)
    name = settings.SESSION_COOKIE_NAME
    page.context.add_cookies([{"name": name, "value": client.cookies[name].value, "url": base_url}])
