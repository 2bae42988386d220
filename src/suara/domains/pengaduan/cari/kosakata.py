"""What a mistyped word may have meant: near words that some published report really uses."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from threading import Lock

from django.core.cache import cache
from django.db.models import StringAgg, Sum, Value

from suara.domains.pengaduan.models.cari import Kosakata
from suara.domains.pengaduan.teks import dekat, kata_cari, tokenize

STAMP = "lapor-kosakata"
SECONDS = 300
MOST = 5
FARTHEST = 2
"""`dekat` forgives two errors at most: no word of another length can be near."""


type Kata = dict[int, dict[str, set[str]]]


@dataclass(frozen=True, slots=True)
class Kelompok:
    """A typed word, the roots to look for, and how many reports have one of them at most."""

    kata: str
    akar: tuple[str, ...]
    jumlah: int


class _Ingatan:
    """The vocabulary as this process knows it, by length and first letter of the words."""

    lock = Lock()
    words: Kata = {}


def remember(words: Iterable[str]) -> None:
    """Take new words into this process's memory at once; other processes read them within five minutes."""
    with _Ingatan.lock:
        for word in words:
            _put(_Ingatan.words, word)


def expand(typed: str, most: int) -> tuple[list[Kelompok], list[str]]:
    """Return for each typed word what to look for: its own root when known, else what was meant.

    Beside them the words that no report has, nor anything near. Near words come from this process's memory,
    so each is asked of the database again: a word of a report that was taken back must not come up.
    """
    roots = {word: found[0] for word in tokenize(typed) if (found := kata_cari(word))}
    roots = dict(list(roots.items())[:most])
    known = _used_roots(roots.values())
    near = {word: _near(word, root) for word, root in roots.items() if root not in known}
    used = _roots_of([other for words in near.values() for other in words]) if near else {}
    known |= _used_roots(set(used.values()) - set(known)) if used else {}
    groups: list[Kelompok] = []
    unknown: list[str] = []
    for word, root in roots.items():
        meant = [root] if root in known else [used[other] for other in near[word] if other in used]
        if not meant:
            unknown.append(word)
            continue
        chosen = tuple(dict.fromkeys(meant))[:MOST]
        groups.append(Kelompok(word, chosen, sum(known.get(item, 0) for item in chosen)))
    return groups, unknown


def _used_roots(roots: Collection[str]) -> dict[str, int]:
    """Return those of the roots that are used, and how often (each form of a word counts)."""
    rows = Kosakata.objects.filter(akar__in=list(roots), jumlah__gt=0) if roots else Kosakata.objects.none()
    return dict(rows.values_list("akar").annotate(n=Sum("jumlah")))


def _roots_of(words: list[str]) -> dict[str, str]:
    rows = Kosakata.objects.filter(kata__in=words, jumlah__gt=0)
    return {root: root for root in _used_roots(words)} | dict(rows.values_list("kata", "akar"))


def _near(word: str, root: str) -> list[str]:
    """Return the nearest words; most errors spare the first letter, so those words are compared first."""
    asked = dict.fromkeys((word, root))
    found = (dekat(item, _candidates(item, same)) for item in asked for same in (True, False))
    return next((near for near in found if near), [])


def _candidates(word: str, same: bool) -> list[str]:
    """Return the words of about this length that begin with the same letter, or those that do not."""
    words, first = _vocabulary(), word[0]
    lengths = range(len(word) - FARTHEST, len(word) + FARTHEST + 1)
    buckets = [words[length] for length in lengths if length in words]
    if same:
        return [other for bucket in buckets for other in bucket.get(first, ())]
    return [
        other for bucket in buckets for letter, rest in bucket.items() if letter != first for other in rest
    ]


def _put(words: Kata, word: str) -> None:
    words.setdefault(len(word), {}).setdefault(word[:1], set()).add(word)


def _vocabulary() -> Kata:
    """Return the words in memory; once in `SECONDS` they are read anew, in one statement."""
    if cache.add(STAMP, True, SECONDS) or not _Ingatan.words:
        read: Kata = {}
        joined = {f"semua_{column}": StringAgg(column, Value(" ")) for column in ("kata", "akar")}
        for text in Kosakata.objects.aggregate(**joined).values():
            for word in (text or "").split():
                _put(read, word)
        with _Ingatan.lock:
            _Ingatan.words = read
    return _Ingatan.words
