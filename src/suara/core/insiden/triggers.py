"""Database triggers: the lines of an incident are only appended, its clock stays, a closed one too."""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

HANYA_TAMBAH = ("insiden_faktainsiden", "insiden_langkahinsiden", "insiden_pemberitahuaninsiden")
TETAP = {
    "insiden_insiden": (
        *("kantor_id", "ranah", "judul", "diketahui_at", "batas_at", "hitungan", "rujukan", "oleh_id"),
        "created_at",
    ),
    "insiden_usultutupinsiden": ("insiden_id", "alasan", "bukan_kegagalan", "pengusul_id", "created_at"),
}
FINAL = {
    "insiden_insiden": "OLD.status = 'DITUTUP'",
    "insiden_usultutupinsiden": "OLD.hasil <> 'MENUNGGU'",
}
_MESSAGE = "catatan insiden hanya dapat ditambah"


def create(connection: BaseDatabaseWrapper) -> None:
    """Create the triggers that are missing."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "CREATE OR REPLACE FUNCTION insiden_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                f"RAISE EXCEPTION '{_MESSAGE}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
            )
        for name, table, act, when in _triggers(connection.vendor):
            clause = f" WHEN ({when})" if when else ""
            if connection.vendor == "postgresql":
                cursor.execute(
                    f"CREATE OR REPLACE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW{clause} "
                    "EXECUTE FUNCTION insiden_refuse()"
                )
            else:
                cursor.execute(
                    f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {act} ON {table}{clause} "
                    f"BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END"
                )


def drop(connection: BaseDatabaseWrapper) -> None:
    """Drop the triggers, for undoing the migration."""
    with connection.cursor() as cursor:
        for name, table, _act, _when in _triggers(connection.vendor):
            on = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def _triggers(vendor: str) -> list[tuple[str, str, str, str]]:
    differs = "IS DISTINCT FROM" if vendor == "postgresql" else "IS NOT"
    found = [(f"{table}_no_delete", table, "DELETE", "") for table in (*HANYA_TAMBAH, *TETAP)]
    found += [(f"{table}_no_update", table, "UPDATE", "") for table in HANYA_TAMBAH]
    for table, columns in TETAP.items():
        changed = " OR ".join(f"OLD.{name} {differs} NEW.{name}" for name in columns)
        found.append((f"{table}_tetap", table, "UPDATE", f"{FINAL[table]} OR {changed}"))
    return found
