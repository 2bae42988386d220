"""Database triggers under the rows of a case that are only appended, whatever program holds the connection.

A later migration that rebuilds one of these tables on SQLite must call `create` again.
"""

from __future__ import annotations

from suara.kernel.triggers import Triggers, no_delete, no_update

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
    "paw_pelantikan",
)
_TRIGGERS = Triggers(
    "paw_refuse", "catatan perkara PAW hanya dapat ditambah", (*no_update(TABLES), *no_delete(TABLES))
)
create, drop = _TRIGGERS.create, _TRIGGERS.drop
