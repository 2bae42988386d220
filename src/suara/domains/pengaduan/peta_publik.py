"""The map: a schematic tile per kab/kota and kecamatan, shaded by published reports; nobody's coordinates."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext

from suara.domains.pengaduan.queries_publik import (
    filter_bulan,
    get_tempat,
    kab_kota_name,
    list_published,
    list_tempat,
)
from suara.domains.pengaduan.statistik_publik import PALING_SEDIKIT, Masa
from suara.ui.format import format_number

# How the kab/kota of Kalimantan Timur lie to each other: column, row. Other provinces get no drawing.
LETAK = {
    "64.11": (0, 0), "64.03": (2, 0),
    "64.07": (0, 1), "64.02": (1, 1), "64.08": (2, 1), "64.74": (3, 1),
    "64.72": (2, 2),
    "64.09": (1, 3), "64.71": (2, 3),
    "64.01": (1, 4),
}  # fmt: skip
LEBAR, TINGGI, JARAK = 108, 88, 4
TINGKAT = 4


@dataclass(frozen=True, slots=True)
class Petak:
    """One tile: a place, how many reports in words, and how dark."""

    kode: str
    nama: str
    kata: str
    kadar: int
    url: str
    baris: tuple[str, ...] = ()
    x: int = 0
    y: int = 0

    @property
    def letak(self) -> dict[str, str]:
        """Numbers for the drawing as text: a number of the page's language would break it."""
        lines = len(self.baris)
        return {
            "x": str(self.x),
            "y": str(self.y),
            "tengah": str(self.x + LEBAR // 2),
            "nama_1": str(self.y + (30 if lines == 1 else 22)),
            "nama_2": str(self.y + 39),
            "angka": str(self.y + 70),
        }


@dataclass(frozen=True, slots=True)
class Daerah:
    """A kab/kota with its kecamatan."""

    petak: Petak
    kecamatan: list[Petak]


def draw(provinsi: str, masa: Masa) -> list[Daerah]:
    """Return the tiles of a province. Fewer than five are only called so."""
    per_kab, per_kec = _count(masa)
    most_kab, most_kec = (max(counted.values(), default=0) for counted in (per_kab, per_kec))
    found = []
    for kab, below in list_tempat(provinsi):
        tile = _petak(kab.kode, kab_kota_name(kab), per_kab[kab.kode], most_kab)
        tiles = [_petak(kec.kode, kec.nama, per_kec[kec.kode], most_kec) for kec in below]
        found.append(Daerah(tile, tiles))
    return found


def _count(masa: Masa) -> tuple[Counter[str], Counter[str]]:
    per_kab: Counter[str] = Counter()
    per_kec: Counter[str] = Counter()
    rows = filter_bulan(list_published(), masa.sejak, masa.sampai).select_related("wilayah__induk__induk")
    for row in rows.only("wilayah").iterator(2000):
        place = get_tempat(row.wilayah)
        if place.kab_kota:
            per_kab[place.kab_kota.kode] += 1
        if place.kecamatan:
            per_kec[place.kecamatan.kode] += 1
    return per_kab, per_kec


def _petak(kode: str, nama: str, jumlah: int, terbanyak: int) -> Petak:
    many = jumlah >= PALING_SEDIKIT
    column, line = LETAK.get(kode, (0, 0))
    return Petak(
        kode=kode,
        nama=nama,
        kata=format_number(jumlah) if many else gettext("kurang dari 5"),
        kadar=-(-jumlah * TINGKAT // terbanyak) if many else 0,
        url=f"{reverse('lapor:daftar')}?wilayah={kode}" if many else "",
        baris=_lines(nama.removeprefix("Kab. ").removeprefix("Kota ")),
        x=column * (LEBAR + JARAK),
        y=line * (TINGGI + JARAK),
    )


def _lines(nama: str) -> tuple[str, ...]:
    words = nama.split()
    if len(nama) <= 12 or len(words) == 1:
        return (nama,)
    cut = min(range(1, len(words)), key=lambda at: max(len(" ".join(words[:at])), len(" ".join(words[at:]))))
    return " ".join(words[:cut]), " ".join(words[cut:])


def is_drawable(daerah: list[Daerah]) -> bool:
    """Whether the places of every kab/kota are known."""
    return bool(daerah) and all(item.petak.kode in LETAK for item in daerah)


def size() -> str:
    """Return the view box of the drawing."""
    columns = max(column for column, _row in LETAK.values()) + 1
    rows = max(row for _column, row in LETAK.values()) + 1
    return f"0 0 {columns * (LEBAR + JARAK) - JARAK} {rows * (TINGGI + JARAK) - JARAK}"
