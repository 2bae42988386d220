"""Database triggers that keep the trail append-only, whatever program holds the connection.

They also refuse an entry that is not the next one: `INSERT OR REPLACE` on SQLite deletes without firing a
delete trigger, and a gap should never come into being. A later migration that rebuilds one of these tables
must call `create` again; `verify` says so when a trigger is missing.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

TABLES = ("jejak_entri", "jejak_titikperiksa")
NAMES = frozenset({f"{table}_{act}" for table in TABLES for act in ("no_update", "no_delete", "insert")})

_SQLITE_NEXT = {
    "jejak_entri": "NEW.urutan <> (SELECT COALESCE(MAX(urutan), 0) + 1 FROM jejak_entri)",
    "jejak_titikperiksa": "EXISTS (SELECT 1 FROM jejak_titikperiksa WHERE tanggal = NEW.tanggal)",
}

_POSTGRES_FUNCTIONS = """
CREATE OR REPLACE FUNCTION jejak_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'jejak hanya dapat ditambah' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE OR REPLACE FUNCTION jejak_only_next() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.urutan <> (SELECT COALESCE(MAX(urutan), 0) + 1 FROM jejak_entri) THEN
        RAISE EXCEPTION 'jejak hanya menerima entri berikutnya'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
"""


def create(connection: BaseDatabaseWrapper) -> None:
    """Create all triggers that are missing."""
    statements = _postgres() if connection.vendor == "postgresql" else _sqlite()
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def drop(connection: BaseDatabaseWrapper) -> None:
    """Drop all triggers: for undoing the migration and for tests that play the attacker."""
    with connection.cursor() as cursor:
        for table in TABLES:
            for act in ("no_update", "no_delete", "insert", "no_truncate"):
                on = f" ON {table}" if connection.vendor == "postgresql" else ""
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_{act}{on}")


def list_missing(connection: BaseDatabaseWrapper) -> list[str]:
    """Return the names of protecting triggers that the database lacks."""
    query = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        present = {str(row[0]) for row in cursor.fetchall()}
    wanted = NAMES - {"jejak_titikperiksa_insert"} if connection.vendor == "postgresql" else NAMES
    return sorted(wanted - present)


def _sqlite() -> list[str]:
    refuse = "BEGIN SELECT RAISE(ABORT, 'jejak hanya dapat ditambah'); END"
    statements = []
    for table in TABLES:
        statements += [
            f"CREATE TRIGGER IF NOT EXISTS {table}_no_update BEFORE UPDATE ON {table} {refuse}",
            f"CREATE TRIGGER IF NOT EXISTS {table}_no_delete BEFORE DELETE ON {table} {refuse}",
            f"CREATE TRIGGER IF NOT EXISTS {table}_insert BEFORE INSERT ON {table} "
            f"WHEN {_SQLITE_NEXT[table]} "
            "BEGIN SELECT RAISE(ABORT, 'jejak hanya menerima entri berikutnya'); END",
        ]
    return statements


def _postgres() -> list[str]:
    statements = [_POSTGRES_FUNCTIONS]
    for table in TABLES:
        statements += [
            f"CREATE OR REPLACE TRIGGER {table}_no_{act.lower()} BEFORE {act} ON {table} "
            f"FOR EACH {'STATEMENT' if act == 'TRUNCATE' else 'ROW'} EXECUTE FUNCTION jejak_refuse()"
            for act in ("UPDATE", "DELETE", "TRUNCATE")
        ]
    statements.append(
        "CREATE OR REPLACE TRIGGER jejak_entri_insert BEFORE INSERT ON jejak_entri "
        "FOR EACH ROW EXECUTE FUNCTION jejak_only_next()"
    )
    return statements
