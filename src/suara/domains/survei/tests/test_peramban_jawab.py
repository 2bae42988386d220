"""The form in a real browser: on a phone, with the network off and on again; axe on its pages; a kiosk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.core.cache import cache
from tests.pemeran.halaman import sign_in_page
from tests.pemeran.orang import make_kantor, make_petugas

from suara.core.tugas.waktu import today
from suara.domains.survei.models import JawabanSpool
from suara.domains.survei.terms import Unsur
from suara.domains.survei.tests.jawab_uji import Loket, make_loket

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.peramban, pytest.mark.lambat]
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
WAITING = """async () => {
  const wait = (request) => new Promise((ok) => { request.onsuccess = () => ok(request.result); });
  const db = await wait(indexedDB.open("suara-survei"));
  const all = await wait(db.transaction("antre").objectStore("antre").getAll());
  db.close();
  return all.length;
}"""

SMALL = """[...document.querySelectorAll(".jw-pilihan, .jw button")]
  .filter((part) => part.getBoundingClientRect().height < 44).length"""


@pytest.fixture
def loket(transactional_db: None) -> Loket:
    """A wave that is open today."""
    cache.clear()
    kantor = make_kantor("64", "KPU Provinsi Kalimantan Timur", "Kalimantan Timur")
    ayu = make_petugas("Ayu Safitri", "OPERATOR_SURVEI", kantor)
    return make_loket(ayu, kantor, mulai=today(), selesai=today())


def fill(page: Page, nilai: int) -> None:
    """Answer all nine."""
    for satu in Unsur:
        page.check(f"[name=j_{satu.value}][value='{nilai}']")


def check(page: Page) -> None:
    """Nothing for axe, and no sideways scrolling."""
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page, options={"runOnly": list(WCAG)}).response["violations"]
    assert [(item["id"], item["nodes"][0]["html"][:120]) for item in found] == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")


def test_offline_and_online_again(loket: Loket, live_server: Any, halaman: Page) -> None:
    page, where = halaman, str(live_server.url) + loket.alamat
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(where)
    page.wait_for_selector("#jawab[data-siap]")
    check(page)
    assert page.evaluate(SMALL) == 0

    page.context.set_offline(True)
    page.reload()
    page.wait_for_selector("main.wadah form[data-jawab]")
    fill(page, 4)
    page.reload()  # what was typed in this tab is still there
    assert page.locator("[data-wajib] input:checked").count() == 9
    page.click("form[data-jawab] button[type=submit]")
    page.wait_for_selector("[data-layar=simpan]:not([hidden])")
    assert "1 jawaban menunggu" in page.inner_text("[data-hitung]")
    check(page)
    page.click("[data-baru]")
    assert page.locator("[data-wajib] input:checked").count() == 0
    page.click("form[data-jawab] button[type=submit]")
    page.wait_for_selector(".galat-ringkas")
    page.click(".galat-ringkas a >> nth=0")
    assert page.evaluate("document.activeElement.name") == "j_persyaratan"
    assert JawabanSpool.objects.count() == 0

    # The first answer of the office is lost on its way: the device sends again, and it counts once.
    lost: list[str] = []

    def lose(route: Any) -> None:
        if route.request.method == "POST" and not lost:
            lost.append(route.fetch().text())
            route.abort()
        else:
            route.continue_()

    page.context.route(f"**{loket.alamat}", lose)
    page.context.set_offline(False)
    page.wait_for_selector("[data-kabar]:has-text('Tidak ada sinyal')")
    page.click("[data-kirim]")
    page.wait_for_selector("[data-kabar]:has-text('Semua jawaban sudah terkirim')")
    assert lost
    assert page.evaluate(WAITING) == 0
    assert JawabanSpool.objects.get().isi == {satu.value: 4 for satu in Unsur}

    # With signal: straight to the thanks; the tab knows that it answered, the office does not.
    fill(page, 3)
    page.click("form[data-jawab] button[type=submit]")
    page.wait_for_url("**/terima-kasih/")
    check(page)
    assert JawabanSpool.objects.count() == 2
    page.goto(where)
    assert page.is_visible("[data-sudah]")


def test_a_kiosk_and_the_officers_pages(loket: Loket, live_server: Any, halaman: Page) -> None:
    page, base = halaman, str(live_server.url)
    page.goto(f"{base}{loket.alamat}kios/")
    check(page)
    fill(page, 2)
    page.click("form[data-jawab] button[type=submit]")
    page.wait_for_url("**/kios/terima-kasih/")
    check(page)
    page.click("a.tombol")
    page.wait_for_selector("form[data-jawab]")
    assert page.locator("[data-wajib] input:checked").count() == 0
    assert page.evaluate("sessionStorage.length") == 0

    for path in ("/survei/", f"/survei/{loket.gelombang.kode_pendek}/"):
        page.goto(base + path)
        check(page)
    sign_in_page(page, base, make_petugas("Ayu Safitri", "OPERATOR_SURVEI", loket.gelombang.kantor))
    for path in ("poster/", "bantu/", "kertas/"):
        page.goto(f"{base}{loket.kerja}{path}")
        check(page)
    # Nine digits and Enter: the hands never leave the number keys.
    page.keyboard.type("3" * 9)
    page.keyboard.press("Enter")
    page.wait_for_selector("text=1 jawaban sudah Anda masukkan")
    assert JawabanSpool.objects.filter(cara="KERTAS").get().isi == {satu.value: 3 for satu in Unsur}
