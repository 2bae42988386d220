"""The acts of a quarter of PDPB: what officers press, and the commands of the data machine."""

from __future__ import annotations

import datetime as dt
import json
import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from playwright.sync_api import expect

from tests.perjalanan.langkah import (
    HARI_INI,
    KEMARIN,
    buka,
    ikuti,
    isi,
    pilih,
    pilih_kata,
    tanggal,
    tekan,
    terlihat,
)

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

    from tests.perjalanan.gambar import Kamera
    from tests.perjalanan.kantor import Kantor

KANTOR, NAMA = "64.74", "KPU Kota Bontang"
NOMOR = {"ba": "41/PK.01-BA/6474/2026", "sk": "41 Tahun 2026"}
PENJELASAN = "Diduga meninggal menurut daftar BPS tanpa akta; ditangguhkan sampai ada dokumennya."
PETUGAS = (
    ("nurul", "Nurul Contoh", "OPERATOR_PEMILIH"),
    ("surya", "Surya Contoh", "KASUBBAG_DATA"),
    ("tirta", "Tirta Contoh", "KETUA"),
    ("arif", "Arif Contoh", "ANGGOTA_DATA"),
    ("bunga", "Bunga Contoh", "BAWASLU"),
    ("wulan", "Wulan Contoh", "KETUA", "64"),
)
"""The people of an office that has none in the demo, so that no other journey meets them; and a chair."""
BUAT_PETUGAS = f"""
from suara.core.akun.models import Peran
from suara.core.akun.services import create_demo_petugas
from suara.core.wilayah.queries import get_kantor
for name, nama, peran, *kantor in {PETUGAS!r}:
    where = get_kantor(*kantor or [{KANTOR!r}])
    create_demo_petugas(email=name + "@contoh.test", nama=nama, peran=Peran[peran], kantor=where)
"""


def masa(hari: dt.date, geser: int = 0) -> tuple[str, dt.date]:
    """Return the code and the first day of the quarter of `hari`, `geser` quarters later."""
    n = hari.year * 4 + (hari.month - 1) // 3 + geser
    return f"{n // 4}-TW{n % 4 + 1}", dt.date(n // 4, n % 4 * 3 + 1, 1)


def semester(hari: dt.date) -> tuple[str, dt.date]:
    """Return the code and the first day of the semester of `hari`."""
    kedua = hari.month > 6
    return f"{hari.year}-S{1 + kedua}", dt.date(hari.year, 7 if kedua else 1, 1)


@dataclass(slots=True)
class Cerita:
    """One office in one quarter: the running site, the data machine, the camera, and where the pages are."""

    kantor: Kantor
    kamera: Kamera
    folder: Path
    kode: str = masa(HARI_INI)[0]
    lalu: str = masa(HARI_INI, -1)[0]
    awal: str = masa(HARI_INI, -2)[0]
    """Quarter of the list that everything begins with."""
    periode: str = ""
    lama: int = 0
    """Voters of the list before."""
    rincian: dict[tuple[str, str], int] = field(default_factory=dict)
    """Candidates of the comparison, by kind and reason."""
    diterima: int = 0
    tangguh: int = 0
    alamat_mati: str = ""
    mati: dict[str, str] = field(default_factory=dict)
    """Who becomes TMS in this quarter."""
    angka: dict[str, int] = field(default_factory=dict)

    def mesin(self, *kata: str, rc: int = 0) -> dict[str, Any]:
        """Run `./suara pemilih …` as the technician does; return what it prints as JSON."""
        done = self.kantor.run("pemilih", *kata, "--json")
        assert done.returncode == rc, (kata, done.returncode, done.stdout[-2000:], done.stderr[-2000:])
        found: dict[str, Any] = json.loads(done.stdout)
        return found

    def foto(self, page: Page, name: str, top: str = "", **ukuran: int) -> None:
        """Take a picture for the guide."""
        if self.kamera.dipakai or os.environ.get("SUARA_TINJAU"):
            self.kamera.take(page, f"pemilih-{name}", top=top, **ukuran)

    def ke(self, page: Page, akhir: str = "") -> None:
        """Go to the period, or to a page below it."""
        page.goto(f"{self.periode}{akhir}")


# The period and the decisions.


def rencanakan(
    c: Cerita, page: Page, kode: str, mulai: dt.date, akhir: dt.date, *,
    nama: str = NAMA, jenis: str = "TRIWULAN",
) -> str:  # fmt: skip
    """Plan a period with typed dates and open it; return its address."""
    page.goto("/kerja/pemilih/")
    buka(page, "Rencanakan periode")
    pilih_kata(page, "kantor_id", nama)
    pilih(page, jenis=jenis)
    isi(page, kode=kode)
    tanggal(page, "mulai", mulai)
    for name in ("cutoff", "tanggal_pleno"):
        tanggal(page, name, akhir)
    tekan(page, "Simpan")
    tekan(page, "Buka periode")
    terlihat(page, "Berjalan")
    return re.sub(r"^https?://[^/]+", "", page.url)


def usulkan(page: Page, alasan: str, putusan: str = "Terima") -> tuple[str, int]:
    """Propose what the page promises; return the proposal's address and its size."""
    if putusan != "Terima":
        ikuti(page, page.locator("nav.lembar").get_by_role("link", name=putusan))
    n = angka(page.locator("main p", has_text="kandidat dapat diusulkan").locator("strong"))
    isi(page, alasan=alasan)
    tekan(page, "Kirim kepada orang kedua")
    terlihat(page, "Usul tersimpan. Orang kedua harus menyetujuinya.")
    return page.url, n


def setujui(page: Page, usul: str, n: int) -> None:
    """The second person reads the proposal and agrees."""
    page.goto(usul)
    terlihat(page, f"{n} kandidat")
    tekan(page, "Setujui")
    terlihat(page, "Usul diputus.")
    terlihat(page, "Disetujui")


def cukup_data(jenis: str, alasan: str) -> bool:
    """Whether population data alone is enough to accept such a candidate."""
    if jenis in ("BARU", "UBAH"):
        return alasan != "PURNAWIRAWAN"
    return alasan in ("PINDAH_DOMISILI", "DI_BAWAH_UMUR")


def buka_data(page: Page) -> dict[str, str]:
    """Open a candidate's values; return column → value, the source's where it has one."""
    expect(page.locator("main")).to_contain_text(re.compile(r"\d{6}\*{10}"))
    tekan(page, "Buka data")
    rows = page.locator("table.tabel tbody tr").all()
    found = {}
    for row in rows:
        lama, baru = (text.strip() for text in row.locator("td").all_inner_texts())
        judul = row.locator("th").inner_text().split("\n")[0].strip()
        found[judul] = lama if baru in ("", "–") else baru
    assert re.fullmatch(r"\d{16}", found["NIK"])
    return found


def angka(where: Locator) -> int:
    """Return the number that stands there."""
    return int(where.first.inner_text().replace(".", ""))


def tidak_boleh(page: Page, *alamat: str) -> None:
    """Whoever is signed in here gets neither the page nor the act: to this person it does not exist."""
    token = page.context.cookies()
    csrf = next(cookie["value"] for cookie in token if "csrf" in cookie["name"].lower())
    for one in alamat:
        said = page.request.post(one, form={"csrfmiddlewaretoken": csrf, "jawab": "setuju"},
                                 headers={"Referer": page.url})  # fmt: skip
        assert said.status == 404, (one, said.status)


def kirim_berkas(c: Cerita, page: Page) -> int:
    """Upload a list of deaths without papers, as BPS hands it over; return how many candidates came of it."""
    semua = (c.folder / "kaltim" / "meninggal.csv").read_text("utf-8").splitlines()
    berkas = c.folder / "bps.csv"
    berkas.write_text("\n".join([semua[0], *(satu for satu in semua[1:] if f";{KANTOR}." in satu)]), "utf-8")
    c.ke(page)
    buka(page, "Kirim berkas sumber")
    pilih(page, sumber="BPS_BPJS")
    isi(page, nomor_surat="B-112/BPS/6474/2026")
    tanggal(page, "tanggal", KEMARIN)
    page.locator("[name=berkas]").set_input_files(berkas)
    tekan(page, "Kirim dan segel")
    terlihat(page, "Kiriman tersimpan dan tersegel.")
    lihat = page.get_by_role("link", name=re.compile(r"^Lihat \d+ kandidat dari kiriman ini$"))
    for _kali in range(60):
        if lihat.count():
            break
        page.wait_for_timeout(500)
        page.reload()
    c.foto(page, "kirim-hasil")
    n = int(re.sub(r"\D", "", lihat.inner_text()))
    ikuti(page, lihat)
    return n


# The public.


def jumlah(rekap: dict[str, Any]) -> dict[str, int]:
    """Return the office's own figures of a recap."""
    row = next(baris for baris in rekap["baris"] if baris["kode"] == KANTOR)
    return {nama: row[nama]["jumlah"] for nama in ("lama", "baru", "tms", "perbaikan", "kini")}


def ribuan(n: int) -> str:
    """Return a number as pages write it."""
    return f"{n:,}".replace(",", ".")


def periksa_diri(page: Page, orang: dict[str, str]) -> None:
    """Ask the public check about oneself."""
    page.goto("/pemilih/cek/")
    hari, bulan, tahun = orang["Tanggal lahir"].split()
    isi(
        page,
        nomor=orang["NIK"],
        tanggal_lahir_hari=hari,
        tanggal_lahir_bulan=bulan,
        tanggal_lahir_tahun=tahun,
    )
    tekan(page, "Periksa")
    expect(page.get_by_role("heading", name="Hasil pemeriksaan")).to_be_visible()
    assert orang["NIK"] not in page.content()
