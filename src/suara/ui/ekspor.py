"""CSV and XLSX that open right in a spreadsheet and run nothing there.

A cell that starts like a formula is written as text; long digit strings (NIK) stay text.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
from collections.abc import Iterable, Sequence
from decimal import Decimal

from django.http import HttpResponse
from django.utils import timezone
from django.utils.functional import Promise

FORMATS = ("csv", "xlsx")
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MAX_EXACT_DIGITS = 15


def safe_text(text: str) -> str:
    """Disarm text that a spreadsheet would run as a formula, with an apostrophe in front."""
    return f"'{text}" if text.lstrip(" ").startswith(FORMULA_STARTS) else text


def cell(value: object) -> str | int | float | Decimal | dt.date | dt.datetime:
    """Return a value as a file can hold it: numbers stay numbers, moments become office time."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Ya" if value else "Tidak"
    if isinstance(value, dt.datetime):
        return timezone.localtime(value).replace(tzinfo=None) if timezone.is_aware(value) else value
    if isinstance(value, int):
        return value if len(str(abs(value))) <= MAX_EXACT_DIGITS else str(value)
    if isinstance(value, (float, Decimal, dt.date)):
        return value
    label = getattr(value, "label", None)
    return str(label if isinstance(label, (str, Promise)) else value)


def csv_cell(value: object) -> str:
    """Return a value as CSV text: ISO dates, plain numbers, disarmed words."""
    plain = cell(value)
    if isinstance(plain, dt.datetime):
        return plain.isoformat(" ", "seconds")
    if isinstance(plain, dt.date):
        return plain.isoformat()
    return safe_text(plain) if isinstance(plain, str) else str(plain)


def to_csv(header: Sequence[str], rows: Iterable[Sequence[object]]) -> bytes:
    """Return CSV bytes with a BOM, so that spreadsheets read them as UTF-8."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer)
    writer.writerow([safe_text(word) for word in header])
    writer.writerows([csv_cell(value) for value in row] for row in rows)
    return buffer.getvalue().encode("utf-8-sig")


def to_xlsx(header: Sequence[str], rows: Iterable[Sequence[object]], sheet: str) -> bytes:
    """Return an XLSX workbook with one sheet, a bold frozen header, and text that stays text."""
    # Loaded with the first workbook, so that no start waits for it.
    import xlsxwriter

    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    page = book.add_worksheet("".join(char for char in sheet if char not in "[]:*?/\\'")[:31] or "Data")
    bold = book.add_format({"bold": True, "bottom": 1})
    text = book.add_format({"num_format": "@"})
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
    page.write_row(0, 0, header, bold)
    page.freeze_panes(1, 1)
    widths = [len(word) for word in header]
    for number, row in enumerate(rows, start=1):
        for column, value in enumerate(row):
            plain = cell(value)
            widths[column] = max(widths[column], min(len(str(plain)), 60))
            if isinstance(plain, dt.datetime):
                page.write_datetime(number, column, plain, moment)
            elif isinstance(plain, dt.date):
                page.write_datetime(number, column, dt.datetime.combine(plain, dt.time()), day)
            elif isinstance(plain, str):
                page.write_string(number, column, plain, text)
            else:
                page.write_number(number, column, plain)
    for column, width in enumerate(widths):
        page.set_column(column, column, width + 2)
    book.close()
    return buffer.getvalue()


def respond(fmt: str, name: str, header: Sequence[str], rows: Iterable[Sequence[object]]) -> HttpResponse:
    """Return the rows as a file to download."""
    if fmt not in FORMATS:
        raise ValueError(f"unknown export format: {fmt}")
    body = to_csv(header, rows) if fmt == "csv" else to_xlsx(header, rows, name)
    media = "text/csv; charset=utf-8" if fmt == "csv" else XLSX_TYPE
    stem = "".join(char if char.isalnum() or char in "-_" else "-" for char in name).strip("-") or "tabel"
    return HttpResponse(
        body, content_type=media, headers={"Content-Disposition": f'attachment; filename="{stem}.{fmt}"'}
    )
