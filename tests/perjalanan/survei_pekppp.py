"""What an officer does with a round of PEKPPP, and the evidence that no picture needs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tests.perjalanan.langkah import HARI_INI, buka, ikuti, isi, pilih, pilih_kata, tanggal, tekan, terlihat

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.perjalanan.kantor import Kantor

GELOMBANG = f"F-03 daring {HARI_INI.year}"
SATU_LEMBAR = "44444555533"
"""Eleven statements of one form: aspects 4, 4, 5, 3, 3."""
ASPEK = {
    "Kebijakan Pelayanan": "44444444",
    "Profesionalisme SDM": "44444",
    "Sarana dan Prasarana": "333333",
    "Sistem Informasi Pelayanan Publik": "4444",
    "Konsultasi dan Pengaduan": "4444",
    "Inovasi": "23",
}
"""F-02 3,64; with F-03 3,80 an index of 3,68."""
LENGKAPI = """
from suara.core.akun.models import Akun
from suara.domains.survei.models import PutaranPEKPPP
from suara.domains.survei.rules.pekppp import formulir_hukum
from suara.domains.survei.services.pekppp import add_bukti
from suara.domains.survei.terms import FormulirPEKPPP
row = PutaranPEKPPP.objects.get(pk={pk})
actor = Akun.objects.get(email="ayu@contoh.test")
ada = set(row.bukti_set.values_list("indikator", "dokumen"))
for one in formulir_hukum(FormulirPEKPPP(row.formulir)).dihitung:
    for doc in one.dokumen:
        if doc.wajib and (one.kode, doc.kode) not in ada:
            add_bukti(
                actor=actor, putaran=row, indikator=one.kode, dokumen=doc.kode, berkas=None,
                keterangan="Map PEKPPP, arsip kantor",
            )
"""


def buat_gelombang(page: Page) -> None:
    """Plan and open a wave with the users' form of an electronic service."""
    page.goto("/kerja/survei/")
    buka(page, "Buat gelombang")
    isi(page, nama=GELOMBANG)
    pilih_kata(page, "versi", "F-03B")
    tanggal(page, "mulai", HARI_INI)
    tanggal(page, "selesai", HARI_INI)
    tekan(page, "Simpan")
    tekan(page, "Buka pengisian")


def ketik_kertas(page: Page, banyak: int) -> None:
    """Type so many paper forms with the number keys alone."""
    buka(page, "Masukkan formulir kertas")
    for _lembar in range(banyak):
        page.locator("input.ketik").first.focus()
        page.keyboard.type(SATU_LEMBAR)
        with page.expect_navigation():
            page.keyboard.press("Enter")
    terlihat(page, f"{banyak} jawaban sudah Anda masukkan")


def tutup_gelombang(page: Page) -> None:
    """Close the wave."""
    buka(page, GELOMBANG)
    tekan(page, "Tutup pengisian")
    terlihat(page, "Ditutup")


def mulai_putaran(page: Page) -> str:
    """Begin this year's round for electronic services; return its address."""
    page.goto("/kerja/survei/pekppp/")
    buka(page, "Mulai putaran")
    isi(page, tahun=str(HARI_INI.year))
    page.get_by_label("Daring", exact=False).first.check()
    tekan(page, "Mulai")
    return page.url


def nilai_aspek(page: Page, aspek: str, nilai: str, catatan: str) -> None:
    """Judge the indicators of one aspect, with words beside the first."""
    buka(page, aspek)
    for nomor, satu in enumerate(nilai):
        page.locator(f"[name=nilai_{nomor}][value='{satu}']").check()
    isi(page, catatan_0=catatan)


def tambah_bukti(
    page: Page, putaran: str, kode: str, *, berkas: Path | None = None, rujukan: str = ""
) -> None:
    """Add one piece of evidence: a file, or something that Suara keeps."""
    page.goto(f"{putaran}bukti/{kode}/")
    first = page.locator("[name=dokumen]").first
    first.check()
    if berkas:
        page.locator("[name=berkas]").set_input_files(berkas)
    if rujukan:
        pilih_kata(page, "rujukan", rujukan)
    tekan(page, "Simpan bukti")
    terlihat(page, "Bukti tersimpan")


def lengkapi_bukti(kantor: Kantor, putaran: str) -> None:
    """Add the rest of the evidence without a browser: it is the same act, two dozen times."""
    found = re.search(r"/pekppp/(\d+)/$", putaran)
    assert found
    kantor.python(LENGKAPI.format(pk=found[1]))


def ambil_f03(page: Page, putaran: str, metode: str) -> None:
    """Count the users' form from the closed wave, read in one of three ways."""
    page.goto(f"{putaran}f03/")
    pilih_kata(page, "g-gelombang", GELOMBANG)
    page.locator(f"[name=g-metode][value={metode}]").check()
    tekan(page, "Hitung dari gelombang")
    terlihat(page, "F-03 tercatat")


def rencanakan(page: Page, aspek: str, kegiatan: str) -> None:
    """Promise something about one aspect."""
    ikuti(page, page.get_by_role("link", name=f"Tambah {aspek}", exact=True))
    isi(page, kegiatan=kegiatan, tahun=str(HARI_INI.year + 1), penanggung_jawab="Kepala Bagian Umum")
    pilih(page, triwulan="2")
    tekan(page, "Simpan")
