"""A workbook as sheets of named cells, each with the row that a person sees."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from suara.domains.survei.instrumen.galat import CacatSel, XLSFormDitolak
from suara.engine.periksa_rekap.errors import RekapTidakTerbaca
from suara.engine.periksa_rekap.kisi import MAGIC_XLS, MAGIC_XLSX, refuse_bomb
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

MAKS_BITA = 2 * 1024 * 1024
MAKS_BARIS = 1_500
MAKS_KOLOM = 80


@dataclass(frozen=True, slots=True)
class Baris:
    """One row: its number in the sheet and its filled cells by the name of the column."""

    nomor: int
    isi: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Lembar:
    """One sheet: the names of its columns and its filled rows."""

    nama: str
    kolom: tuple[str, ...]
    baris: tuple[Baris, ...]


def read_lembar(data: bytes) -> dict[str, Lembar]:
    """Return the sheets of an XLSX or XLS file by name; raises `XLSFormDitolak`."""
    if len(data) > MAKS_BITA:
        raise _refused(_("Berkas ini lebih besar dari 2 MB; kuesioner tidak sebesar itu."))
    if not data.startswith((MAGIC_XLSX, MAGIC_XLS)):
        raise _refused(_("Ini bukan buku kerja XLSX. Simpan sebagai XLSX, lalu unggah lagi."))
    import python_calamine

    faults: list[CacatSel] = []
    try:
        if data.startswith(MAGIC_XLSX):
            refuse_bomb(data)
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
        found = {
            name: _sheet(name, book.get_sheet_by_name(name).iter_rows(), faults) for name in book.sheet_names
        }
    except (XLSFormDitolak, RekapTidakTerbaca) as error:
        raise _refused(_("Buku kerja ini terlalu besar setelah dibuka.")) from error
    except Exception as error:  # the reader panics in its own ways on broken files
        raise _refused(
            _("Buku kerja ini rusak atau terkunci kata sandi. Simpan ulang sebagai XLSX tanpa kata sandi.")
        ) from error
    if faults:
        raise XLSFormDitolak(faults)
    return found


def _sheet(name: str, rows: Iterator[Sequence[object]], faults: list[CacatSel]) -> Lembar:
    head: tuple[str, ...] = ()
    found: list[Baris] = []
    for number, row in enumerate(rows, start=1):
        if number > MAKS_BARIS or len(row) > MAKS_KOLOM:
            raise _refused(_("Buku kerja ini terlalu besar setelah dibuka."))
        if not head:
            head = tuple(" ".join(str(cell or "").split()) for cell in row)
            continue
        cells = {}
        for column, value in zip(head, row, strict=False):
            text = _text(value)
            if text is None:
                said = _("Program lembar sebar mengubah sel ini menjadi tanggal atau galat. Jadikan teks.")
                faults.append(CacatSel(name, number, column, Kalimat(said)))
            elif text and column:
                cells[column] = text
        if cells:
            found.append(Baris(number, cells))
    return Lembar(name, tuple(column for column in head if column), tuple(found))


def _text(cell: object) -> str | None:
    """Return a cell as text; None for what the spreadsheet program made of it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, dt.date | dt.time | dt.timedelta):
        return None
    text = " ".join(str(cell).split())
    return (
        None
        if text.startswith("#") and text.rstrip("!?").isupper() and text.endswith(("!", "?", "/A"))
        else text
    )


def _refused(pola: str) -> XLSFormDitolak:
    return XLSFormDitolak([CacatSel("", 0, "", Kalimat(pola))])
