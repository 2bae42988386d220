"""The findings of an import as a CSV file that a spreadsheet opens safely."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from suara.kernel.temuan import Temuan

KEPALA = ("baris", "kolom", "kadar", "kode", "pesan")


def write_laporan(file: TextIO, temuan: Iterable[Temuan]) -> None:
    """Write one line per finding."""
    writer = csv.writer(file)
    writer.writerow(KEPALA)
    for item in temuan:
        cells = (item.baris if item.baris is not None else "", item.kolom or "", item.kadar.value, item.kode)
        writer.writerow([*map(_safe, cells), _safe(str(item.pesan))])


def _safe(cell: object) -> str:
    """Return a cell that no spreadsheet takes for a formula: the text may come from a stranger's file."""
    text = str(cell)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text
