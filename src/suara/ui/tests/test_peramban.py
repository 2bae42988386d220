"""Every component in a real browser: axe finds nothing, nothing runs off the page, keys work."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.peramban, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def komponen(live_server: Any, settings: Any) -> str:
    settings.DEBUG = True
    return f"{live_server.url}/kerja/komponen/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 768, 1440])
def test_components_are_accessible(
    halaman: Page, komponen: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    halaman.set_viewport_size({"width": width, "height": 900})
    halaman.emulate_media(color_scheme=scheme)
    halaman.goto(komponen)
    report = Axe().run(halaman)
    assert report.violations_count == 0, report.generate_report()
    assert halaman.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_keys_and_comforts(halaman: Page, komponen: str) -> None:
    halaman.goto(komponen)
    assert halaman.evaluate("document.activeElement.classList.contains('galat-ringkas')")
    halaman.evaluate("document.activeElement.blur()")
    halaman.keyboard.press("j")
    halaman.keyboard.press("j")
    assert halaman.evaluate("document.activeElement.textContent") == "Bambang Contoh 2"
    halaman.keyboard.press("?")
    assert halaman.locator(".bantuan-papan").is_visible()
    halaman.keyboard.press("Escape")
    assert halaman.locator(".bantuan-papan").count() == 0
    halaman.keyboard.press("/")
    assert halaman.evaluate("document.activeElement.id") == "cari-situs"
    halaman.fill("#id_tanggal_surat_0", "16")
    halaman.fill("#id_tanggal_surat_1", "maret")
    assert halaman.inner_text("[data-tanggal-kata]") == "Senin, 16 Maret 2026"


def test_first_tab_leads_past_the_header(halaman: Page, live_server: Any) -> None:
    halaman.goto(f"{live_server.url}/tentang/")
    halaman.keyboard.press("Tab")
    halaman.keyboard.press("Enter")
    assert halaman.evaluate("document.activeElement.id") == "isi"
