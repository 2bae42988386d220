"""Numbers on receipts, ``KT-2026-000123-5``: two letters of the room, year, sequence, check digit.

The last sign is a check digit, ISO 7064 MOD 11,10 (a pure decimal system): it finds every single wrong digit
and nearly all swaps, and is itself a digit, so that a person on the phone says digits only. The year and the
sequence are checked together. A number is no key: it opens only what is public.
"""

from __future__ import annotations

import re

POLA = re.compile(r"(\d{4})(\d{6,8})(\d)")
MIRIP_NOMOR = re.compile(r"\d{8,14}")
MIRIP = str.maketrans({"O": "0", "I": "1", "L": "1", "Q": "0"})
_SELA = re.compile(r"[\s\-–—_./#]")


def buat_nomor(awalan: str, tahun: int, urut: int) -> str:
    """Return the `urut`-th number of a year in a room, with its check digit."""
    if not (1000 <= tahun <= 9999 and 1 <= urut <= 99_999_999):
        raise ValueError("tahun empat angka, urut mulai 1")
    return f"{awalan}-{tahun}-{urut:06d}-{check_digit(f'{tahun}{urut:06d}')}"


def periksa_nomor(awalan: str, text: str) -> str | None:
    """Return the number as it is written officially, or None; forgives spaces, case, O/0 and I/l/1."""
    bersih = _SELA.sub("", text).upper()
    if not bersih.startswith(awalan):
        return None
    cocok = POLA.fullmatch(bersih.removeprefix(awalan).translate(MIRIP))
    if cocok is None or check_digit(cocok[1] + cocok[2]) != cocok[3]:
        return None
    return f"{awalan}-{cocok[1]}-{cocok[2]}-{cocok[3]}"


def is_mirip_nomor(awalan: str, text: str) -> bool:
    """Whether a text is written like a number of this room, right or with a sign wrong or missing."""
    bersih = _SELA.sub("", text).upper()
    angka = bersih.removeprefix(awalan).translate(MIRIP)
    return bersih.startswith(awalan) and MIRIP_NOMOR.fullmatch(angka) is not None


def check_digit(angka: str) -> str:
    """Return the ISO 7064 MOD 11,10 check digit of a string of digits."""
    produk = 10
    for satu in angka:
        jumlah = (produk + int(satu)) % 10 or 10
        produk = jumlah * 2 % 11
    return str((11 - produk) % 10)
