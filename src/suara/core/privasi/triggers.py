"""Database triggers under the vault, whatever program holds the connection.

A sealed identity never changes; it can only be emptied together with its tombstone. A request never changes
what was asked, is decided once (an approval may only lapse), and is never deleted. A later migration that
rebuilds one of these tables on SQLite must call `create` again.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

IDENTITAS, PERMINTAAN = "privasi_identitas", "privasi_permintaanbuka"
_MESSAGE = "brankas identitas tidak dapat diubah"
_FIXED = {
    IDENTITAS: ("id", "kantor_id", "kunci_id", "created_at"),
    PERMINTAAN: (
        *("id", "identitas_id", "kantor_id", "obj_type", "obj_id"),
        *("peminta_id", "alasan", "diminta_at"),
    ),
}


def create(connection: BaseDatabaseWrapper) -> None:
    """Create the triggers that are missing."""
    with connection.cursor() as cursor:
        for statement in _postgres() if connection.vendor == "postgresql" else _sqlite():
            cursor.execute(statement)


def drop(connection: BaseDatabaseWrapper) -> None:
    """Drop the triggers, for undoing the migration."""
    with connection.cursor() as cursor:
        for table in _FIXED:
            on = f" ON {table}" if connection.vendor == "postgresql" else ""
            for act in ("update", "delete"):
                cursor.execute(f"DROP TRIGGER IF EXISTS {table}_no_{act}{on}")


def _forbidden(table: str, differs: str) -> str:
    """Return the condition under which an update is refused; `differs` is the database's "not the same"."""
    fixed = [f"NEW.{column} {differs} OLD.{column}" for column in _FIXED[table]]
    if table == IDENTITAS:
        # A tombstone is final; without one, neither the seal nor the contact may change.
        fixed += ["OLD.dihapus_at IS NOT NULL"]
        touched = f"NEW.tersegel {differs} OLD.tersegel OR NEW.kontak {differs} OLD.kontak"
        fixed += [f"(NEW.dihapus_at IS NULL AND ({touched}))"]
    else:
        decided = " OR ".join(
            f"NEW.{column} {differs} OLD.{column}"
            for column in ("penyetuju_id", "diputus_at", "kedaluwarsa_at")
        )
        lapses = "(OLD.status = 'DISETUJUI' AND NEW.status = 'GUGUR')"
        decided += f" OR (NEW.status {differs} OLD.status AND NOT {lapses})"
        fixed += [f"(OLD.status <> 'DIMINTA' AND ({decided}))"]
        fixed += [f"(OLD.dibaca_at IS NOT NULL AND NEW.dibaca_at {differs} OLD.dibaca_at)"]
    return " OR ".join(fixed)


def _sqlite() -> list[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END"
    statements = []
    for table in _FIXED:
        head, condition = f"CREATE TRIGGER IF NOT EXISTS {table}_no", _forbidden(table, "IS NOT")
        statements += [
            f"{head}_delete BEFORE DELETE ON {table} {refuse}",
            f"{head}_update BEFORE UPDATE ON {table} WHEN {condition} {refuse}",
        ]
    return statements


def _postgres() -> list[str]:
    statements = [
        "CREATE OR REPLACE FUNCTION privasi_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"RAISE EXCEPTION '{_MESSAGE}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    ]
    for table in _FIXED:
        condition = _forbidden(table, "IS DISTINCT FROM")
        head = f"CREATE OR REPLACE TRIGGER {table}_no"
        run = "FOR EACH ROW{} EXECUTE FUNCTION privasi_refuse()"
        statements += [
            f"{head}_delete BEFORE DELETE ON {table} {run.format('')}",
            f"{head}_update BEFORE UPDATE ON {table} {run.format(f' WHEN ({condition})')}",
        ]
    return statements
