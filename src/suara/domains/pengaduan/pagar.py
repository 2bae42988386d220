"""Who works with complaints, and which reports an officer may know in the lists that all rooms share.

Deadlines, letters and history reach officers outside `/kerja/lapor/`; the same rule holds there: what
`queries.list_for` does not return, the officer does not know.
"""

from __future__ import annotations

import uuid

from suara.core.akun.models import Akun, Peran

PETUGAS_PENGADUAN = (
    Peran.ADMIN_PENGADUAN,
    Peran.ANALIS,
    Peran.PENGHUBUNG,
    Peran.KEPALA_UNIT,
    Peran.SEKRETARIS,
    Peran.KETUA,
    Peran.ANGGOTA,
)
"""Who has work at the desk. The WBS team has its own channel and no place here."""

OBJ_LAPORAN = "pengaduan.laporan"


def fence(*, akun: Akun, kantor: str, jenis: str, ids: frozenset[str]) -> set[str]:
    """Return which reports `akun` may know; anything of this room that is not a report: nothing."""
    keys = [key for key in ids if _is_uuid(key)] if jenis == OBJ_LAPORAN else []
    if not keys:
        return set()
    from suara.domains.pengaduan.queries import list_for  # the rail names only the roles above

    found = list_for(akun).filter(kantor=kantor, pk__in=keys).values_list("pk", flat=True)
    return {str(pk) for pk in found}


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text
    except ValueError:
        return False
