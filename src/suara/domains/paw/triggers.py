"""Database triggers under the rows of a case that are only appended, whatever program holds the connection.

A later migration that rebuilds one of these tables on SQLite must call `create` again.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

TABLES = (
    "paw_keputusanpaw",
    "paw_klarifikasi",
    "paw_faktacalon",
    "paw_tanggapanmasyarakat",
    "paw_tandaterimalhkpn",
    "paw_proseshukum",
    "paw_kepengurusanpartai",
    "paw_rapatpleno",
    "paw_kehadiranpleno",
    "paw_pendapatanggota",
)
PELANTIKAN = ("paw_pelantikan",)
_MESSAGE = "catatan perkara PAW hanya dapat ditambah"
_ACTS = ("update", "delete")


def create(connection: BaseDatabaseWrapper, tables: tuple[str, ...] = TABLES) -> None:
    """Create the triggers that are missing."""
    with connection.cursor() as cursor:
        for statement in _postgres(tables) if connection.vendor == "postgresql" else _sqlite(tables):
            cursor.execute(statement)


def drop(connection: BaseDatabaseWrapper, tables: tuple[str, ...] = TABLES) -> None:
    """Drop the triggers, for undoing the migration."""
    with connection.cursor() as cursor:
        for table in tables:
            on = f" ON {table}" if connection.vendor == "postgresql" else ""
            for act in _ACTS:
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{act}{on}")


def _sqlite(tables: tuple[str, ...]) -> list[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END"
    return [
        f"CREATE TRIGGER IF NOT EXISTS {table}_no_{act} BEFORE {act.upper()} ON {table} {refuse}"
        for table in tables
        for act in _ACTS
    ]


def _postgres(tables: tuple[str, ...]) -> list[str]:
    function = (
        "CREATE OR REPLACE FUNCTION paw_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"RAISE EXCEPTION '{_MESSAGE}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    return [
        function,
        *(
            f"CREATE OR REPLACE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION paw_refuse()"
            for table in tables
            for act in _ACTS
        ),
    ]
