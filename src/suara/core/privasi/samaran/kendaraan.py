"""Number plates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from suara.core.privasi.samaran import kamus
from suara.core.privasi.samaran.jenis import JenisTemuan, Temuan
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

# Forms of the election office are named almost like plates: "DA 1 KWK", "C 1 PPWP".
_PLATE = re.compile(
    r"(?<![A-Za-z0-9.\-/])([A-Z]{1,2})[ \-.]?(\d{1,4})[ \-.]?([A-Z]{1,3})(?![A-Za-z0-9\-])", re.IGNORECASE
)
_VEHICLE = re.compile(
    r"\b(?:plat|plate|nopol|no\.? ?pol|polisi|motor|mobil|kendaraan|truk|truck|pick ?up|pickup|avanza|innova"
    r"|xenia|minibus|mobilnya|motornya|angkot|bus|taksi|berplat|dengan plat|sepeda motor|nomor polisi"
    r"|hilux|fortuner|brio|pajero|beat|vario|scoopy|nmax|ambulans?)\b",
    re.IGNORECASE,
)
_WHY = Kalimat(_("Berpola nomor polisi kendaraan."))


def find_plat(text: str) -> Iterator[Temuan]:
    """Yield plates: near a vehicle in any spelling, else only where they look like nothing else."""
    for match in _PLATE.finditer(text):
        area, number, tail = match.groups()
        if area.lower() not in kamus.words("wilayah_plat") or tail.lower() in kamus.words("bukan_plat"):
            continue
        near = _VEHICLE.search(text[max(0, match.start() - 45) : match.start()]) is not None
        clear = area.isupper() and tail.isupper() and len(number) >= 3 and len(area + tail) >= 3
        if near or clear:
            yield Temuan(JenisTemuan.PLAT, *match.span(), 0.95 if near else 0.8, _WHY)
