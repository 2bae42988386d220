"""A schematic map: a tile per kab/kota where it lies, shaded by a number. No shape, no tiles from outside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

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
    """One tile: a place, its number in words, how dark (0 for no shade), and where it leads.

    `singkat` is what stands in the drawing when the words are too long for it.
    """

    kode: str
    nama: str
    kata: str
    kadar: int
    url: str = ""
    singkat: str = ""

    @property
    def baris(self) -> tuple[str, ...]:
        """The name in one or two lines that fit the tile."""
        nama = self.nama
        for jenis in ("Kabupaten ", "Kab. ", "Kota "):
            nama = nama.removeprefix(jenis)
        words = nama.split()
        if len(nama) <= 12 or len(words) == 1:
            return (nama,)
        cut = min(
            range(1, len(words)), key=lambda at: max(len(" ".join(words[:at])), len(" ".join(words[at:])))
        )
        return " ".join(words[:cut]), " ".join(words[cut:])

    @property
    def letak(self) -> dict[str, str]:
        """Numbers for the drawing as text: a number of the page's language would break it."""
        column, line = LETAK.get(self.kode, (0, 0))
        x, y = column * (LEBAR + JARAK), line * (TINGGI + JARAK)
        return {
            "x": str(x),
            "y": str(y),
            "tengah": str(x + LEBAR // 2),
            "nama_1": str(y + (30 if len(self.baris) == 1 else 22)),
            "nama_2": str(y + 39),
            "angka": str(y + 70),
        }


def shade(nilai: float, terbesar: float) -> int:
    """Return how dark a tile is, 1 to 4; 0 for nothing at all."""
    return int(-(-nilai * TINGKAT // terbesar)) if nilai > 0 and terbesar > 0 else 0


def is_drawable(petak: Sequence[Petak]) -> bool:
    """Whether the place of every tile is known."""
    return bool(petak) and all(item.kode in LETAK for item in petak)


def map_view(judul: str, petak: Sequence[Petak]) -> dict[str, object]:
    """Return what the drawing needs; without tiles when the place of one is not known."""
    columns = max(column for column, _row in LETAK.values()) + 1
    rows = max(row for _column, row in LETAK.values()) + 1
    return {
        "judul": judul,
        "petak": list(petak) if is_drawable(petak) else [],
        "kotak": f"0 0 {columns * (LEBAR + JARAK) - JARAK} {rows * (TINGGI + JARAK) - JARAK}",
        "lebar": str(LEBAR),
        "tinggi": str(TINGGI),
    }
