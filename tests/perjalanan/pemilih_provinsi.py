"""The province: sums a semester out of what was announced below, says who is missing, meets and announces."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.perjalanan import pemilih as p
from tests.perjalanan import pemilih_pleno as pleno
from tests.perjalanan.langkah import HARI_INI, buka, ikuti, tekan, terlihat

if TYPE_CHECKING:
    from playwright.sync_api import Page

NAMA = "KPU Provinsi Kalimantan Timur"
NOMOR = {"ba": "17/PK.01-BA/64/2026", "sk": "17 Tahun 2026"}
ALASAN = "Contoh: rapat plenonya belum diselenggarakan."


def tetapkan_provinsi(c: p.Cerita, mega: Page, wulan: Page, warga: Page) -> None:
    """From an empty period to the announcement: the one who sums and opens does not decide."""
    kode, awal = p.semester(HARI_INI)
    periode = p.rencanakan(c, mega, kode, awal, HARI_INI, nama=NAMA, jenis="SEMESTER")
    prov = replace(c, kode=kode, periode=periode)
    tekan(mega, "Tutup periode")
    jumlahkan(prov, mega)
    prov.ke(mega, "pleno/")
    pleno.mulai(mega, "Aula KPU Provinsi Kalimantan Timur")
    expect(mega.locator("main")).to_contain_text(f"KPU Kota Samarinda: {ALASAN}")
    pleno.catat_hadir(prov, mega)
    pleno.jelaskan(prov, mega, "provinsi-celah")
    tekan(mega, "Susun Berita Acara dan Keputusan")
    p.tidak_boleh(mega, f"{prov.periode}pleno/tetapkan/", f"{prov.periode}pleno/dokumen/ba/")
    pleno.terbitkan(prov, wulan, NOMOR)
    pleno.putus(prov, wulan, "provinsi-tetapkan")
    diumumkan(prov, warga)


def jumlahkan(prov: p.Cerita, mega: Page) -> None:
    """Whoever has not announced stops the sum, until somebody says why it goes without him."""
    buka(mega, "Jumlahkan rekap")
    baris = mega.locator("table.tabel tbody tr", has_text=p.NAMA)
    expect(baris).to_contain_text(p.ribuan(prov.angka["kini"]))
    kata = f"{prov.lalu} + " if p.semester(p.masa(HARI_INI, -1)[1])[0] == prov.kode else "hanya berisi satu"
    expect(baris).to_contain_text(kata)
    tekan(mega, "Jumlahkan")
    terlihat(mega, "Belum ditetapkan dan belum dikecualikan dengan alasan")
    for satu in mega.locator("[name^=alasan_]").all():
        satu.fill(ALASAN)
    prov.foto(mega, "provinsi-jumlahkan", "div.tabel-bingkai")
    tekan(mega, "Jumlahkan")
    terlihat(mega, "Rekap dijumlahkan dan dicatat.")


def diumumkan(prov: p.Cerita, warga: Page) -> None:
    """Anybody reads the province's figures, what they leave out, and both papers."""
    warga.goto("/pemilih/rekap/")
    masa = warga.locator("section", has=warga.locator(f"#masa-{prov.kode}"))
    ikuti(warga, masa.get_by_role("link", name=NAMA, exact=True))
    expect(warga.locator(".angka-besar")).to_have_text(p.ribuan(prov.angka["kini"]))
    for kata in (*NOMOR.values(), p.PENJELASAN, "Kantor yang belum termasuk", ALASAN):
        expect(warga.locator("main")).to_contain_text(kata)
    prov.foto(warga, "provinsi-publik")
