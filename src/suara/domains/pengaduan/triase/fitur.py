"""What the model sees of a message: roots, pairs of roots, concepts, and pieces of words.

Training and answering share this file, so that a weight means the same in both.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

from suara.domains.pengaduan.teks import tokenize
from suara.domains.pengaduan.teks.akar import stem_word

PIECES = (3, 4)
WORD, PAIR, PIECE, SIGN, CONCEPT, FIRST = "k:", "p:", "h:", "t:", "s:", "a:"
PIECES_COUNT = 0.3  # pieces forgive typing errors; louder than this they drown the words (grouped CV)
SIGNS = ("?", "!")
LONGEST_WORD = 24  # a row of letters longer than that is no word
KONSEP = Path(__file__).parent / "data" / "konsep.txt"

type Fitur = dict[str, list[str]]


def features(teks: str) -> Fitur:
    """Return each feature with the words it came from, one per occurrence; masks are gone before."""
    words = [word for word in tokenize(teks) if len(word) <= LONGEST_WORD]
    roots = [stem_word(word) for word in words]
    found: Fitur = {}
    for word, root in zip(words, roots, strict=True):
        found.setdefault(WORD + root, []).append(word)
    for (kiri, akar_kiri), (kanan, akar_kanan) in pairwise(zip(words, roots, strict=True)):
        found.setdefault(f"{PAIR}{akar_kiri} {akar_kanan}", []).append(f"{kiri} {kanan}")
    for concept, word in _concepts(words):
        found.setdefault(CONCEPT + concept, [word])
    if words:
        found[FIRST + roots[0]] = [words[0]]
    found |= {SIGN + sign: [sign] for sign in SIGNS if sign in teks}
    _add_pieces(found, words)
    return found


def weigh(found: Fitur, idf: Mapping[str, float]) -> dict[str, float]:
    """Return the known features weighed by dampened count and rarity; words and pieces each of one length."""
    kata: dict[str, float] = {}
    potongan: dict[str, float] = {}
    for name, words in found.items():
        if name in idf:
            bagian = potongan if name.startswith(PIECE) else kata
            bagian[name] = (1 + math.log(len(words))) * idf[name]
    return _scale(kata, 1.0) | _scale(potongan, PIECES_COUNT)


@cache
def read_concepts() -> dict[str, tuple[str, ...]]:
    """Return for each word the concepts it belongs to; the first word of a line names the concept."""
    table: dict[str, tuple[str, ...]] = {}
    for line in KONSEP.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            concept, *words = line.split()
            for word in dict.fromkeys(words):
                table[word] = (*table.get(word, ()), concept)
    return table


def _concepts(words: list[str]) -> list[tuple[str, str]]:
    """Return (concept, word) for every word, or pair of neighbours, that speaks of a concept."""
    table = read_concepts()
    spoken = [*words, *(f"{a}_{b}" for a, b in pairwise(words))]
    return [(concept, word.replace("_", " ")) for word in spoken for concept in table.get(word, ())]


def _add_pieces(found: Fitur, words: list[str]) -> None:
    for word, times in Counter(words).items():
        edged = f" {word} "
        for size in PIECES:
            for start in range(len(edged) - size + 1):
                found.setdefault(PIECE + edged[start : start + size], []).extend([word] * times)


def _scale(weights: dict[str, float], length: float) -> dict[str, float]:
    now = math.sqrt(sum(value * value for value in weights.values()))
    return {name: value / now * length for name, value in weights.items()} if now else {}
