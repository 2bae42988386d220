"""Axe in a real browser, on every kind of page, narrow and wide.

Its own module: the demo office must be committed for the server's threads, and `test_halaman` holds its demo
office in one open transaction.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client

from suara.core.akun.models import Akun
from suara.core.wilayah.services import load_kantor, load_wilayah
from suara.domains.paw.demo import build_demo
from tests.arsitektur.peta import crawl
from tests.arsitektur.test_halaman import OFFICE_STARTS, PUBLIC_STARTS, html_pages
from tests.pemeran.orang import login

if TYPE_CHECKING:
    from playwright.sync_api import Page

WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")


@pytest.mark.peramban
@pytest.mark.lambat
def test_axe_finds_nothing(
    transactional_db: None, live_server: Any, halaman: Page, login_halaman: Any
) -> None:
    """Zero violations of WCAG 2.2 AA and no sideways scrolling, on every kind of page, narrow and wide."""
    load_wilayah(prefix="64")
    load_kantor()
    build_demo()
    wrong = [*walk_with_axe(halaman, live_server.url, Client(), PUBLIC_STARTS)]
    akun = Akun.objects.get(email="maria@contoh.test")
    login_halaman(halaman, live_server.url, akun)
    wrong += walk_with_axe(halaman, live_server.url, login(Client(), akun), OFFICE_STARTS)
    assert not wrong


def walk_with_axe(halaman: Page, base: str, client: Client, starts: tuple[str, ...]) -> Iterator[str]:
    """Yield what axe and a narrow screen find on each kind of page."""
    from axe_playwright_python.sync_playwright import Axe

    axe = Axe()
    for page in html_pages(crawl(client, *starts, per_name=1)):
        halaman.set_viewport_size({"width": 1280, "height": 900})
        halaman.goto(base + page.url)
        found = axe.run(halaman, options={"runOnly": list(WCAG)}).response["violations"]
        yield from (f"{page.url}: {item['id']} {item['nodes'][0]['html'][:120]}" for item in found)
        halaman.set_viewport_size({"width": 320, "height": 900})
        if halaman.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            yield f"{page.url}: menggulir ke samping pada 320 px"
