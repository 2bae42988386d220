"""The open plenary: who came, what was said, the gap in words, papers under typed numbers, the decision."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.perjalanan import pemilih as p
from tests.perjalanan.langkah import buka, ikuti, isi, tekan, terlihat

if TYPE_CHECKING:
    from playwright.sync_api import Page

NOMOR_TENANG = {"ba": "23/PK.01-BA/6474/2026", "sk": "23 Tahun 2026"}


def triwulan_tenang(c: p.Cerita, nurul: Page, surya: Page, tirta: Page) -> None:
    """A quarter that was postponed, without a delivery: nobody enters or leaves; that too is announced."""
    surya.goto("/kerja/pemilih/")
    ikuti(surya, surya.locator("main").get_by_role("link", name=c.lalu).first)
    dulu = replace(c, kode=c.lalu, periode=re.sub(r"^https?://[^/]+", "", surya.url))
    tekan(surya, "Lanjutkan periode")
    tekan(surya, "Tutup periode")
    assert c.mesin("apply", "--periode", c.lalu, "--kantor", p.KANTOR)["daftar"]
    angka = p.jumlah(c.mesin("recap", "--catat", p.KANTOR))
    assert (angka["lama"], angka["baru"], angka["tms"], angka["kini"]) == (c.lama, 0, 0, c.lama)
    dulu.ke(surya, "pleno/")
    mulai(surya, "Aula KPU Kota Bontang")
    catat_hadir(dulu, nurul)
    tekan(nurul, "Susun Berita Acara dan Keputusan")
    terbitkan(dulu, tirta, NOMOR_TENANG)
    putus(dulu, tirta)


def plenokan(c: p.Cerita, nurul: Page, surya: Page) -> None:
    """The open plenary: who came, what was said, and the gap in words."""
    surya.reload()
    mulai(surya, "Aula KPU Kota Bontang")
    expect(surya.locator("main")).to_contain_text("Celah ini belum dijelaskan: Kota Bontang")
    catat_hadir(c, nurul, "pleno-hadir")
    buka(nurul, "Catat tanggapan")
    isi(nurul, lembaga="Bawaslu Kota Bontang", isi="Mohon dijelaskan pemilih yang ditangguhkan.",
        tindak_lanjut="Menunggu akta kematian; dikunjungi pada triwulan berikutnya.")  # fmt: skip
    tekan(nurul, "Simpan")
    jelaskan(c, nurul, "pleno-celah")


def tetapkan(c: p.Cerita, nurul: Page, surya: Page, tirta: Page) -> None:
    """Drafts by the operator; numbers typed, papers issued and figures decided by the chair alone."""
    tekan(nurul, "Susun Berita Acara dan Keputusan")
    c.foto(nurul, "pleno-rancangan-ba")
    with nurul.expect_download() as unduhan:
        nurul.get_by_role("link", name="Unduh konsep (PDF)").click()
    assert unduhan.value.path().read_bytes().startswith(b"%PDF")
    p.tidak_boleh(surya, f"{c.periode}pleno/tetapkan/", f"{c.periode}pleno/dokumen/ba/")
    terbitkan(c, tirta, p.NOMOR)
    expect(tirta.locator("main")).to_contain_text("Coktas belum selesai di 1 kecamatan.")
    putus(c, tirta, "pleno-tetapkan")


def mulai(page: Page, tempat: str) -> None:
    """Open the meeting."""
    buka(page, "Mulai rapat pleno")
    isi(page, tempat=tempat)
    tekan(page, "Mulai rapat pleno")
    terlihat(page, "Rapat pleno dibuka.")


def catat_hadir(c: p.Cerita, page: Page, gambar: str = "") -> None:
    """Say of everybody on the list whether he came; the commission signs."""
    c.ke(page, "pleno/")
    buka(page, "Undangan dan kehadiran")
    for baris in page.locator("fieldset.peserta-satu").all():
        if not baris.locator("[name$=-lembaga]").input_value():
            continue
        kelompok = baris.locator("[name$=-kelompok]").input_value()
        baris.locator("[name$=-hadir]").select_option("tidak" if kelompok == "PEMASYARAKATAN" else "ya")
        if kelompok == "BAWASLU":
            baris.locator("[name$=-nama]").fill("Bunga Contoh")
    if gambar:
        c.foto(page, gambar, "fieldset.peserta-satu")
    tekan(page, "Simpan")
    terlihat(page, "Daftar hadir tersimpan.")


def jelaskan(c: p.Cerita, page: Page, gambar: str) -> None:
    """One explanation of the gap, which also speaks for the regions below."""
    buka(page, "Jelaskan celah")
    isi(page, isi_0=p.PENJELASAN)
    page.locator("[name=bawah_0]").check()
    c.foto(page, gambar)
    tekan(page, "Simpan")
    terlihat(page, re.compile("penjelasan wilayah di atasnya"))


def terbitkan(c: p.Cerita, page: Page, nomor: Mapping[str, str]) -> None:
    """Issue Berita Acara, then Keputusan, each under its typed number."""
    for jenis, satu in nomor.items():
        c.ke(page, f"pleno/dokumen/{jenis}/")
        isi(page, nomor=satu, konfirmasi="TERBITKAN")
        tekan(page, "Terbitkan")
        terlihat(page, "Dokumen terbit dan tidak dapat diubah lagi.")


def putus(c: p.Cerita, page: Page, gambar: str = "") -> None:
    """Decide the figures, by the word that confirms it."""
    buka(page, "Tetapkan hasil pleno")
    isi(page, konfirmasi="TETAPKAN")
    if gambar:
        c.foto(page, gambar)
    tekan(page, "Tetapkan")
    terlihat(page, "Hasil pleno ditetapkan dan diumumkan.")
