"""What a mistyped word may have meant: near words that some published report really uses."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable
from threading import Lock

from django.core.cache import cache

from suara.domains.pengaduan.models.cari import Kosakata
from suara.domains.pengaduan.teks import dekat, kata_cari, tokenize

STAMP = "lapor-kosakata"
SECONDS = 300
MOST = 5
FARTHEST = 2  # `dekat` forgives two errors at most: no word of another length can be near


class _Ingatan:
    """The vocabulary as this process read it last, by the length of the words."""

    lock = Lock()
    stamp = ""
    words: dict[int, list[str]] = {}


def refresh() -> None:
    """Read the vocabulary anew at the next mistyped word (other processes do within five minutes)."""
    cache.delete(STAMP)


def expand(typed: str, most: int) -> list[tuple[str, list[str]]] | None:
    """Return (word, roots to look for) for each typed word: its own root when known, else what was meant.

    None when some word can't be found at all. Near words come from this process's memory, so each is asked
    of the database again: a word of a report that was taken back must not come up.
    """
    roots = {word: found[0] for word in tokenize(typed) if (found := kata_cari(word))}
    roots = dict(list(roots.items())[:most])
    known = _used_roots(roots.values())
    near = {word: _near(word, root) for word, root in roots.items() if root not in known}
    used = _used_words([other for words in near.values() for other in words]) if near else {}
    groups: list[tuple[str, list[str]]] = []
    for word, root in roots.items():
        meant = [root] if root in known else [used[other] for other in near[word] if other in used]
        if not meant:
            return None
        groups.append((word, list(dict.fromkeys(meant))[:MOST]))
    return groups


def _used_roots(roots: Iterable[str]) -> set[str]:
    rows = Kosakata.objects.filter(akar__in=list(roots), jumlah__gt=0)
    return set(rows.values_list("akar", flat=True).distinct())


def _used_words(words: list[str]) -> dict[str, str]:
    rows = Kosakata.objects.filter(kata__in=words, jumlah__gt=0)
    return {root: root for root in _used_roots(words)} | dict(rows.values_list("kata", "akar"))


def _near(word: str, root: str) -> list[str]:
    return dekat(word, _candidates(word)) or (dekat(root, _candidates(root)) if root != word else [])


def _candidates(word: str) -> list[str]:
    words = _vocabulary()
    lengths = range(len(word) - FARTHEST, len(word) + FARTHEST + 1)
    return [other for length in lengths for other in words.get(length, ())]


def _vocabulary() -> dict[int, list[str]]:
    stamp = cache.get(STAMP)
    with _Ingatan.lock:
        if stamp is None or _Ingatan.stamp != stamp:
            stamp = stamp or uuid.uuid4().hex
            by_length: dict[int, list[str]] = defaultdict(list)
            pairs = Kosakata.objects.values_list("kata", "akar").iterator(5000)
            for word in {word for pair in pairs for word in pair}:
                by_length[len(word)].append(word)
            _Ingatan.stamp, _Ingatan.words = stamp, dict(by_length)
            cache.set(STAMP, stamp, SECONDS)
        return _Ingatan.words
