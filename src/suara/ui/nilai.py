"""Reading, ordering and showing the values in a table's cells."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from suara.ui.format import format_date, format_number, format_time
from suara.ui.lencana import status_tag

if TYPE_CHECKING:
    from suara.ui.kolom import Kolom


def read(row: Any, source: str | Callable[[Any], object]) -> object:
    """Read ``"calon.nama"`` from an object or mapping; a missing link on the way gives None."""
    if callable(source):
        return source(row)
    value = row
    for name in source.replace("__", ".").split("."):
        if value is None:
            return None
        value = value.get(name) if isinstance(value, Mapping) else getattr(value, name, None)
        if callable(value) and not hasattr(value, "_meta"):
            value = value()
    return value


def sort_key(value: Any) -> tuple[int, Any]:
    """A key by which values of one column compare, numbers before words."""
    if isinstance(value, bool):
        return (0, int(value))
    if isinstance(value, dt.datetime):
        return (1, value.timestamp())
    if isinstance(value, dt.date):
        return (1, dt.datetime.combine(value, dt.time(), dt.UTC).timestamp())
    if isinstance(value, (int, float)):
        return (0, value)
    return (2, str(value).casefold())


def words(row: object, source: str | Callable[[Any], object]) -> object:
    """Read like `read`, but a model field with choices in its words."""
    if isinstance(source, str) and "." not in source and "__" not in source:
        label = getattr(row, f"get_{source}_display", None)
        if callable(label):
            return label()
    return read(row, source)


def is_whole(column: Kolom, row: object) -> bool:
    """Whether the cell is a date, which must not break over lines."""
    return column.tampil is None and isinstance(column.value(row), dt.date)


def display(column: Kolom, row: object) -> object:
    """What the page shows in a cell."""
    value = column.tampil(row) if column.tampil else column.value(row)
    if value is None or value == "":
        return "–"
    if column.lencana and not isinstance(value, SafeString):
        label = "" if column.tampil else str(words(row, column.source))
        return render_to_string(
            "ui/komponen/lencana.html", status_tag(value, label="" if label == value else label)
        )
    return value if column.tampil else show(words(row, column.source), column.angka)


def show(value: object, numeric: bool = False) -> object:
    """A plain value in words."""
    if isinstance(value, bool):
        return _("Ya") if value else _("Tidak")
    if isinstance(value, dt.datetime):
        return f"{format_date(value)} {format_time(value)}"
    if isinstance(value, dt.date):
        return format_date(value)
    if numeric or (isinstance(value, int) and abs(value) >= 10_000):
        return format_number(value)
    return value
