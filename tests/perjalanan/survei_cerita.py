"""What the journey of a survey knows: the office, the camera, and the answers that people gave."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from tests.perjalanan.langkah import ikuti

if TYPE_CHECKING:
    from playwright.sync_api import Page

    from tests.perjalanan.gambar import Kamera
    from tests.perjalanan.kantor import Kantor

UNSUR = (
    *("persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "sarana"),
    "pengaduan",
)
"""The questions in the order of the questionnaire."""
GELOMBANG = "Survei Kepuasan Ruang Layanan 2026"
KUESIONER = "SKM dengan pertanyaan kami"
LAYANAN = "Peminjaman ruang rapat"
NAMA_SAMA = "444444444"
"""The sheet with which the officers were trained, and which was typed by mistake."""
LEMBAR = (
    *("343433433", "333433232", "434433343", "333433233", "343433332", "43434 443", "333433222"),
    *("343443333", "233423232", "443444444", "334433333", "222422122"),
)
"""The paper forms of one service: nine digits, a blank where nothing was ticked."""
LEMBAR_LAIN = ("334433333", "343434343", "433433243", "333323232", "344443333", "434434444", "232433222",
               "343433343", "333433333")  # fmt: skip
"""Those of the other service; two people more answer on the screen, and NAMA_SAMA was typed here."""
LAYAR = ("332433231", "344444344")


@dataclass(slots=True)
class Cerita:
    """One survey of one office, from its questionnaire to what was done about it."""

    kantor: Kantor
    kamera: Kamera
    folder: Path
    gelombang: str = ""
    """Address of the wave in Ruang Kerja."""
    kode: str = ""
    alamat: str = ""
    """Address of the first service's form, as the poster prints it."""
    nomor: str = ""
    dijawab: dict[str, list[Fraction]] = field(default_factory=dict)

    def foto(self, page: Page, name: str, top: str = "", **ukuran: int) -> None:
        """Take a picture for the guide."""
        if self.kamera.dipakai or os.environ.get("SUARA_TINJAU"):
            self.kamera.take(page, f"survei-{name}", top=top, **ukuran)

    def ke(self, page: Page, akhir: str = "") -> None:
        """Go to the wave, or to a page below it."""
        page.goto(self.gelombang + akhir)

    def ditunggu(self, page: Page, kata: str) -> None:
        """Find on the start page what waits for this officer, and follow it."""
        page.goto("/kerja/")
        baris = page.locator("ul.daftar-kerja li", has_text=kata).filter(has_text=GELOMBANG)
        ikuti(page, baris.get_by_role("link"))

    def hasil(self, akhir: str = "") -> str:
        """Return the public address of the results."""
        return f"/survei/hasil/{self.kode}/{akhir}"


def path_of(page: Page) -> str:
    """Return where the page is, without the host."""
    return re.sub(r"^https?://[^/]+", "", page.url)


def persen(nilai: Fraction) -> str:
    """Return a number with two decimals as pages print it: half is rounded up."""
    cents = (nilai * 100 + Fraction(1, 2)).__floor__()
    return f"{cents // 100},{cents % 100:02d}"
