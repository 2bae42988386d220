"""Database triggers under the rows of a report that are only appended, and under the citizen's own words.

A later migration that rebuilds one of these tables on SQLite must call `create` again.
"""

from __future__ import annotations

from suara.kernel.triggers import Connection, Trigger, Triggers, changed, no_delete, no_update

TABLES = ("pengaduan_riwayat", "pengaduan_tanggapan", "pengaduan_salinanpublik", "pengaduan_eskalasi")
LAPORAN = "pengaduan_laporan"
ASLI = ("nomor", "judul_asli", "isi_asli", "terima_at", "kirim_hash", "kelas_pelapor")
_CATATAN = Triggers(
    "pengaduan_refuse",
    "catatan laporan hanya dapat ditambah",
    (*no_update(TABLES), *no_delete((*TABLES, LAPORAN))),
)
_PELAPOR = Triggers(
    "pengaduan_refuse_asli",
    "kata-kata pelapor tidak dapat diubah",
    (Trigger(f"{LAPORAN}_asli", LAPORAN, "UPDATE", changed(ASLI)),),
)


def create(connection: Connection) -> None:
    """Create the triggers that are missing."""
    _CATATAN.create(connection)
    _PELAPOR.create(connection)


def drop(connection: Connection) -> None:
    """Drop the triggers, for undoing the migration."""
    _CATATAN.drop(connection)
    _PELAPOR.drop(connection)
