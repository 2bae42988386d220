"""Database triggers that freeze a published document, whatever program holds the connection.

A later migration that rebuilds the table on SQLite must call `create` again.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

_MESSAGE = "dokumen yang sudah terbit tidak dapat diubah atau dihapus"
_REPLACED = (
    "SELECT 1 FROM surat_dokumen d WHERE d.status = 'TERBIT' AND (d.id = NEW.id"
    " OR (d.kode_verifikasi = NEW.kode_verifikasi AND NEW.kode_verifikasi <> '')"
    " OR (d.kantor_id = NEW.kantor_id AND d.nomor = NEW.nomor AND NEW.nomor <> '')"
    " OR d.meralat_id = NEW.meralat_id)"
)
_ACTS = ("update", "delete")
_ALL = (*_ACTS, "replace", "update_replace")


def create(connection: BaseDatabaseWrapper) -> None:
    """Create the triggers that are missing."""
    with connection.cursor() as cursor:
        for statement in _postgres() if connection.vendor == "postgresql" else _sqlite():
            cursor.execute(statement)


def drop(connection: BaseDatabaseWrapper) -> None:
    """Drop the triggers, for undoing the migration."""
    on = " ON surat_dokumen" if connection.vendor == "postgresql" else ""
    with connection.cursor() as cursor:
        for act in _ALL:
            cursor.execute(f"DROP TRIGGER IF EXISTS surat_dokumen_no_{act}{on}")


def _sqlite() -> list[str]:
    refuse = f"BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END"
    statements = [
        f"CREATE TRIGGER IF NOT EXISTS surat_dokumen_no_{act} BEFORE {act.upper()} ON surat_dokumen "
        f"WHEN OLD.status = 'TERBIT' {refuse}"
        for act in _ACTS
    ]
    # INSERT and UPDATE OR REPLACE delete the row in their way without firing a delete trigger.
    statements += [
        f"CREATE TRIGGER IF NOT EXISTS surat_dokumen_no_replace BEFORE INSERT ON surat_dokumen "
        f"WHEN EXISTS ({_REPLACED}) {refuse}",
        f"CREATE TRIGGER IF NOT EXISTS surat_dokumen_no_update_replace BEFORE UPDATE ON surat_dokumen "
        f"WHEN EXISTS ({_REPLACED} AND d.id <> OLD.id) {refuse}",
    ]
    return statements


def _postgres() -> list[str]:
    function = (
        "CREATE OR REPLACE FUNCTION surat_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"RAISE EXCEPTION '{_MESSAGE}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    return [
        function,
        *(
            f"CREATE OR REPLACE TRIGGER surat_dokumen_no_{act} BEFORE {act.upper()} ON surat_dokumen "
            "FOR EACH ROW WHEN (OLD.status = 'TERBIT') EXECUTE FUNCTION surat_refuse()"
            for act in _ACTS
        ),
    ]
