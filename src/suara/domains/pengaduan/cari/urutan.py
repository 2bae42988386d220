"""The first rows of the index that fit, in their order, whatever was asked for: no question may be slow.

PostgreSQL guesses how many rows fit, and guesses badly when words and filters go together. So the way is
chosen here: rare words, and `MANY` conditions at once, are looked up and all rows that have them are put in
order; for common words the `WINDOW` first rows in order are read, which have enough that fit; only when they
have not, the words are looked up after all, and then fewer rows fit than the guess would fear.
"""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from suara.domains.pengaduan.cari import mesin
from suara.domains.pengaduan.models.laporan import Laporan

WINDOW = 20_000
RARE = 10_000
MANY = 3
ORDERS = {"baru": "i.terbit_at DESC, i.id DESC", "dukungan": "i.dukungan DESC, i.id DESC"}
TABLE = f"{mesin.TABLE} i"
COLUMNS = "i.laporan_id, i.id, i.terbit_at, i.dukungan"


type Sql = tuple[str, Sequence[Any]]


@dataclass(frozen=True, slots=True)
class Syarat:
    """What a row must have: of every group one term, and a day of receipt in a period.

    Of the groups in `sebagian` it needs only `sekurangnya`, whichever.
    """

    kelompok: tuple[tuple[str, ...], ...] = ()
    sebagian: tuple[tuple[str, ...], ...] = ()
    sekurangnya: int = 0
    sejak: dt.datetime | None = None
    sebelum: dt.datetime | None = None
    paling_banyak: int | None = None
    """How many rows may fit at most, when that is known from the words."""


def list_pk(rows: QuerySet[Laporan], asked: Syarat, order: str, most: int) -> list[uuid.UUID]:
    """Return the keys of the first `most` reports that fit, in this order; never one that `rows` has not.

    The index only proposes: a report that was taken back is not even counted, whatever the index says.
    """
    gate = rows.order_by().values("pk").query.sql_with_params()
    few = asked.paling_banyak is not None and asked.paling_banyak <= RARE
    rare = few or len(asked.kelompok) + asked.sekurangnya >= MANY
    if connection.vendor == "postgresql" and not rare:
        found = _read(_along_the_order(asked, order, most), gate, order)
        if len(found) >= most:
            return found
    return _read(_by_lookup(asked, order, most), gate, order)


def _read(proposed: Sql, gate: Sql, order: str) -> list[uuid.UUID]:
    # The limit inside keeps the database from asking the gate about rows that no page shows.
    seen = f"SELECT i.laporan_id FROM ({proposed[0]}) i WHERE i.laporan_id IN ({gate[0]})"  # noqa: S608
    sql = f"{seen} ORDER BY {ORDERS[order]}"
    with connection.cursor() as cursor:
        cursor.execute(sql, [*proposed[1], *gate[1]])
        return [_uuid(pk) for (pk,) in cursor.fetchall()]


def _along_the_order(asked: Syarat, order: str, most: int) -> Sql:
    fits, terms = mesin.condition(asked.kelompok, asked.sebagian, asked.sekurangnya)
    period, moments = _period(asked)
    by = f"ORDER BY {ORDERS[order]} LIMIT"
    first = f"SELECT {COLUMNS}, i.vektor FROM {TABLE} WHERE {period} {by} {WINDOW}"  # noqa: S608 -- constants
    return f"SELECT {COLUMNS} FROM ({first}) i WHERE {fits} {by} {most}", [*moments, *terms]  # noqa: S608


def _by_lookup(asked: Syarat, order: str, most: int) -> Sql:
    fits, terms = mesin.condition(asked.kelompok, asked.sebagian, asked.sekurangnya)
    period, moments = _period(asked)
    # OFFSET 0 keeps PostgreSQL from walking along the order.
    fence = "OFFSET 0" if connection.vendor == "postgresql" and terms else ""
    fitting = f"SELECT {COLUMNS} FROM {TABLE} WHERE {fits} AND {period} {fence}"  # noqa: S608 -- constants
    sql = f"SELECT {COLUMNS} FROM ({fitting}) i ORDER BY {ORDERS[order]} LIMIT {most}"  # noqa: S608
    return sql, [*terms, *moments]


def _period(asked: Syarat) -> Sql:
    parts: list[str] = ["1 = 1"]
    moments: list[dt.datetime] = []
    if asked.sejak:
        # Nothing is published before it comes in: the second condition ends the walk along the newest.
        parts += ["i.terima_at >= %s", "i.terbit_at >= %s"]
        moments += [asked.sejak, asked.sejak]
    if asked.sebelum:
        parts.append("i.terima_at < %s")
        moments.append(asked.sebelum)
    return " AND ".join(parts), [connection.ops.adapt_datetimefield_value(moment) for moment in moments]


def _uuid(value: object) -> uuid.UUID:
    return value if isinstance(value, uuid.UUID) else uuid.UUID(str(value))
