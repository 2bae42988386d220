"""A day of coktas on a phone: three visits without signal, one reload in between, sent in the evening."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.perjalanan.langkah import buka

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.perjalanan.pemilih import Cerita

PIN = "27182818"


def kunjungi(page: Page, nama: str, hasil: str, **kolom: str) -> None:
    """Write down one visit on the phone."""
    page.locator("[data-orang] .lp-kartu", has_text=nama).first.click()
    page.check(f"[name=hasil][value={hasil}]")
    for name, value in kolom.items():
        where = page.locator(f"#lapangan [name={name}]")
        where.select_option(value) if where.evaluate("e => e.tagName") == "SELECT" else where.fill(value)
    page.click("[data-layar=isi] form button[type=submit]")
    page.wait_for_selector("[data-layar=daftar]:not([hidden])")


def tanpa_sinyal(c: Cerita, page: Page, rencana: str) -> list[str]:
    """Take the people along, visit three without signal, reload in between, send when there is signal."""
    page.set_viewport_size({"width": 360, "height": 780})
    page.goto(rencana)
    buka(page, "Ke lapangan")
    page.wait_for_selector("[data-siap]:not([hidden])")
    for name in ("#lp-pin", "#lp-pin-lagi"):
        page.fill(name, PIN)
    page.click("[data-bentuk-unduh] button")
    page.wait_for_selector("[data-orang] .lp-kartu")
    orang = page.locator("[data-orang] .lp-nama").all_inner_texts()
    page.context.set_offline(True)
    page.reload()
    page.fill("#lp-buka", PIN)
    page.click("[data-bentuk-buka] button")
    kunjungi(page, orang[0], "SESUAI", responden="Contoh Keluarga")
    kunjungi(
        page, orang[1], "TMS", alasan_tms="MENINGGAL", dokumen_1="AKTA_KEMATIAN", nomor_1="474.3/1/CONTOH"
    )
    kunjungi(page, orang[2], "TIDAK_DITEMUKAN", sebab="RUMAH_KOSONG", responden="Contoh Tetangga")
    expect(page.locator("[data-hitung]")).to_contain_text("3 hasil belum terkirim")
    c.foto(page, "coktas-lapangan", width=360, height=780)
    page.context.set_offline(False)
    page.evaluate("window.dispatchEvent(new Event('online'))")
    page.wait_for_selector("[data-kabar]:has-text('Semua hasil sudah terkirim')")
    expect(page.locator("[data-tanpa-sinyal]")).to_be_hidden()
    return orang
