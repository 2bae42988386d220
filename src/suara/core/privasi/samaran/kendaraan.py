"""Number plates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from suara.core.privasi.samaran.jenis import JenisTemuan, Temuan
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

_AREAS = frozenset(
    "A B D E F G H K L M N P R S T W Z AA AB AD AE AG BA BB BD BE BG BH BK BL BM BN BP CC CD DA DB DC DD DE DG DH "
    "DK DL DM DN DP DR DS DT DW EA EB ED KB KH KT KU PA PB".split()
)
# Forms of the election office are named almost like plates: "DA 1 KWK", "C 1 PPWP".
_NOT_A_TAIL = frozenset(
    "KWK PPW DPR DPD KPU TPS PPS PPK RT RW UU SK KK PP NO KM WIB KPT HP DAN DI KE".split()
)
_PLATE = re.compile(
    r"(?<![A-Za-z0-9.\-/])([A-Z]{1,2})[ \-.]?(\d{1,4})[ \-.]?([A-Z]{1,3})(?![A-Za-z0-9\-])", re.IGNORECASE
)
_VEHICLE = re.compile(
    r"\b(?:plat|plate|nopol|no\.? ?pol|polisi|motor|mobil|kendaraan|truk|truck|pick ?up|pickup|avanza|innova|xenia"
    r"|minibus|mobilnya|motornya|angkot|bus|taksi|berplat|dengan plat|sepeda motor|nomor polisi|hilux|fortuner"
    r"|brio|pajero|beat|vario|scoopy|nmax|ambulans?)\b",
    re.IGNORECASE,
)
_WHY = Kalimat(_("Berpola nomor polisi kendaraan."))


def find_plat(text: str) -> Iterator[Temuan]:
    """Yield plates: with a vehicle near by in any spelling, without one only where they look like nothing else."""
    for match in _PLATE.finditer(text):
        area, number, tail = match.groups()
        if area.upper() not in _AREAS or tail.upper() in _NOT_A_TAIL:
            continue
        near = _VEHICLE.search(text[max(0, match.start() - 45) : match.start()]) is not None
        clear = area.isupper() and tail.isupper() and len(number) >= 3 and len(area + tail) >= 3
        if near or clear:
            yield Temuan(JenisTemuan.PLAT, *match.span(), 0.95 if near else 0.8, _WHY)
