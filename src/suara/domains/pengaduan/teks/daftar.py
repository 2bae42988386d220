"""The word lists that ship with the package, read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "data"


@cache
def read_words(nama: str) -> frozenset[str]:
    """Return the words of a list; lines may hold many, `#` begins a comment."""
    return frozenset(word for line in _lines(nama) for word in line.split())


@cache
def read_pairs(nama: str) -> dict[str, str]:
    """Return a list of pairs: the first word of a line stands for the rest of the line."""
    pairs = (line.split(maxsplit=1) for line in _lines(nama))
    return {pair[0]: pair[1] for pair in pairs if len(pair) == 2}


def _lines(nama: str) -> list[str]:
    text = (FOLDER / nama).read_text(encoding="utf-8")
    return [line for raw in text.splitlines() if (line := raw.split("#")[0].strip())]
