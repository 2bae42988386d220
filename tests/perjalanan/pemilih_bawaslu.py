"""Bawaslu writes a letter from its own account; the office answers case by case, then replies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.perjalanan.langkah import KEMARIN, buka, ikuti, isi, pilih, tanggal, tekan, terlihat

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.perjalanan.pemilih import Cerita

NOMOR_BALASAN = "045/PL.02.1-SD/6474/2026"


def kirim_surat(c: Cerita, page: Page, nik: str) -> str:
    """Bawaslu's own letter with two cases, from its own account; return the letter's address."""
    page.goto("/kerja/pemilih/pengawasan/")
    ikuti(page, page.locator("main").get_by_role("link", name=c.kode).first)
    buka(page, "Kirim surat saran perbaikan")
    pilih(page, tingkat="KAB_KOTA")
    isi(page, nomor="021/PM.00.02/K.KI-10/2026", hal="Saran perbaikan data pemilih")
    for name in ("tanggal", "diterima"):
        tanggal(page, name, KEMARIN)
    tekan(page, "Simpan")
    surat = page.url
    for jenis, alasan, uraian, nomor in (
        ("TMS", "MENINGGAL", "Keluarga menyerahkan akta kematian kepada pengawas", nik),
        ("MUTU", "", "Beberapa baris memakai alamat kantor kelurahan", ""),
    ):
        buka(page, "Tambah kasus")
        pilih(page, jenis=jenis, alasan=alasan)
        page.locator("select[name=wilayah]").select_option(index=2)
        isi(page, uraian=uraian, nik=nomor)
        tekan(page, "Simpan")
        terlihat(page, "Kasus ditambahkan.")
    return surat


def balas(page: Page, surat: str) -> None:
    """Write the office's reply under a typed number."""
    page.goto(surat)
    buka(page, "Balas Bawaslu")
    isi(page, nomor=NOMOR_BALASAN, teks="Kedua kasus sudah dijawab satu per satu.")
    tekan(page, "Simpan balasan")


def jawab_kasus(page: Page, surat: str, ke: int, hasil: str, alasan: str, **kolom: str) -> None:
    """Record the office's answer to one case."""
    page.goto(surat)
    ikuti(page, page.locator("table.tabel tbody").get_by_role("link", name=str(ke), exact=True))
    pilih(page, hasil=hasil, **({"jenis_bukti": kolom.pop("jenis_bukti")} if "jenis_bukti" in kolom else {}))
    isi(page, alasan=alasan, **kolom)
    tekan(page, "Simpan jawaban")
    terlihat(page, "Jawaban tercatat.")
