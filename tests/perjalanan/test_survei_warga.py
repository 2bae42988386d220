"""A citizen and a survey: from the poster, without and with signal, at a kiosk, invited, without script."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.perjalanan import survei_warga as w
from tests.perjalanan.langkah import buka, ikuti, isi, tekan, terlihat

if TYPE_CHECKING:
    from playwright.sync_api import Response

    from tests.perjalanan.conftest import BukaPeramban
    from tests.perjalanan.gambar import Kamera
    from tests.perjalanan.kantor import Kantor

pytestmark = pytest.mark.peramban
PRATINJAU = ("WhatsApp/2.23.20.0 A", "TelegramBot (like TwitterBot)", "facebookexternalhit/1.1")


@pytest.fixture(scope="session")
def pintu(kantor: Kantor) -> w.Pintu:
    """Waves that do not take everybody."""
    return w.siapkan_pintu(kantor)


@pytest.fixture(scope="session")
def alamat(kantor: Kantor) -> dict[str, str]:
    """The poster's address, once it was printed."""
    return {}


@pytest.fixture
def poster(alamat: dict[str, str], peramban_baru: BukaPeramban, pindaian: Path) -> str:
    """The address under the QR code of the first service's poster."""
    if not alamat:
        alamat["poster"] = w.alamat_poster(peramban_baru("ayu"), pindaian)
    return alamat["poster"]


def test_without_signal_and_with_it(
    kantor: Kantor, peramban_baru: BukaPeramban, poster: str, kamera: Kamera
) -> None:
    """The answer waits on the phone, says so, survives a closed page, and reaches the office exactly once."""
    kode = poster.split("/")[2]
    before = w.hitung(kantor, kode)
    page = peramban_baru()
    page.set_viewport_size(w.PONSEL)
    loaded: list[Response] = []
    page.on("response", lambda one: loaded.append(one))
    page.goto(poster)
    assert sum(len(one.body()) for one in tuple(loaded)) <= 100 * 1024, "for slow phones, unpacked"
    page.wait_for_selector("#jawab[data-siap]")
    assert page.evaluate(w.SEMPIT) == 0

    page.context.set_offline(True)
    page.reload()
    terlihat(page, "Anda sedang tanpa sinyal")
    w.isi_semua(page, 4, banyak=8)
    page.reload()
    assert w.terpilih(page) == 8, "what was typed in this tab is still there"
    w.tombol_kirim(page).click()
    page.locator(".galat-ringkas a").click()
    expect(page.locator("input[name=j_pengaduan]").first).to_be_focused()
    w.periksa(page)
    w.isi_semua(page, 4)
    w.tombol_kirim(page).click()
    terlihat(page, "Jawaban Anda tersimpan di peranti ini")
    terlihat(page, "1 jawaban menunggu dikirim dari peranti ini.")
    w.periksa(page)
    kamera.take(page, "survei-luring", top="main", width=360, height=640)
    page.goto(poster)
    terlihat(page, "1 jawaban menunggu dikirim dari peranti ini.")
    assert w.terpilih(page) == 0, "the next person on this phone does not see it"
    assert w.hitung(kantor, kode) == before

    lost = w.hilangkan_jawaban(page, poster)
    page.context.set_offline(False)
    terlihat(page, "Tidak ada sinyal.")
    assert lost == [200]
    assert (w.hitung(kantor, kode), page.evaluate(w.MENUNGGU)) == (before + 1, 1)
    kedua = page.context.new_page()
    kedua.goto(poster)
    terlihat(kedua, "Jawaban yang menunggu sudah terkirim.")
    page.get_by_role("button", name="Kirim sekarang").click()
    expect(page.locator("[data-antre]")).to_be_hidden()
    assert (w.hitung(kantor, kode), page.evaluate(w.MENUNGGU)) == (before + 1, 0)


def test_what_comes_too_late_is_said_and_shown(kantor: Kantor, peramban_baru: BukaPeramban) -> None:
    """Closed before there was a signal: the page says why, shows what was written, and keeps it."""
    alamat = w.gerakkan(kantor, "BUKA")
    page = peramban_baru()
    page.set_viewport_size(w.PONSEL)
    page.goto(alamat)
    page.wait_for_selector("#jawab[data-siap]")
    page.context.set_offline(True)
    w.isi_semua(page, 1)
    w.tombol_kirim(page).click()
    terlihat(page, "Jawaban Anda tersimpan di peranti ini")
    w.gerakkan(kantor, "TUTUP")
    page.context.set_offline(False)
    page.goto(alamat)
    terlihat(page, "Survei ini sudah ditutup, jadi jawaban ini tidak masuk.")
    page.get_by_text("Yang Anda tulis").click()
    expect(page.locator("[data-ditolak] details li")).to_have_count(w.SEMBILAN)
    w.periksa(page)
    page.goto(f"{alamat}kios/")
    terlihat(page, "1 jawaban tidak diterima")
    expect(page.locator("[data-ditolak] details")).to_have_count(0)
    expect(page.locator("[data-buang]")).to_be_hidden()
    w.gerakkan(kantor, "BUKA_LAGI")
    page.goto(alamat)
    page.get_by_role("button", name="Kirim sekarang").click()
    terlihat(page, "Jawaban yang menunggu sudah terkirim.")
    assert (w.hitung(kantor, alamat.split("/")[2]), page.evaluate(w.MENUNGGU)) == (1, 0)


def test_tapping_twice_on_a_slow_phone(kantor: Kantor, peramban_baru: BukaPeramban, poster: str) -> None:
    """The thanks take a while: whoever taps again meanwhile has still answered once."""
    kode = poster.split("/")[2]
    before = w.hitung(kantor, kode)
    page = peramban_baru()
    page.set_viewport_size(w.PONSEL)
    w.lambatkan_terima_kasih(page)
    for answer in (1, 2):
        page.goto(poster)
        w.isi_semua(page, 3)
        page.evaluate(w.KETUK_TERUS)
        page.wait_for_url("**/terima-kasih/")
        terlihat(page, "Jawaban Anda sudah kami terima")
        assert w.hitung(kantor, kode) == before + answer
    buka(page, "Menilai layanan lain")
    page.goto(poster)
    terlihat(page, "Survei ini sudah diisi dari peramban ini.")


def test_without_javascript_in_english(kantor: Kantor, peramban_baru: BukaPeramban, poster: str) -> None:
    """From the front page to the thanks with forms and links alone; nothing chosen is lost by a mistake."""
    kode = poster.split("/")[2]
    before = w.hitung(kantor, kode)
    page = peramban_baru(java_script_enabled=False)
    page.set_viewport_size(w.PONSEL)
    page.goto("/")
    buka(page, "Survei")
    tekan(page, "English")
    terlihat(page, "How did we serve you?")
    ikuti(page, page.locator(f"main a[href='{poster}']"))
    w.isi_semua(page, 2, banyak=8)
    isi(page, komentar="The queue was short.")
    ikuti(page, w.tombol_kirim(page))
    terlihat(page, "Choose one answer.")
    assert w.terpilih(page) == 8
    expect(page.locator("[name=komentar]")).to_have_value("The queue was short.")
    w.isi_semua(page, 2)
    ikuti(page, w.tombol_kirim(page))
    terlihat(page, "Thank you. We have your answers.")
    assert w.hitung(kantor, kode) == before + 1
    buka(page, "Published results")
    expect(page.locator("main table a").first).to_be_visible()


def test_a_kiosk_forgets_each_person(kantor: Kantor, peramban_baru: BukaPeramban, poster: str) -> None:
    """Left alone it asks and clears; without signal it counts what waits; the next person sees none of it."""
    kode = poster.split("/")[2]
    before = w.hitung(kantor, kode)
    page = peramban_baru()
    page.clock.install()
    page.goto(f"{poster}kios/")
    page.wait_for_selector("#jawab[data-siap]")
    expect(page.locator("header, nav")).to_have_count(0)
    w.isi_semua(page, 2, banyak=5)
    page.clock.fast_forward(121_000)
    terlihat(page, "Masih mengisi? Isian dihapus dalam 30 detik.")
    w.periksa(page)
    page.get_by_role("button", name="Saya masih mengisi").click()
    assert w.terpilih(page) == 5
    page.clock.fast_forward(121_000)
    terlihat(page, "Masih mengisi?")
    with page.expect_navigation():
        page.clock.fast_forward(32_000)
    assert w.terpilih(page) == 0

    page.context.set_offline(True)
    w.isi_semua(page, 2)
    w.tombol_kirim(page).click()
    terlihat(page, "1 jawaban menunggu dikirim dari peranti ini.")
    page.clock.fast_forward(21_000)
    expect(w.tombol_kirim(page)).to_be_visible()
    assert w.terpilih(page) == 0
    page.context.set_offline(False)
    expect(page.locator("[data-antre]")).to_be_hidden()
    expect(page.locator("[data-kabar]")).to_be_empty()
    assert w.hitung(kantor, kode) == before + 1

    w.isi_semua(page, 1)
    w.tombol_kirim(page).click()
    terlihat(page, "Halaman ini kembali ke awal sesudah 20 detik.")
    with page.expect_navigation():
        page.clock.fast_forward(21_000)
    assert w.terpilih(page) == 0
    assert page.evaluate("sessionStorage.length") == 0
    assert w.hitung(kantor, kode) == before + 2


def test_an_invitation(kantor: Kantor, peramban_baru: BukaPeramban, pintu: w.Pintu) -> None:
    """Messengers look first and spend nothing; a person answers once, also when the reply is lost."""
    link = f"/survei/undangan/#{pintu.kode[0]}"
    for agen in PRATINJAU:
        bot = peramban_baru(user_agent=agen)
        bot.goto(link)
        assert bot.request.head("/survei/undangan/").status == 200
    page = peramban_baru()
    page.set_viewport_size(w.PONSEL)
    page.goto(f"/survei/{pintu.pilihan}/")
    ikuti(page, page.get_by_role("link", name="Masukkan kode undangan"))
    page.goto(link)
    terlihat(page, "Kode dari tautan Anda sudah terisi.")
    assert "#" not in page.url
    tekan(page, "Buka kuesioner")
    w.isi_semua(page, 4)
    lost = w.hilangkan_jawaban(page, re.sub(r"https?://[^/]+", "", page.url))
    w.tombol_kirim(page).click()
    terlihat(page, "Jawaban Anda tersimpan di peranti ini")
    assert lost == [200]
    page.get_by_role("button", name="Kirim sekarang").click()
    terlihat(page, "Jawaban Anda sudah kami terima")
    assert w.hitung(kantor, pintu.pilihan) == 1
    for orang in (page, peramban_baru()):
        orang.goto("/survei/undangan/")
        orang.goto(link)
        tekan(orang, "Buka kuesioner")
        terlihat(orang, re.compile("tidak dapat dipakai"))
    w.periksa(page)
    diketik = peramban_baru(java_script_enabled=False)
    diketik.goto("/survei/undangan/")
    isi(diketik, kode=pintu.kode[1].lower().replace("-", " "))
    tekan(diketik, "Buka kuesioner")
    w.isi_semua(diketik, 3)
    ikuti(diketik, w.tombol_kirim(diketik))
    terlihat(diketik, "Jawaban Anda sudah kami terima")
    assert w.hitung(kantor, pintu.pilihan) == 2


def test_doors_that_are_shut(peramban_baru: BukaPeramban, pintu: w.Pintu, kamera: Kamera) -> None:
    """Over, not yet open, unknown: each says so in a sentence; results are one link away."""
    page = peramban_baru()
    page.goto(f"/survei/{pintu.nanti}/")
    terlihat(page, re.compile(r"Survei ini baru dibuka \d+ \w+ 20\d\d"))
    page.goto("/survei/taktahu/informasi/")
    terlihat(page, "Survei ini tidak kami kenal")
    buka(page, "Survei yang sedang dibuka")
    buka(page, "Hasil survei yang sudah terbit")
    ikuti(page, page.locator("main table tbody a").first)
    terlihat(page, "Unsur terendah")
    kamera.take(page, "survei-publik", top="main", height=900)
    hasil = page.url
    page.goto(hasil.replace("/hasil/", "/"))
    terlihat(page, "Survei ini sudah ditutup.")
    buka(page, "Hasil survei ini")
    assert page.url == hasil
