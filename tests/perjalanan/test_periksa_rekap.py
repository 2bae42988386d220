"""Somebody without an account checks what an office announced, from the first page to the printed working."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.perjalanan.conftest import BukaPeramban
from tests.perjalanan.gambar import Kamera

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.peramban


def _check_kaltim(page: Page) -> None:
    page.goto("/pemilih/")
    page.get_by_role("link", name="Periksa rekap").first.click()
    page.get_by_role("link", name="Coba dengan angka Kaltim S2 2025").click()
    page.get_by_role("button", name="Periksa", exact=True).click()
    page.get_by_role("heading", name="2 temuan").wait_for()


def test_kaltim_without_javascript(peramban_baru: BukaPeramban, kamera: Kamera) -> None:
    page = peramban_baru(java_script_enabled=False)
    _check_kaltim(page)
    temuan = page.get_by_role("article").nth(1)
    assert "45.065" in temuan.inner_text()
    assert "2.885.589 (tersirat" in temuan.inner_text()
    assert page.url.endswith("/pemilih/periksa-rekap/")
    page.emulate_media(media="print")
    assert not page.get_by_label("Tempel tabelnya di sini").is_visible()
    assert temuan.is_visible()


def test_the_picture_of_the_guide(peramban_baru: BukaPeramban, kamera: Kamera) -> None:
    page = peramban_baru()
    _check_kaltim(page)
    kamera.take(page, "pemilih-periksa-rekap", top="#temuan-2", height=700)
    lebar = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
    page.set_viewport_size({"width": 360, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") == 360, lebar
