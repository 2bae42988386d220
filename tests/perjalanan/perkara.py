"""The acts on a case, as an officer does them on the pages of Ruang Kerja."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.perjalanan.langkah import (
    BULAN_LALU,
    HARI_INI,
    KEMARIN,
    SEKARANG,
    buat_pindaian,
    buka,
    ikuti,
    isi,
    lihat_dokumen,
    pilih,
    pilih_kata,
    tanggal,
    tekan,
    terlihat,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    type Potret = Callable[..., object]


def diam(_page: Page, _name: str, _top: str = "") -> None:
    """Take no picture."""


@dataclass(frozen=True, slots=True)
class Surat:
    """The letter of one journey: its number, the seat it speaks of, and where its scans are made."""

    nomor: str
    dapil: str
    partai: str
    ke: int
    folder: Path

    def pindai(self, name: str, *lines: str) -> Path:
        """Return a scan that belongs to this letter."""
        return buat_pindaian(self.folder, f"{name}-{abs(hash(self.nomor))}", self.nomor, *lines)


def buka_perkara(page: Page, status: str) -> str:
    """Go to the demo's case in this state; return its address."""
    page.goto(f"/kerja/paw/?status={status}")
    ikuti(page, page.locator("table.tabel tbody a").first)
    page.wait_for_url(re.compile(r"/kerja/paw/[0-9a-f-]{36}/$"))
    return re.sub(r"^https?://[^/]+", "", page.url)


def daftarkan(page: Page, surat: Surat, foto: Potret = diam) -> str:
    """Register the letter through the wizard; return the address of its case."""
    page.goto("/kerja/paw/")
    foto(page, "paw-daftar")
    tekan(page, "Daftarkan surat")
    isi_surat(page, surat)
    foto(page, "paw-surat")
    tekan(page, "Lanjut")
    pilih(page, lembaga="DPRD_PROVINSI")
    pilih_kata(page, "dapil", surat.dapil)
    tekan(page, "Lanjut")
    pilih_kata(page, "anggota", surat.partai, ke=surat.ke)
    tekan(page, "Lanjut")
    pilih(page, alasan="MENINGGAL_DUNIA")
    tanggal(page, "tanggal_lowong", BULAN_LALU)
    tekan(page, "Lanjut")
    pilih(page, jenis_dokumen="AKTA_KEMATIAN")
    lihat_dokumen(page, nomor="474.3/CONTOH", penerbit="Disdukcapil Contoh")
    page.locator("[name=berkas]").set_input_files(surat.pindai("akta", "Akta kematian"))
    tekan(page, "Tambah lampiran")
    foto(page, "paw-lampiran")
    tekan(page, "Lanjut ke pemeriksaan")
    foto(page, "paw-periksa-isian")
    ikuti(page, page.locator("main").get_by_role("button", name="Daftarkan surat"))
    terlihat(page, "Surat terdaftar")
    return re.sub(r"^https?://[^/]+", "", page.url)


def isi_surat(page: Page, surat: Surat) -> None:
    """Fill in the first screen: what stands on the letter, and its scan."""
    isi(page, nomor_surat=surat.nomor, jam_diterima="09:15", perihal_surat="Permohonan nama calon PAW")
    tanggal(page, "tanggal_surat", KEMARIN)
    tanggal(page, "tanggal_diterima", HARI_INI)
    pilih(page, pengirim="PIMPINAN_DPRD_PROVINSI", ditandatangani_ketua="ya")
    isi(page, nama_pengirim="Ketua DPRD Provinsi Contoh")
    page.locator("[name=berkas]").set_input_files(surat.pindai("surat", "Permohonan nama calon PAW"))


def nyatakan_lengkap(page: Page, perkara: str, foto: Potret = diam) -> None:
    """Record that the papers are complete."""
    page.goto(perkara)
    buka(page, "Periksa kelengkapan")
    page.get_by_label("Lengkap", exact=True).check()
    foto(page, "paw-kelengkapan")
    tekan(page, "Simpan")
    terlihat(page, "Hasil pemeriksaan tersimpan.")


def baca_urutan(page: Page, perkara: str, foto: Potret = diam) -> list[str]:
    """Ask the rules, keep nothing; return the candidates in the order in which they are asked."""
    page.goto(perkara + "rancangan/")
    foto(page, "paw-aturan")
    heads = page.locator("table.tabel tbody tr", has_not_text="Berhenti").locator("th").all_inner_texts()
    return [re.sub(r"^\d+\. | \([LP]\)$", "", head.strip()) for head in heads]


def catat_meninggal(page: Page, perkara: str, surat: Surat, calon: str, foto: Potret = diam) -> None:
    """Record that a candidate died, with the certificate."""
    page.goto(perkara)
    buka(page, "Catat fakta calon")
    pilih_kata(page, "calon", calon)
    pilih(page, kode="T1", sumber="INSTANSI", jenis_dokumen="SURAT_KETERANGAN_KEMATIAN")
    tanggal(page, "tanggal_fakta", BULAN_LALU)
    lihat_dokumen(page, nomor="474.3/77/CONTOH", penerbit="Lurah Contoh")
    page.locator("[name=berkas]").set_input_files(surat.pindai("kematian", "Surat keterangan kematian"))
    foto(page, "paw-fakta")
    tekan(page, "Simpan")


def verifikasi_fakta(page: Page, perkara: str, foto: Potret = diam) -> None:
    """Read the paper and verify the fact."""
    page.goto(perkara)
    ikuti(page, page.get_by_role("link", name=re.compile("^Verifikasi Meninggal dunia")))
    foto(page, "paw-verifikasi-fakta")
    tekan(page, "Simpan")
    terlihat(page, "Terverifikasi")


def klarifikasi(page: Page, perkara: str, surat: Surat, calon: str, foto: Potret = diam) -> None:
    """Record a video call with the next candidate; a colleague listens."""
    page.goto(perkara)
    buka(page, "Catat klarifikasi")
    pilih_kata(page, "calon", calon)
    pilih(page, pihak="CALON", cara="PANGGILAN_VIDEO", hasil="MEMENUHI_SYARAT")
    pilih_kata(page, "petugas_kedua", "Yusuf")
    isi(
        page,
        nama_pihak=calon,
        jam=SEKARANG.strftime("%H:%M"),
        pemeriksaan_identitas="Wajah dibandingkan dengan foto DCT",
        pertanyaan="Apakah Saudara masih memenuhi syarat?",
        jawaban="Ya, saya masih anggota partai dan tidak pernah dipidana.",
        kesimpulan="Calon memenuhi syarat.",
    )
    tanggal(page, "tanggal", HARI_INI)
    page.locator("[name=berkas]").set_input_files(surat.pindai("klarifikasi", "Tangkapan layar"))
    foto(page, "paw-klarifikasi")
    tekan(page, "Simpan")


def terima_lhkpn(page: Page, perkara: str, surat: Surat, calon: str, foto: Potret = diam) -> None:
    """Record the receipt of the wealth report."""
    page.goto(perkara)
    buka(page, "Catat tanda terima LHKPN")
    pilih_kata(page, "calon", calon)
    isi(page, nomor="LHKPN/CONTOH/1")
    tanggal(page, "tanggal_lhkpn", KEMARIN)
    page.locator("[name=berkas]").set_input_files(surat.pindai("lhkpn", "Tanda terima LHKPN"))
    foto(page, "paw-lhkpn")
    tekan(page, "Simpan")


def siapkan(page: Page, perkara: str, foto: Potret = diam) -> None:
    """Keep the rules' answer as the draft for the pleno."""
    page.goto(perkara + "rancangan/")
    foto(page, "paw-rancangan", "ol.langkah li:nth-of-type(5)")
    tekan(page, "Simpan sebagai rancangan")
    terlihat(page, "Rancangan tersimpan.")


def berpendapat(page: Page, perkara: str, words: str, foto: Potret = diam) -> None:
    """A member writes a dissent."""
    page.goto(perkara)
    buka(page, "Catat pendapat berbeda")
    isi(page, isi=words)
    foto(page, "paw-pendapat")
    tekan(page, "Simpan")
    terlihat(page, "Pendapat Anda tersimpan")


def pleno(page: Page, perkara: str, *, hadir: int = 4, foto: Potret = diam) -> None:
    """Record the pleno with so many of five present, and decide."""
    page.goto(perkara + "pleno/")
    foto(page, "paw-pleno")
    isi(page, jam_pleno="13:30", tempat="Ruang rapat KPU Provinsi Kalimantan Timur")
    for row, name in enumerate(["Sinta Contoh", "Taufik Contoh", "Ulin Contoh"], start=2):
        page.locator(f"[name=hadir-{row}-nama]").fill(name)
    for row in range(5):
        page.locator(f"[name=hadir-{row}-hadir]").set_checked(row < hadir)
    foto(page, "paw-pleno-hadir", "form fieldset.hadir-satu")
    isi(page, konfirmasi="PUTUSKAN")
    tekan(page, "Simpan putusan pleno")


def terbitkan(page: Page, perkara: str, jenis: str, *, nomor: str = "", foto: Potret = diam) -> None:
    """Issue the draft of one kind, under a typed number or the next of the register."""
    page.goto(perkara)
    ikuti(page, page.get_by_role("link", name=re.compile(f"^{jenis} · ")).first)
    foto(page, f"paw-terbitkan-{jenis.lower()}")
    isi(page, nomor=nomor, konfirmasi="TERBITKAN")
    tekan(page, "Terbitkan")
    terlihat(page, "Dokumen terbit dan tidak dapat diubah lagi.")


def umumkan(page: Page, perkara: str, foto: Potret = diam) -> None:
    """Publish the outcome."""
    page.goto(perkara + "umumkan/")
    isi(page, konfirmasi="UMUMKAN")
    foto(page, "paw-umumkan")
    tekan(page, "Umumkan")
    terlihat(page, "Hasil diumumkan")


def ralat(page: Page, perkara: str, jenis: str, alasan: str, foto: Potret = diam) -> None:
    """Correct an issued document."""
    page.goto(perkara)
    ikuti(page, page.get_by_role("link", name=re.compile(f"^{jenis} · ")).first)
    buka(page, "Buat ralat")
    isi(page, alasan=alasan, konfirmasi="RALAT")
    foto(page, "paw-ralat")
    tekan(page, "Terbitkan ralat")
    terlihat(page, "Ralat terbit.")
