"""What an index is built from: batches of rows out of a snapshot, a CSV or an Arrow file."""

from __future__ import annotations

import csv
import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from suara.domains.pemilih.cek.galat import BahanDitolak
from suara.domains.pemilih.cek.susun import KOLOM, STATUS, Baris, Rombongan
from suara.engine.terms import StatusBaris
from suara.kernel.kalimat import Kalimat, gettext_noop

if TYPE_CHECKING:
    from suara.engine.kunci import KunciInduk
    from suara.engine.sesi import Sesi

ROMBONGAN = 50_000
PILIH = f"SELECT {', '.join((*KOLOM, STATUS))} FROM cek WHERE status IN ($aktif, $tangguh)"  # noqa: S608 -- our own names
"""What is read of each kab/kota of a snapshot, opened under the name `cek`."""


def dari_berkas(path: Path) -> Iterator[Rombongan]:
    """Yield the rows of a file: CSV (``,`` or ``;``) or Arrow; raises `BahanDitolak`."""
    if not path.is_file():
        raise BahanDitolak(Kalimat(gettext_noop("Berkas {nama} tidak ada."), {"nama": path.name}))
    return _arrow(path) if path.suffix.lower() in {".arrow", ".feather"} else _csv(path)


def dari_snapshot(sesi: Sesi, tempat: Path, *, kunci: KunciInduk, id: str = "terkini") -> Iterator[Rombongan]:
    """Yield active and suspended rows of a snapshot, a kab/kota at a time: no more of the list is open.

    Suspended people are told that their data are being checked and which papers to bring. Rows that are TMS
    are not in the index: their people read *belum terdaftar* and what to do.
    """
    from suara.engine.snapshot import open_snapshot, read_manifest

    kolom = [*KOLOM, STATUS]
    siapa = {"aktif": StatusBaris.AKTIF.value, "tangguh": StatusBaris.DITANGGUHKAN.value}
    for satu in read_manifest(tempat, id).berkas:
        open_snapshot(sesi, tempat, kunci=kunci, id=id, wilayah=satu.kab, kolom=kolom, nama="cek")
        yield from sesi.arrow(PILIH, siapa).to_batches(ROMBONGAN)
        sesi.buang("cek")


def _csv(path: Path) -> Iterator[Rombongan]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        head = file.readline()
        separator = ";" if head.count(";") > head.count(",") else ","
        names = [name.strip().lower() for name in next(csv.reader([head], delimiter=separator), [])]
        places = _places(names, path)
        rows = csv.reader(file, delimiter=separator)
        while batch := [_row(row, places) for row in itertools.islice(rows, ROMBONGAN)]:
            yield batch


def _places(names: list[str], path: Path) -> list[int]:
    missing = [name for name in KOLOM if name not in names]
    if missing:
        raise BahanDitolak(
            Kalimat(
                gettext_noop("Berkas {nama} tidak punya kolom {kolom} pada baris pertamanya."),
                {"nama": path.name, "kolom": ", ".join(missing)},
            )
        )
    return [names.index(name) for name in (*KOLOM, STATUS) if name in names]


def _row(row: list[str], places: list[int]) -> Baris:
    values = [row[at].strip() if at < len(row) else "" for at in places]
    nomor, tanggal, nama, desa, tps, *status = values
    return nomor, iso(tanggal), nama, desa, tps, status[0].upper() if status else None


def iso(text: str) -> str:
    """Return ``31-12-1990``, ``31/12/1990`` or ``31|12|1990`` as ISO; other text as it is."""
    parts = text.replace("/", "-").replace("|", "-").split("-")
    if len(parts) == 3 and len(parts[2]) == 4:
        return f"{parts[2]}-{parts[1]:0>2}-{parts[0]:0>2}"
    return text


def _arrow(path: Path) -> Iterator[Rombongan]:
    import pyarrow as pa

    with pa.memory_map(str(path)) as source:
        try:
            reader = pa.ipc.open_file(source)
        except pa.ArrowInvalid as error:
            pola = gettext_noop("Berkas {nama} bukan berkas Arrow yang utuh.")
            raise BahanDitolak(Kalimat(pola, {"nama": path.name})) from error
        _places(reader.schema.names, path)
        named = [name for name in (*KOLOM, STATUS) if name in reader.schema.names]
        for number in range(reader.num_record_batches):
            yield reader.get_batch(number).select(named)
