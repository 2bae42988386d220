"""Public numbers: ``KT-2026-000123-5``, and the LAPOR id that citizens quote as ``#1532956``.

The last sign is a check digit, ISO 7064 MOD 11,10 (a pure decimal system): it finds every single wrong digit
and nearly all swaps, and is itself a digit, so that a person on the phone says digits only. The year and the
sequence are checked together. A number is no key: it opens only what is public.
"""

from __future__ import annotations

import re

AWALAN = "KT"
POLA = re.compile(r"KT(\d{4})(\d{6,8})(\d)")
MIRIP_NOMOR = re.compile(r"\d{8,14}")
LAPOR = re.compile(r"#?(\d{6,8})")
MIRIP = str.maketrans({"O": "0", "I": "1", "L": "1", "Q": "0"})


def buat_nomor(tahun: int, urut: int) -> str:
    """Return the number of the `urut`-th report of a year, with its check digit."""
    if not (1000 <= tahun <= 9999 and 1 <= urut <= 99_999_999):
        raise ValueError("tahun empat angka, urut mulai 1")
    return f"{AWALAN}-{tahun}-{urut:06d}-{check_digit(f'{tahun}{urut:06d}')}"


def periksa_nomor(text: str) -> str | None:
    """Return the number as it is written officially, or None; forgives spaces, case, O/0 and I/l/1."""
    bersih = re.sub(r"[\s\-–—_./#]", "", text).upper()
    if not bersih.startswith(AWALAN):
        return None
    cocok = POLA.fullmatch(AWALAN + bersih.removeprefix(AWALAN).translate(MIRIP))
    if cocok is None or check_digit(cocok[1] + cocok[2]) != cocok[3]:
        return None
    return f"{AWALAN}-{cocok[1]}-{cocok[2]}-{cocok[3]}"


def is_mirip_nomor(text: str) -> bool:
    """Whether a text is written like a number of ours, right or with a sign wrong or missing."""
    bersih = re.sub(r"[\s\-–—_./#]", "", text).upper()
    angka = bersih.removeprefix(AWALAN).translate(MIRIP)
    return bersih.startswith(AWALAN) and MIRIP_NOMOR.fullmatch(angka) is not None


def is_id_lapor(text: str) -> bool:
    """Whether a text looks like a tracking id of SP4N-LAPOR!."""
    return LAPOR.fullmatch(text.strip()) is not None


def rapikan_id_lapor(text: str) -> str | None:
    """Return the digits of a LAPOR id, or None."""
    cocok = LAPOR.fullmatch(text.strip())
    return cocok[1] if cocok else None


def check_digit(angka: str) -> str:
    """Return the ISO 7064 MOD 11,10 check digit of a string of digits."""
    produk = 10
    for satu in angka:
        jumlah = (produk + int(satu)) % 10 or 10
        produk = jumlah * 2 % 11
    return str((11 - produk) % 10)
