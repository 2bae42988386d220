"""A semester of PDPB from the files to the citizen: commands of the data machine, and a real browser."""

from __future__ import annotations

import datetime as dt
import json
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from tests.perjalanan import pemilih as p
from tests.perjalanan import pemilih_bawaslu as b
from tests.perjalanan import pemilih_mesin as m
from tests.perjalanan import pemilih_pleno as r
from tests.perjalanan.langkah import (
    HARI_INI,
    buka,
    ikuti,
    isi,
    pilih,
    pilih_kata,
    tanggal,
    tekan,
    terlihat,
)
from tests.perjalanan.pemilih_keluar import keluarkan
from tests.perjalanan.pemilih_lapangan import tanpa_sinyal
from tests.perjalanan.pemilih_provinsi import tetapkan_provinsi

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.perjalanan.conftest import BukaPeramban
    from tests.perjalanan.gambar import Kamera
    from tests.perjalanan.kantor import Kantor

pytestmark = [pytest.mark.peramban, pytest.mark.lambat]
MENINGGAL = "kandidat/?jenis=TMS&alasan=MENINGGAL&status=MASUK"


def test_from_the_files_to_the_citizen(
    kantor: Kantor, peramban_baru: BukaPeramban, kamera: Kamera, tmp_path: Path
) -> None:
    kantor.python(p.BUAT_PETUGAS)
    c = p.Cerita(kantor, kamera, tmp_path)
    with m.mesin_kosong(kantor):
        satu_semester(c, peramban_baru)
    whole = kantor.run("verify")
    assert whole.returncode == 0, whole.stdout + whole.stderr


def satu_semester(c: p.Cerita, peramban_baru: BukaPeramban) -> None:
    """Two quarters, the first without a delivery, then the province's semester, in order."""
    m.siapkan_mesin(c)
    surya, nurul, tirta = (peramban_baru(satu) for satu in ("surya", "nurul", "tirta"))
    r.triwulan_tenang(c, nurul, surya, tirta)
    c.periode = p.rencanakan(c, surya, c.kode, p.masa(HARI_INI)[1], HARI_INI)
    m.padankan_dan_setor(c)
    putuskan(c, nurul, surya)
    bunga = peramban_baru("bunga")
    surat = b.kirim_surat(c, bunga, nik_meninggal(c, nurul))
    jawab_bawaslu(c, nurul, surya, bunga, surat)
    terapkan_dan_tangguhkan(c, nurul, surya)
    ke_lapangan(c, nurul, surya, peramban_baru("nurul"))
    hitung(c, surya)
    r.plenokan(c, nurul, surya)
    r.tetapkan(c, nurul, surya, tirta)
    warga = peramban_baru()
    audit(c, warga)
    keluarkan(c, nurul, surya)
    tetapkan_provinsi(c, peramban_baru("mega"), peramban_baru("wulan"), warga)
    cek(c, nurul, warga)
    periode_berikut(c, surya)


def putuskan(c: p.Cerita, nurul: Page, surya: Page) -> None:
    """One proposes what the rules allow, for all at once; another agrees; the first can do only the first."""
    c.ke(nurul)
    buka(nurul, "Periksa kandidat")
    c.foto(nurul, "antrean")
    buka(nurul, "Usulkan putusan")
    terlihat(nurul, "Tidak padan bukan alasan TMS. Kirim ke coktas.")
    c.foto(nurul, "usul-massal")
    usul, n = p.usulkan(nurul, "Sesuai data kependudukan")
    assert n == sum(v for (jenis, alasan), v in c.rincian.items() if p.cukup_data(jenis, alasan))
    expect(nurul.get_by_role("button", name="Setujui")).to_have_count(0)
    p.tidak_boleh(nurul, usul)
    surya.goto(usul)
    c.foto(surya, "putusan", "dl.ringkasan")
    p.setujui(surya, usul, n)
    c.diterima += n


def nik_meninggal(c: p.Cerita, nurul: Page) -> str:
    """Open one candidate who is said to be dead; Bawaslu's letter will be about the same person."""
    c.ke(nurul, MENINGGAL)
    ikuti(nurul, nurul.locator("table.tabel tbody a").first)
    c.alamat_mati, c.mati = nurul.url, p.buka_data(nurul)
    return c.mati["NIK"]


def jawab_bawaslu(c: p.Cerita, nurul: Page, surya: Page, bunga: Page, surat: str) -> None:
    """Bawaslu writes a letter with two cases and decides nothing; each is answered before the reply."""
    c.foto(bunga, "saran-surat")
    p.tidak_boleh(bunga, f"{c.periode}usul/", f"{surat}kandidat/", f"{c.periode}gerak/tutup/")
    b.balas(surya, surat)
    terlihat(surya, "Masih ada 2 kasus yang belum dijawab. Jawab setiap kasus dulu.")
    nurul.goto(c.alamat_mati)
    buka(nurul, "Catat bukti")
    pilih(nurul, jenis="AKTA_KEMATIAN")
    isi(nurul, nomor="474.3/21/CONTOH")
    tekan(nurul, "Simpan")
    buka(nurul, "Usulkan putusan")
    usul, n = p.usulkan(nurul, "Akta kematian sudah dilihat")
    assert n == 1
    p.setujui(surya, usul, n)
    c.diterima += n
    alasan = "Pemilihnya meninggal; akta sudah dilihat dan dua orang menerima kandidatnya."
    b.jawab_kasus(nurul, surat, 1, "DITINDAKLANJUTI", alasan)
    c.foto(nurul, "saran-jawaban", "dl.ringkasan")
    p.tidak_boleh(bunga, nurul.url)
    alasan = "Alamat dibetulkan Disdukcapil lebih dulu; kami meneruskannya."
    b.jawab_kasus(nurul, surat, 2, "DITERUSKAN", alasan, tujuan="Disdukcapil Kota Bontang")
    b.balas(surya, surat)
    bunga.goto(surat)
    for kata in ("Selesai", b.NOMOR_BALASAN):
        expect(bunga.locator("main")).to_contain_text(kata)


def terapkan_dan_tangguhkan(c: p.Cerita, nurul: Page, surya: Page) -> None:
    """What was decided enters the list; a later source names deaths without papers: suspended."""
    c.ke(surya)
    perintah = ("apply", "--periode", c.kode, "--kantor", p.KANTOR)
    expect(surya.locator("main")).to_contain_text(f"./suara pemilih {' '.join(perintah)}")
    assert c.mesin(*perintah)["putusan"] == {p.KANTOR: c.diterima}
    n = p.kirim_berkas(c, nurul)
    assert n == c.rincian["TMS", "MENINGGAL"] - 1, "who is out of the list already is not named again"
    buka(nurul, "Usulkan putusan")
    terlihat(nurul, "Sumber ini sendiri ragu. Kirim ke coktas, atau tangguhkan.")
    usul, c.tangguh = p.usulkan(nurul, "Diduga meninggal, menunggu akta", "Tangguhkan")
    assert c.tangguh == n
    p.setujui(surya, usul, n)


def ke_lapangan(c: p.Cerita, nurul: Page, surya: Page, telepon: Page) -> None:
    """The unmatched of one kecamatan are visited, without signal; two persons decide what was found."""
    c.ke(nurul, f"kandidat/?jenis=TIDAK_PADAN&wilayah={p.KANTOR}.03&status=MASUK")
    buka(nurul, "Usulkan putusan")
    tombol = nurul.get_by_role("button", name=re.compile(r"^Kirim \d+ kandidat ke coktas$"))
    n = int(re.sub(r"\D", "", tombol.inner_text()))
    ikuti(nurul, tombol)
    terlihat(nurul, f"{n} kandidat menunggu coktas.")
    c.ke(nurul, "coktas/")
    buka(nurul, "Rencanakan kunjungan")
    pilih_kata(nurul, "kecamatan", "Bontang Barat")
    tekan(nurul, "Lanjut")
    pilih_kata(nurul, "petugas", "Nurul Contoh")
    for name in ("mulai", "selesai"):
        tanggal(nurul, name, HARI_INI)
    isi(nurul, perangkat="Lurah Contoh", pengawas="Bunga Contoh")
    tekan(nurul, "Simpan")
    terlihat(nurul, "Rencana kunjungan tersimpan.")
    c.foto(nurul, "coktas-rencana")
    tanpa_sinyal(c, telepon, nurul.url)

    c.ke(nurul, "coktas/hasil/")
    expect(nurul.locator("main")).to_contain_text("bukan sampel acak")
    tekan(nurul, "Serahkan 2 hasil untuk diputus")
    c.ke(surya)
    menunggu = surya.locator("ul.daftar-polos li", has_text="Menunggu orang kedua").get_by_role("link")
    said = {(one.inner_text(), str(one.get_attribute("href"))) for one in menunggu.all()}
    assert sorted(kata for kata, _url in said) == ["Terima: 1 kandidat", "Tolak: 2 kandidat"]
    for kata, usul in said:
        p.setujui(surya, usul, int(re.sub(r"\D", "", kata)))


def hitung(c: p.Cerita, surya: Page) -> None:
    """Close, apply, count; the recap names its gap and what it comes from."""
    c.ke(surya)
    tekan(surya, "Tutup periode")
    buka(surya, "Rapat pleno")
    expect(surya.locator("main")).to_contain_text(f"./suara pemilih recap --catat {p.KANTOR}")
    c.foto(surya, "pleno-belum")
    c.mesin("apply", "--periode", c.kode, "--kantor", p.KANTOR)
    rekap = c.mesin("recap", "--catat", p.KANTOR, rc=1)
    c.angka = p.jumlah(rekap)
    assert (c.angka["lama"], c.angka["perbaikan"]) == (c.lama, c.rincian["UBAH", ""])
    assert c.angka["kini"] == c.lama + c.angka["baru"] - c.angka["tms"] - c.tangguh
    assert c.angka["tms"] == c.diterima - c.angka["baru"] - c.angka["perbaikan"] + 1, "one more by coktas"
    celah = rekap["celah"][0]
    assert (celah["kode"], celah["sebab"]) == (p.KANTOR, {"DITANGGUHKAN": c.tangguh})


def audit(c: p.Cerita, warga: Page) -> None:
    """Anybody downloads what was announced and checks it: nothing is found but the gap that was explained."""
    warga.goto("/pemilih/rekap/")
    masa = warga.locator("section", has=warga.locator(f"#masa-{c.kode}"))
    ikuti(warga, masa.get_by_role("link", name=p.NAMA, exact=True))
    expect(warga.locator(".angka-besar")).to_have_text(p.ribuan(c.angka["kini"]))
    for kata in (*p.NOMOR.values(), p.PENJELASAN):
        expect(warga.locator("main")).to_contain_text(kata)
    c.foto(warga, "rekap-publik", "#neraca")
    c.foto(warga, "rekap-publik-ponsel", width=360, height=780)
    alamat, teks = warga.url, ""
    for nama, jelas in (("rekap.csv", True), ("rekap.xlsx", False)):
        said = warga.request.get(alamat + nama)
        berkas = c.folder / nama
        berkas.write_bytes(said.body())
        teks = teks or said.text()
        done = c.kantor.run("pemilih", "periksa-rekap", str(berkas), "--json")
        laporan = json.loads(done.stdout)
        assert done.returncode == 1
        assert {satu["kode"] for satu in laporan["temuan"]} == {"NERACA"}, laporan["diperiksa"]
        kota = [satu for satu in laporan["temuan"] if satu["kode_wilayah"] == p.KANTOR]
        utama = min(kota, key=lambda satu: int(satu["selisih"]))
        assert utama["selisih"] == -c.tangguh
        sama = f"Baris yang ditangguhkan berjumlah {c.tangguh}, sama dengan selisihnya."
        assert (sama in [satu["teks"] for satu in utama["penjelasan"]]) is jelas
    warga.goto("/pemilih/periksa-rekap/")
    isi(warga, tabel=teks)
    tekan(warga, "Periksa")
    expect(warga.locator("main")).to_contain_text(sama)
    c.foto(warga, "periksa-rekap-sendiri", "#temuan-3")


def cek(c: p.Cerita, nurul: Page, warga: Page) -> None:
    """The index is built from the established list; one finds herself, another reads what to do."""
    lama = c.mesin("index", "--daftar")["indeks"][0]["id"]
    c.ke(nurul, "kandidat/?jenis=BARU&alasan=USIA_17&status=DITERIMA")
    ikuti(nurul, nurul.locator("table.tabel tbody a").first)
    baru = p.buka_data(nurul)
    p.periksa_diri(warga, baru)
    terlihat(warga, "Belum terdaftar")
    made = c.mesin(
        "index", "--snapshot", "terkini", "--kantor", p.KANTOR, "--periode", c.kode,
        "--ditetapkan", HARI_INI.isoformat(),
    )  # fmt: skip
    assert (made["jumlah"], made["ditangguhkan"]) == (c.angka["kini"] + c.tangguh, c.tangguh)
    p.periksa_diri(warga, baru)
    terlihat(warga, "Anda terdaftar sebagai pemilih.")
    expect(warga.locator("main")).to_contain_text(baru["Desa/kelurahan"])
    c.foto(warga, "cek-terdaftar")
    p.periksa_diri(warga, c.mati)
    terlihat(warga, "NIK dan tanggal lahir ini tidak ada dalam daftar kantor ini.")
    terlihat(warga, "Yang dapat Anda lakukan")
    c.foto(warga, "cek-belum")
    assert c.mesin("index", "--kembali", lama)["id"] == lama


def periode_berikut(c: p.Cerita, surya: Page) -> None:
    """What nobody decided goes on in the next quarter, and with it the suspended."""
    besok = HARI_INI + dt.timedelta(days=1)
    p.rencanakan(c, surya, p.masa(HARI_INI, 1)[0], besok, besok + dt.timedelta(days=80))
    main = surya.locator("main")
    expect(main).to_contain_text(f"dibawa dari periode {c.kode}, belum diputus di sana")
    baris = main.locator("table.tabel tbody tr", has_text="Diduga meninggal, belum ada dokumen")
    assert re.findall(r"\d+", baris.inner_text())[0] == str(c.tangguh)
