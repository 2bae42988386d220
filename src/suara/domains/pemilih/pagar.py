"""Who works with the voter list, and what of it an officer may know in the lists that all rooms share.

An office knows the candidates of its own region. A province sees periods and counts of its kab/kota, never a
person. Bawaslu reads what the office reads, always masked, and changes nothing.
"""

from __future__ import annotations

from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import list_kantor

PETUGAS_PEMILIH = (
    Peran.OPERATOR_PEMILIH,
    Peran.KASUBBAG_DATA,
    Peran.ANGGOTA_DATA,
    Peran.KETUA,
    Peran.ANGGOTA,
    Peran.BAWASLU,
)
"""Who may open the pages."""
PENGUSUL = (Peran.OPERATOR_PEMILIH, Peran.KASUBBAG_DATA)
"""Takes deliveries in, records papers, proposes decisions, sends to coktas."""
PENYETUJU = (Peran.KASUBBAG_DATA, Peran.ANGGOTA_DATA)
"""The second person: approves or refuses what somebody else proposed; plans and moves periods."""
PENYIAP_PLENO = (Peran.OPERATOR_PEMILIH, Peran.KASUBBAG_DATA, Peran.ANGGOTA_DATA)
"""Prepares a plenary: people, comments, corrections, explanations, drafts of its documents."""
PENETAP = (Peran.KETUA, Peran.ANGGOTA, Peran.ANGGOTA_DATA)
"""Issues Berita Acara and Keputusan and decides the figures; never who opened the meeting."""
PEMBUKA = (Peran.OPERATOR_PEMILIH, Peran.KASUBBAG_DATA, Peran.ANGGOTA_DATA)
"""May open the sealed values of one candidate; every opening stands in the trail."""


def fence(*, akun: Akun, kantor: str, jenis: str, ids: frozenset[str]) -> frozenset[str]:  # noqa: ARG001
    """Return which objects of this room `akun` may know in the shared lists: all of the office, or none."""
    held = list_kantor(akun, *PETUGAS_PEMILIH).filter(pk=kantor)
    return ids if held.exists() else frozenset()
