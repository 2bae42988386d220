"""A period in the words of an office's workbook. Workbooks are Indonesian in every language of the site."""

from __future__ import annotations

import re

URUTAN = ("PERTAMA", "KEDUA", "KETIGA", "KEEMPAT")
BULAN = (
    *("JANUARI", "FEBRUARI", "MARET", "APRIL", "MEI", "JUNI"),
    *("JULI", "AGUSTUS", "SEPTEMBER", "OKTOBER", "NOVEMBER", "DESEMBER"),
)
POLA = re.compile(r"(\d{4})-(TW|S|)(\d{1,2})")
PANJANG = {"TW": ("TRIWULAN", 4), "S": ("SEMESTER", 2), "": ("BULAN", 12)}


def office_words(kode: str) -> str:
    """Return ``TRIWULAN KEEMPAT TAHUN 2025`` for ``2025-TW4``; a code of another shape as it is."""
    cocok = POLA.fullmatch(kode)
    if cocok is None:
        return kode
    tahun, jenis, nomor = cocok[1], cocok[2], int(cocok[3])
    kata, banyak = PANJANG[jenis]
    if not 1 <= nomor <= banyak:
        return kode
    return f"{kata} {BULAN[nomor - 1] if not jenis else URUTAN[nomor - 1]} TAHUN {tahun}"
