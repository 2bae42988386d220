"""Which answers are worth a second look. A flag is a question, never a verdict: nothing is left out by it.

Straight lines, copies and comments that repeat. How fast answers came is known only while they arrive
(`is_deras`), and of that a count per batch is kept: an answer has no time.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from suara.domains.survei.terms_undangan import JenisTanda
from suara.kernel.kalimat import Json

LURUS_BUTIR = 5
"""So many answered questions make a straight line; fewer are the same by chance."""
KEMBAR_BANYAK = 3
"""So many answers that are alike in everything are copies; two of nine questions in four steps happen."""
KOMENTAR_HURUF = 15
"""A shorter comment ("baik", "terima kasih") is said by many."""
DERAS_JARINGAN = 10
"""Answers from one network to one wave within ten minutes beyond which they are a burst."""
DERAS_LAYANAN = 40
"""The same to one service from everywhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Baris:
    """One answer as the rules see it."""

    kunci: str
    layanan: int
    isi: Mapping[str, int | None]
    atribut: Mapping[str, Json]
    komentar: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tanda:
    """Answers that one flag holds together; a straight line stands alone unless others gave the same."""

    jenis: JenisTanda
    layanan: int
    kunci: tuple[str, ...]
    nilai: int | None = None
    """The value of a straight line."""

    @property
    def banyak(self) -> int:
        """How many answers it holds."""
        return len(self.kunci)


def is_deras(*, dari_jaringan: int, untuk_layanan: int) -> bool:
    """Say whether an answer came in a burst, from how many came with it in ten minutes."""
    return dari_jaringan > DERAS_JARINGAN or untuk_layanan > DERAS_LAYANAN


def cari_tanda(baris: Iterable[Baris]) -> list[Tanda]:
    """Return the flags of a wave, the largest first; an answer may carry several."""
    rows = list(baris)
    found = [*_straight(rows), *_copies(rows), *_comments(rows)]
    return sorted(found, key=lambda one: (-one.banyak, one.jenis.value, one.layanan, one.kunci))


def nilai_lurus(isi: Mapping[str, int | None]) -> int | None:
    """Return the one value that all answered questions have; None when they differ or are few."""
    said = [value for value in isi.values() if value is not None]
    return said[0] if len(said) >= LURUS_BUTIR and len(set(said)) == 1 else None


def _straight(rows: Sequence[Baris]) -> list[Tanda]:
    groups: dict[tuple[int, int], list[str]] = defaultdict(list)
    for row in rows:
        value = nilai_lurus(row.isi)
        if value is not None:
            groups[row.layanan, value].append(row.kunci)
    return [
        Tanda(jenis=JenisTanda.LURUS, layanan=layanan, kunci=tuple(sorted(keys)), nilai=value)
        for (layanan, value), keys in groups.items()
    ]


def _copies(rows: Sequence[Baris]) -> list[Tanda]:
    """Alike in every answer and every trait; straight lines are told apart, as many of them are honest."""
    groups: dict[tuple[object, ...], list[str]] = defaultdict(list)
    for row in rows:
        if nilai_lurus(row.isi) is None and any(value is not None for value in row.isi.values()):
            groups[row.layanan, _frozen(row.isi), _frozen(row.atribut)].append(row.kunci)
    return [
        Tanda(jenis=JenisTanda.KEMBAR, layanan=int(str(key[0])), kunci=tuple(sorted(keys)))
        for key, keys in groups.items()
        if len(keys) >= KEMBAR_BANYAK
    ]


def _comments(rows: Sequence[Baris]) -> list[Tanda]:
    said = [(row, " ".join(row.komentar.lower().split())) for row in rows]
    often = Counter(text for _row, text in said if len(text) >= KOMENTAR_HURUF)
    groups: dict[str, list[Baris]] = defaultdict(list)
    for row, text in said:
        if often[text] > 1:
            groups[text].append(row)
    return [
        Tanda(
            jenis=JenisTanda.KOMENTAR,
            layanan=min(row.layanan for row in same),
            kunci=tuple(sorted(row.kunci for row in same)),
        )
        for same in groups.values()
    ]


def _frozen(isi: Mapping[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((key, repr(value)) for key, value in isi.items()))
