"""Keyed hashes of this room (`core.privasi.resi`), and the words that open an invitation.

A token has 140 random bits; a code on a receipt, which somebody types, 60. Both are written alike and kept
as HMAC-SHA-256 only, so that whoever reads the database can neither use nor guess one.
"""

from __future__ import annotations

import re
import secrets

from suara.core.privasi.resi import RahasiaResi
from suara.kernel.kunci_resi import HURUF, MIRIP, kelompokkan

RESI = RahasiaResi("survei")
hash_kirim = RESI.hash_kirim
list_hash_kirim = RESI.list_hash_kirim
TOKEN_HURUF = 28
KODE_HURUF = 12
_IZIN = re.compile(r"[A-Za-z0-9_-]{43}")


def make_token() -> str:
    """Return a token for a message."""
    return _draw(TOKEN_HURUF)


def make_kode() -> str:
    """Return a code for a receipt."""
    return _draw(KODE_HURUF)


def make_izin() -> str:
    """Return a pass: 256 random bits that come from nothing else."""
    return secrets.token_urlsafe(32)


def is_izin(text: str) -> bool:
    """Say whether this looks like a pass; a shorter one could be guessed."""
    return _IZIN.fullmatch(text) is not None


def rapikan_token(text: str) -> str:
    """Return what was typed in the official writing, or "" when it can be neither token nor code."""
    bare = re.sub(r"[^0-9A-Z]", "", text[:80].upper()).translate(MIRIP)
    if len(bare) not in (TOKEN_HURUF, KODE_HURUF) or set(bare) - set(HURUF):
        return ""
    return kelompokkan(bare)


def hash_token(token: str) -> str:
    """Return what is kept of a token."""
    return RESI.keyed("undangan", token)


def list_hash_token(token: str) -> list[str]:
    """Return every hash under which a token may have been kept."""
    return RESI.keyed_all("undangan", token)


def hash_izin(izin: str) -> str:
    """Return what is kept of a pass."""
    return RESI.keyed("izin", izin)


def list_hash_izin(izin: str) -> list[str]:
    """Return every hash under which a pass may have been kept."""
    return RESI.keyed_all("izin", izin)


def _draw(length: int) -> str:
    return kelompokkan("".join(secrets.choice(HURUF) for _n in range(length)))
