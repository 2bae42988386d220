"""The officers of the demo office, who can sign in at once."""

from __future__ import annotations

from dataclasses import dataclass

from suara.core.akun.models import Akun, Peran
from suara.core.akun.services import create_demo_petugas
from suara.core.wilayah.models import Kantor
from suara.core.wilayah.queries import get_kantor

KANTOR = "64"
PEOPLE: tuple[tuple[str, str, Peran], ...] = (
    ("rina", "Rina Contoh", Peran.SEKRETARIAT),
    ("yusuf", "Yusuf Contoh", Peran.VERIFIKATOR),
    ("maria", "Maria Contoh", Peran.KETUA),
    ("anang", "Anang Contoh", Peran.ANGGOTA),
    ("dewi", "Dewi Contoh", Peran.ADMINISTRATOR),
)


@dataclass(frozen=True, slots=True)
class Officers:
    """The office and its people."""

    kantor: Kantor
    rina: Akun
    yusuf: Akun
    maria: Akun
    anang: Akun
    dewi: Akun


def create_officers() -> Officers:
    """Make the five accounts with a fixed second factor; safe to repeat."""
    kantor = get_kantor(KANTOR)
    made = {
        name: create_demo_petugas(email=f"{name}@contoh.test", nama=nama, peran=peran, kantor=kantor)
        for name, nama, peran in PEOPLE
    }
    return Officers(kantor=kantor, **made)
