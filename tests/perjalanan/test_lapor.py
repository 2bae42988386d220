"""One report from the citizen's words to the statistics, with and without JavaScript."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.perjalanan import laporan as l
from tests.perjalanan.langkah import HARI_INI, ikuti, isi, tekan, terlihat

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.perjalanan.conftest import BukaPeramban
    from tests.perjalanan.gambar import Kamera
    from tests.perjalanan.kantor import Kantor

pytestmark = pytest.mark.peramban

ISI = (
    "Petugas pemutakhiran tidak pernah datang ke rumah kami, tetapi stiker coklit sudah tertempel. Ayah "
    f"saya, Bapak Sarman, meninggal bulan Februari dan masih terdaftar di TPS 7. NIK ayah saya {l.NIK}. "
    f"Saksinya tetangga kami, {l.SAKSI}."
)
SALINAN = (
    "Petugas pemutakhiran tidak pernah datang ke rumah kami. Ayah saya, [NAMA], masih terdaftar padahal "
    "sudah meninggal."
)
TANYA = "Pada tanggal berapa stiker itu Anda temukan, dan di RT berapa?"
JAWAB = "Stiker saya temukan tanggal 3, di RT 12. Petugasnya tidak memakai tanda pengenal."
TL_1 = (
    "Kami memeriksa berita acara coklit TPS 7 bersama PPS. Nama almarhum sudah dicoret dari daftar, dan "
    "petugas pemutakhirannya dimintai keterangan pada 12 November."
)
TL_2 = (
    "Kami mencocokkan ulang semua rumah di RT 12 dengan dua orang saksi. Tiga nama lain yang sudah meninggal "
    "dicoret, dan petugasnya diberhentikan dengan surat keputusan PPS nomor 4."
)


def test_from_the_first_word_to_the_statistics(
    kantor: Kantor, peramban_baru: BukaPeramban, kamera: Kamera, pindaian: Path
) -> None:
    jalani(kantor, peramban_baru, pindaian, Potret(kamera), skrip=True)


def test_the_same_without_javascript(kantor: Kantor, peramban_baru: BukaPeramban, pindaian: Path) -> None:
    jalani(kantor, peramban_baru, pindaian, None, skrip=False)


class Potret:
    """Pictures for the guides: a phone for the citizen, a wide screen for officers."""

    def __init__(self, kamera: Kamera) -> None:
        self.kamera = kamera

    def ponsel(self, page: Page, name: str, top: str = "") -> None:
        """Take it as a phone shows it."""
        self.kamera.take(page, name, top=top, width=360, height=760)

    def meja(self, page: Page, name: str, top: str = "") -> None:
        """Take it as an officer's screen shows it."""
        self.kamera.take(page, name, top=top, width=1440, height=900)


def jalani(
    kantor: Kantor, peramban_baru: BukaPeramban, folder: Path, potret: Potret | None, *, skrip: bool
) -> None:
    """The journey; each side is asked what it sees after every step."""
    ponsel = potret.ponsel if potret else l.tanpa_foto
    meja = potret.meja if potret else l.tanpa_foto

    def buka(nama: str = "") -> Page:
        return peramban_baru(nama, java_script_enabled=skrip)

    warga, umum = buka(), buka()
    tanda = tulis_per_layar(
        warga, l.buat_foto(folder, "stiker" if skrip else "stiker-b"), ponsel, skrip=skrip
    )
    lina, nanda = buka("lina"), buka("nanda")
    sebelum_verifikasi(umum, tanda, lina, nanda)

    sri = buka("sri")
    verifikasi(sri, tanda, meja)
    sesudah_verifikasi(umum, tanda, lina, nanda, ponsel)

    tanya_jawab(lina, warga, tanda, ponsel, meja)
    terlihat_umum(umum, tanda, "Diproses|belum ditindaklanjuti")
    assert JAWAB not in umum.content()

    joko = buka("joko")
    selesaikan(lina, joko, tanda, TL_1, meja)
    terlihat_umum(umum, tanda, "Selesai")
    buka_kembali(warga, tanda, ponsel)
    terlihat_umum(umum, tanda, "Dibuka kembali")
    selesaikan(lina, joko, tanda, TL_2, l.tanpa_foto)
    nilai(warga, tanda, ponsel)
    umumkan_lagi(sri, umum, tanda, ponsel, meja)
    masuk_hitungan(umum, tanda, ponsel)
    whole = kantor.run("verify")
    assert whole.returncode == 0, whole.stdout + whole.stderr


def tulis_per_layar(page: Page, bukti: Path, foto: l.Foto, *, skrip: bool) -> l.Tanda:
    """One question per screen; the number that nobody needs is taken out before sending."""
    cerita = l.Cerita(f"Stiker coklit tanpa kunjungan {'A' if skrip else 'B'}", ISI)
    page.goto("/lapor/")
    foto(page, "lapor-beranda", "")
    ikuti(page, page.get_by_role("link", name="Mulai: satu pertanyaan per layar"))
    page.locator("[name=kelas_pelapor][value=PENGADUAN]").check()
    foto(page, "lapor-jenis", "")
    tekan(page, "Lanjut")
    isi(page, isi=cerita.isi, judul=cerita.judul)
    if skrip:
        terlihat(page, "Ada data pribadi di tulisan ini")
        foto(page, "lapor-nik", "[data-temuan-untuk]")
    tekan(page, "Lanjut")
    l.isi_kejadian(page)
    tekan(page, "Lanjut")
    tekan(page, "Lanjut")
    l.lampirkan(page, [bukti])
    foto(page, "lapor-bukti", "")
    tekan(page, "Lanjut")
    l.jawab_privasi(page, cerita)
    foto(page, "lapor-privasi", "main")
    tekan(page, "Lanjut")
    l.jawab_identitas(page, cerita)
    tekan(page, "Lanjut")
    terlihat(page, "Ada data pribadi di dalam tulisan Anda")
    tekan(page, "Samarkan semuanya")
    expect(page.locator("main")).not_to_contain_text(l.NIK)
    terlihat(page, bukti.name)
    foto(page, "lapor-periksa", "main")
    tanda = l.kirim(page)
    foto(page, "lapor-terkirim", "main")
    return tanda


def sebelum_verifikasi(umum: Page, tanda: l.Tanda, lina: Page, nanda: Page) -> None:
    """Nobody but the desk reads an unverified report; the number alone says that it is there."""
    terlihat_umum(umum, tanda, "Belum terverifikasi")
    l.tertutup(umum, tanda.publik)
    umum.goto(tanda.cek)
    expect(umum.locator("[name=kunci]")).to_be_visible()
    for unit in (lina, nanda):
        l.tertutup(unit, tanda.meja)


def verifikasi(sri: Page, tanda: l.Tanda, foto: l.Foto) -> None:
    """The desk finds it in the queue, takes out what points to people, and disposes it."""
    sri.goto(f"/kerja/lapor/?cari={tanda.nomor}")
    sri.goto("/kerja/lapor/")
    foto(sri, "lapor-antrean", "")
    sri.goto(tanda.meja)
    terlihat(sri, "Bapak Sarman")
    foto(sri, "lapor-meja", "")
    salinan = ISI.replace("Bapak Sarman", "[NAMA]").replace(l.NIK, "[NIK]").replace(l.SAKSI, "[NO. HP]")
    l.verifikasi(sri, tanda, unit="64.DATIN", salinan=salinan, kadar="BP", foto=foto)


def sesudah_verifikasi(umum: Page, tanda: l.Tanda, lina: Page, nanda: Page, foto: l.Foto) -> None:
    """The public reads the masked copy, the unit works on it, another unit still sees nothing."""
    umum.goto(tanda.publik)
    terlihat(umum, "Petugas pemutakhiran tidak pernah datang")
    foto(umum, "lapor-terbit", "")
    for rahasia in ("Sarman", l.NIK, l.SAKSI):
        assert rahasia not in umum.content()
    lina.goto("/kerja/lapor/")
    expect(lina.locator("main")).to_contain_text(tanda.nomor)
    lina.goto(tanda.meja)
    terlihat(lina, "Petugas pemutakhiran tidak pernah datang")
    for rahasia in ("Sarman", l.NIK, l.SAKSI):
        assert rahasia not in lina.content()
    l.tertutup(nanda, tanda.meja)


def terlihat_umum(page: Page, tanda: l.Tanda, words: str) -> None:
    """The number alone says where the report stands, and nothing of its words."""
    assert re.search(words, l.status_umum(page, tanda))
    assert "Petugas pemutakhiran" not in page.content()


def tanya_jawab(lina: Page, warga: Page, tanda: l.Tanda, ponsel: l.Foto, meja: l.Foto) -> None:
    """The unit asks without knowing whom; the citizen answers with the key."""
    lina.goto(tanda.meja)
    meja(lina, "lapor-unit", "")
    l.tulis_tindakan(lina, tanda, "tanya", "menunggu jawaban pelapor", isi=TANYA)
    l.buka_dengan_kunci(warga, tanda)
    terlihat(warga, TANYA)
    ponsel(warga, "lapor-tanya", "main")
    l.lakukan(warga, tanda, "jawab", isi=JAWAB)
    terlihat(warga, "Jawaban Anda sudah kami terima.")
    lina.goto(tanda.meja)
    terlihat(lina, "tanda pengenal")


def selesaikan(lina: Page, joko: Page, tanda: l.Tanda, words: str, foto: l.Foto) -> None:
    """The unit follows up and proposes the end; only the leader can agree."""
    l.tindak_lanjut(lina, tanda, words)
    foto(lina, "lapor-tindak-lanjut", "#dialog")
    l.usul_selesai(lina, tanda, "Data sudah diperbaiki dan petugasnya sudah ditindak.")
    terlihat(lina, "Menunggu persetujuan orang kedua.")
    joko.goto(tanda.meja)
    l.tindakan(joko, tanda, "setujui-selesai")
    foto(joko, "lapor-setujui", "")
    l.setujui_selesai(joko, tanda)


def buka_kembali(warga: Page, tanda: l.Tanda, foto: l.Foto) -> None:
    """The citizen is not content: the case goes on, with its clocks."""
    warga.goto(tanda.cek)
    terlihat(warga, "petugas pemutakhirannya dimintai keterangan")
    l.lakukan(warga, tanda, "buka-kembali", isi="Masih ada tiga nama lain di RT kami yang sudah meninggal.")
    terlihat(warga, "Laporan dibuka kembali.")
    foto(warga, "lapor-dibuka-kembali", "main")


def nilai(warga: Page, tanda: l.Tanda, foto: l.Foto) -> None:
    """Now it is solved, and the citizen says so."""
    warga.goto(tanda.cek)
    terlihat(warga, "surat keputusan PPS nomor 4")
    foto(warga, "lapor-nilai", "main")
    l.lakukan(warga, tanda, "nilai", tuntas="YA", nilai="4", umpan_balik="Lebih cepat lagi lain kali.")
    terlihat(warga, "Terima kasih atas penilaian Anda.")


def umumkan_lagi(sri: Page, umum: Page, tanda: l.Tanda, ponsel: l.Foto, meja: l.Foto) -> None:
    """A second look masks more; the page is gone until the new copy was reviewed and published."""
    l.tulis_tindakan(
        sri, tanda, "salinan", "Salinan publik tersimpan",
        alasan="Nomor TPS menunjuk satu keluarga.", isi_publik=SALINAN,
    )  # fmt: skip
    l.tertutup(umum, tanda.publik)
    l.tindakan(sri, tanda, "terbitkan")
    meja(sri, "lapor-terbitkan", "")
    l.terbitkan(sri, tanda)
    umum.goto(tanda.publik)
    for words in ("Ayah saya, [NAMA], masih terdaftar", "Tiga nama lain", "Selesai", "Dibuka kembali"):
        terlihat(umum, re.compile(words.replace("[", r"\[").replace("]", r"\]")))
    for words in ("TPS 7 .", "Sarman", "Lebih cepat lagi", "tanda pengenal"):
        assert words not in umum.content()
    ponsel(umum, "lapor-publik", "main")


def masuk_hitungan(umum: Page, tanda: l.Tanda, foto: l.Foto) -> None:
    """The report is a row of the open data, and the figure of the month is the number of its rows."""
    bulan = f"{HARI_INI:%Y-%m}"
    berkas = umum.request.get(f"/lapor/data/laporan-{bulan}.csv")
    rows = list(csv.DictReader(io.StringIO(berkas.text().lstrip("\ufeff"))))
    mine = next(row for row in rows if row["nomor"] == tanda.nomor)
    assert (mine["status"], mine["sebab_selesai"]) == ("SL", "KEPUTUSAN")
    assert (mine["unit_kode"], mine["jumlah_dibuka_kembali"]) == ("64.DATIN", "1")
    umum.goto(f"/lapor/statistik/?bulan={bulan}")
    expect(umum.locator("[data-kunci=diterima] strong")).to_have_text(str(len(rows)))
    foto(umum, "lapor-statistik", "main")
