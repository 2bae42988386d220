"""A round of PEKPPP in a real browser: three officers, ten users on paper, and a citizen who checks it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.perjalanan import survei_pekppp as p
from tests.perjalanan.langkah import HARI_INI, buat_pindaian, buka, ikuti, isi, tekan, terlihat

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Page

    from tests.perjalanan.conftest import BukaPeramban
    from tests.perjalanan.gambar import Kamera
    from tests.perjalanan.kantor import Kantor

pytestmark = pytest.mark.peramban


def test_a_round_from_its_first_value_to_a_report_that_anyone_can_verify(
    kantor: Kantor, peramban_baru: BukaPeramban, kamera: Kamera, pindaian: Path
) -> None:
    ayu = peramban_baru("ayu")
    p.buat_gelombang(ayu)
    p.ketik_kertas(ayu, 10)
    p.tutup_gelombang(ayu)
    putaran = p.mulai_putaran(ayu)
    for aspek, nilai in p.ASPEK.items():
        p.nilai_aspek(ayu, aspek, nilai, "Dilihat di lapangan.")
        if aspek == "Inovasi":
            kamera.take(ayu, "pekppp-nilai")
        tekan(ayu, "Simpan nilai")
    terlihat(ayu, "29 dari 29 indikator sudah dinilai.")
    buktikan(ayu, kantor, putaran, kamera, pindaian)
    baca_tiga_cara(ayu, putaran, kamera)
    tekan(ayu, "Nyatakan selesai dinilai")

    maria = peramban_baru("maria")
    maria.goto(putaran)
    tekan(maria, "Sahkan dan umumkan sebagai simulasi")
    kamera.take(maria, "pekppp-disahkan")
    susun(ayu, putaran, kamera)

    joko = peramban_baru("joko")
    joko.goto(f"{putaran}laporan/")
    buka(joko, "Tanda tangani dan terbitkan")
    tekan(joko, "Terbitkan")
    terlihat(joko, "Laporan terbit.")
    tepati(ayu, putaran)
    periksa_sebagai_warga(peramban_baru(), pindaian, kamera)


def buktikan(page: Page, kantor: Kantor, putaran: str, kamera: Kamera, folder: Path) -> None:
    """Evidence: a scan, a page of Suara, the survey report; what has a value and no evidence is named."""
    tekan(page, "Nyatakan selesai dinilai")
    terlihat(page, "Nilai di atas 0 tanpa bukti wajib")
    p.tambah_bukti(page, putaran, "B1", berkas=buat_pindaian(folder, "standar", "Standar pelayanan"))
    p.tambah_bukti(page, putaran, "B5", rujukan="Laporan SKM Semester")
    kamera.take(page, "pekppp-bukti")
    p.lengkapi_bukti(kantor, putaran)
    page.goto(putaran)


def baca_tiga_cara(page: Page, putaran: str, kamera: Kamera) -> None:
    """The users' form read in each of the three ways; the last one counts."""
    for metode, f03 in (("c", "3,9659"), ("b", "4,1818"), ("a", "3,8000")):
        p.ambil_f03(page, putaran, metode)
        terlihat(page, f"{f03}.")
    expect(page.locator(".angka-besar")).to_have_text("3,68")
    terlihat(page, "zona hijau")
    kamera.take(page, "pekppp-putaran")


def susun(page: Page, putaran: str, kamera: Kamera) -> None:
    """Write the report and promise something about each of the lowest aspects."""
    page.goto(putaran)
    buka(page, "Laporan dan tindak lanjut")
    buka(page, "Susun laporan")
    isi(
        page, pelaksana="Subbagian Hukum dan SDM", sebab="Inovasi belum ditetapkan.",
        kepala_nama="Joko Contoh", kepala_jabatan="Sekretaris",
    )  # fmt: skip
    tekan(page, "Susun laporan")
    p.rencanakan(page, "Inovasi", "Menetapkan inovasi dengan keputusan")
    p.rencanakan(page, "Sarana dan Prasarana", "Memperbaiki laman layanan untuk ponsel")
    terlihat(page, "Anda yang menyusunnya")
    kamera.take(page, "pekppp-laporan")


def tepati(page: Page, putaran: str) -> None:
    """Keep one promise: evidence first, then done."""
    page.goto(f"{putaran}laporan/")
    buka(page, "Menetapkan inovasi dengan keputusan")
    isi(page, keterangan="Keputusan tentang inovasi layanan, nomor 7")
    tekan(page, "Simpan bukti")
    page.get_by_label("Selesai", exact=True).check()
    tekan(page, "Simpan keadaan")
    terlihat(page, "Keadaan tindak lanjut tercatat.")


def periksa_sebagai_warga(page: Page, folder: Path, kamera: Kamera) -> None:
    """Find the round, read what was promised, and compare the report with what was published."""
    page.goto("/survei/pekppp/")
    terlihat(page, "3,68")
    ikuti(page, page.get_by_role("link", name=f"Aspek, laporan, dan tindak lanjut {HARI_INI.year}").first)
    terlihat(page, "Keputusan tentang inovasi layanan, nomor 7")
    kamera.take(page, "pekppp-publik")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="Unduh PDF").click()
    asli = folder / "laporan-pekppp.pdf"
    waiting.value.save_as(asli)
    buka(page, "Periksa")
    terlihat(page, "3,68 (B)")
    page.locator("[name=berkas]").set_input_files(asli)
    tekan(page, "Bandingkan")
    terlihat(page, "Berkas ini asli")
