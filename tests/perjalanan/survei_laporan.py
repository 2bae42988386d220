"""The report: drafted, checked, signed; and afterwards what was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.perjalanan import survei_cerita as s
from tests.perjalanan.langkah import (
    HARI_INI,
    buat_pindaian,
    buka,
    ikuti,
    isi,
    pilih,
    tanggal,
    tekan,
    terlihat,
)

if TYPE_CHECKING:
    from playwright.sync_api import Page

SEBAB = "Ruang tunggu sempit, dan pengaduan yang disampaikan lisan belum selalu dicatat."
BUKTI = "Halaman pertama buku catatan pengaduan lisan."
KEGIATAN = (
    "Mencatat setiap pengaduan lisan dalam buku di loket",
    "Melatih petugas loket melayani dengan ramah",
    "Menempel daftar syarat di ruang layanan",
    "Memeriksa hasil layanan terhadap standarnya",
)
"""What is promised about each of the lowest, the lowest first."""


def susun(c: s.Cerita, ayu: Page) -> None:
    """Read the results, draft the report, promise something about each of the lowest."""
    c.ke(ayu)
    buka(ayu, "Hasil")
    c.foto(ayu, "hasil-sementara")
    c.ke(ayu, "laporan/")
    buka(ayu, "Susun laporan")
    isi(
        ayu,
        pelaksana="Subbagian Partisipasi, Hubungan Masyarakat",
        lokasi="Ruang layanan KPU Provinsi Kalimantan Timur",
        sebab=SEBAB,
        kepala_nama="Maria Contoh",
        kepala_jabatan="Ketua",
    )
    c.foto(ayu, "laporan-susun")
    tekan(ayu, "Susun laporan")
    terlihat(ayu, "Laporan tersusun.")
    expect(ayu.get_by_role("button", name="Nyatakan sudah diperiksa")).to_have_count(0)
    belum = ayu.locator("main p", has_text="Belum ada tindak lanjut untuk")
    assert belum.count() == len(KEGIATAN), "three, and whoever shares the third place"
    for kegiatan in KEGIATAN:
        ikuti(ayu, belum.first.get_by_role("link"))
        isi(ayu, kegiatan=kegiatan, penanggung_jawab="Kepala Subbagian Umum")
        pilih(ayu, triwulan="4")
        tekan(ayu, "Simpan")
        terlihat(ayu, "Tindak lanjut tercatat.")
    c.foto(ayu, "laporan-draf", "main h2")


def terbitkan(c: s.Cerita, joko: Page, maria: Page) -> None:
    """One stands for the draft, the chair signs; afterwards nothing of it can be changed."""
    c.ditunggu(joko, "Baca laporannya, lalu nyatakan sudah diperiksa")
    tekan(joko, "Nyatakan sudah diperiksa")
    terlihat(joko, "Laporan diperiksa.")
    c.ditunggu(maria, "Baca laporannya, lalu tanda tangani")
    buka(maria, "Tanda tangani dan terbitkan")
    tanggal(maria, "tanggal_surat", HARI_INI)
    c.foto(maria, "terbit")
    tekan(maria, "Terbitkan")
    terlihat(maria, "Hasil terbit.")
    c.nomor = maria.locator("dl.ringkasan dd[lang=id]").last.inner_text().rsplit(",", 1)[0]


def tetap(c: s.Cerita, ayu: Page) -> None:
    """No page offers a change any more, and no address takes one."""
    c.ke(ayu, "laporan/")
    for kata in ("Susun ulang", "Susun laporan", "Nyatakan sudah diperiksa"):
        expect(ayu.get_by_text(kata, exact=True)).to_have_count(0)
    for akhir in ("laporan/susun/", "gerak/buka-lagi/", "kertas/"):
        csrf = next(one["value"] for one in ayu.context.cookies() if "csrf" in str(one["name"]).lower())
        said = ayu.request.post(c.gelombang + akhir, headers={"Referer": ayu.url}, max_redirects=0,
                                form={"csrfmiddlewaretoken": csrf, "revisi": "1"})  # fmt: skip
        assert said.status in (302, 404, 409, 422), (akhir, said.status)
    c.ke(ayu)
    expect(ayu.locator("main")).to_contain_text("Terbit")


def tindak_lanjuti(c: s.Cerita, ayu: Page, warga: Page) -> None:
    """Evidence is kept, the promise done; everybody sees both, and can fetch the file."""
    c.ke(ayu, "laporan/")
    ikuti(ayu, ayu.locator("table.tabel tbody a").first)
    kegiatan = ayu.locator("h1").inner_text()
    isi(ayu, keterangan=BUKTI)
    ayu.locator("[name=berkas]").set_input_files(buat_pindaian(c.folder, "bukti", "Buku pengaduan lisan"))
    tekan(ayu, "Simpan bukti")
    terlihat(ayu, "Bukti tersimpan.")
    ayu.locator("[name=status][value=SELESAI]").check()
    c.foto(ayu, "bukti")
    tekan(ayu, "Simpan keadaan")
    terlihat(ayu, "Keadaan tindak lanjut tercatat.")
    warga.goto(c.hasil())
    janji = warga.locator("section.ikm-rencana", has_text=kegiatan)
    for kata in ("Selesai", BUKTI):
        expect(janji).to_contain_text(kata)
    c.foto(warga, "tindak-lanjut", "#tindak-lanjut")
    berkas = warga.request.get(str(janji.get_by_role("link").first.get_attribute("href")))
    assert berkas.body().startswith(b"%PDF")
