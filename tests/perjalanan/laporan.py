"""The acts of LAPOR! as verbs: what a citizen, the desk, a unit and a leader do with one report."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.perjalanan.langkah import HARI_INI, ikuti, isi, pilih, tanggal, tekan, terlihat

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from playwright.sync_api import Page

type Foto = Callable[[Page, str, str], None]

NIK = "6472011203450007"
SAKSI = "0812 5550 1234"
KIRIM_BUKTI = "terkirim"


def tanpa_foto(_page: Page, _name: str, _top: str = "") -> None:
    """Take no picture."""


@dataclass(frozen=True, slots=True)
class Cerita:
    """What a citizen wants to say."""

    judul: str
    isi: str
    kelas: str = "PENGADUAN"
    anonim: str = "ya"
    rahasia: str = "tidak"
    nama: str = ""
    email: str = ""
    terlapor: str = ""


@dataclass(frozen=True, slots=True)
class Tanda:
    """What the citizen keeps: the number that anybody may know, and the key that nobody else has."""

    nomor: str
    kunci: str

    @property
    def cek(self) -> str:
        """The follow page."""
        return f"/lapor/cek/{self.nomor}/"

    @property
    def meja(self) -> str:
        """The page of the desk."""
        return f"/kerja/lapor/{self.nomor}/"

    @property
    def publik(self) -> str:
        """The page that everybody reads."""
        return f"/lapor/laporan/{self.nomor}/"


def buat_foto(folder: Path, name: str = "stiker", *, sisi: int = 480) -> Path:
    """Return a photograph whose metadata would tell where it was taken."""
    from PIL import Image

    target = folder / f"{name}.jpg"
    picture = Image.effect_noise((sisi, sisi), 60).convert("RGB")
    exif = Image.Exif()
    exif[0x010F] = "KAMERA-WARGA"
    picture.save(target, "JPEG", exif=exif)
    return target


# The citizen writes.


def tulis_satu(page: Page, cerita: Cerita, *, bukti: Sequence[Path] = ()) -> None:
    """Answer everything on one page and go on to the check."""
    page.goto("/lapor/buat/")
    jawab_cerita(page, cerita)
    if cerita.terlapor:
        page.locator("select[name=unit_terlapor]").select_option(cerita.terlapor)
    lampirkan(page, bukti)
    jawab_privasi(page, cerita)
    jawab_identitas(page, cerita)
    tekan(page, "Lanjut: periksa jawaban")
    terlihat(page, "Belum ada yang terkirim.")


def jawab_cerita(page: Page, cerita: Cerita) -> None:
    """Kind, title and story on the page at hand."""
    page.locator(f"[name=kelas_pelapor][value='{cerita.kelas}']").check()
    isi(page, isi=cerita.isi, judul=cerita.judul)


def jawab_privasi(page: Page, cerita: Cerita) -> None:
    """The two questions."""
    page.locator(f"[name=is_anonim][value='{cerita.anonim}']").check()
    page.locator(f"[name=is_rahasia][value='{cerita.rahasia}']").check()


def jawab_identitas(page: Page, cerita: Cerita) -> None:
    """Say who it is, or nobody."""
    known = bool(cerita.nama or cerita.email)
    page.locator(f"[name=identitas][value='{'ada' if known else 'tanpa'}']").check()
    if known:
        isi(page, nama=cerita.nama, email=cerita.email)


def lampirkan(page: Page, bukti: Sequence[Path]) -> None:
    """Choose evidence; with scripts wait until it has arrived, without it goes along with the form."""
    if not bukti:
        return
    page.locator("input[name=bukti]").set_input_files([str(path) for path in bukti])
    if page.locator("[data-draf-kabar]").is_visible():
        for path in bukti:
            expect(page.locator(".unggahan-satu", has_text=path.name)).to_contain_text(KIRIM_BUKTI)


def kirim(page: Page) -> Tanda:
    """Press send; return the number and the key that the page shows."""
    tekan(page, "Kirim laporan")
    return baca_tanda(page)


def baca_tanda(page: Page) -> Tanda:
    """Return number and key from the page after sending."""
    terlihat(page, "Laporan Anda diterima")
    return Tanda(page.locator("#nomor-laporan").inner_text(), page.locator("#kunci-laporan").inner_text())


def lapor(page: Page, cerita: Cerita) -> Tanda:
    """Write and send on one page."""
    tulis_satu(page, cerita)
    return kirim(page)


# The citizen follows.


def buka_dengan_kunci(page: Page, tanda: Tanda) -> None:
    """Open the dialogue with number and key."""
    page.goto("/lapor/cek/")
    isi(page, nomor=tanda.nomor.lower(), kunci=tanda.kunci.replace("-", " "))
    tekan(page, "Buka")
    expect(page.locator("#percakapan")).to_be_visible()


def lakukan(page: Page, tanda: Tanda, act: str, **fields: str) -> None:
    """Do one of the reporter's acts on the follow page."""
    page.goto(tanda.cek)
    box = page.locator(f"#tindakan-{act}")
    if box.get_attribute("open") is None:
        box.locator("summary").click()
    for name, value in fields.items():
        field = box.locator(f"[name={name}]")
        if field.first.get_attribute("type") == "radio":
            box.locator(f"[name={name}][value='{value}']").check()
        else:
            field.fill(value)
    ikuti(page, box.locator("button[type=submit]").last)


def status_umum(page: Page, tanda: Tanda) -> str:
    """Return what the number alone says."""
    page.goto(f"/lapor/cek/?nomor={tanda.nomor}")
    return page.locator(".cek-hasil").inner_text()


def tertutup(page: Page, *addresses: str) -> None:
    """None of these pages exists for this reader."""
    for address in addresses:
        answer = page.goto(address)
        assert answer is not None
        assert answer.status == 404, f"{answer.status} untuk {address}"


# The office acts.


def tindakan(page: Page, tanda: Tanda, act: str) -> None:
    """Open the page of an act."""
    page.goto(f"{tanda.meja}{act}/")
    expect(page.locator("main form[method=post]")).to_be_visible()


def simpan(page: Page, kabar: str | re.Pattern[str]) -> None:
    """Send the form of an act; the report's page says what happened."""
    ikuti(page, page.locator("main form[method=post] .tombol-baris button.tombol").first)
    terlihat(page, kabar)


def verifikasi(page: Page, tanda: Tanda, *, unit: str, salinan: str = "", kadar: str = "TBP",
               foto: Foto = tanpa_foto) -> None:  # fmt: skip
    """Classify, check the masked copy, dispose to a unit."""
    tindakan(page, tanda, "verifikasi")
    foto(page, "lapor-verifikasi", "main")
    pilih(page, kelas="PENGADUAN", kadar=kadar, topik="DATA_PEMILIH", lembaga="KPU_PROVINSI", unit=unit)
    if salinan:
        isi(page, isi_publik=salinan)
    ulas(page)
    foto(page, "lapor-ulasan", "[name=isi_publik]")
    simpan(page, "Laporan terverifikasi dan didisposisi.")


def ulas(page: Page) -> None:
    """Tick the review of privacy; the second box is there for an anonim report only."""
    for name in ("ulasan_privasi", "ulasan_anonim"):
        box = page.locator(f"[name={name}]")
        if box.count():
            box.check()


def tulis_tindakan(page: Page, tanda: Tanda, act: str, kabar: str, **fields: str) -> None:
    """An act that only needs text."""
    tindakan(page, tanda, act)
    isi(page, **fields)
    simpan(page, kabar)


def tindak_lanjut(page: Page, tanda: Tanda, words: str, *, bukti: Path | None = None) -> None:
    """Write what was examined, done or decided."""
    tindakan(page, tanda, "tindak-lanjut")
    isi(page, isi=words)
    if bukti:
        page.locator("[name=berkas]").set_input_files(str(bukti))
    simpan(page, "Tindak lanjut tersimpan.")


def usul_selesai(page: Page, tanda: Tanda, words: str, *, terbukti: str = "YA") -> None:
    """Propose that it is finished."""
    tindakan(page, tanda, "usul-selesai")
    isi(page, isi=words)
    pilih(page, terbukti=terbukti)
    simpan(page, "Usul selesai tersimpan.")


def setujui_selesai(page: Page, tanda: Tanda) -> None:
    """Agree as the leader, with the word typed."""
    tulis_tindakan(page, tanda, "setujui-selesai", "Laporan selesai.", konfirmasi="SELESAI")


def terbitkan(page: Page, tanda: Tanda) -> None:
    """Publish after the review."""
    tindakan(page, tanda, "terbitkan")
    ulas(page)
    isi(page, konfirmasi="TERBITKAN")
    simpan(page, "Laporan terbit.")


def isi_kejadian(page: Page, *, hari: dt.date = HARI_INI, kabkota: str = "Samarinda") -> None:
    """When and where; without scripts the next list comes with a button."""
    tanggal(page, "tanggal_kejadian", hari)
    for name, words in (("kabkota", kabkota), ("kecamatan", "")):
        option = page.locator(f"select[name={name}] option", has_text=words).nth(0 if words else 1)
        page.locator(f"select[name={name}]").select_option(str(option.get_attribute("value")))
        below = page.locator(f"select[name={'kecamatan' if name == 'kabkota' else 'desa'}] option")
        button = page.get_by_role("button", name="Tampilkan daftar berikutnya")
        if button.is_visible():
            ikuti(page, button)
        expect(below.nth(1)).to_be_attached()
