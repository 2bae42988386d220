"""The key parts of the procedure with JavaScript switched off: nothing needs it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.perjalanan import perkara as p
from tests.perjalanan.langkah import ikuti, masuk, tekan, terlihat

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.perjalanan.conftest import BukaPeramban
    from tests.perjalanan.kantor import Kantor

pytestmark = pytest.mark.peramban


def test_from_the_letter_to_the_draft(kantor: Kantor, peramban_baru: BukaPeramban, pindaian: Path) -> None:
    """Signing in, the wizard with its uploads, the intake, a proved fact, the rules."""
    surat = p.Surat("100.1.4/202/TANPA-JS/2026", "CONTOH KALTIM 3", "Partai Contoh Meranti", 0, pindaian)
    rina = peramban_baru(java_script_enabled=False)
    masuk(rina, kantor, "rina")
    perkara = p.daftarkan(rina, surat)
    p.nyatakan_lengkap(rina, perkara)
    yusuf = peramban_baru("yusuf", java_script_enabled=False)
    meninggal, pengganti = p.baca_urutan(yusuf, perkara)[:2]
    p.catat_meninggal(yusuf, perkara, surat, meninggal)
    p.verifikasi_fakta(yusuf, perkara)
    p.terima_lhkpn(rina, perkara, surat, pengganti)
    p.siapkan(yusuf, perkara)
    terlihat(yusuf, "Siap pleno")


def test_from_the_pleno_to_the_public_page(peramban_baru: BukaPeramban) -> None:
    """Deciding, issuing, publishing; the citizen sees the name and the list can be filtered."""
    maria = peramban_baru("maria", java_script_enabled=False)
    perkara = p.buka_perkara(maria, "DIPUTUSKAN")
    anggota = maria.locator("h1").inner_text()
    for jenis in ("BA1", "S1"):
        p.terbitkan(maria, perkara, jenis)
    p.umumkan(maria, perkara)
    warga = peramban_baru(java_script_enabled=False)
    cari(warga, anggota)
    terlihat(warga, "Dokumen yang terbit")
    terlihat(warga, "Peringkat suara sah")


def cari(page: Page, anggota: str) -> None:
    """Find a published case by the member's name."""
    page.goto("/paw/permohonan/")
    page.get_by_label("Cari dalam daftar").fill(anggota)
    tekan(page, "Saring")
    ikuti(page, page.locator("table.tabel tbody a").first)
