"""Where the real lists stand, and how tests take them; they are no part of this repository."""

from __future__ import annotations

import csv
import datetime as dt
import io
import os
from pathlib import Path

import pytest
import xlsxwriter

from suara.domains.paw.impor.hasil import HasilImpor, OpsiImpor
from suara.domains.paw.services import impor

ROOT = Path(__file__).resolve().parents[5]
DCT = Path(os.environ.get("SUARA_DCT", ROOT.parent / "shared" / "data" / "dct"))
butuh_data_nyata = pytest.mark.skipif(not DCT.is_dir(), reason=f"data DCT nyata tidak ada di {DCT}")

DILANTIK_2014 = dt.date(2014, 10, 1)


def read(name: str) -> bytes:
    """Return the bytes of a real list."""
    return (DCT / name).read_bytes()


def take(act: str, name: str, data: bytes | None = None, **opsi: object) -> HasilImpor:
    """Import a list as `act` (``"dct"``, ``"suara"``, ``"dapil"``)."""
    run = {"dct": impor.import_dct, "suara": impor.import_suara, "dapil": impor.import_dapil}[act]
    return run(actor=None, file_bytes=read(name) if data is None else data, name=name, opsi=OpsiImpor(**opsi))  # type: ignore[arg-type]


def rows_of(name: str) -> list[dict[str, str]]:
    """Return a real list as the source wrote it."""
    return list(csv.DictReader(io.StringIO(read(name).decode())))


def to_csv(rows: list[list[object]]) -> bytes:
    """Return rows as a CSV file."""
    file = io.StringIO()
    csv.writer(file, lineterminator="\n").writerows(rows)
    return file.getvalue().encode()


def to_xlsx(rows: list[list[object]], sheets: int = 1) -> bytes:
    """Return rows as a workbook; dates become Excel dates."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"default_date_format": "dd/mm/yyyy"}) as book:
        for _number in range(sheets):
            sheet = book.add_worksheet()
            for index, row in enumerate(rows):
                sheet.write_row(index, 0, row)
    return file.getvalue()


KEPALA = [
    "Pemilu", "Lembaga", "Provinsi", "Kode Dapil", "Dapil", "No. Partai", "Partai", "No. Urut",
    "Nama Calon", "Jenis Kelamin", "Suara Sah",
]  # fmt: skip


def small(**change: object) -> list[list[object]]:
    """Return a small list of three candidates of one party; `change` replaces cells of the second."""
    people = [
        [
            "2024",
            "DPRD_PROVINSI",
            "KALIMANTAN TIMUR",
            "640001",
            "KALTIM 1",
            1,
            "Partai Contoh",
            nomor,
            nama,
            jk,
            suara,
        ]
        for nomor, nama, jk, suara in (
            (1, "ANDI", "L", 300),
            (2, "BUDI SETIA", "L", 200),
            (3, "CITRA", "P", 100),
        )
    ]
    for kolom, value in change.items():
        people[1][KEPALA.index(kolom.replace("_", " ").replace("No ", "No. "))] = value
    return [list(KEPALA), *people]
