"""From the bytes of a CSV or spreadsheet file to rows of text. The content decides, never the file's name."""

from __future__ import annotations

import csv
import datetime as dt
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from python_calamine import CalamineError, CalamineWorkbook

from suara.domains.paw.impor.temuan import BerkasDitolak
from suara.kernel.kalimat import gettext_noop as _

BATAS_BYTE = 64 * 1024 * 1024
BATAS_BYTE_TERBUKA = 1024 * 1024 * 1024
_MAGIC = {
    b"%PDF": "PDF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPG",
    b"GIF8": "GIF",
    b"<!DOCTYPE": "HTML",
    b"<html": "HTML",
}


class SelRusak(str):
    """A cell that the spreadsheet program changed (a date, an error value); the text is what stands there."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Tabel:
    """Rows of text with the row number that a person sees; the header is not told apart yet."""

    baris: list[tuple[int, list[str]]]
    dari_excel: bool


def read_tabel(data: bytes, lembar: str | None = None) -> Tabel:
    """Return the rows of a CSV, XLSX, XLS or ODS file; raises `BerkasDitolak` with what is wrong.

    `lembar` names the sheet of a workbook; without it a workbook with several filled sheets is refused.
    """
    if not data.strip():
        raise BerkasDitolak(
            "BERKAS_KOSONG", _("Berkas ini kosong. Periksa apakah berkasnya tersimpan dengan benar.")
        )
    if len(data) > BATAS_BYTE:
        raise BerkasDitolak(
            "BERKAS_TERLALU_BESAR",
            _("Berkas lebih besar dari {n} MB. Bagi per lembaga."),
            n=BATAS_BYTE // 2**20,
        )
    for magic, jenis in _MAGIC.items():
        if data.lstrip()[: len(magic)].lower() == magic.lower():
            raise BerkasDitolak(
                "BUKAN_TABEL",
                _("Ini berkas {jenis}, bukan CSV atau XLSX. Simpan tabelnya sebagai CSV."),
                jenis=jenis,
            )
    is_workbook = data[:4] == b"PK\x03\x04" or data[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    rows = list(_workbook(data, lembar) if is_workbook else _csv(data))
    if not rows:
        raise BerkasDitolak("BERKAS_KOSONG", _("Berkas ini tidak berisi satu baris pun."))
    return Tabel(rows, is_workbook)


def _csv(data: bytes) -> Iterator[tuple[int, list[str]]]:
    text = _decode(data)
    if "\x00" in text:
        raise BerkasDitolak("BUKAN_TABEL", _("Isi berkas ini bukan teks. Pilih berkas CSV atau XLSX."))
    head = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=head.count)
    try:
        for number, cells in enumerate(
            csv.reader(io.StringIO(text, newline=""), delimiter=delimiter), start=1
        ):
            if any(cell.strip() for cell in cells):
                yield number, [cell.strip() for cell in cells]
    except csv.Error as error:
        raise BerkasDitolak(
            "BUKAN_TABEL", _("Berkas tidak terbaca sebagai CSV: {sebab}."), sebab=str(error)
        ) from error


def _decode(data: bytes) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        raise BerkasDitolak(
            "PENYANDIAN_SALAH",
            _("Baris {baris} tidak bersandi UTF-8. Simpan ulang sebagai “CSV UTF-8”, lalu coba lagi."),
            baris=row,
        ) from error


def _workbook(data: bytes, lembar: str | None) -> Iterator[tuple[int, list[str]]]:
    _refuse_bomb(data)
    try:
        workbook = CalamineWorkbook.from_object(io.BytesIO(data))
        sheets = {name: workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names}
    except (CalamineError, ValueError, OSError) as error:
        raise BerkasDitolak(
            "BUKAN_TABEL", _("Berkas tidak terbaca sebagai XLSX. Buka di Excel dan simpan ulang.")
        ) from error
    filled = {name: rows for name, rows in sheets.items() if rows}
    if lembar is not None and lembar not in sheets:
        raise BerkasDitolak(
            "LEMBAR_TIDAK_ADA",
            _("Lembar “{lembar}” tidak ada. Yang ada: {ada}."),
            lembar=lembar,
            ada=", ".join(sheets),
        )
    if lembar is None and len(filled) > 1:
        raise BerkasDitolak(
            "LEMBAR_LEBIH_DARI_SATU",
            _("Ada beberapa lembar berisi: {ada}. Sebutkan satu."),
            ada=", ".join(filled),
        )
    rows = sheets[lembar] if lembar is not None else next(iter(filled.values()), [])
    for number, cells in enumerate(rows, start=1):
        texts = [_cell(cell) for cell in cells]
        if any(texts):
            yield number, texts


def _refuse_bomb(data: bytes) -> None:
    if data[:4] != b"PK\x03\x04":
        return
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            unpacked = sum(item.file_size for item in archive.infolist())
    except zipfile.BadZipFile as error:
        raise BerkasDitolak(
            "BUKAN_TABEL", _("Berkas tidak terbaca sebagai XLSX. Buka di Excel dan simpan ulang.")
        ) from error
    if unpacked > BATAS_BYTE_TERBUKA:
        raise BerkasDitolak("BERKAS_TERLALU_BESAR", _("Isi berkas ini terlalu besar setelah dibuka."))


def _cell(cell: object) -> str:
    """Return a cell as text; Excel keeps whole numbers as floats, so 86048.0 is 86048 again."""
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, dt.date | dt.time | dt.timedelta):
        return SelRusak(str(cell))
    text = str(cell).strip()
    return SelRusak(text) if text.startswith("#") and text.endswith(("!", "?", "A")) else text
