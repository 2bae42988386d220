"""The people of the demo's complaint desk, who can sign in at once."""

from __future__ import annotations

from dataclasses import dataclass

from suara.core.akun.models import Akun, Peran
from suara.core.akun.services import create_demo_petugas
from suara.core.wilayah.models import Kantor, Unit
from suara.core.wilayah.queries import get_kantor

KANTOR = "64"
PEOPLE: tuple[tuple[str, str, Peran, str], ...] = (
    ("sri", "Sri Contoh", Peran.ADMIN_PENGADUAN, ""),
    ("bayu", "Bayu Contoh", Peran.ADMIN_PENGADUAN, ""),
    ("laras", "Laras Contoh", Peran.ANALIS, ""),
    ("lina", "Lina Contoh", Peran.PENGHUBUNG, "64.DATIN"),
    ("hadi", "Hadi Contoh", Peran.KEPALA_UNIT, "64.DATIN"),
    ("nanda", "Nanda Contoh", Peran.PENGHUBUNG, "64.HUKUM"),
    ("joko", "Joko Contoh", Peran.SEKRETARIS, ""),
    ("wati", "Wati Contoh", Peran.APIP, ""),
)
"""Name, full name, role, unit (empty: the whole office). Two of the desk: some acts need a second person."""


@dataclass(frozen=True, slots=True)
class Petugas:
    """The office and the people of its complaint desk."""

    kantor: Kantor
    sri: Akun
    bayu: Akun
    laras: Akun
    lina: Akun
    hadi: Akun
    nanda: Akun
    joko: Akun
    wati: Akun


def create_officers() -> Petugas:
    """Make the eight accounts with a fixed second factor; safe to repeat. Units must be loaded."""
    kantor = get_kantor(KANTOR)
    made = {
        name: create_demo_petugas(
            email=f"{name}@contoh.test",
            nama=nama,
            peran=peran,
            kantor=kantor,
            unit=Unit.objects.get(pk=unit) if unit else None,
        )
        for name, nama, peran, unit in PEOPLE
    }
    return Petugas(kantor=kantor, **made)
