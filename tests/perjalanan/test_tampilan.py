"""Every kind of page at four widths without sideways scrolling, and clean for axe in light and dark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

import pytest
from django.urls import resolve

from tests.perjalanan import perkara as p
from tests.perjalanan import survei_warga as w
from tests.perjalanan.langkah import ikuti, tekan

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page

    from tests.perjalanan.conftest import BukaPeramban
    from tests.perjalanan.kantor import Kantor

pytestmark = pytest.mark.peramban

WIDTHS = (320, 360, 768, 1440)
AXE_WIDTH = 360
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
WIZARD = ("surat", "dapil", "anggota", "alasan", "lampiran", "periksa")
LAPOR = (
    "/cari/?q=laporan",
    "/lapor/",
    "/lapor/wbs/",
    "/lapor/cek/",
    "/lapor/laporan/",
    "/lapor/laporan/?cari=honor+xyzzyq&dari=31/02/2026",
    "/lapor/peta/",
    "/lapor/statistik/",
    "/lapor/data/",
)
UNFOLD = "document.querySelectorAll('main details').forEach(item => item.open = true)"
LINKS = "all => all.map(one => one.getAttribute('href').split('#')[0])"
BLANK = """() => { const form = document.querySelector("main form[method=post]"); form.noValidate = true;
  form.querySelectorAll("input:not([type=hidden]):not([type=radio]):not([type=checkbox]), textarea")
    .forEach((field) => { field.value = ""; });
  form.querySelector("[type=submit]").click(); }"""
KOSONGKAN = frozenset({
    *("gelombang_baru", "gelombang_populasi", "layanan_baru", "instrumen_impor", "kertas", "bantu"),
    *("pekppp_baru", "pekppp_terbit", "spi_populasi_baru", "spi_skor", "spi_aksi", "spi_partisipasi"),
    *("undangan", "rencana_ubah"),
})  # fmt: skip
"""Forms of the survey desk that are also sent empty, to see their page with errors."""
SCROLLS = "document.documentElement.scrollWidth > document.documentElement.clientWidth"


def look(page: Page, name: str) -> Iterator[str]:
    """Yield what is wrong with the page that is open."""
    from axe_playwright_python.sync_playwright import Axe

    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate(SCROLLS):
            yield f"{name}: menggulir ke samping pada {width} px"
        if width == AXE_WIDTH:
            found = Axe().run(page, options={"runOnly": TAGS}).response["violations"]
            for item in found:
                yield f"{name}, {width} px: {item['id']} {item['nodes'][0]['html'][:120]}"


def walk(page: Page, *starts: str) -> Iterator[str]:
    """Look at one page of every kind below the first start, following links, with all that folds open."""
    under, waiting, kinds = starts[0], list(starts), set[str]()
    while waiting:
        url = waiting.pop(0)
        kind = resolve(urlsplit(url).path).url_name or url
        if kind in kinds or page.request.head(url).headers["content-type"].split(";")[0] != "text/html":
            continue
        kinds.add(kind)
        page.goto(url)
        page.evaluate(UNFOLD)
        yield from look(page, url)
        found = page.eval_on_selector_all("a[href]:not([download])", LINKS)
        waiting += [link for link in (urljoin(url, one) for one in found) if link.startswith(under)]
        if kind in KOSONGKAN:
            with page.expect_navigation():
                page.evaluate(BLANK)
            yield from look(page, f"{url} dengan galat")


def test_public_pages(peramban_baru: BukaPeramban) -> None:
    page, wrong = peramban_baru(), list[str]()
    for address in ("/", "/paw/", "/paw/permohonan/", "/periksa/", "/akun/masuk/", "/tentang/"):
        page.goto(address)
        wrong += look(page, address)
    page.goto("/paw/permohonan/?status=TERBIT")
    ikuti(page, page.locator("table.tabel tbody a").first)
    wrong += look(page, "perkara publik")
    ikuti(page, page.locator(".terbitan a").first)
    wrong += look(page, "dokumen di /periksa/")
    page.goto("/paw/siapa-berikutnya/")
    for question in range(8):
        wrong += look(page, f"siapa berikutnya {question}") if question < 2 else []
        if not page.locator("main input[type=radio]").count():
            break
        page.locator("main input[type=radio]").last.check()
        tekan(page, "Lanjut")
    wrong += look(page, "jawaban siapa berikutnya")
    assert not wrong


def test_the_public_pages_of_lapor(peramban_baru: BukaPeramban) -> None:
    """Everything that folds is unfolded first."""
    page, wrong = peramban_baru(), list[str]()
    for address in LAPOR:
        page.goto(address)
        page.evaluate("document.querySelectorAll('details').forEach(item => item.open = true)")
        wrong += look(page, address)
    page.goto("/lapor/laporan/")
    ikuti(page, page.locator(".lapor-daftar h2 a").first)
    wrong += look(page, "laporan terbit")
    assert not wrong


def test_the_public_pages_of_surveys(peramban_baru: BukaPeramban) -> None:
    """One of each kind, with the pages that no link leads to: kiosk, thanks, without signal, errors."""
    page = peramban_baru()
    page.goto("/survei/")
    form = str(page.locator("main .jw-layanan a").first.get_attribute("href"))
    wave = form.rsplit("/", 2)[0] + "/"
    more = ("terima-kasih/", "kios/", "kios/terima-kasih/", "luring/", "luring/kios/")
    wrong = [*walk(page, "/survei/", wave, *(form + part for part in more), "/survei/undangan/")]
    dark = peramban_baru(color_scheme="dark")
    dark.route("**/jawab*.js", lambda route: route.abort())
    dark.goto(form)
    ikuti(dark, w.tombol_kirim(dark))
    wrong += look(dark, "formulir dengan galat, gelap")
    dark.goto("/survei/taktahu/")
    wrong += look(dark, "survei tidak dikenal, gelap")
    assert not wrong


def test_the_survey_desk(kantor: Kantor, peramban_baru: BukaPeramban) -> None:
    """Every kind of page as who runs surveys, then what a secretary sees of waves in each state."""
    closed, draf = w.siapkan_meja(kantor)
    base = "/kerja/survei/gelombang/"
    ayu = peramban_baru("ayu")
    waves = (f"{base}{closed}/tanda/", f"{base}{closed}/laporan/", f"{base}{draf}/")
    wrong = [*walk(ayu, "/kerja/survei/", *waves)]
    joko = peramban_baru("joko")
    for part in (
        f"{draf}/",
        f"{closed}/",
        f"{closed}/tanda/",
        f"{closed}/laporan/",
        f"{closed}/laporan/terbit/",
    ):
        joko.goto(base + part)
        wrong += look(joko, f"joko {part}")
    assert not wrong


def test_signing_in_and_the_dark(peramban_baru: BukaPeramban) -> None:
    page, wrong = peramban_baru(color_scheme="dark"), list[str]()
    for address in ("/", "/paw/"):
        page.goto(address)
        wrong += look(page, f"{address} gelap")
    page.goto("/akun/masuk/")
    page.get_by_label("Alamat email").fill("dewi@contoh.test")
    page.get_by_label("Kata sandi").fill("Contoh-Suara-2026")
    ikuti(page, page.get_by_role("button", name="Masuk", exact=True))
    wrong += look(page, "langkah kedua")
    assert not wrong


def test_the_pages_of_ruang_kerja(peramban_baru: BukaPeramban) -> None:
    maria, wrong = peramban_baru("maria"), list[str]()
    for address in ("/kerja/", "/kerja/perkara/", "/kerja/paw/", "/kerja/surat/"):
        maria.goto(address)
        wrong += look(maria, address)
    p.buka_perkara(maria, "TERBIT")
    wrong += look(maria, "perkara terbit")
    perkara = p.buka_perkara(maria, "MANUAL")
    wrong += look(maria, "perkara manual")
    maria.goto(f"{perkara}pleno/")
    wrong += look(maria, "pleno manual")
    tekan(maria, "Simpan putusan pleno")
    wrong += look(maria, "pleno dengan galat")
    yusuf = peramban_baru("yusuf")
    for act in ("fakta", "klarifikasi", "rancangan"):
        yusuf.goto(f"{perkara}{act}/")
        wrong += look(yusuf, act)
    assert not wrong


def test_the_wizard(peramban_baru: BukaPeramban) -> None:
    rina, wrong = peramban_baru("rina"), list[str]()
    rina.goto("/kerja/paw/")
    tekan(rina, "Daftarkan surat")
    for langkah in WIZARD:
        rina.goto(re.sub(r"[a-z]+/$", f"{langkah}/", rina.url))
        wrong += look(rina, f"wizard {langkah}")
    assert not wrong
