"""The person of the demo's survey desk, who can sign in at once."""

from __future__ import annotations

from suara.core.akun.models import Akun, Peran
from suara.core.akun.services import create_demo_petugas
from suara.core.wilayah.queries import get_kantor

PEOPLE: tuple[tuple[str, str, Peran, str], ...] = (("ayu", "Ayu Contoh", Peran.OPERATOR_SURVEI, "64"),)
"""Name, full name, role, office. Who signs is joko (SEKRETARIS) or maria (KETUA) of the other rooms."""


def create_officers() -> dict[str, Akun]:
    """Make the accounts with a fixed second factor; safe to repeat."""
    return {
        name: create_demo_petugas(
            email=f"{name}@contoh.test", nama=nama, peran=peran, kantor=get_kantor(kantor)
        )
        for name, nama, peran, kantor in PEOPLE
    }
