"""Everyone who must be refused, and how: a sentence that says why, and nothing typed is lost."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.perjalanan import perkara as p
from tests.perjalanan.langkah import isi, tekan, terlihat

if TYPE_CHECKING:
    from tests.perjalanan.conftest import BukaPeramban
    from tests.perjalanan.kantor import Kantor

pytestmark = pytest.mark.peramban

MAKE = """
from suara.core.akun.services import create_demo_petugas
from suara.core.wilayah.queries import get_kantor
create_demo_petugas(email="{0}@contoh.test", nama="{1}", peran="{2}", kantor=get_kantor("{3}"))
"""
END = """
from django.utils.timezone import now
from suara.core.akun.models import Penugasan
Penugasan.objects.filter(akun__email="yusuf@contoh.test", peran="KETUA").update(selesai_at=now())
"""


def test_a_stranger_and_a_citizen(kantor: Kantor, peramban_baru: BukaPeramban) -> None:
    """An officer of another office finds nothing; who is not signed in is led to sign-in, and back."""
    kantor.python(MAKE.format("tono", "Tono Contoh", "VERIFIKATOR", "63"))
    perkara = p.buka_perkara(peramban_baru("maria"), "SIAP_PLENO")
    tono = peramban_baru("tono")
    for address in (perkara, f"{perkara}pleno/", f"{perkara}fakta/"):
        answer = tono.goto(address)
        assert answer is not None
        assert answer.status == 404, address
    terlihat(tono, re.compile("tidak ada|tidak ditemukan", re.IGNORECASE))
    warga = peramban_baru()
    warga.goto(perkara)
    expect(warga).to_have_url(re.compile(r"/akun/masuk/\?next="))
    assert perkara in warga.url.replace("%2F", "/")


def test_a_role_that_may_not(peramban_baru: BukaPeramban) -> None:
    """The verifikator has no pleno page, the commissioner no preparing, the citizen no register."""
    yusuf = peramban_baru("yusuf")
    perkara = p.buka_perkara(yusuf, "SIAP_PLENO")
    expect(yusuf.get_by_role("link", name="Catat rapat pleno")).to_have_count(0)
    answers = {
        "yusuf": f"{perkara}pleno/",
        "anang": f"{perkara}rancangan/",
        "rina": f"{perkara}umumkan/",
        "maria": f"{perkara}fakta/",
        "dewi": f"{perkara}periksa/",
    }
    for name, address in answers.items():
        answer = peramban_baru(name).goto(address)
        assert answer is not None
        assert answer.status == 404, (name, address)


def test_no_quorum_is_a_sentence(peramban_baru: BukaPeramban) -> None:
    """Three of five are too few: the page says so, and keeps the attendance."""
    maria = peramban_baru("maria")
    perkara = p.buka_perkara(maria, "SIAP_PLENO")
    p.pleno(maria, perkara, hadir=3)
    terlihat(maria, "Kuorum belum tercapai: hadir 3 dari 5 anggota")
    expect(maria.locator("[name=hadir-4-nama]")).to_have_value("Ulin Contoh")
    expect(maria.locator("[name=tempat]")).to_have_value(re.compile("^Ruang rapat"))
    maria.goto(perkara)
    terlihat(maria, "Siap pleno")


def test_an_act_that_does_not_fit_the_state(peramban_baru: BukaPeramban) -> None:
    """A page kept open from before leads back to the case and says what the case is now."""
    rina = peramban_baru("rina")
    perkara = p.buka_perkara(rina, "DITUTUP")
    rina.goto(f"{perkara}periksa/")
    terlihat(rina, re.compile("tidak dapat dilakukan pada perkara berstatus Ditutup"))


def test_the_second_of_two_officers_is_told(peramban_baru: BukaPeramban) -> None:
    """Two officers open one form: the first wins, the second reads why and keeps every word."""
    rina, yusuf = peramban_baru("rina"), peramban_baru("yusuf")
    perkara = p.buka_perkara(rina, "VERIFIKASI")
    for page in (rina, yusuf):
        page.goto(f"{perkara}kepengurusan/")
        isi(page, uraian="Kepengurusan menurut SK terakhir.")
    tekan(rina, "Simpan")
    terlihat(rina, "Kepengurusan partai tersimpan.")
    tekan(yusuf, "Simpan")
    terlihat(yusuf, "Perkara ini baru saja diubah oleh Rina Contoh")
    expect(yusuf.locator("[name=uraian]")).to_have_value("Kepengurusan menurut SK terakhir.")
    tekan(yusuf, "Simpan")
    terlihat(yusuf, "Kepengurusan partai tersimpan.")


def test_nonsense_in_the_wizard_is_explained(peramban_baru: BukaPeramban, pindaian: Path) -> None:
    """A letter from the future and a disguised file: each field says what to do, the rest stays."""
    rina = peramban_baru("rina")
    rina.goto("/kerja/paw/")
    tekan(rina, "Daftarkan surat")
    p.isi_surat(rina, p.Surat("TOLAK/1", "", "", 0, pindaian))
    isi(rina, tanggal_surat_tahun="2031")
    palsu = pindaian / "bukan.pdf"
    palsu.write_bytes(b"MZ bukan PDF")
    rina.locator("[name=berkas]").set_input_files(palsu)
    tekan(rina, "Lanjut")
    ringkas = rina.locator(".galat-ringkas")
    expect(ringkas).to_be_focused()
    expect(ringkas.get_by_role("link")).to_have_count(2)
    expect(rina.locator("[name=nomor_surat]")).to_have_value("TOLAK/1")
    ringkas.get_by_role("link").first.click()
    expect(rina.locator("[name=tanggal_surat_hari]")).to_be_focused()


def test_the_preparer_does_not_approve(kantor: Kantor, peramban_baru: BukaPeramban) -> None:
    """Even when Yusuf becomes chair, he can't approve what he prepared himself."""
    kantor.python(MAKE.format("yusuf", "Yusuf Contoh", "KETUA", "64"))
    try:
        yusuf = peramban_baru("yusuf")
        perkara = p.buka_perkara(yusuf, "SIAP_PLENO")
        yusuf.goto(f"{perkara}pleno/")
        terlihat(yusuf, "Anda sendiri yang menyiapkan rancangan ini.")
        p.pleno(yusuf, perkara, hadir=5)
        terlihat(yusuf, "Anda menyiapkan rancangan ini, jadi orang lain yang harus memimpin")
    finally:
        kantor.python(END)
