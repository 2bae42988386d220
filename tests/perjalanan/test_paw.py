"""The whole procedure of PAW in a real browser: from the letter to the ralat, four officers and a citizen."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.perjalanan import perkara as p
from tests.perjalanan.langkah import buka, ikuti, masuk, tekan, terlihat

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.perjalanan.conftest import BukaPeramban
    from tests.perjalanan.gambar import Kamera
    from tests.perjalanan.kantor import Kantor

pytestmark = pytest.mark.peramban


def test_from_the_letter_to_the_ralat(
    kantor: Kantor, peramban_baru: BukaPeramban, kamera: Kamera, pindaian: Path
) -> None:
    surat = p.Surat("100.1.4/101/PERJALANAN/2026", "CONTOH KALTIM 3", "Partai Contoh Anggrek", 0, pindaian)

    def foto(page: Page, name: str, top: str = "") -> None:
        kamera.take(page, name, top=top)

    rina = peramban_baru()
    masuk_sambil_dipotret(rina, kantor, "rina", kamera)
    perkara = p.daftarkan(rina, surat, foto)
    anggota = rina.locator("h1").inner_text()
    foto(rina, "paw-perkara-baru")
    p.nyatakan_lengkap(rina, perkara, foto)

    yusuf = peramban_baru("yusuf")
    meninggal, pengganti = p.baca_urutan(yusuf, perkara, foto)[:2]
    p.catat_meninggal(yusuf, perkara, surat, meninggal, foto)
    p.verifikasi_fakta(yusuf, perkara, foto)
    p.klarifikasi(rina, perkara, surat, pengganti, foto)
    terlihat(rina, "BA2 ·")
    p.terima_lhkpn(rina, perkara, surat, pengganti, foto)
    p.siapkan(yusuf, perkara, foto)
    terlihat(yusuf, "Siap pleno")
    terlihat(yusuf, "Langkah berikutnya ada pada petugas lain.")

    p.berpendapat(peramban_baru("anang"), perkara, "Saya meminta bukti kematian dicek ke dinas.", foto)
    maria = peramban_baru("maria")
    p.pleno(maria, perkara, hadir=4, foto=foto)
    terlihat(maria, "Putusan pleno tersimpan")
    foto(maria, "paw-diputuskan")
    for jenis in ("BA2", "BA1"):
        p.terbitkan(maria, perkara, jenis, foto=foto)
    p.terbitkan(maria, perkara, "S1", nomor="1201/PY.03-SD/64/2026", foto=foto)
    p.umumkan(maria, perkara, foto)
    foto(maria, "paw-terbit")

    warga = peramban_baru()
    periksa_sebagai_warga(warga, anggota, pengganti, pindaian, kamera)

    p.ralat(maria, perkara, "S1", "Nama jabatan penerima salah ketik.", foto)
    maria.goto(perkara)
    foto(maria, "paw-riwayat", "#riwayat")
    riwayat = maria.locator("ol.linimasa").last.inner_text()
    told = ("mendaftarkan surat", "Maria Contoh", "Anang Contoh", "Yusuf Contoh", "1201/PY.03-SD/64/2026")
    for sentence in told:
        assert sentence in riwayat
    whole = kantor.run("verify")
    assert whole.returncode == 0, whole.stdout + whole.stderr


def masuk_sambil_dipotret(page: Page, kantor: Kantor, nama: str, kamera: Kamera) -> None:
    page.goto("/akun/masuk/")
    kamera.take(page, "paw-masuk")
    masuk(page, kantor, nama)
    expect(page).to_have_url(re.compile("/kerja/$"))
    kamera.take(page, "paw-hari-ini")


def periksa_sebagai_warga(page: Page, anggota: str, pengganti: str, folder: Path, kamera: Kamera) -> None:
    """Find the case, download the Berita Acara, and compare it and a changed copy with what was published."""
    page.goto("/paw/")
    kamera.take(page, "paw-publik")
    buka(page, "Permohonan yang masuk")
    page.locator("tbody tr", has_text=anggota).get_by_role("link").first.click()
    terlihat(page, pengganti)
    kamera.take(page, "paw-publik-perkara")
    ikuti(page, page.locator(".terbitan li", has_text="Berita Acara verifikasi").get_by_role("link"))
    with page.expect_download() as waiting:
        page.get_by_role("link", name=re.compile("^Unduh berkas yang terbit")).click()
    asli, palsu = folder / "berita-acara.pdf", folder / "diubah.pdf"
    waiting.value.save_as(asli)
    palsu.write_bytes(asli.read_bytes() + b"\n% diubah\n")
    for berkas, kata in ((palsu, "BUKAN"), (asli, "Berkas ini asli")):
        page.locator("[name=berkas]").set_input_files(berkas)
        tekan(page, "Bandingkan")
        terlihat(page, re.compile(kata))
    kamera.take(page, "paw-asli")
