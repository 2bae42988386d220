"""Database triggers: papers and deliveries are only appended, candidates keep what the source said, and a
decision that was given stays given.

A migration that adds one of these tables, or rebuilds it on SQLite, calls `create` again.
"""

from __future__ import annotations

from django.db.backends.base.base import BaseDatabaseWrapper

TETAP: dict[str, tuple[str, ...]] = {
    "pemilih_kandidat": (
        *("masukan_id", "urut", "sumber", "jenis", "alasan", "beda", "pindah", "tingkat"),
        *("desa_lama", "desa_baru", "desa", "baris_id", "nik_kunci", "isi"),
    ),
    "pemilih_keputusankandidat": (
        *("periode_id", "putusan", "alasan", "saringan", "jumlah", "manual", "pengusul_id", "created_at"),
    ),
    "pemilih_permintaanekspor": (
        *("periode_id", "profil", "wilayah", "penerima", "nomor_surat", "tanggal_surat", "keperluan"),
        *("kasus", "peminta_id", "created_at"),
    ),
    "pemilih_suratsaran": (
        *("periode_id", "nomor", "tanggal", "tingkat", "hal", "diterima", "berkas_id", "daring", "oleh_id"),
        *("created_at", "batas", "batas_hitung"),
    ),
    "pemilih_kasussaran": (
        *("surat_id", "urut", "jenis", "alasan", "wilayah", "uraian", "orang", "nik_kunci", "oleh_id"),
        "created_at",
    ),
    "pemilih_ujipetik": (
        *("periode_id", "kelompok", "ukuran", "kata", "acak", "benih", "kerangka", "sidik_kerangka"),
        *("strata", "oleh_id", "created_at"),
    ),
    "pemilih_sampeluji": ("uji_id", "urut", "kandidat_id", "kecamatan"),
    "pemilih_usulretensi": ("kantor_id", "tempat", "snapshot", "alasan", "pengusul_id", "created_at"),
    "pemilih_tahansnapshot": ("kantor_id", "snapshot", "alasan", "oleh_id", "created_at"),
    "pemilih_penerapan": ("periode_id", "rombongan", "jumlah", "created_at"),
    "pemilih_kiriman": ("periode_id", "sumber", "lengkap", "sidik", "oleh_id", "created_at"),
    "pemilih_tanggapanpemilih": (
        *("nomor", "kanal", "jenis", "alasan", "elemen", "atas_diri", "desa", "isi", "pelapor_kunci"),
        *("kontak_kunci", "kunci_hash", "kirim_hash", "terima_at", "petugas_id"),
    ),
    "pemilih_dokumentanggapan": ("tanggapan_id", "berkas_id", "dari_warga", "created_at"),
    "pemilih_bariscoktas": ("periode_id", "alasan", "desa", "nik_kunci", "isi", "asal_id", "created_at"),
}
"""Columns that never change after the row was written."""
HANYA_TAMBAH = (
    *("pemilih_masukan", "pemilih_bukti", "pemilih_rekapperiode", "pemilih_berkasekspor"),
    *("pemilih_hasilsaran", "pemilih_balasansaran", "pemilih_kunjungancoktas"),
    "pemilih_langkahtanggapan",
    "pemilih_putusankembali",
)
PLENO = ("plenoperiode", "tanggapanpleno", "koreksipleno", "penjelasancelah", "perkaradibawa")
TANPA_HAPUS = (
    *HANYA_TAMBAH,
    *TETAP,
    "pemilih_periodesatker",
    "pemilih_rencanacoktas",
    *(f"pemilih_{name}" for name in PLENO),
)
_MESSAGE = "catatan data pemilih hanya dapat ditambah"
_DECIDED = "OLD.hasil <> 'MENUNGGU'"


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
        changed = " OR ".join(f"OLD.{column} {differs} NEW.{column}" for column in columns)
        found.append((f"{table}_tetap", table, "UPDATE", changed))
    found.append(("pemilih_keputusan_final", "pemilih_keputusankandidat", "UPDATE", _DECIDED))
    found.append(("pemilih_ekspor_final", "pemilih_permintaanekspor", "UPDATE", "OLD.status <> 'DIMINTA'"))
    found.append(("pemilih_penerapan_final", "pemilih_penerapan", "UPDATE", "OLD.hasil <> ''"))
    found.append(("pemilih_pleno_final", "pemilih_plenoperiode", "UPDATE", "OLD.keadaan <> 'BERLANGSUNG'"))
    found.append(("pemilih_uji_final", "pemilih_ujipetik", "UPDATE", "OLD.selesai_at IS NOT NULL"))
    found.append(("pemilih_tahan_final", "pemilih_tahansnapshot", "UPDATE", "OLD.dilepas_at IS NOT NULL"))
    decided = f"OLD.dilaksanakan_at IS NOT NULL OR ({_DECIDED} AND OLD.hasil <> NEW.hasil)"
    found.append(("pemilih_retensi_final", "pemilih_usulretensi", "UPDATE", decided))
    return [one for one in found if one[1] in there]


def _sqlite(there: frozenset[str]) -> list[str]:
    return [
        f"CREATE TRIGGER IF NOT EXISTS {name} BEFORE {act} ON {table}"
        f"{f' WHEN {when}' if when else ''} BEGIN SELECT RAISE(ABORT, '{_MESSAGE}'); END"
        for name, table, act, when in _triggers("IS NOT", there)
    ]


def _postgres(there: frozenset[str]) -> list[str]:
    function = (
        "CREATE OR REPLACE FUNCTION pemilih_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        f"RAISE EXCEPTION '{_MESSAGE}' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    return [
        function,
        *(
            f"CREATE OR REPLACE TRIGGER {name} BEFORE {act} ON {table} FOR EACH ROW"
            f"{f' WHEN ({when})' if when else ''} EXECUTE FUNCTION pemilih_refuse()"
            for name, table, act, when in _triggers("IS DISTINCT FROM", there)
        ),
    ]
