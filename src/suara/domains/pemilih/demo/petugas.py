"""The people of the demo's voter-data desks, who can sign in at once."""

from __future__ import annotations

from suara.core.akun.models import Akun, Peran
from suara.core.akun.services import create_demo_petugas
from suara.core.akun.services.demo import DEMO_PASSWORD
from suara.core.wilayah.queries import get_kantor

PEOPLE: tuple[tuple[str, str, Peran, str], ...] = (
    ("fitri", "Fitri Contoh", Peran.OPERATOR_PEMILIH, "64.72"),
    ("gani", "Gani Contoh", Peran.KASUBBAG_DATA, "64.72"),
    ("intan", "Intan Contoh", Peran.ANGGOTA_DATA, "64.72"),
    ("zul", "Zul Contoh", Peran.BAWASLU, "64.72"),
    ("ratna", "Ratna Contoh", Peran.OPERATOR_PEMILIH, "64.71"),
    ("eko", "Eko Contoh", Peran.KASUBBAG_DATA, "64.71"),
    ("tari", "Tari Contoh", Peran.ANGGOTA_DATA, "64.71"),
    ("mega", "Mega Contoh", Peran.KASUBBAG_DATA, "64"),
)
"""Name, full name, role, office: Samarinda, Balikpapan, and the province that supervises."""
DICATAT = ("bima", "Bima Contoh", Peran.KASUBBAG_DATA, "64.74")
"""Bontang's, who only stands in the records and can't sign in."""


def create_officers() -> dict[str, Akun]:
    """Make the accounts with a fixed second factor; safe to repeat."""
    made = {name: _make(name, nama, peran, kantor) for name, nama, peran, kantor in PEOPLE}
    nama_akun, nama, peran, kantor = DICATAT
    return made | {nama_akun: _make(nama_akun, nama, peran, kantor, password=None)}


def _make(name: str, nama: str, peran: Peran, kantor: str, *, password: str | None = DEMO_PASSWORD) -> Akun:
    return create_demo_petugas(
        email=f"{name}@contoh.test", nama=nama, peran=peran, kantor=get_kantor(kantor), password=password
    )
