"""Marks that stand in the index beside the words: a filter and a word are then one question to one index.

A mark has a colon in it, which no word has: nobody can type one.
"""

from __future__ import annotations

from itertools import accumulate

KEPT = frozenset("._-")


def list_tanda(*, kelas: str = "", topik: str = "", status: str = "", unit: str = "") -> list[str]:
    """Return the marks of class, topic, status and unit, of a report and of a question alike."""
    given = {"k": kelas, "t": topik, "s": status, "u": unit}
    return [_tanda(kind, value) for kind, value in given.items() if value]


def list_wilayah(kode: str) -> list[str]:
    """Return the marks of a region and of everything above it: a report is found by each of them."""
    parts = accumulate(kode.split("."), lambda upper, part: f"{upper}.{part}") if kode else ()
    return [tanda_wilayah(part) for part in parts]


def tanda_wilayah(kode: str) -> str:
    """Return the mark of one region."""
    return _tanda("w", kode)


def _tanda(kind: str, value: str) -> str:
    plain = "".join(char for char in value.lower() if (char.isascii() and char.isalnum()) or char in KEPT)
    return f"{kind}:{plain}"
