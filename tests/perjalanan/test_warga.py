"""What a citizen does: ask who is next with the keyboard alone, read it in English, and in the dark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.perjalanan.langkah import terlihat

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.perjalanan.conftest import BukaPeramban
    from tests.perjalanan.gambar import Kamera

pytestmark = pytest.mark.peramban
MAX_STEPS = 80


def tab_to(page: Page, selector: str) -> None:
    """Press Tab until the element has the focus; fail when the keyboard never gets there."""
    for _step in range(MAX_STEPS):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement?.matches(selector)", selector):
            return
    raise AssertionError(f"papan tik tidak sampai ke {selector} pada {page.url}")


def enter(page: Page) -> None:
    """Press Enter on what leads to another page, and wait for it."""
    with page.expect_navigation():
        page.keyboard.press("Enter")


def test_who_is_next_by_keyboard(peramban_baru: BukaPeramban, kamera: Kamera) -> None:
    page = peramban_baru()
    page.goto("/")
    kamera.take(page, "beranda", height=1040)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Langsung ke isi")).to_be_focused()
    page.keyboard.press("Enter")
    tab_to(page, 'main a[href="/paw/siapa-berikutnya/"]')
    enter(page)
    kamera.take(page, "paw-siapa-tanya")
    for _question in range(8):
        if not page.locator("main input[type=radio]").count():
            break
        tab_to(page, "main input[type=radio]")
        page.keyboard.press("Space")
        tab_to(page, "main button.tombol")
        enter(page)
    terlihat(page, "Informasi, bukan keputusan")
    terlihat(page, "Mengapa begitu")
    expect(page.locator("table.tabel tbody tr").first).to_be_visible()
    kamera.take(page, "paw-siapa-jawab")


def test_english_and_back(peramban_baru: BukaPeramban) -> None:
    page = peramban_baru()
    page.goto("/paw/siapa-berikutnya/")
    title = page.locator("h1").inner_text()
    page.get_by_role("button", name="English").click()
    expect(page).to_have_url(re.compile("/paw/siapa-berikutnya/$"))
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page.locator("h1")).not_to_have_text(title)
    page.get_by_role("button", name="Bahasa Indonesia").click()
    expect(page.locator("html")).to_have_attribute("lang", "id")
    expect(page.locator("h1")).to_have_text(title)


def test_dark_by_choice_and_by_device(peramban_baru: BukaPeramban) -> None:
    page = peramban_baru()
    page.goto("/paw/")
    light = background(page)
    page.get_by_role("button", name="Gelap").click()
    assert brightness(background(page)) < 60 < 200 < brightness(light)
    page.goto("/")
    assert brightness(background(page)) < 60
    device = peramban_baru(color_scheme="dark")
    device.goto("/paw/")
    assert brightness(background(device)) < 60


def background(page: Page) -> str:
    """Return the colour behind the page."""
    return str(page.evaluate("getComputedStyle(document.body).backgroundColor"))


def brightness(colour: str) -> float:
    """Return the mean of red, green and blue."""
    parts = [float(part) for part in re.findall(r"[\d.]+", colour)[:3]]
    return sum(parts) / 3
