"""Spelling eras and sound-alikes: one-way folding, applied to both sides of every comparison."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import cache

EJAAN = (("OE", "U"), ("DJ", "J"), ("TJ", "C"), ("SJ", "SY"), ("NJ", "NY"), ("CH", "KH"))
"""Spelling before 1972. J → Y is missing on purpose: Jono and Yono are two names (`hear` lets them meet)."""

_BUNYI = (
    *((re.compile(pola), ganti) for pola, ganti in (
        (r"KH|GH", "H"), (r"SY|SH|TS|DZ", "S"), (r"PH|[FV]", "P"), (r"QU?", "K"), (r"X", "KS"),
        (r"(?<=[BDJKLMNPRTW])H", ""), (r"^[YZ]", "J"), (r"Z", "S"), (r"IE|Y", "I"), (r"OO", "U"),
        (r"(.)\1+", r"\1"), (r"(?<=[AIUEO][^AIUEO])E(?=R[AIUEO])", ""), (r"(?<=.)H$", ""),
    )),
)  # fmt: skip
_BUKAN_HURUF = re.compile(r"[^A-Z]")
BIT_KATA = 56


def fold(kata: str) -> str:
    """Return a word of letters in today's spelling."""
    sebelum = ""
    while sebelum != kata:
        sebelum = kata
        for lama, baru in EJAAN:
            kata = kata.replace(lama, baru)
    return kata


@cache
def hear(kata: str) -> str:
    """Return how a folded word sounds: f/v/p, z/j/s, q/k, kh/h, dh/d, th/t, i/y, final h, doubled letters."""
    bunyi = kata
    for pola, ganti in _BUNYI:
        bunyi = pola.sub(ganti, bunyi)
    return bunyi or kata


def letters(teks: str) -> str:
    """Return only the letters A to Z of an upper-case text; accents are dropped."""
    if not teks.isascii():
        teks = unicodedata.normalize("NFKD", teks).upper()
    return _BUKAN_HURUF.sub("", teks)


def hash64(teks: str) -> int:
    """Return the stable hash of all matching keys: last 8 bytes of MD5, little-endian, lowest bit dropped.

    In DuckDB `md5_number_lower(teks) >> 1`. Fits a signed BIGINT and is never negative. It only brings rows
    together; it protects nothing.
    """
    return int.from_bytes(hashlib.md5(teks.encode(), usedforsecurity=False).digest()[8:], "little") >> 1


def hash_word(bunyi: str) -> int:
    """Return the hash of one word: 56 bits, so that the words of a name can be summed in any order."""
    return hash64(bunyi) >> (63 - BIT_KATA)
