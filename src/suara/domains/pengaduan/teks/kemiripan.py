"""Words for the index, nearness of two texts, nearness of two words."""

from __future__ import annotations

from collections.abc import Collection

from rapidfuzz import process
from rapidfuzz.distance import OSA

from suara.domains.pengaduan.teks.akar import stem_word
from suara.domains.pengaduan.teks.daftar import read_words
from suara.domains.pengaduan.teks.kata import tokenize

POTONG = 4  # letters of a shingle: long enough to mean something, short enough to survive one typing error
SALAH_SATU = 4  # from this length one error is forgiven
SALAH_DUA = 8  # from this length two are
TERBANYAK = 8


def kata_cari(teks: str) -> list[str]:
    """Return the words by which `teks` is found: normalised, without stop words, stemmed, each once."""
    stop = read_words("henti.txt")
    roots = (stem_word(word) for word in tokenize(teks) if word not in stop)
    return list(dict.fromkeys(root for root in roots if len(root) > 1 or root.isdigit()))


def mirip(a: str, b: str) -> float:
    """Return how near two messages are, 0..1: half by shared roots, half by shared letters of them.

    Symmetric; 1 for the same words in any order. Two texts without a word are not alike (0).
    """
    kata_a, kata_b = set(kata_cari(a)), set(kata_cari(b))
    if not kata_a or not kata_b:
        return 0.0
    if kata_a == kata_b:
        return 1.0
    return (_dice(kata_a, kata_b) + _dice(_shingles(kata_a), _shingles(kata_b))) / 2


def dekat(kata: str, kosakata: Collection[str]) -> list[str]:
    """Return the words of `kosakata` that `kata` may have been meant to be, nearest first.

    Up to 3 letters nothing is forgiven, up to 7 one error, from 8 two; swapping two neighbours is one error.
    """
    boleh = (len(kata) >= SALAH_SATU) + (len(kata) >= SALAH_DUA)
    if not boleh:
        return [kata] if kata in kosakata else []
    found = process.extract(kata, kosakata, scorer=OSA.distance, score_cutoff=boleh, limit=None)
    nearest = sorted(((jarak, calon) for calon, jarak, _ in found))
    return [calon for _, calon in nearest[:TERBANYAK]]


def _shingles(words: set[str]) -> set[str]:
    found: set[str] = set()
    for word in words:
        tepi = f" {word} "
        found.update(tepi[i : i + POTONG] for i in range(max(1, len(tepi) - POTONG + 1)))
    return found


def _dice(a: set[str], b: set[str]) -> float:
    return 2 * len(a & b) / (len(a) + len(b))
