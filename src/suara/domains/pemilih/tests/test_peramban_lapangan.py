"""The field page in a real browser with the network off: nothing is lost, nothing lies open on the phone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse
from tests.pemeran.halaman import sign_in_page

from suara.domains.pemilih import services
from suara.domains.pemilih.models import BarisCoktas, KunjunganCoktas
from suara.domains.pemilih.tests.coktas_uji import PanggungCoktas, kunjungan, make_coktas

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = [pytest.mark.peramban, pytest.mark.lambat]
PIN = "27182818"
LIST, LOCKED = "[data-layar=daftar]:not([hidden])", "[data-layar=buka]:not([hidden])"
WCAG = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
DUMP = """async () => {
  const found = [JSON.stringify(localStorage)];
  const wait = (request) => new Promise((ok) => { request.onsuccess = () => ok(request.result); });
  const text = (_key, value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value)
    ? new TextDecoder("latin1").decode(value) : value;
  for (const { name } of await indexedDB.databases()) {
    const db = await wait(indexedDB.open(name));
    for (const toko of db.objectStoreNames) {
      found.push(JSON.stringify(await wait(db.transaction(toko).objectStore(toko).getAll()), text));
    }
    db.close();
  }
  for (const name of await caches.keys()) {
    const kept = await caches.open(name);
    for (const one of await kept.keys()) found.push(await (await kept.match(one)).text());
  }
  return found.join("|");
}"""


FORGOTTEN = """async () => {
  const kept = new SuaraSimpanan("uji");
  await kept.create("27182818");
  await kept.put("x", "antre", { baris: 1, orang: {}, kolom: [] }, null);
  await kept.fill([{ id: 1, nama: "CONTOH" }], 7);
  const before = (await kept.expire(), await kept.count());
  await kept.fill([{ id: 1, nama: "CONTOH" }], -1);
  const after = (await kept.expire(), await kept.count());
  await kept.wipe();
  return [before.orang, after.orang, after.antre];
}"""
"""After its days a person is forgotten; what was written and not sent stays, sealed."""


@pytest.fixture
def c(transactional_db: None) -> PanggungCoktas:
    """A plan of Fitri with two people to be visited."""
    return make_coktas()


def fill(page: Page, nama: str) -> None:
    """Write down that this person was found at home."""
    page.click(f"[data-orang] .lp-kartu:has-text('{nama}')")
    page.check("[name=hasil][value=SESUAI]")
    page.fill("[name=responden]", "Ibu Contoh")
    page.click("[data-layar=isi] form button[type=submit]")
    page.wait_for_selector(LIST)


def unlock(page: Page) -> None:
    """Open what the phone keeps."""
    page.wait_for_selector(LOCKED)
    page.fill("#lp-buka", PIN)
    page.click("[data-bentuk-buka] button")
    page.wait_for_selector(LIST)


def test_a_day_in_the_field_without_signal(c: PanggungCoktas, live_server: Any, halaman: Page) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page, where = halaman, str(live_server.url) + reverse("pemilih_kerja:lapangan", args=[c.rencana.pk])
    page.set_viewport_size({"width": 360, "height": 740})
    sign_in_page(page, str(live_server.url), c.kantor.fitri)
    page.goto(where)
    page.wait_for_selector("[data-siap]:not([hidden])")
    for name in ("#lp-pin", "#lp-pin-lagi"):
        page.fill(name, PIN)
    page.click("[data-bentuk-unduh] button")
    page.wait_for_selector(LIST)

    # Without signal: the page comes back after a reload, asks for the PIN, and takes what is written.
    page.context.set_offline(True)
    page.reload()
    assert page.locator("main.lp-halaman").count() == 1
    unlock(page)
    fill(page, "SATRIA")
    page.reload()
    unlock(page)
    assert "1 hasil belum terkirim" in page.inner_text("[data-hitung]")
    kept = page.evaluate(DUMP)
    assert not [word for word in ("SATRIA", "MELATI", "Ibu Contoh", PIN) if word in kept]
    page.click("[data-orang] .lp-kartu:has-text('MELATI')")
    assert Axe().run(page, options={"runOnly": list(WCAG)}).response["violations"] == []
    assert not page.evaluate("document.documentElement.scrollWidth > innerWidth")
    page.check("[name=hasil][value=TMS]")
    page.select_option("[name=alasan_tms]", "MENINGGAL")
    page.select_option("[name=dokumen_1]", "KK")
    page.click("[data-layar=isi] form button[type=submit]")
    page.wait_for_selector("[data-kabar]:has-text('Akta kematian')")
    page.click("[data-kembali]")
    fill(page, "MELATI")

    # The session is gone, somebody else was faster with one row, and the first answer is lost on its way.
    page.context.clear_cookies()
    page.context.set_offline(False)
    page.click("[data-kirim] button")
    page.wait_for_selector("[data-masuk]:not([hidden])")
    sign_in_page(page, str(live_server.url), c.kantor.fitri)
    row = BarisCoktas.objects.get(pk=c.tak_padan.pk)
    services.record_kunjungan(actor=c.kantor.fitri, rencana=c.rencana, baris=row, isian=kunjungan())
    lost: list[str] = []

    def lose(route: Any) -> None:
        if route.request.method == "POST" and not lost:
            lost.append(route.fetch().text())
            route.abort()
        else:
            route.continue_()

    page.context.route(f"**/{c.mati.pk}/", lose)
    page.click("[data-kirim] button")
    page.wait_for_selector("[data-kabar]:has-text('Tidak ada sinyal')")
    page.click("[data-kirim] button")
    page.wait_for_selector(".lp-masalah:has-text('Fitri Contoh sudah mencatat')")
    assert lost
    assert KunjunganCoktas.objects.filter(baris=c.mati).count() == 1
    page.click("[data-aksi=lagi]")
    page.wait_for_selector("[data-kabar]:has-text('Semua hasil sudah terkirim')")
    assert KunjunganCoktas.objects.filter(baris=row).count() == 2
    page.wait_for_selector("[data-layar=unduh]:not([hidden])")
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
    assert page.evaluate(FORGOTTEN) == [1, 0, 1]
