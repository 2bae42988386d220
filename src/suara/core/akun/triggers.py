"""Database triggers: nobody holds at one time both of the roles that must be two persons.

The services say so in a sentence; this holds for whatever else writes. A later migration that rebuilds
`akun_penugasan` on SQLite must call `create` again.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

_MESSAGE = "admin pengaduan dan tim WBS tidak boleh satu orang"
_CLASH = (
    "NEW.peran IN ('ADMIN_PENGADUAN', 'APIP') AND EXISTS (SELECT 1 FROM akun_penugasan o"
    " WHERE o.akun_id = NEW.akun_id AND o.id <> NEW.id"
    " AND o.peran IN ('ADMIN_PENGADUAN', 'APIP') AND o.peran <> NEW.peran"
    " AND (o.selesai_at IS NULL OR o.selesai_at > NEW.mulai_at)"
    " AND (NEW.selesai_at IS NULL OR NEW.selesai_at > o.mulai_at))"
)
_ACTS = ("insert", "update")


def create(connection: BaseDatabaseWrapper) -> None:
    """Create the triggers that are missing."""
    with connection.cursor() as cursor:
        for statement in _postgres() if connection.vendor == "postgresql" else _sqlite():
            cursor.execute(statement)


def drop(connection: BaseDatabaseWrapper) -> None:
    """Drop the triggers, for undoing the migration."""
    on = " ON akun_penugasan" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        for act in _ACTS:
            cursor.execute(f"DROP TRIGGER IF EXISTS akun_penugasan_terpisah_{act}{on}")


def _sqlite() -> list[str]:
    return [
        f"CREATE TRIGGER IF NOT EXISTS akun_penugasan_terpisah_{act} BEFORE {act.upper()} ON akun_penugasan "
        f"WHEN {_CLASH} BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END"
        for act in _ACTS
    ]


def _postgres() -> list[str]:
    function = (
        "CREATE OR REPLACE FUNCTION akun_refuse_terpisah() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"IF {_CLASH} THEN "
        f"RAISE EXCEPTION '{_MESSAGE}' USING ERRCODE = 'integrity_constraint_violation'; END IF; "
        "RETURN NEW; END $$"
    )
    return [
        function,
        *(
            f"CREATE OR REPLACE TRIGGER akun_penugasan_terpisah_{act} BEFORE {act.upper()} ON akun_penugasan "
            "FOR EACH ROW EXECUTE FUNCTION akun_refuse_terpisah()"
            for act in _ACTS
        ),
    ]
