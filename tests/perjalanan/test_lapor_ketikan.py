"""Nothing that a citizen typed or chose is lost, and nothing is sent twice."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.perjalanan import laporan as l
from tests.perjalanan.langkah import ikuti, isi, tekan, terlihat

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page, Request, Route

    from tests.perjalanan.conftest import BukaPeramban

pytestmark = pytest.mark.peramban

CERITA = l.Cerita(
    "Nomor telepon kantor mati", "Nomor telepon kantor tidak pernah dijawab selama seminggu ini."
)


def test_the_draft_survives_a_closed_browser(peramban_baru: BukaPeramban) -> None:
    """Kept on the device only when asked; a name or a contact never is."""
    first = peramban_baru()
    first.goto("/lapor/buat/")
    first.get_by_text("Atur draf").click()
    first.locator("[data-draf-tetap]").check()
    l.jawab_cerita(first, CERITA)
    first.locator("[name=identitas][value=ada]").check()
    isi(first, nama="Warga Contoh", email="warga@contoh.id")
    while "seminggu" not in first.evaluate("JSON.stringify(localStorage)"):
        first.wait_for_timeout(100)
    disk = first.context.storage_state()
    assert "warga@contoh.id" not in str(disk["origins"])
    assert "Warga Contoh" not in str(disk["origins"])
    first.context.close()

    again = peramban_baru(storage_state={"cookies": [], "origins": disk["origins"]})
    again.goto("/lapor/buat/")
    terlihat(again, "Draf Anda dikembalikan.")
    expect(again.locator("[name=isi]")).to_have_value(CERITA.isi)
    expect(again.locator("[name=kelas_pelapor][value=PENGADUAN]")).to_be_checked()
    expect(again.locator("[name=nama]")).to_have_value("")
    l.jawab_privasi(again, CERITA)
    l.jawab_identitas(again, CERITA)
    tekan(again, "Lanjut: periksa jawaban")
    l.kirim(again)
    assert "seminggu" not in again.evaluate("JSON.stringify(localStorage)")


def test_a_discarded_draft_is_gone_from_the_device_too(peramban_baru: BukaPeramban) -> None:
    """Asked first; going back loses nothing; discarding leaves nothing, not even in the tab."""
    page = peramban_baru()
    page.goto("/lapor/buat/")
    l.jawab_cerita(page, CERITA)
    while "seminggu" not in page.evaluate("JSON.stringify(sessionStorage)"):
        page.wait_for_timeout(100)
    tekan(page, "Lanjut: periksa jawaban")
    tekan(page, "Buang isian ini")
    terlihat(page, "Yang berikut akan hilang")
    page.get_by_role("link", name="Kembali ke isian").click()
    expect(page.locator("[name=isi]")).to_have_value(CERITA.isi)
    tekan(page, "Buang isian ini")
    tekan(page, "Buang")
    terlihat(page, "Isian sudah dibuang")
    page.goto("/lapor/buat/")
    expect(page.locator("[name=isi]")).to_have_value("")
    assert "seminggu" not in page.evaluate("JSON.stringify(sessionStorage)")


def test_an_upload_goes_on_where_the_line_broke(peramban_baru: BukaPeramban, pindaian: Path) -> None:
    """Only the piece on its way is sent again; the file arrives whole and is the reporter's to open."""
    berkas = l.buat_foto(pindaian, "panorama", sisi=1400)
    page = peramban_baru()
    page.goto("/lapor/buat/bukti/")
    starts: list[int] = []
    broken: list[Route] = []

    def note(request: Request) -> None:
        if at := request.headers.get("x-mulai"):
            starts.append(int(at))

    def break_third(route: Route) -> None:
        if len(starts) == 3 and not broken:
            broken.append(route)
            page.context.set_offline(True)
            route.abort("internetdisconnected")
        else:
            route.continue_()

    page.on("request", note)
    page.route("**/lapor/unggah/*/", break_third)
    page.locator("input[name=bukti]").set_input_files(str(berkas))
    row = page.locator(".unggahan-satu")
    expect(row).to_contain_text("sambungan terputus, mencoba lagi")
    page.context.set_offline(False)
    expect(row).to_contain_text(l.KIRIM_BUKTI)
    assert broken
    assert starts.count(0) == 1
    assert sorted(set(starts)) == list(range(0, berkas.stat().st_size, 256 * 1024))
    ikuti(page, page.locator("main form[data-lapor] button.tombol[type=submit]"))
    page.goto("/lapor/buat/bukti/")
    terlihat(page, "panorama.jpg")


def test_pressing_send_twice(peramban_baru: BukaPeramban) -> None:
    """Two clicks, then back and once more: one report, with one number and one key."""
    page = peramban_baru()
    l.tulis_satu(page, CERITA)
    page.get_by_role("button", name="Kirim laporan").dblclick()
    tanda = l.baca_tanda(page)
    page.go_back()
    if page.get_by_role("button", name="Kirim laporan").count():
        tekan(page, "Kirim laporan")
        terlihat(page, "hanya tercatat sekali")
        assert l.baca_tanda(page) == tanda
    sri = peramban_baru("sri")
    sri.goto(f"/kerja/lapor/?cari={tanda.nomor}")
    expect(sri.locator("main")).to_contain_text(re.compile(tanda.nomor))


def test_answering_twice(peramban_baru: BukaPeramban) -> None:
    """A double click on an answer says it once."""
    warga = peramban_baru()
    tanda = l.lapor(warga, CERITA)
    l.buka_dengan_kunci(warga, tanda)
    box = buka_kotak(warga, "jawab")
    box.locator("[name=isi]").fill("Yang saya hubungi nomor di spanduk depan kantor.")
    box.locator("button[type=submit]").last.dblclick()
    expect(warga.get_by_text("nomor di spanduk depan kantor")).to_have_count(1)


def buka_kotak(page: Page, act: str) -> Locator:
    """Open the box of an act."""
    box = page.locator(f"#tindakan-{act}")
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    return box


def test_similar_reports_come_while_writing_with_one_question_a_pause(peramban_baru: BukaPeramban) -> None:
    """Not one question per key, and none for a while when the office asks to slow down."""
    page, asked = peramban_baru(), list[str]()

    def answer(route: Route) -> None:
        asked.append(route.request.post_data or "")
        found = {"serupa": [{"judul": "Loket tutup siang", "url": "/lapor/laporan/"}]}
        route.fulfill(status=200 if len(asked) == 1 else 429, json=found)

    page.route("**/bantu/serupa/", answer)
    page.goto("/lapor/buat/")
    field, link = page.locator("[name=isi]"), page.get_by_role("link", name="Loket tutup siang")
    field.press_sequentially("Loket data pemilih tutup lebih awal dari jam di pintu", delay=5)
    expect(link).to_be_visible()
    expect(field).to_be_focused()
    assert len(asked) == 1
    field.press_sequentially(" padahal warga masih antre", delay=5)
    expect(link).to_have_count(0)
    field.press_sequentially(" dan tidak seorang pun menjelaskan sebabnya", delay=5)
    field.blur()
    page.wait_for_timeout(1500)
    assert len(asked) == 2
