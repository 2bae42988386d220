"""Who must be refused, is: in the browser, with addresses typed by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from suara.domains.pengaduan.rules.nomor import buat_nomor
from tests.perjalanan import laporan as l
from tests.perjalanan.langkah import isi, tekan, terlihat

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.perjalanan.conftest import BukaPeramban

pytestmark = pytest.mark.peramban

LOKET = "Loket data pemilih tutup lebih awal dua hari berturut-turut, tanpa pengumuman apa pun di pintu."
TERCURI = "Daftar pemilih lengkap dengan alamat ditempel di papan pengumuman dan difoto orang banyak."
ATASAN = "Anggaran bimbingan teknis dipotong atasan saya di sekretariat dan kuitansinya dipalsukan."


def test_the_reported_unit_and_its_chain(peramban_baru: BukaPeramban) -> None:
    """Neither the officer nor the head nor the secretary above them finds, opens or counts it."""
    tanda = l.lapor(peramban_baru(), l.Cerita("Loket tutup sebelum waktunya", LOKET, terlapor="64.DATIN"))
    sri = peramban_baru("sri")
    l.verifikasi(sri, tanda, unit="64.HUKUM")
    for nama in ("lina", "hadi", "joko"):
        page = peramban_baru(nama)
        l.tertutup(page, tanda.meja)
        page.goto(f"/kerja/lapor/?cari={tanda.nomor}")
        expect(page.locator("main")).not_to_contain_text("Loket tutup sebelum waktunya")
        page.goto("/kerja/")
        expect(page.locator("body")).not_to_contain_text(tanda.nomor)
        for act in ("tindak-lanjut", "kabar", "setujui-selesai", "salinan"):
            assert answered(page, f"{tanda.meja}{act}/") in (403, 404)
    nanda, maria = peramban_baru("nanda"), peramban_baru("maria")
    for page in (nanda, maria):
        page.goto(tanda.meja)
        terlihat(page, "Loket data pemilih tutup lebih awal")
    l.tindakan(sri, tanda, "disposisi-ulang")
    unit = sri.locator("select[name=unit]")
    expect(unit.locator("option[value='64.DATIN']")).to_have_count(0)
    # Chosen on a page that was opened before it was known:
    unit.evaluate("choices => choices.append(new Option('x', '64.DATIN'))")
    unit.select_option("64.DATIN")
    isi(sri, alasan="Lebih dekat dengan datanya.")
    tekan(sri, "Disposisi ulang")
    terlihat(sri, "Laporan tidak boleh diberikan kepada unit yang dilaporkan atau atasannya.")


def test_another_unit_and_another_role(peramban_baru: BukaPeramban) -> None:
    """A unit sees what was given to it; the analyst never publishes; the WBS team stays apart."""
    tanda = l.lapor(peramban_baru(), l.Cerita("Antrean di loket terlalu lama", LOKET))
    sri = peramban_baru("sri")
    l.verifikasi(sri, tanda, unit="64.DATIN")
    for nama in ("nanda", "wati", "rina"):
        assert answered(peramban_baru(nama), tanda.meja) in (403, 404)
    laras = peramban_baru("laras")
    laras.goto(tanda.meja)
    terlihat(laras, "Loket data pemilih tutup lebih awal")
    for act in ("terbitkan", "tarik", "arsip", "setujui-selesai", "buka-identitas", "alihkan-wbs"):
        assert answered(laras, f"{tanda.meja}{act}/") in (403, 404), act
    expect(laras.get_by_role("link", name="Tarik dari publik")).to_have_count(0)


def test_nobody_without_an_account(peramban_baru: BukaPeramban) -> None:
    """The desk asks everybody to sign in first, and says nothing about reports."""
    page = peramban_baru()
    for address in (
        "/kerja/lapor/",
        "/kerja/lapor/baru/",
        "/kerja/lapor/wbs/",
        "/kerja/lapor/KT-2026-000001-8/",
    ):
        page.goto(address)
        expect(page).to_have_url(re.compile("/akun/masuk/"))


def test_a_wrong_key(peramban_baru: BukaPeramban) -> None:
    """One letter wrong opens nothing; guessing is stopped, and whoever holds the key is let in elsewhere."""
    warga = peramban_baru()
    tanda = l.lapor(warga, l.Cerita("Daftar pemilih ditempel", TERCURI))
    penebak = peramban_baru()
    for kunci in [tanda.kunci[:-1] + ("A" if tanda.kunci[-1] != "A" else "B")] * 9:
        penebak.goto("/lapor/cek/")
        isi(penebak, nomor=tanda.nomor, kunci=kunci)
        tekan(penebak, "Buka")
        expect(penebak.locator("main")).not_to_contain_text("difoto orang banyak")
    terlihat(penebak, re.compile("[Tt]erlalu"))
    penebak.goto(tanda.cek)
    expect(penebak).to_have_url(re.compile(r"/lapor/cek/\?nomor="))


def test_a_rahasia_number_in_public(peramban_baru: BukaPeramban) -> None:
    """It looks like a number that was never given, on every public page, before and after verification."""
    tanda = l.lapor(peramban_baru(), l.Cerita("Daftar pemilih tersebar", TERCURI, rahasia="ya"))
    umum, tak_ada = peramban_baru(), buat_nomor(2020, 1)
    asing = l.status_umum(umum, l.Tanda(tak_ada, "")).replace(tak_ada, "")
    for step in ("sebelum", "sesudah"):
        assert l.status_umum(umum, tanda).replace(tanda.nomor, "") == asing, step
        l.tertutup(umum, tanda.publik, f"{tanda.publik}dukung/", f"{tanda.publik}komentar/")
        umum.goto(f"/lapor/laporan/?cari={tanda.nomor}")
        terlihat(umum, "Tidak ada laporan terbit yang cocok")
        for address in (
            "laporan/?cari=daftar+pemilih+tersebar",
            "rss.xml",
            "data/laporan.csv",
            "data/laporan.json",
        ):
            body = umum.request.get(f"/lapor/{address}").text()
            assert tanda.nomor not in body, (step, address)
            assert "difoto orang banyak" not in body, (step, address)
        if step == "sebelum":
            l.verifikasi(peramban_baru("sri"), tanda, unit="64.DATIN")


def test_wbs_and_the_desk(peramban_baru: BukaPeramban) -> None:
    """What an insider sends anyway is seen by the WBS team alone; the team sees nothing of the desk's."""
    warga = peramban_baru()
    l.tulis_satu(warga, l.Cerita("Kuitansi palsu di sekretariat", ATASAN))
    tekan(warga, "Kirim laporan")
    terlihat(warga, "Ada saluran yang lebih aman untuk ini")
    tekan(warga, "Kirim di sini")
    tanda = l.baca_tanda(warga)
    for nama in ("sri", "bayu", "laras", "lina", "joko", "maria"):
        page = peramban_baru(nama)
        assert answered(page, tanda.meja) in (403, 404), nama
        page.goto(f"/kerja/lapor/?cari={tanda.nomor}")
        expect(page.locator("main")).not_to_contain_text("Kuitansi palsu")
        assert answered(page, "/kerja/lapor/wbs/") in (403, 404), nama
    wati = peramban_baru("wati")
    wati.goto("/kerja/lapor/wbs/")
    expect(wati.locator("main")).to_contain_text(tanda.nomor)
    wati.goto(tanda.meja)
    terlihat(wati, "kuitansinya dipalsukan")


def answered(page: Page, address: str) -> int:
    """Return the status of a page."""
    answer = page.goto(address)
    assert answer is not None
    return answer.status
