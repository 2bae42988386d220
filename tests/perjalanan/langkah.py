"""Short words for what a person does in the browser, so that each journey reads like a story."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.pemeran.orang import SANDI

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.perjalanan.kantor import Kantor

SEKARANG = dt.datetime.now(dt.timezone(dt.timedelta(hours=8)))
HARI_INI = SEKARANG.date()
KEMARIN = HARI_INI - dt.timedelta(days=1)
BULAN_LALU = HARI_INI - dt.timedelta(days=30)


def masuk(page: Page, kantor: Kantor, nama: str, *, tujuan: str = "/kerja/") -> None:
    """Sign in as one of the demo's people: password, then the code that the demo shows."""
    page.goto(f"{kantor.url}/akun/masuk/?next={tujuan}")
    ketik_sandi(page, nama)


def ketik_sandi(page: Page, nama: str) -> None:
    """Fill in both pages of signing in."""
    page.get_by_label("Alamat email").fill(f"{nama}@contoh.test")
    page.get_by_label("Kata sandi").fill(SANDI)
    tekan(page, "Masuk")
    page.get_by_label("Kode").fill(page.locator(".kode-contoh code").inner_text())
    tekan(page, "Masuk")


def isi(page: Page, **fields: str) -> None:
    """Type into text fields by their names."""
    for name, value in fields.items():
        page.locator(f"[name={name}]").fill(value)


def pilih(page: Page, **fields: str) -> None:
    """Choose in select fields by value."""
    for name, value in fields.items():
        page.locator(f"select[name={name}]").select_option(value)


def pilih_kata(page: Page, name: str, words: str, *, ke: int = 0) -> str:
    """Choose the option whose label holds `words` (the `ke`-th of several); return its label."""
    option = page.locator(f"select[name={name}] option", has_text=words).nth(ke)
    label = option.inner_text().strip()
    page.locator(f"select[name={name}]").select_option(str(option.get_attribute("value")))
    return label


def tanggal(page: Page, name: str, day: dt.date) -> None:
    """Type a date into its three fields."""
    isi(
        page,
        **{f"{name}_hari": str(day.day), f"{name}_bulan": str(day.month), f"{name}_tahun": str(day.year)},
    )


def tekan(page: Page, label: str) -> None:
    """Press the button with this name."""
    ikuti(page, page.get_by_role("button", name=label, exact=True))


def ikuti(page: Page, target: Locator) -> None:
    """Click on something that leads to another page, and wait until that page is there."""
    with page.expect_navigation():
        target.click()


def buka(page: Page, label: str) -> None:
    """Follow the link with this name."""
    ikuti(page, page.get_by_role("link", name=label, exact=True).first)


def terlihat(page: Page, words: str | re.Pattern[str]) -> None:
    """The page says so."""
    expect(page.get_by_text(words).first).to_be_visible()


def lihat_dokumen(page: Page, *, nomor: str, penerbit: str) -> None:
    """Note what an officer sees on a paper that is in order."""
    isi(page, nomor_dokumen=nomor, penerbit=penerbit)
    tanggal(page, "tanggal_dokumen", BULAN_LALU)
    pilih(page, identitas_cocok="ya", bermeterai="ya", ditandatangani_sendiri="ya")


def buat_pindaian(folder: Path, name: str, *lines: str) -> Path:
    """Return a one-page PDF that says what it stands for."""
    import typst

    text = "\n\n".join(line.replace("/", "\\/") for line in lines)
    source = f"#set page(width: 148mm, height: 105mm)\n= CONTOH\n\n{text}\n"
    target = folder / f"{name}.pdf"
    target.write_bytes(typst.compile(source.encode()))
    return target
