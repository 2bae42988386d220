"""The words of a text, with what the search for names wants to know about each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from suara.core.privasi.samaran import kamus

_WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ]+(?:['’\-][A-Za-zÀ-ÖØ-öø-ÿ]+)*")
_LIKE_A_NAME = re.compile(
    r"^(?:nur|nor)(?!mal|ma$|ani$)[a-z]{3,}|(?:uddin|udin|ullah|iansyah|ansyah|syah|yanto|wanto|yono|yanti|ningsih|ningrum"
    r"|wijaya|kusuma|saputra|setiawan|gunawan|wardani|ningtyas|rahman|wulan|winarno|sari|yati|niah|liah|diah|riah|yem|nem|jono|kromo|darmo|taruna)$"
)


@dataclass(slots=True)
class Kata:
    """One word; `jeda` is the text between it and the word before."""

    awal: int
    akhir: int
    teks: str
    kecil: str
    jeda: str
    besar: bool
    depan: bool
    terhalang: bool

    @property
    def is_clear(self) -> bool:
        """Whether the word is hardly ever anything but a name."""
        return not self.terhalang and self.kecil in kamus.clear_names()

    @property
    def is_known(self) -> bool:
        """Whether the word may be a name."""
        return not self.terhalang and self.kecil in kamus.all_names()

    @property
    def is_shaped(self) -> bool:
        """Whether an unknown word is built or sounds as names do."""
        return not self.terhalang and _is_shaped(self.kecil)

    @property
    def is_capital(self) -> bool:
        """Whether the word is written with a capital where others are not, and is no office or place."""
        return self.besar and not self.terhalang and self.kecil not in kamus.not_names()


@lru_cache(maxsize=4096)
def _is_shaped(word: str) -> bool:
    if len(word) < 5 or word in kamus.not_names():
        return False
    alike = len(word) > 5 and _LIKE_A_NAME.search(word)
    return bool(alike) or kamus.canon(word) in kamus.canon_names()


def read_words(text: str) -> list[Kata]:
    """Return the words of a text. In a text all in capitals, a capital says nothing."""
    letters = [char for char in text if char.isalpha()]
    shouting = len(letters) > 12 and sum(char.isupper() for char in letters) > 0.7 * len(letters)
    words: list[Kata] = []
    last = 0
    for match in _WORD.finditer(text):
        word, gap = match[0], text[last : match.start()]
        last = match.end()
        acronym = word.isupper() and len(word) > 1
        words.append(
            Kata(
                match.start(),
                last,
                word,
                word.lower(),
                gap,
                word[0].isupper()
                and not shouting
                and not (acronym and word.lower() not in kamus.all_names()),
                not words or any(mark in gap for mark in '.!?\n:"“') or gap.strip() in ("-", "•"),
                False,
            )
        )
    _block_places(words)
    return words


def _block_places(words: list[Kata]) -> None:
    """Bar what is called after a person without being one: streets, schools, villages, rivers."""
    places = kamus.phrases("tempat")
    index = 0
    while index < len(words):
        size = _place_size(words, index, places)
        for word in words[index : index + size]:
            word.terhalang = True
        index += max(size, 1)


def _place_size(words: list[Kata], index: int, places: frozenset[str]) -> int:
    """Return how many words from here on name a place."""
    for size in (3, 2):
        part = words[index : index + size]
        if len(part) == size and " ".join(word.kecil for word in part) in places:
            return size
    if words[index].kecil in kamus.words("tanda_tempat"):
        return _marked_size(words, index, places)
    # One word that is also a name needs its marker: "Surya" the village, Surya the neighbour.
    word = words[index].kecil
    return int(word in places and word not in kamus.all_names())


def _marked_size(words: list[Kata], index: int, places: frozenset[str]) -> int:
    """Return how many words "Jalan", "Desa" or "SMP" takes with it."""
    size = 1
    while size < 6 and index + size < len(words):
        word = words[index + size]
        if word.jeda not in (" ", ". ", ' "', " '") or not (word.besar or word.teks.isupper()):
            break
        size += 1
    return 1 if _is_person(words, index, size, places) else size


def _is_person(words: list[Kata], index: int, size: int, places: frozenset[str]) -> bool:
    """Whether "Kepala Desa" or the like is followed by a person, not by the name of the village."""
    heads = index and words[index - 1].kecil in ("kepala", "kades", "sekretaris", "camat", "lurah", "ketua")
    titles = kamus.words("gelar")
    after = [word.kecil for word in words[index + 1 : index + size] if word.kecil not in titles]
    known = any(" ".join(after[:count]) in places for count in (1, 2, 3))
    return bool(heads and after and not known and after[0] in kamus.clear_names())
