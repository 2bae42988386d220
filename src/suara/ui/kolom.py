"""Columns, filters and cells of `suara.ui.tabel.Tabel`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise

from suara.ui.nilai import read

type Words = str | Promise
type Reader = str | Callable[[Any], object]
type Rows = QuerySet[Any] | Sequence[Any]


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column. `nilai` is a path (``"calon.nama"``) or a function of the row; default: the key.

    `urut` is the ORM field or function to sort by (default: `nilai` when it is a path); False: not
    sortable. `tampil` returns what the page shows when that differs from the exported value.
    """

    kunci: str
    judul: Words
    nilai: Reader = ""
    tampil: Callable[[Any], object] | None = None
    url: Callable[[Any], str] | None = None
    urut: Reader | bool = True
    angka: bool = False
    lencana: bool = False

    def value(self, row: object) -> object:
        """The plain value of this column in `row`, as exported and sorted."""
        return read(row, self.source)

    @property
    def source(self) -> Reader:
        """Where the value comes from."""
        return self.nilai or self.kunci

    @property
    def sort_path(self) -> str:
        """The ORM path to sort by; empty when only Python can sort this column."""
        if isinstance(self.urut, str):
            return self.urut
        source = self.source
        return source.replace(".", "__") if self.urut is True and isinstance(source, str) else ""


@dataclass(frozen=True, slots=True)
class Saringan:
    """One filter: its choices, and how it narrows the rows (`terap`; default: equality on `kunci`)."""

    kunci: str
    judul: Words
    pilihan: Iterable[tuple[Any, Words]]
    terap: Callable[[Any, str], Any] | None = None
    jalur: str = ""

    def narrow(self, rows: Rows, value: str) -> Rows:
        """Return the rows that fit `value`."""
        if self.terap:
            result: Rows = self.terap(rows, value)
            return result
        path = self.jalur or self.kunci
        if isinstance(rows, QuerySet):
            return rows.filter(**{path.replace(".", "__"): value})
        return [row for row in rows if str(plain(read(row, path))) == value]


def plain(value: object) -> object:
    """The stored value of an enum member, else the value."""
    return getattr(value, "value", value)


@dataclass(frozen=True, slots=True)
class Sel:
    """One cell as the page shows it."""

    kolom: Kolom
    isi: object
    url: str
    utuh: bool = False
