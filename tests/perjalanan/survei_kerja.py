"""The officer's part: a questionnaire, a service, a wave, its poster, the paper, what looks odd."""

from __future__ import annotations

import io
import re
from typing import TYPE_CHECKING

from openpyxl import load_workbook  # type: ignore[import-untyped]
from playwright.sync_api import expect
from pypdf import PdfReader

from tests.perjalanan import survei_cerita as s
from tests.perjalanan.langkah import HARI_INI, buka, isi, pilih_kata, tanggal, tekan, terlihat

if TYPE_CHECKING:
    from playwright.sync_api import Page

LAIN = "Permintaan informasi publik"


def kuesioner(c: s.Cerita, ayu: Page) -> None:
    """Take the questionnaire out as XLSForm, ask one thing in other words, bring it in, publish it."""
    ayu.goto("/kerja/survei/")
    buka(ayu, "Kuesioner")
    buka(ayu, "Survei Kepuasan Masyarakat")
    c.foto(ayu, "kuesioner")
    berkas = c.folder / "skm-ruang.xlsx"
    with ayu.expect_download() as unduhan:
        ayu.get_by_role("link", name=re.compile("^XLSForm")).click()
    unduhan.value.save_as(berkas)
    book = load_workbook(berkas)
    setelan = {cell.value: cell.column for cell in book["settings"][1]}
    for kolom, nilai in (("form_id", "skm-ruang"), ("form_title", s.KUESIONER)):
        book["settings"].cell(2, setelan[kolom], nilai)
    book.save(berkas)
    ayu.goto("/kerja/survei/instrumen/")
    buka(ayu, "Impor XLSForm")
    ayu.locator("[name=berkas]").set_input_files(berkas)
    tekan(ayu, "Impor")
    terlihat(ayu, "Draf tersimpan. Periksa, lalu terbitkan.")
    buka(ayu, "Terbitkan")
    tanggal(ayu, "berlaku_mulai", HARI_INI)
    tekan(ayu, "Terbitkan")
    terlihat(ayu, "Kuesioner terbit.")


def gelombang(c: s.Cerita, ayu: Page) -> None:
    """Add a service, plan the wave with its sample, and save it."""
    ayu.goto("/kerja/survei/layanan/")
    buka(ayu, "Tambah layanan")
    isi(ayu, nama=s.LAYANAN, nama_en="Use of the meeting room")
    tekan(ayu, "Simpan")
    terlihat(ayu, s.LAYANAN)
    ayu.goto("/kerja/survei/")
    buka(ayu, "Buat gelombang")
    isi(ayu, nama=s.GELOMBANG)
    pilih_kata(ayu, "versi", s.KUESIONER)
    tanggal(ayu, "mulai", HARI_INI)
    tanggal(ayu, "selesai", HARI_INI)
    for box in ayu.locator("input[name^=pakai_]").all():
        box.uncheck()
    for nama, n in ((s.LAYANAN, "14"), (LAIN, "12")):
        baris = ayu.locator("tbody tr", has_text=nama)
        baris.locator("input[type=checkbox]").check()
        baris.locator("input[name^=n_]").fill(n)
    tekan(ayu, "Hitung sampel")
    expect(ayu.locator("#sampel")).to_contain_text("N = 26")
    c.foto(ayu, "gelombang-baru", "main h2")
    tekan(ayu, "Simpan")
    terlihat(ayu, "Gelombang tersimpan sebagai draf.")
    c.gelombang = s.path_of(ayu)


def poster(c: s.Cerita, ayu: Page) -> None:
    """Open the wave; the poster's address is the one that its QR code and the form answer to."""
    tekan(ayu, "Buka pengisian")
    terlihat(ayu, "Pengisian dibuka.")
    c.foto(ayu, "gelombang")
    buka(ayu, "Poster dan kode QR")
    c.foto(ayu, "poster")
    baris = ayu.locator("tbody tr", has_text=LAIN)
    c.alamat = str(baris.locator("a.jw-alamat").get_attribute("href"))
    c.kode = c.alamat.split("/survei/")[1].split("/")[0]
    tertulis = c.alamat.removeprefix("http://")
    for nama, kata in (("Poster A4", tertulis), ("Poster A5", tertulis), ("Formulir kertas", LAIN)):
        said = ayu.request.get(str(baris.get_by_role("link", name=nama).get_attribute("href")))
        pdf = PdfReader(io.BytesIO(said.body()))
        assert kata in "".join(page.extract_text() for page in pdf.pages), nama


def ketik(c: s.Cerita, ayu: Page) -> None:
    """Type the paper forms with the number keys: a digit goes on to the next box, Enter to the next sheet."""
    for layanan, lembar in ((s.LAYANAN, s.LEMBAR), (LAIN, (*s.LEMBAR_LAIN, s.NAMA_SAMA))):
        c.ke(ayu, "kertas/")
        if ayu.locator("p strong + span").inner_text() != layanan:
            buka(ayu, layanan)
        for n, satu in enumerate(lembar):
            for angka in satu:
                ayu.keyboard.press("Tab" if angka == " " else angka)
            if n == 1 and layanan == s.LAYANAN:
                c.foto(ayu, "kertas", "p.jw-hitung")
            with ayu.expect_navigation():
                ayu.keyboard.press("Enter")
            terlihat(ayu, "Tersimpan.")


def tutup(c: s.Cerita, ayu: Page) -> None:
    """What waits is shuffled in, as every night; closing takes in the rest."""
    done = c.kantor.run("survei", "aduk")
    assert done.returncode == 0, done.stderr
    assert re.search(rf"^{c.kode}: \d+$", done.stdout, re.MULTILINE), done.stdout
    c.ke(ayu)
    tekan(ayu, "Tutup pengisian")
    terlihat(ayu, "Pengisian ditutup.")
    semua = len(s.LEMBAR) + len(s.LEMBAR_LAIN) + len(s.LAYAR) + 1
    expect(ayu.locator("tr.jumlah td").nth(2)).to_have_text(str(semua))


def kecualikan(c: s.Cerita, ayu: Page, joko: Page) -> None:
    """Ayu asks to leave out the sheet of the training; she cannot decide it herself, joko can."""
    buka(ayu, "Jawaban yang perlu dilihat")
    seragam = ayu.locator("section.tanda-kelompok", has_text="4").filter(has_text=LAIN).first
    seragam.locator("summary").click()
    seragam.locator("input[name=jawaban]").first.check()
    isi(ayu, alasan="Lembar contoh pelatihan petugas, ikut terketik.")
    c.foto(ayu, "tanda")
    tekan(ayu, "Usulkan yang dipilih tidak dihitung")
    terlihat(ayu, "1 jawaban diusulkan tidak dihitung.")
    expect(ayu.locator("input[name=usul]")).to_have_count(0)
    c.ditunggu(joko, "Putuskan 1 usul agar jawaban tidak dihitung")
    joko.locator("input[name=usul]").check()
    tekan(joko, "Setujui: tidak dihitung")
    terlihat(joko, "1 usul diputus.")
