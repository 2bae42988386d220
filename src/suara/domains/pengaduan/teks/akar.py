"""Stemming: a short list of roots of this field first, Snowball for every other word.

Snowball alone cannot know whether "menolak" comes from *tolak* or *nolak*, and takes "berita" for *ber-ita*.
Where the list has the root, the answer is right; elsewhere it is Snowball's, the same for index and query.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from threading import Lock

import snowballstemmer

from suara.domains.pengaduan.teks.daftar import read_words

AKHIRAN = ("nyalah", "kannya", "annya", "inya", "kan", "nya", "lah", "kah", "pun", "ku", "mu", "an", "i", "")
AWALAN = (
    *("di", "ke", "se", "ber", "be", "ter", "te", "per", "diper", "memper", "keter", "ketidak"),
    *("mem", "men", "pem", "pen", "meng", "peng", "menge", "penge", "me", "pe", ""),
)
# The nasal prefix swallows the root's first letter.
LULUH = {"mem": "p", "pem": "p", "men": "t", "pen": "t", "meny": "s", "peny": "s", "meng": "k", "peng": "k"}
TERPENDEK = 3
INGATAN = 50_000

_snowball = snowballstemmer.stemmer("indonesian")
_lock = Lock()  # the stemmer keeps its word in itself; two threads would mix their words


def stem(words: Iterable[str]) -> list[str]:
    """Return the root of each word, in order."""
    return [stem_word(word) for word in words]


@lru_cache(maxsize=INGATAN)
def stem_word(word: str) -> str:
    """Return the root of one normalised word; numbers and very short words stay as they are."""
    if len(word) <= TERPENDEK or not word.isalpha():
        return word
    roots = read_words("akar.txt")
    if word in roots:
        return word
    known = [root for root in _candidates(word) if root in roots]
    if known:
        return max(known, key=len)
    with _lock:
        return str(_snowball.stemWord(word)) or word


def _candidates(word: str) -> Iterator[str]:
    """Every way to take one ending and one prefix (with its swallowed letter) from the word."""
    for ending in AKHIRAN:
        if not word.endswith(ending):
            continue
        rest = word[: len(word) - len(ending)]
        for prefix in (*AWALAN, *LULUH):
            if rest.startswith(prefix) and len(rest) - len(prefix) >= TERPENDEK - 1:
                yield rest[len(prefix) :]
                if prefix in LULUH:
                    yield LULUH[prefix] + rest[len(prefix) :]
