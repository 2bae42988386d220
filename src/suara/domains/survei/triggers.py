"""Database triggers: a published questionnaire stays as it is, answers are only added, a published report is
frozen.

A migration that adds one of these tables, or rebuilds it on SQLite, calls `create` again.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

TETAP: dict[str, tuple[str, ...]] = {
    "survei_pengecualian": ("gelombang_id", "jawaban_id", "alasan", "petugas_id"),
    "survei_putaranpekppp": ("kantor_id", "tahun", "formulir", "dibuat_oleh_id", "created_at"),
    "survei_rencanatindaklanjut": ("laporan_id", "unsur"),
    "survei_rencanapekppp": ("laporan_id", "aspek"),
    "survei_laporanpekppp": ("putaran_id", "created_at"),
    "survei_usulhapusspi": ("populasi_id", "alasan", "pengusul_id", "created_at"),
    "survei_rencanaaksispi": ("kantor_id", "tahun", "dimensi", "kegiatan", "oleh_id", "created_at"),
    "survei_gelombang": ("kantor_id", "kode_pendek", "dibuat_oleh_id", "created_at"),
}
"""Columns that never change after the row was written."""
HANYA_TAMBAH = (
    *("survei_jawaban", "survei_kirimanjawaban", "survei_buktitindaklanjut", "survei_buktif01"),
    *("survei_hasilf03", "survei_partisipasispi", "survei_adukan", "survei_buktirencanapekppp"),
)
TANPA_HAPUS = (
    *("survei_jawaban", "survei_pengecualian", "survei_buktitindaklanjut", "survei_rencanatindaklanjut"),
    *("survei_buktif01", "survei_hasilf03", "survei_partisipasispi", "survei_populasispi", "survei_layanan"),
    *("survei_putaranpekppp", "survei_usulhapusspi", "survei_rencanaaksispi", "survei_hasilterbitpekppp"),
    *("survei_adukan", "survei_laporanpekppp", "survei_rencanapekppp", "survei_buktirencanapekppp"),
)
"""`survei_kirimanjawaban` may be swept away when its wave is over."""
ISI_VERSI = ("instrumen_id", "nomor", "berlaku_mulai", "definisi", "sha256", "aturan_skor")
ISI_GELOMBANG = ("versi_id", "cara_sampel", "tanggal_mulai")
_MESSAGE = "catatan survei yang sudah tetap tidak dapat diubah"
_TERBIT = "OLD.status = 'TERBIT'"
_BUKAN_DRAF = "OLD.status <> 'DRAF'"


def create(connection: BaseDatabaseWrapper) -> None:
    """Create the triggers that are missing, on the tables that this point of the migrations has."""
    with connection.cursor() as cursor:
        there = frozenset(connection.introspection.table_names(cursor))
        for statement in _postgres(there) if connection.vendor == "postgresql" else _sqlite(there):
            cursor.execute(statement)


def drop(connection: BaseDatabaseWrapper) -> None:
    """Drop the triggers, for undoing the migration."""
    with connection.cursor() as cursor:
        there = frozenset(connection.introspection.table_names(cursor))
        for name, table, _act, _when in _triggers("<>", there):
            on = f" ON {table}" if connection.vendor == "postgresql" else ""
            cursor.execute(f"DROP TRIGGER IF EXISTS {name}{on}")


def _triggers(differs: str, there: frozenset[str]) -> list[tuple[str, str, str, str]]:
    """Return name, table, act and condition of every trigger on the tables that are `there`."""
    found = [(f"{table}_no_delete", table, "DELETE", "") for table in TANPA_HAPUS]
    found += [(f"{table}_no_update", table, "UPDATE", "") for table in HANYA_TAMBAH]
    for table, columns in TETAP.items():
        found.append((f"{table}_tetap", table, "UPDATE", _changed(columns, differs)))
    versi = f"{_BUKAN_DRAF} AND ({_changed(ISI_VERSI, differs)} OR NEW.status = 'DRAF')"
    versi += " OR (OLD.status = 'DITARIK' AND NEW.status <> 'DITARIK')"
    gelombang = f"{_BUKAN_DRAF} AND ({_changed(ISI_GELOMBANG, differs)} OR NEW.status = 'DRAF')"
    found += [
        ("survei_versi_final", "survei_versiinstrumen", "UPDATE", versi),
        ("survei_versi_tinggal", "survei_versiinstrumen", "DELETE", _BUKAN_DRAF),
        ("survei_gelombang_final", "survei_gelombang", "UPDATE", f"{_TERBIT} OR ({gelombang})"),
        ("survei_gelombang_tinggal", "survei_gelombang", "DELETE", _BUKAN_DRAF),
        ("survei_laporan_final", "survei_laporansurvei", "UPDATE", _TERBIT),
        ("survei_laporan_tinggal", "survei_laporansurvei", "DELETE", _TERBIT),
        ("survei_laporan_pekppp_final", "survei_laporanpekppp", "UPDATE", _TERBIT),
        ("survei_pengecualian_final", "survei_pengecualian", "UPDATE", "OLD.status <> 'DIUSULKAN'"),
        ("survei_putaran_final", "survei_putaranpekppp", "UPDATE", "OLD.status = 'SELESAI'"),
        ("survei_hapus_spi_final", "survei_usulhapusspi", "UPDATE", "OLD.status <> 'DIUSULKAN'"),
        ("survei_populasi_final", "survei_populasispi", "UPDATE", "OLD.status = 'DIHAPUS'"),
    ]
    return [one for one in found if one[1] in there]


def _changed(columns: tuple[str, ...], differs: str) -> str:
    return " OR ".join(f"OLD.{column} {differs} NEW.{column}" for column in columns)


def _sqlite(there: frozenset[str]) -> list[str]:
    return [
        f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {act} ON {table}"
        f"{f' WHEN {when}' if when else ''} BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END"
        for name, table, act, when in _triggers("IS NOT", there)
    ]


def _postgres(there: frozenset[str]) -> list[str]:
    function = (
        "CREATE OR REPLACE FUNCTION survei_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"RAISE EXCEPTION '{_MESSAGE}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    return [
        function,
        *(
            f"CREATE OR REPLACE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW"
            f"{f' WHEN ({when})' if when else ''} EXECUTE FUNCTION survei_refuse()"
            for name, table, act, when in _triggers("IS DISTINCT FROM", there)
        ),
    ]
