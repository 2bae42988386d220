"""From what somebody typed to the published reports that fit."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace

from django.db.models import QuerySet

from suara.domains.pengaduan.cari import urutan
from suara.domains.pengaduan.cari.kosakata import expand
from suara.domains.pengaduan.cari.urutan import Syarat
from suara.domains.pengaduan.models.laporan import Laporan
from suara.domains.pengaduan.rules.nomor import is_id_lapor, periksa_nomor
from suara.domains.pengaduan.teks import tokenize

LONGEST = 200
MOST_WORDS = 12
PUNCTUATION = "“”\"'.,;:!?()[]"
PENENTU = 5
"""Of how many words, the rarest, is counted how many a report has, when none has all of them."""


@dataclass(frozen=True, slots=True)
class Pertanyaan:
    """What was understood: a number, or groups of words of which one each must occur."""

    teks: str = ""
    nomor: str = ""
    id_lapor: str = ""
    kata: tuple[str, ...] = ()
    kelompok: tuple[tuple[str, ...], ...] = ()
    jumlah: tuple[int, ...] = ()
    """In how many reports each group occurs at most."""
    tak_dikenal: tuple[str, ...] = ()
    """Words that no published report has, nor anything near them, as they were typed."""

    @property
    def mustahil(self) -> bool:
        """Whether nothing can be found: not one of the words is known."""
        return bool(self.tak_dikenal) and not self.kelompok


@dataclass(frozen=True, slots=True)
class Temuan:
    """The keys of reports in their order; `sebagian` when no report has all the words and these have some."""

    kunci: tuple[uuid.UUID, ...] = ()
    sebagian: bool = False


def read_pertanyaan(typed: str) -> Pertanyaan:
    """Understand the search box: an own number, a SP4N-LAPOR! number, or words."""
    text = typed.replace("\0", "").strip()[:LONGEST]
    if not text:
        return Pertanyaan()
    if nomor := periksa_nomor(text):
        return Pertanyaan(teks=text, nomor=nomor)
    if is_id_lapor(text):
        return Pertanyaan(teks=text, id_lapor=text.removeprefix("#"))
    groups, unknown = expand(text, MOST_WORDS)
    return Pertanyaan(
        teks=text,
        kata=tuple(group.kata for group in groups),
        kelompok=tuple(group.akar for group in groups),
        jumlah=tuple(group.jumlah for group in groups),
        tak_dikenal=_as_typed(text, unknown),
    )


def _as_typed(text: str, words: list[str]) -> tuple[str, ...]:
    """Return the words of the text that were read as these; nobody knows a word again by its normal form."""
    found = (raw for raw in text.split() if not set(words).isdisjoint(tokenize(raw)))
    return tuple(dict.fromkeys(raw.strip(PUNCTUATION) for raw in found)) or tuple(words)


def find(
    rows: QuerySet[Laporan],
    asked: Pertanyaan,
    *,
    tanda: tuple[str, ...] = (),
    masa: Syarat = Syarat(),  # noqa: B008 -- frozen
    urut: str = "baru",
    most: int = 1000,
    most_sebagian: int = 201,
) -> Temuan:
    """Return the first reports that fit, in order; `rows` decides what may be seen at all.

    A number is looked up without the filters: it means one report. When no report has all the words, those
    come that have some of them, the most first.
    """
    if asked.mustahil:
        return Temuan()
    if asked.nomor or asked.id_lapor:
        named = {"nomor": asked.nomor} if asked.nomor else {"id_lapor": asked.id_lapor}
        return Temuan(tuple(rows.filter(**named).values_list("pk", flat=True)))
    marks = tuple((mark,) for mark in tanda)
    base = Syarat(kelompok=marks, sejak=masa.sejak, sebelum=masa.sebelum)
    if not asked.tak_dikenal:
        all_words = replace(
            base, kelompok=(*asked.kelompok, *marks), paling_banyak=min(asked.jumlah, default=None)
        )
        found = urutan.list_pk(rows, all_words, urut, most)
        if found or len(asked.kelompok) < 2:
            return Temuan(tuple(found))
    found = _list_sebagian(rows, asked, base, urut, min(most, most_sebagian))
    return Temuan(tuple(found), sebagian=bool(found))


def _list_sebagian(
    rows: QuerySet[Laporan], asked: Pertanyaan, base: Syarat, order: str, most: int
) -> list[uuid.UUID]:
    """Return the reports that have some of the words, in steps: first those that have the most.

    Each step is one question to the index, and there are `PENENTU` at most; a step ends them all when it
    fills the list. Rare words say most about what is meant, so they alone make the steps; the last step
    takes every word.
    """
    ranked = sorted(zip(asked.jumlah, asked.kelompok, strict=True))
    rarest = ranked[:PENENTU]
    found: dict[uuid.UUID, None] = {}
    for least in range(len(rarest), 0, -1):
        if least == len(ranked) and not asked.tak_dikenal:
            continue  # this was asked already
        chosen = rarest if least > 1 else ranked
        # Who has `least` of them has one of the rarest that remain when the commonest are left aside.
        upper = sum(count for count, _words in chosen[: len(chosen) - least + 1])
        step = replace(
            base, sebagian=tuple(words for _count, words in chosen), sekurangnya=least, paling_banyak=upper
        )
        found |= dict.fromkeys(urutan.list_pk(rows, step, order, most))
        if len(found) >= most:
            break
    return list(found)[:most]
