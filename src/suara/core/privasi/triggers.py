"""Database triggers under the vault, whatever program holds the connection.

A sealed identity never changes; it can only be emptied together with its tombstone. A request never changes
what was asked, is decided once (an approval may only lapse), and is never deleted. A later migration that
rebuilds one of these tables on SQLite must call `create` again.
"""

from __future__ import annotations

from suara.kernel.triggers import BEDA, Trigger, Triggers, changed, no_delete

IDENTITAS, PERMINTAAN = "privasi_identitas", "privasi_permintaanbuka"
_FIXED = {
    IDENTITAS: ("id", "kantor_id", "kunci_id", "created_at"),
    PERMINTAAN: (
        *("id", "identitas_id", "kantor_id", "obj_type", "obj_id"),
        *("peminta_id", "alasan", "diminta_at"),
    ),
}


_MASUK = f"NEW.tersegel {BEDA} OLD.tersegel OR NEW.kontak {BEDA} OLD.kontak"
_GUGUR = "(OLD.status = 'DISETUJUI' AND NEW.status = 'GUGUR')"
_DIPUTUS = (
    f"{changed(('penyetuju_id', 'diputus_at', 'kedaluwarsa_at'))}"
    f" OR (NEW.status {BEDA} OLD.status AND NOT {_GUGUR})"
)
_FORBIDDEN = {
    # A tombstone is final; without one, neither the seal nor the contact may change.
    IDENTITAS: f"OLD.dihapus_at IS NOT NULL OR (NEW.dihapus_at IS NULL AND ({_MASUK}))",
    PERMINTAAN: (
        f"(OLD.status <> 'DIMINTA' AND ({_DIPUTUS}))"
        f" OR (OLD.dibaca_at IS NOT NULL AND NEW.dibaca_at {BEDA} OLD.dibaca_at)"
    ),
}
_TRIGGERS = Triggers(
    "privasi_refuse",
    "brankas identitas tidak dapat diubah",
    (
        *no_delete(_FIXED),
        *(
            Trigger(f"{table}_no_update", table, "UPDATE", f"{changed(columns)} OR {_FORBIDDEN[table]}")
            for table, columns in _FIXED.items()
        ),
    ),
)
create, drop = _TRIGGERS.create, _TRIGGERS.drop
