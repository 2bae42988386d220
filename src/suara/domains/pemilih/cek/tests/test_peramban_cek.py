"""The page in a real browser: a script pays while one types, without it one waits; nothing is in the way."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from suara.domains.pemilih.cek import rem
from suara.domains.pemilih.cek.gudang import Gudang
from suara.domains.pemilih.cek.tests.orang import KEPALA
from suara.domains.pemilih.cek.tests.panggung_cek import ALAMAT, ORANG, TIADA

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.peramban, pytest.mark.lambat]
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")


@pytest.fixture
def situs_cek(transactional_db: None, gudang: Gudang, live_server: Any) -> str:
    """The address of a site with a list established."""
    gudang.bangun([ORANG], kepala=KEPALA)
    return str(live_server.url) + ALAMAT


def isi(page: Page, row: Any) -> None:
    """Type as a person does."""
    page.fill("[name=nomor]", str(row[0]))
    for part, text in zip(("tahun", "bulan", "hari"), str(row[1]).split("-"), strict=True):
        page.fill(f"[name=tanggal_lahir_{part}]", text)


def test_with_a_script_nobody_waits_and_axe_finds_nothing(situs_cek: str, halaman: Page) -> None:
    from axe_playwright_python.sync_playwright import Axe

    for row, judul in ((ORANG[0], "Terdaftar"), (TIADA[0], "Belum terdaftar")):
        for width in (360, 1440):
            halaman.set_viewport_size({"width": width, "height": 900})
            halaman.goto(situs_cek)
            assert Axe().run(halaman, options={"runOnly": list(WCAG)}).response["violations"] == []
            isi(halaman, row)
            halaman.click("main button[type=submit]")
            halaman.wait_for_selector(f".pesan-judul:text-is('{judul}')")
            assert halaman.url == situs_cek
            assert Axe().run(halaman, options={"runOnly": list(WCAG)}).response["violations"] == []
            assert not halaman.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_without_a_script_a_moment_of_patience_opens_the_same_door(
    situs_cek: str, peramban: Browser, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rem, "TUNGGU", 2)
    context = peramban.new_context(locale="id-ID", java_script_enabled=False)
    page = context.new_page()
    page.goto(situs_cek)
    isi(page, ORANG[0])
    page.click("main button[type=submit]")
    assert "Terlalu cepat" in page.inner_text("main")
    assert page.input_value("[name=nomor]") == ""
    assert page.input_value("[name=tanggal_lahir_tahun]") == str(ORANG[0][1])[:4]
    page.wait_for_timeout(2100)
    isi(page, ORANG[0])
    page.click("main button[type=submit]")
    assert "Anda terdaftar sebagai pemilih" in page.inner_text("main")
    context.close()
