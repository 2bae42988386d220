"""The word lists of masking, read once from the text files beside this one."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


def _lines(name: str) -> list[str]:
    text = (_FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return [line.strip().lower() for line in text.splitlines() if line.strip() and not line.startswith("#")]


@cache
def words(name: str) -> frozenset[str]:
    """Return the words of one list."""
    return frozenset(word for line in _lines(name) for word in line.split())


@cache
def phrases(name: str) -> frozenset[str]:
    """Return the lines of one list."""
    return frozenset(_lines(name))


@cache
def clear_names() -> frozenset[str]:
    """Return names that are hardly ever anything else."""
    return words("nama") - words("ganda") - words("bukan_nama") - words("gelar")


_CANON = [
    ("sy", "s"),
    ("kh", "k"),
    ("dh", "d"),
    ("th", "t"),
    ("dz", "z"),
    ("oe", "u"),
    ("ie", "i"),
    ("ch", "c"),
]
_LETTERS = str.maketrans({"f": "p", "v": "p", "y": "i", "q": "k", "z": "j", "'": None, "-": None})


def canon(word: str) -> str:
    """Return how a name sounds: Syahrani, Sahrani and Syachrani are one."""
    for old, new in _CANON:
        word = word.replace(old, new)
    word = word.translate(_LETTERS).rstrip("h")
    return "".join(char for index, char in enumerate(word) if not index or char != word[index - 1])


@cache
def canon_names() -> frozenset[str]:
    """Return how the clear names of five letters and more sound."""
    return frozenset(canon(name) for name in clear_names() if len(name) > 4)


@cache
def all_names() -> frozenset[str]:
    """Return every word that may be a name."""
    return words("nama") | words("ganda")


@cache
def not_names() -> frozenset[str]:
    """Return words that are no name even with a capital letter."""
    return (words("bukan_nama") | words("gelar")) - clear_names()
