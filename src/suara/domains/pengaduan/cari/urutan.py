"""The first rows of the index that fit, in their order, whatever was asked for: no question may be slow.

PostgreSQL guesses how many rows fit, and guesses badly when words and filters go together. So the way is
chosen here: rare words are looked up and all rows that have them are put in order; for common words the
`WINDOW` first rows in order are read, which have enough that fit; only when they have not, the words are
looked up after all, and then fewer rows fit than the guess would fear.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from suara.domains.pengaduan.cari import mesin

WINDOW = 20_000
RARE = 10_000
ORDERS = {"baru": "i.terbit_at DESC, i.id DESC", "dukungan": "i.dukungan DESC, i.id DESC"}
COLUMNS = "i.laporan_id, i.id, i.terbit_at, i.dukungan"


@dataclass(frozen=True, slots=True)
class Syarat:
    """What a row must have: of every group one term, and a day of receipt in a period."""

    kelompok: tuple[tuple[str, ...], ...] = ()
    sejak: dt.datetime | None = None
    sebelum: dt.datetime | None = None
    paling_banyak: int | None = None
    """How many rows may fit at most, when that is known from the words."""


def list_pk(asked: Syarat, order: str, most: int) -> list[uuid.UUID]:
    """Return the keys of the first `most` reports that fit, in this order."""
    rare = asked.paling_banyak is not None and asked.paling_banyak <= RARE
    if connection.vendor == "postgresql" and not rare:
        found = _read(asked, order, most, window=True)
        if len(found) >= most:
            return found
    return _read(asked, order, most, window=False)


def _read(asked: Syarat, order: str, most: int, *, window: bool) -> list[uuid.UUID]:
    fits, terms = mesin.condition(asked.kelompok)
    period, moments = _period(asked)
    by = ORDERS[order]
    table = f"{mesin.TABLE} i"
    # S608: names and orders are constants, everything typed is a parameter.
    if window:
        columns = f"{COLUMNS}, i.vektor"
        first = f"SELECT {columns} FROM {table} WHERE {period} ORDER BY {by} LIMIT {WINDOW}"  # noqa: S608
        sql = f"SELECT i.laporan_id FROM ({first}) i WHERE {fits} ORDER BY {by} LIMIT {most}"  # noqa: S608
        parameters = [*moments, *terms]
    else:
        # OFFSET 0 keeps the database from walking along the order.
        fence = "OFFSET 0" if connection.vendor == "postgresql" and asked.kelompok else ""
        inner = f"SELECT {COLUMNS} FROM {table} WHERE {fits} AND {period} {fence}"  # noqa: S608
        sql = f"SELECT i.laporan_id FROM ({inner}) i ORDER BY {by} LIMIT {most}"  # noqa: S608
        parameters = [*terms, *moments]
    with connection.cursor() as cursor:
        cursor.execute(sql, parameters)
        return [_uuid(pk) for (pk,) in cursor.fetchall()]


def _period(asked: Syarat) -> tuple[str, Sequence[Any]]:
    parts, moments = ["1 = 1"], []
    if asked.sejak:
        # Nothing is published before it comes in: the second condition ends the walk along the newest.
        parts += ["i.terima_at >= %s", "i.terbit_at >= %s"]
        moments += [asked.sejak, asked.sejak]
    if asked.sebelum:
        parts.append("i.terima_at < %s")
        moments.append(asked.sebelum)
    return " AND ".join(parts), moments


def _uuid(value: object) -> uuid.UUID:
    return value if isinstance(value, uuid.UUID) else uuid.UUID(str(value))
