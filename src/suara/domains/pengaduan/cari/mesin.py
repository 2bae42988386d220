"""The full-text index of each database: a tsvector with GIN on PostgreSQL, FTS5 on SQLite.

What is indexed are roots (`teks.kata_cari`) and filter marks (`tanda.py`), so a database only looks them up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations
from typing import Any

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "pengaduan_indekslaporan"
FTS = "pengaduan_indekslaporan_fts"
VOCABULARY = "pengaduan_kosakata"
PER_STATEMENT = 200
MARKS = ":._-"


def create(database: BaseDatabaseWrapper) -> None:
    """Create the index beside the table."""
    with database.cursor() as cursor:
        if database.vendor == "postgresql":
            cursor.execute(
                f"ALTER TABLE {TABLE} ADD COLUMN IF NOT EXISTS vektor tsvector NOT NULL DEFAULT ''"
            )
            # Few reports are published a day; without a pending list every question is answered alike fast.
            cursor.execute(
                f"CREATE INDEX IF NOT EXISTS lapor_indeks_kata ON {TABLE} "
                "USING gin (vektor) WITH (fastupdate = off)"
            )
        else:
            options = f"kata, tokenize=\"unicode61 tokenchars '{MARKS}'\""
            cursor.execute(f"CREATE VIRTUAL TABLE IF NOT EXISTS {FTS} USING fts5({options})")


def drop(database: BaseDatabaseWrapper) -> None:
    """Drop the index, for undoing the migration."""
    with database.cursor() as cursor:
        if database.vendor == "postgresql":
            cursor.execute("DROP INDEX IF EXISTS lapor_indeks_kata")
            cursor.execute(f"ALTER TABLE {TABLE} DROP COLUMN IF EXISTS vektor")
        else:
            cursor.execute(f"DROP TABLE IF EXISTS {FTS}")


def put(pk: int, terms: Sequence[str], database: BaseDatabaseWrapper | None = None) -> None:
    """Make the row findable by these roots and marks, and by no others."""
    database = database or connection
    with database.cursor() as cursor:
        if database.vendor == "postgresql":
            cursor.execute(
                f"UPDATE {TABLE} SET vektor = array_to_tsvector(%s::text[]) WHERE id = %s",  # noqa: S608
                [list(terms), pk],
            )
        else:
            cursor.execute(f"DELETE FROM {FTS} WHERE rowid = %s", [pk])  # noqa: S608 -- a constant name
            cursor.execute(f"INSERT INTO {FTS} (rowid, kata) VALUES (%s, %s)", [pk, " ".join(terms)])  # noqa: S608


def remove(pk: int) -> None:
    """Make the row unfindable; PostgreSQL does so by itself when the row goes."""
    if connection.vendor == "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {FTS} WHERE rowid = %s", [pk])  # noqa: S608 -- a constant name


def condition(
    groups: Sequence[Sequence[str]], some: Sequence[Sequence[str]] = (), least: int = 0
) -> tuple[str, list[Any]]:
    """Return the SQL condition on a row `i` "of every group at least one term", with its parameter.

    Of the groups in `some` only `least` must be there, whichever. Terms are [a-z0-9]+ or marks; they still go
    in as a parameter, in quotes of the query language.
    """
    postgres = connection.vendor == "postgresql"
    both, either, mark = (" & ", " | ", "'") if postgres else (" AND ", " OR ", '"')
    parts = [f"({either.join(_quoted(words, mark))})" for words in groups]
    if least:
        any_of = [f"({either.join(_quoted(words, mark))})" for words in some]
        chosen = (f"({both.join(words)})" for words in combinations(any_of, least))
        parts.append(f"({either.join(chosen)})")
    if not parts:
        return "1 = 1", []
    if postgres:
        return "i.vektor @@ %s::tsquery", [both.join(parts)]
    found = f"i.id IN (SELECT rowid FROM {FTS} WHERE {FTS} MATCH %s)"  # noqa: S608 -- a constant name
    return found, [both.join(parts)]


def _quoted(words: Iterable[str], mark: str) -> list[str]:
    plain = ("".join(char for char in word if char.isalnum() or char in MARKS) for word in words)
    return [f"{mark}{word}{mark}" for word in plain]


def count_words(words: Mapping[str, str], step: int) -> None:
    """Add `step` to the use of each word (word → root), in one order: two officers never wait in a ring."""
    ordered = sorted(words.items())
    with connection.cursor() as cursor:
        for start in range(0, len(ordered), PER_STATEMENT):
            part = ordered[start : start + PER_STATEMENT]
            values = ", ".join("(%s, %s, %s)" for _ in part)
            cursor.execute(
                f"INSERT INTO {VOCABULARY} (kata, akar, jumlah) VALUES {values} "  # noqa: S608 -- constants
                f"ON CONFLICT (kata) DO UPDATE SET jumlah = {VOCABULARY}.jumlah + excluded.jumlah",
                [item for word, root in part for item in (word, root, step)],
            )
