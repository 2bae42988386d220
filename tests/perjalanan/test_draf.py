"""A browser closed in the middle of the wizard: after signing in again, everything typed is there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.perjalanan import perkara as p
from tests.perjalanan.langkah import ikuti, masuk, pilih, pilih_kata, tekan, terlihat

if TYPE_CHECKING:
    from tests.perjalanan.conftest import BukaPeramban
    from tests.perjalanan.kantor import Kantor

pytestmark = pytest.mark.peramban


def test_the_draft_survives_a_closed_browser(
    kantor: Kantor, peramban_baru: BukaPeramban, pindaian: Path
) -> None:
    surat = p.Surat("100.1.4/303/DRAF/2026", "CONTOH KALTIM 3", "Partai Contoh Meranti", 0, pindaian)
    first = peramban_baru("rina")
    first.goto("/kerja/paw/")
    tekan(first, "Daftarkan surat")
    p.isi_surat(first, surat)
    tekan(first, "Lanjut")
    pilih(first, lembaga="DPRD_PROVINSI")
    pilih_kata(first, "dapil", surat.dapil)
    tekan(first, "Lanjut")
    first.context.close()

    again = peramban_baru()
    masuk(again, kantor, "rina", tujuan="/kerja/paw/")
    ikuti(again, again.get_by_role("link", name=surat.nomor).first)
    expect(again.locator("[name=nomor_surat]")).to_have_value(surat.nomor)
    terlihat(again, "Tidak perlu diunggah lagi.")
    tekan(again, "Lanjut")
    expect(again.locator("select[name=lembaga]")).to_have_value("DPRD_PROVINSI")
    tekan(again, "Lanjut")
    pilih_kata(again, "anggota", surat.partai)

    other = peramban_baru("yusuf")
    answer = other.goto(again.url)
    assert answer is not None
    assert answer.status == 404

    tekan(again, "Buang draf ini")
    terlihat(again, "Draf dihapus.")
    expect(again.get_by_role("link", name=surat.nomor)).to_have_count(0)
