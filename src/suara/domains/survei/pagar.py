"""Who works with surveys, and what of them an officer may know in the lists that all rooms share.

Rows of answers are for who runs the survey; heads see totals. Who answered what is not held.
"""

from __future__ import annotations

from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import list_kantor

PETUGAS_SURVEI = (
    Peran.OPERATOR_SURVEI,
    Peran.SEKRETARIS,
    Peran.KETUA,
    Peran.ANGGOTA,
    Peran.KEPALA_UNIT,
)
"""Who may open the pages: totals and reports."""
PENGELOLA = (Peran.OPERATOR_SURVEI,)
"""Makes questionnaires and waves, enters paper, invites, drafts reports, keeps PEKPPP and SPI."""
PEMBUKA = (Peran.OPERATOR_SURVEI, Peran.SEKRETARIS)
"""Opens and closes a wave."""
PEMUTUS = (Peran.OPERATOR_SURVEI, Peran.SEKRETARIS, Peran.KETUA)
"""The second person: decides an exclusion that somebody else proposed."""
PEMERIKSA = (Peran.KEPALA_UNIT, Peran.SEKRETARIS, Peran.KETUA, Peran.OPERATOR_SURVEI)
"""The second person of a report: reads the draft that somebody else wrote, before it is signed."""
PENANDA_TANGAN = (Peran.SEKRETARIS, Peran.KETUA)
"""Signs and publishes a report."""


def fence(*, akun: Akun, kantor: str, jenis: str, ids: frozenset[str]) -> frozenset[str]:  # noqa: ARG001
    """Return which objects of this room `akun` may know in the shared lists: all of the office, or none."""
    held = list_kantor(akun, *PETUGAS_SURVEI).filter(pk=kantor)
    return ids if held.exists() else frozenset()
