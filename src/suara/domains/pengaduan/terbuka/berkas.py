"""The files of the open data: CSV, JSON, and a machine-readable dictionary."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

from django.utils.translation import gettext

from suara.core.tugas.waktu import today
from suara.domains.pengaduan.terbuka import rekam
from suara.domains.pengaduan.terbuka.baris import ARTI, ARTI_SEL, JENIS, KOLOM, KOLOM_SEL, UKURAN
from suara.domains.pengaduan.terbuka.nilai import ARTI_NILAI, KOLOM_NILAI, read_nilai
from suara.ui.ekspor import csv_cell, to_csv

LISENSI = "CC-BY-4.0"
LISENSI_URL = "https://creativecommons.org/licenses/by/4.0/deed.id"
NAMA = re.compile(r"(laporan|agregat|penilaian)(?:-(\d{4}-\d{2}))?\.(csv|json)")
TABEL = {"laporan": KOLOM, "agregat": KOLOM_SEL, "penilaian": KOLOM_NILAI}

type Baris = dict[str, str]


class _Ingatan:
    """What was read last in this process, and of which version; any act makes it old."""

    lock = Lock()
    version = ""
    rows: tuple[list[Baris], list[Baris], list[Baris]] = ([], [], [])


def read() -> tuple[list[Baris], list[Baris], list[Baris]]:
    """Return rows, cells and ratings as text, exactly as the files hold them."""
    current = rekam.version()
    with _Ingatan.lock:
        if _Ingatan.version != current:
            rows = read_laporan()
            cells = [_text(asdict(cell)) for cell in rekam.read_sel()]
            rated = [_text(asdict(row)) for row in read_nilai()]
            _Ingatan.version, _Ingatan.rows = current, (rows, cells, rated)
        return _Ingatan.rows


def read_laporan() -> list[Baris]:
    """Return the rows alone, read now: for a figure that is kept for a while and needs nothing else."""
    return [_text(asdict(row)) for row in rekam.read_baris()]


def _text(row: dict[str, Any]) -> Baris:
    return {key: csv_cell(value) for key, value in row.items()}


def list_bulan() -> list[str]:
    """Return the months that have rows, newest first."""
    return sorted({row["bulan"] for row in read()[0]}, reverse=True)


def write(nama: str) -> tuple[bytes, str] | None:
    """Return the bytes and media type of a file of the open data; None when there is no such file."""
    if nama == "skema.json":
        return _json(schema()), "application/json"
    if nama == "hitung_ulang.py":
        return recipe().encode(), "text/x-python; charset=utf-8"
    found = NAMA.fullmatch(nama)
    if found is None:
        return None
    table, month, fmt = found.groups()
    rows = read()[list(TABEL).index(table)]
    if month:
        if month not in list_bulan():
            return None
        rows = [row for row in rows if month in (row.get("bulan"), row.get("masa"))]
    columns = TABEL[table]
    if fmt == "csv":
        return to_csv(columns, ([row[name] for name in columns] for row in rows)), "text/csv; charset=utf-8"
    return _json(_document(table, columns, rows)), "application/json"


def _document(table: str, columns: Sequence[str], rows: list[Baris]) -> dict[str, object]:
    return {
        "judul": table,
        "lisensi": LISENSI,
        "lisensi_url": LISENSI_URL,
        "dibuat": today().isoformat(),
        "skema": "/lapor/data/skema.json",
        "baris": [{name: _typed(name, row[name]) for name in columns} for row in rows],
    }


def _typed(name: str, text: str) -> str | int | None:
    if JENIS.get(name) == "integer":
        return int(text) if text else None
    return text if text or name not in JENIS else None


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=1).encode()


def schema() -> dict[str, object]:
    """Return the dictionary of the tables as a Frictionless data package."""
    return {
        "profile": "tabular-data-package",
        "name": "lapor",
        "licenses": [{"name": LISENSI, "path": LISENSI_URL}],
        "resources": [
            {
                "name": table,
                "path": f"{table}.csv",
                "format": "csv",
                "encoding": "utf-8-sig",
                "schema": {
                    "fields": [
                        {"name": name, "type": JENIS.get(name, "string"), "description": gettext(arti)}
                        for name, arti in meanings.items()
                    ],
                    "missingValues": [""],
                },
            }
            for table, meanings in (("laporan", ARTI), ("agregat", ARTI_SEL), ("penilaian", ARTI_NILAI))
        ],
        "ukuran": {name: gettext(arti) for name, arti in UKURAN.items()},
    }


@cache
def recipe() -> str:
    """Return the script that computes every published figure anew."""
    return (Path(__file__).parent / "hitung_ulang.py").read_text(encoding="utf-8")


def recipe_of(*names: str) -> str:
    """Return the functions of the script that a figure needs, as text."""
    parts = re.split(r"\n\n\n(?=def )", recipe())
    wanted = [
        part.split("\n\n\nif __name__")[0]
        for part in parts
        if part.startswith(tuple(f"def {name}(" for name in names))
    ]
    return "\n\n".join(wanted)
