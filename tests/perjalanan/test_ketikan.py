"""A browser closed in the middle of a sentence: what was typed and never sent is there again."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.perjalanan import perkara as p
from tests.perjalanan.langkah import isi, masuk, tekan, terlihat

if TYPE_CHECKING:
    from tests.perjalanan.conftest import BukaPeramban
    from tests.perjalanan.kantor import Kantor

pytestmark = pytest.mark.peramban
KABAR = "[data-simpan-kabar]"


def test_unsent_text_survives_a_closed_browser(kantor: Kantor, peramban_baru: BukaPeramban) -> None:
    first = peramban_baru("rina")
    perkara = p.buka_perkara(first, "VERIFIKASI")
    first.goto(perkara + "tanggapan/")
    isi(first, isi="Warga menelepon pagi ini, lalu listrik padam")
    expect(first.locator(KABAR)).to_contain_text("Draf tersimpan")
    first.context.close()

    again = peramban_baru()
    masuk(again, kantor, "rina")
    again.goto(perkara + "tanggapan/")
    expect(again.locator("[name=isi]")).to_have_value("Warga menelepon pagi ini, lalu listrik padam")
    terlihat(again, "belum dikirim; kami kembalikan")
    expect(again.locator(".galat-ringkas")).to_have_count(0)

    other = peramban_baru("yusuf")
    other.goto(perkara + "tanggapan/")
    expect(other.locator("[name=isi]")).to_have_value("")

    tekan(again, "Buang isian ini")
    again.goto(perkara + "tanggapan/")
    expect(again.locator("[name=isi]")).to_have_value("")


def test_a_half_typed_letter_survives_without_pressing_anything(peramban_baru: BukaPeramban) -> None:
    rina = peramban_baru("rina")
    rina.goto("/kerja/paw/")
    tekan(rina, "Daftarkan surat")
    screen = rina.url
    isi(rina, nomor_surat="100.1.4/404/KETIKAN/2026")
    expect(rina.locator(KABAR)).to_contain_text("Draf tersimpan")
    isi(rina, nama_pengirim="Ketua DPRD Contoh")
    rina.goto("/kerja/paw/")  # left within the second that the page waits
    # The browser sends the last words while it leaves; on a busy machine they arrive after the next page.
    for _try in range(20):
        rina.goto(screen)
        if rina.locator("[name=nama_pengirim]").input_value():
            break
        rina.wait_for_timeout(250)
    expect(rina.locator("[name=nomor_surat]")).to_have_value("100.1.4/404/KETIKAN/2026")
    expect(rina.locator("[name=nama_pengirim]")).to_have_value("Ketua DPRD Contoh")
    expect(rina.locator(".galat-ringkas")).to_have_count(0)
    tekan(rina, "Buang draf ini")
