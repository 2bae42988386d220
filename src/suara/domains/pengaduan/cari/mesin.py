"""The full-text index of each database: a tsvector with GIN on PostgreSQL, FTS5 on SQLite.

The words are roots already (`teks.kata_cari`), so the databases only look them up.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.db import connection
from django.db.backends.base.base import BaseDatabaseWrapper

TABLE = "pengaduan_indekslaporan"
FTS = "pengaduan_indekslaporan_fts"
VOCABULARY = "pengaduan_kosakata"
PER_STATEMENT = 200


def create(database: BaseDatabaseWrapper) -> None:
    """Create the index beside the table."""
    with database.cursor() as cursor:
        if database.vendor == "postgresql":
            cursor.execute(
                f"ALTER TABLE {TABLE} ADD COLUMN IF NOT EXISTS vektor tsvector "
                "GENERATED ALWAYS AS (array_to_tsvector(string_to_array(kata, ' '))) STORED"
            )
            # Few reports are published a day; without a pending list every question is answered alike fast.
            cursor.execute(
                f"CREATE INDEX IF NOT EXISTS lapor_indeks_kata ON {TABLE} "
                "USING gin (vektor) WITH (fastupdate = off)"
            )
        else:
            cursor.execute(f"CREATE VIRTUAL TABLE IF NOT EXISTS {FTS} USING fts5(kata, tokenize='unicode61')")


def drop(database: BaseDatabaseWrapper) -> None:
    """Drop the index, for undoing the migration."""
    with database.cursor() as cursor:
        if database.vendor == "postgresql":
            cursor.execute(f"DROP INDEX IF EXISTS lapor_indeks_kata; ALTER TABLE {TABLE} DROP COLUMN vektor")
        else:
            cursor.execute(f"DROP TABLE IF EXISTS {FTS}")


def put(pk: int, kata: str) -> None:
    """Make the row findable by these words; PostgreSQL has done so by itself."""
    if connection.vendor == "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {FTS} WHERE rowid = %s", [pk])  # noqa: S608 -- a constant name
        cursor.execute(f"INSERT INTO {FTS} (rowid, kata) VALUES (%s, %s)", [pk, kata])  # noqa: S608


def remove(pk: int) -> None:
    """Make the row unfindable; PostgreSQL does so by itself when the row goes."""
    if connection.vendor == "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {FTS} WHERE rowid = %s", [pk])  # noqa: S608 -- a constant name


def condition(groups: Sequence[Sequence[str]], column: str = TABLE) -> tuple[str, list[Any]]:
    """Return the SQL condition "of every group at least one word", with its parameter.

    Words are [a-z0-9]+ from `kata_cari`; they still go in as a parameter, in quotes of the query language.
    """
    if connection.vendor == "postgresql":
        asked = " & ".join(f"({' | '.join(_quoted(words))})" for words in groups)
        return f"{column}.vektor @@ %s::tsquery", [asked]
    asked = " AND ".join(f"({' OR '.join(_quoted(words, chr(34)))})" for words in groups)
    found = f"{column}.id IN (SELECT rowid FROM {FTS} WHERE {FTS} MATCH %s)"  # noqa: S608 -- constants
    return found, [asked]


def _quoted(words: Iterable[str], mark: str = "'") -> list[str]:
    return [f"{mark}{''.join(char for char in word if char.isalnum())}{mark}" for word in words]


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
