"""The other ways of a report: the counter, the archive, a family, another body, the vault, the WBS page."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.perjalanan import laporan as l
from tests.perjalanan.langkah import buka, ikuti, isi, pilih, tekan, terlihat

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.perjalanan.conftest import BukaPeramban
    from tests.perjalanan.gambar import Kamera

pytestmark = pytest.mark.peramban


def test_at_the_counter(peramban_baru: BukaPeramban, kamera: Kamera, pindaian: Path) -> None:
    """An officer types what a visitor says; the key is on the paper only, and opens the report."""
    sri = peramban_baru("sri")
    sri.goto("/kerja/lapor/")
    buka(sri, "Catat laporan di loket")
    sri.locator("[name=kelas_pelapor][value=PENGADUAN]").check()
    isi(
        sri,
        isi="Ramp di pintu depan terlalu curam untuk kursi roda saya.",
        judul="Ramp pintu depan",
        nama="Ibu Contoh",
    )
    tekan(sri, "Catat laporan")
    terlihat(sri, "Laporan sudah dibacakan kembali")
    expect(sri.locator("[name=isi]")).to_have_value(re.compile("Ramp di pintu depan"))
    sri.locator("[name=dibacakan]").check()
    kamera.take(sri, "lapor-loket", width=1440, height=900)
    tekan(sri, "Catat laporan")
    terlihat(sri, "Laporan tercatat")
    kamera.take(sri, "lapor-loket-tercatat", width=1440, height=900)
    nomor = sri.locator(".angka-besar").inner_text()
    kertas = unduh(sri, "Unduh tanda terima (PDF)", pindaian / "resi.pdf")
    assert nomor in kertas
    kunci = re.search(r"(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}", kertas)
    assert kunci is not None
    assert kunci[0] not in sri.content()
    ibu = peramban_baru()
    l.buka_dengan_kunci(ibu, l.Tanda(nomor, kunci[0]))
    terlihat(ibu, "Ramp di pintu depan terlalu curam")


def test_archived_by_two_and_appealed(peramban_baru: BukaPeramban, kamera: Kamera) -> None:
    """One person proposes, another agrees, the reporter reads why and is heard again: once."""
    warga = peramban_baru()
    tanda = l.lapor(
        warga, l.Cerita("Harga pupuk naik", "Harga pupuk naik terus di pasar kami sejak bulan lalu.")
    )
    sri, bayu = peramban_baru("sri"), peramban_baru("bayu")
    l.tindakan(sri, tanda, "usul-arsip")
    pilih(sri, alasan_arsip="TIDAK_RELEVAN")
    isi(sri, isi="Harga pupuk diurus dinas pertanian, bukan kantor pemilu.", konfirmasi="USULKAN")
    kamera.take(sri, "lapor-usul-arsip", width=1440, height=900)
    l.simpan(sri, "Usul arsip tersimpan.")
    l.buka_dengan_kunci(warga, tanda)
    terlihat(warga, "Kami memeriksa laporan Anda")
    l.tindakan(sri, tanda, "setujui-arsip")
    terlihat(sri, "Anda sendiri yang mengusulkan.")
    isi(sri, konfirmasi="ARSIPKAN")
    ikuti(sri, sri.get_by_role("button", name="Setujui dan arsipkan"))
    terlihat(sri, "Usulan disetujui oleh orang lain, bukan pengusulnya.")
    l.tulis_tindakan(bayu, tanda, "setujui-arsip", "Laporan diarsipkan.", konfirmasi="ARSIPKAN")
    warga.goto(tanda.cek)
    terlihat(warga, "Harga pupuk diurus dinas pertanian")
    kamera.take(warga, "lapor-arsip", top="main", width=360, height=760)
    l.lakukan(warga, tanda, "banding", isi="Pupuknya dibagikan sebagai uang politik di desa kami.")
    terlihat(warga, "Keberatan Anda sudah kami terima")
    terlihat(warga, "Kami memeriksa laporan Anda")
    sri.goto(tanda.meja)
    terlihat(sri, "Pupuknya dibagikan sebagai uang politik")


def test_two_reports_of_one_event(peramban_baru: BukaPeramban) -> None:
    """The child follows its parent, keeps its own number and key, and can be taken out again."""
    warga, kedua = peramban_baru(), peramban_baru()
    cerita = "Papan pengumuman daftar pemilih di balai desa roboh dan daftarnya basah, tidak terbaca lagi."
    induk = l.lapor(warga, l.Cerita("Papan pengumuman roboh", cerita))
    anak = l.lapor(kedua, l.Cerita("Daftar pemilih basah", cerita + " Sudah tiga hari."))
    sri = peramban_baru("sri")
    l.verifikasi(sri, induk, unit="64.DATIN")
    l.tindakan(sri, anak, "gabung")
    isi(sri, induk=induk.nomor, alasan="Papan yang sama, hari yang sama.")
    sri.locator("[name=satu_peristiwa]").check()
    l.simpan(sri, "Laporan digabung.")
    l.buka_dengan_kunci(kedua, anak)
    terlihat(kedua, "Laporan ini digabung dengan laporan lain")
    assert "Digabung" in l.status_umum(peramban_baru(), anak)
    sri.goto(induk.meja)
    expect(sri.locator("main")).to_contain_text(anak.nomor)
    l.tindak_lanjut(
        peramban_baru("lina"),
        induk,
        "PPS mendirikan papan baru dan mencetak ulang daftarnya hari itu juga, disaksikan dua orang warga.",
    )
    kedua.goto(anak.cek)
    terlihat(kedua, "PPS mendirikan papan baru")
    l.tulis_tindakan(
        sri, anak, "lepas-gabungan", "Laporan dilepas dari induknya.", alasan="Ternyata desa lain."
    )


def test_forwarded_with_a_letter(peramban_baru: BukaPeramban, kamera: Kamera, pindaian: Path) -> None:
    """What is Bawaslu's goes there with a numbered letter that names nobody; the reporter reads why."""
    warga = peramban_baru()
    cerita = l.Cerita(
        "Amplop di rumah warga",
        "Tim kampanye membagikan uang di rumah Pak Darmo, telepon 0812 5550 7788, kemarin malam.",
        nama="Pelapor Contoh",
        anonim="tidak",
    )
    tanda = l.lapor(warga, cerita)
    sri = peramban_baru("sri")
    l.tindakan(sri, tanda, "teruskan")
    pilih(sri, lembaga="BAWASLU")
    isi(
        sri, nama_lembaga="Bawaslu Provinsi Kalimantan Timur", dasar="UU 7/2017 tentang pengawasan pemilu",
        alasan="Politik uang ditangani Bawaslu.", penandatangan_nama="Joko Contoh",
        penandatangan_jabatan="Sekretaris", konfirmasi="TERUSKAN",
    )  # fmt: skip
    kamera.take(sri, "lapor-teruskan", top="main form", width=1440, height=900)
    l.simpan(sri, "Laporan diteruskan.")
    surat = unduh(sri, "Unduh surat", pindaian / "penerusan.pdf")
    assert "Bawaslu Provinsi Kalimantan Timur" in surat
    for rahasia in ("Darmo", "0812 5550 7788", "Pelapor Contoh"):
        assert rahasia not in surat
    l.buka_dengan_kunci(warga, tanda)
    terlihat(warga, "Laporan ini kami teruskan ke lembaga yang berwenang: Bawaslu Provinsi Kalimantan Timur.")
    kamera.take(warga, "lapor-diteruskan", top="main", width=360, height=760)
    l.tulis_tindakan(
        sri, tanda, "konfirmasi-penerusan", "Tanda terima lembaga tercatat.", tanda_terima="Agenda 118"
    )


def test_the_identity_is_opened_by_two(peramban_baru: BukaPeramban, kamera: Kamera) -> None:
    """Nobody reads a name alone, and the reporter is told that it was opened."""
    warga = peramban_baru()
    cerita = l.Cerita(
        "Undangan pemilih tertukar", "Undangan pemilih saya tertukar dengan nama orang lain satu TPS.",
        nama="Rahmat Pelapor", email="rahmat@contoh.id",
    )  # fmt: skip
    tanda = l.lapor(warga, cerita)
    sri, joko = peramban_baru("sri"), peramban_baru("joko")
    sri.goto(tanda.meja)
    assert "Rahmat" not in sri.content()
    l.tulis_tindakan(
        sri, tanda, "buka-identitas", "Permintaan tersimpan.",
        alasan="Undangan asli harus diserahkan kepada orangnya sendiri.",
    )  # fmt: skip
    expect(sri.get_by_role("link", name="Baca identitas")).to_have_count(0)
    joko.goto(tanda.meja)
    buka(joko, "Putuskan")
    joko.locator("[name=keputusan][value=setuju]").check()
    isi(joko, konfirmasi="SETUJU")
    kamera.take(joko, "lapor-identitas", width=1440, height=900)
    tekan(joko, "Simpan keputusan")
    terlihat(joko, "Disetujui.")
    sri.goto(tanda.meja)
    buka(sri, "Baca identitas")
    tekan(sri, "Baca sekarang")
    terlihat(sri, "Rahmat Pelapor")
    sri.go_back()
    expect(sri.locator("body")).not_to_contain_text("Rahmat Pelapor")
    assert joko.goto(sri.url).status in (403, 404)  # type: ignore[union-attr]
    l.buka_dengan_kunci(warga, tanda)
    terlihat(warga, "Identitas Anda dibuka untuk petugas yang menangani laporan ini")


def test_the_page_before_a_wbs_report(peramban_baru: BukaPeramban, kamera: Kamera) -> None:
    """It says what is safer before anything is sent; the team may find that it is an ordinary complaint."""
    warga = peramban_baru(java_script_enabled=False)
    l.tulis_satu(
        warga,
        l.Cerita(
            "Uang lembur", "Uang lembur staf sekretariat dipotong atasan saya dan kuitansinya dipalsukan."
        ),
    )
    tekan(warga, "Kirim laporan")
    terlihat(warga, "Belum ada yang terkirim.")
    terlihat(warga, "Jangan melapor dari komputer atau jaringan kantor")
    kamera.take(warga, "lapor-wbs", top="main", width=360, height=760)
    buka(warga, "Kembali ke jawaban saya")
    terlihat(warga, "Uang lembur staf sekretariat")
    tekan(warga, "Kirim laporan")
    tekan(warga, "Kirim di sini")
    tanda = l.baca_tanda(warga)
    wati, sri = peramban_baru("wati"), peramban_baru("sri")
    wati.goto("/kerja/lapor/wbs/")
    kamera.take(wati, "lapor-wbs-tim", width=1440, height=900)
    l.tulis_tindakan(
        wati, tanda, "ambil-kembali", "Laporan kembali ke meja pengaduan",
        alasan="Keterlambatan bayar, bukan pelanggaran orang dalam.", konfirmasi="LEPASKAN",
    )  # fmt: skip
    sri.goto(tanda.meja)
    terlihat(sri, "Uang lembur staf sekretariat")
    expect(sri.locator("main")).to_contain_text("rahasia")


def unduh(page: Page, name: str, target: Path) -> str:
    """Download a PDF; return its words."""
    from pypdf import PdfReader

    with page.expect_download() as waiting:
        page.get_by_role("link", name=name).click()
    waiting.value.save_as(target)
    return "\n".join(sheet.extract_text() for sheet in PdfReader(target).pages)
