"""Reading a list of contacts, and when a reminder may go out. No value of the list is ever repeated.

A contact is an e-mail address or an Indonesian mobile number; names and NIK are not needed and not taken.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

PALING_BANYAK = 5_000
"""Contacts in one list."""
PALING_BANYAK_KODE = 200
"""Receipt codes in one sheet."""
MAKS_PESAN = 3
"""Messages to one person: the invitation and two reminders."""
JEDA_INGAT = 3
"""Days between two messages to the same person."""
_EMAIL = re.compile(r"[^@\s,;]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})*\.[A-Za-z]{2,24}")
_HP = re.compile(r"\+628\d{7,11}")
_HIAS = re.compile(r"[ .()\-]")
_NIK = re.compile(r"(?:\d[ .\-]?){16,}")
_PISAH = re.compile(r"[\n\r,;\t]+")
_KEPALA = frozenset({"kontak", "email", "e-mail", "hp", "no hp", "nomor hp", "telepon", "whatsapp", "wa"})


@dataclass(frozen=True, slots=True)
class SalahKontak:
    """What cannot be taken: which entry (counted from 1), and why."""

    urutan: int
    kalimat: Kalimat


@dataclass(frozen=True, slots=True, kw_only=True)
class DaftarKontak:
    """A list as it was read: each contact once. With one mistake nothing is taken."""

    email: tuple[str, ...] = field(default=(), repr=False)
    hp: tuple[str, ...] = field(default=(), repr=False)
    ganda: int = 0
    salah: tuple[SalahKontak, ...] = ()

    @property
    def semua(self) -> tuple[str, ...]:
        """Every contact."""
        return (*self.email, *self.hp)


def read_kontak(teks: str) -> DaftarKontak:
    """Read contacts separated by lines, commas, semicolons or tabs."""
    said = [part.strip().strip('"').strip() for part in _PISAH.split(teks.replace("\ufeff", ""))]
    said = [part for part in said if part and part.lower() not in _KEPALA]
    if not 1 <= len(said) <= PALING_BANYAK:
        pola = _("Isi paling sedikit 1 dan paling banyak {jumlah} kontak.")
        return DaftarKontak(salah=(SalahKontak(1, Kalimat(pola, {"jumlah": PALING_BANYAK})),))
    email: dict[str, None] = {}
    hp: dict[str, None] = {}
    wrong: list[SalahKontak] = []
    for nomor, one in enumerate(said, start=1):
        found = _contact(one)
        if isinstance(found, Kalimat):
            wrong.append(SalahKontak(nomor, found))
        else:
            (email if "@" in found else hp)[found] = None
    double = len(said) - len(wrong) - len(email) - len(hp)
    return DaftarKontak(email=tuple(email), hp=tuple(hp), ganda=double, salah=tuple(wrong))


def batas_ingat(pada: date) -> date:
    """Return the day since which nobody may have had a message who is reminded `pada` that day."""
    return pada - timedelta(days=JEDA_INGAT)


def _contact(one: str) -> str | Kalimat:
    if _NIK.search(one):
        return Kalimat(_("Ada angka sepanjang NIK. Undangan tidak memerlukan NIK: hapus."))
    if "@" in one:
        found = one.lower()
        return found if _EMAIL.fullmatch(found) else Kalimat(_("Alamat email ini tidak lengkap."))
    bare = _HIAS.sub("", one)
    if bare.startswith("0"):
        bare = "+62" + bare[1:]
    elif bare.startswith("62"):
        bare = "+" + bare
    if _HP.fullmatch(bare):
        return bare
    said = _("Bukan alamat email dan bukan nomor HP Indonesia. Satu kontak satu baris, tanpa nama.")
    return Kalimat(said)
