"""Something of the list leaves: asked for, approved by a second person, written by the machine, logged."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from pypdf import PdfReader

from tests.perjalanan import pemilih as p
from tests.perjalanan.langkah import KEMARIN, buka, isi, pilih_kata, tanggal, tekan, terlihat

if TYPE_CHECKING:
    from playwright.sync_api import Page

PENERIMA, SURAT = "PARTAI CONTOH SEMESTA", "088/EKS/DPC-CONTOH/2026"
NIK = re.compile(r"\d{16}")


def minta(c: p.Cerita, nurul: Page) -> str:
    """Ask for the copy of one kecamatan for a party; return the request's number."""
    nurul.goto("/kerja/pemilih/ekspor/")
    buka(nurul, "Minta ekspor")
    pilih_kata(nurul, "periode_id", c.kode)
    nurul.locator("[name=profil][value=SALINAN]").check()
    pilih_kata(nurul, "wilayah", "Seluruh Bontang Barat")
    isi(nurul, penerima=PENERIMA, nomor_surat=SURAT, keperluan="Salinan daftar hasil pleno")
    tanggal(nurul, "tanggal_surat", KEMARIN)
    c.foto(nurul, "ekspor-minta")
    tekan(nurul, "Kirim kepada orang kedua")
    terlihat(nurul, "Permintaan tersimpan. Orang kedua harus menyetujuinya.")
    p.tidak_boleh(nurul, nurul.url)
    return nurul.locator("h1").inner_text().strip()


def keluarkan(c: p.Cerita, nurul: Page, surya: Page) -> None:
    """Every page of every file names who has it and under which letter; the log names every file."""
    nomor = minta(c, nurul)
    surya.goto(nurul.url)
    tekan(surya, "Setujui")
    expect(surya.locator("pre.perintah")).to_contain_text(f"ekspor salinan --permintaan {nomor}")
    hasil = c.mesin("ekspor", "salinan", "--permintaan", nomor, "--ke", str(c.folder / "salinan"))
    assert len(hasil["berkas"]) > 1, "one a kelurahan"
    for satu in hasil["berkas"]:
        for page in PdfReader(c.folder / "salinan" / satu["nama"]).pages:
            teks = page.extract_text()
            assert teks.count(PENERIMA) >= 2, "across the page and under it"
            assert SURAT in teks
            assert not NIK.search(teks)
    surya.reload()
    for satu in hasil["berkas"]:
        expect(surya.locator("main")).to_contain_text(satu["sha256"])
    c.foto(surya, "ekspor-berkas", "pre.perintah")
    buka(surya, "Riwayat")
    terlihat(surya, re.compile(f"{len(hasil['berkas'])} berkas .*{PENERIMA}"))
