"""Database triggers: the lines of an incident are only appended, its clock stays, a closed one too."""

from __future__ import annotations

from suara.kernel.triggers import Trigger, Triggers, changed, no_delete, no_update

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
_TRIGGERS = Triggers(
    "insiden_refuse",
    "catatan insiden hanya dapat ditambah",
    (
        *no_delete((*HANYA_TAMBAH, *TETAP)),
        *no_update(HANYA_TAMBAH),
        *(
            Trigger(f"{table}_tetap", table, "UPDATE", f"{FINAL[table]} OR {changed(columns)}")
            for table, columns in TETAP.items()
        ),
    ),
)
create, drop = _TRIGGERS.create, _TRIGGERS.drop
