"""The secret key on a receipt: 100 random bits, Crockford base32, in groups that a person can read aloud."""

from __future__ import annotations

import re
import secrets

HURUF = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
PANJANG = 20
KELOMPOK = 4
MIRIP = str.maketrans({"O": "0", "I": "1", "L": "1"})


def buat_kunci() -> str:
    """Return a new key, ``ABCD-EFGH-JKMN-PQRS-TVWX``."""
    return kelompokkan("".join(secrets.choice(HURUF) for _ in range(PANJANG)))


def kunci_dari_bytes(acak: bytes) -> str:
    """Return the key that stands in the first 100 bits of (derived) random bytes: same bytes, same key."""
    bit = PANJANG * 5
    if len(acak) * 8 < bit:
        raise ValueError("paling sedikit 13 bita")
    angka = int.from_bytes(acak, "big") >> (len(acak) * 8 - bit)
    return kelompokkan("".join(HURUF[(angka >> 5 * geser) & 31] for geser in reversed(range(PANJANG))))


def rapikan_kunci(text: str) -> str:
    """Return what a person typed in the official writing; forgives case, spaces, dashes, O/0 and I/l/1.

    What cannot be a key comes back ungrouped, to be compared and refused like any wrong key.
    """
    bersih = re.sub(r"[^0-9A-Z]", "", text.upper()).translate(MIRIP)
    return kelompokkan(bersih) if len(bersih) == PANJANG else bersih


def kelompokkan(huruf: str) -> str:
    """Write groups of four."""
    return "-".join(huruf[awal : awal + KELOMPOK] for awal in range(0, len(huruf), KELOMPOK))
