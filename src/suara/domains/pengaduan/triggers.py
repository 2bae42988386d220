"""Database triggers under the rows of a report that are only appended, and under the citizen's own words.

A later migration that rebuilds one of these tables on SQLite must call `create` again.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

TABLES = ("pengaduan_riwayat", "pengaduan_tanggapan", "pengaduan_salinanpublik", "pengaduan_eskalasi")
LAPORAN = "pengaduan_laporan"
ASLI = ("nomor", "judul_asli", "isi_asli", "terima_at", "kirim_hash", "kelas_pelapor")
_MESSAGE = "catatan laporan hanya dapat ditambah"
_ASLI_MESSAGE = "kata-kata pelapor tidak dapat diubah"
_ACTS = ("update", "delete")


def create(connection: BaseDatabaseWrapper) -> None:
    """Create the triggers that are missing."""
    with connection.cursor() as cursor:
        for statement in _postgres() if connection.vendor == "postgresql" else _sqlite():
            cursor.execute(statement)


def drop(connection: BaseDatabaseWrapper) -> None:
    """Drop the triggers, for undoing the migration."""
    names = [(table, f"{table}_no_{act}") for table in TABLES for act in _ACTS]
    names += [(LAPORAN, f"{LAPORAN}_asli"), (LAPORAN, f"{LAPORAN}_no_delete")]
    with connection.cursor() as cursor:
        for table, name in names:
            on = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def _sqlite() -> list[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END"
    changed = " OR ".join(f"OLD.{column} IS NOT NEW.{column}" for column in ASLI)
    return [
        *(
            f"CREATE TRIGGER IF NOT EXISTS {table}_no_{act} BEFORE {act.upper()} ON {table} {refuse}"
            for table in TABLES
            for act in _ACTS
        ),
        f"CREATE TRIGGER IF NOT EXISTS {LAPORAN}_no_delete BEFORE DELETE ON {LAPORAN} {refuse}",
        f"CREATE TRIGGER IF NOT EXISTS {LAPORAN}_asli BEFORE UPDATE ON {LAPORAN} WHEN {changed} "
        f"BEGIN SELECT RAISE(ABORT, '{_ASLI_MESSAGE}'); END",
    ]


def _postgres() -> list[str]:
    changed = " OR ".join(f"OLD.{column} IS DISTINCT FROM NEW.{column}" for column in ASLI)
    run = "FOR EACH ROW EXECUTE FUNCTION"
    return [
        _function("pengaduan_refuse", _MESSAGE),
        _function("pengaduan_refuse_asli", _ASLI_MESSAGE),
        *(
            f"CREATE OR REPLACE TRIGGER {table}_no_{act} BEFORE {act.upper()} ON {table} "
            f"{run} pengaduan_refuse()"
            for table in TABLES
            for act in _ACTS
        ),
        f"CREATE OR REPLACE TRIGGER {LAPORAN}_no_delete BEFORE DELETE ON {LAPORAN} {run} pengaduan_refuse()",
        f"CREATE OR REPLACE TRIGGER {LAPORAN}_asli BEFORE UPDATE ON {LAPORAN} FOR EACH ROW WHEN ({changed}) "
        "EXECUTE FUNCTION pengaduan_refuse_asli()",
    ]


def _function(name: str, message: str) -> str:
    return (
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"RAISE EXCEPTION '{message}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
