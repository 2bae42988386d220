"""Names of persons: after words that announce one, after forms of address, and out of a dictionary.

Names of office holders are masked like all others; the office itself ("Ketua PPS") stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from suara.core.privasi.samaran import kamus
from suara.core.privasi.samaran.jenis import JenisTemuan, Temuan
from suara.core.privasi.samaran.kata import Kata, read_words
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

_ANNOUNCES = re.compile(
    r"(?:\bnama ?(?:lengkap|panggilan|asli|terang|pelapor|pemilih|pemilik|orang|orangnya|lngkp)?"
    r"(?: (?:saya|sy|aku|nya|kami|beliau|dia|anak|istri|suami|ayah|ibu|bapak|mertua|adik|kakak"
    r"|pelapor|bersangkutan))?"
    r"|\bbernama|\batas nama|\ba\.? ?n\.?|\ba/n|\bnamanya|\bnm(?: sy| saya)?|\bdipanggil"
    r"|\bpanggil saja|\bpanggilan"
    r"|\bsaya ini|\bttd|\bhormat saya|\bnamaku|\bkenalkan saya|\bperkenalkan saya|\bsebut saja)"
    r"[ ]?(?:[:=\-]|adalah|yaitu|yakni|ialah)?[ ,]{0,2}$",
    re.IGNORECASE,
)
_PARTICLES = frozenset(["bin", "binti", "bte", "al", "el", "van", "de", "la", "wa", "dg", "daeng", "a", "m"])
_TITLES = frozenset(["h", "hj", "dr", "drs", "dra", "ir", "prof", "kh", "ust", "alm", "almh", "pdt"])
# An unknown small word that is built like a verb or carries a suffix is no name, whatever stands before it.
_AFFIX = re.compile(r"^(?:me[mnlryw]|ber|di[a-z]{4}|ter|pe[mnlr]|se[a-z]{5})|(?:nya|kan|lah|kah|pun|ku|mu)$")
_DEGREES = re.compile(
    r"(?:,? ?(?:S|M)\.? ?(?:H|Sos|Pd|Kom|E|T|IP|AP|Si|Hum|Ag|Kep|Ak|STP|AB|Ap)\b\.?(?:I\b\.?)?){1,3}"
)
MAX_WORDS = 5
_WHY_INTRO = Kalimat(_("Mengikuti kata yang menyebut nama."))
_WHY_TITLE = Kalimat(_("Mengikuti sapaan."))
_WHY_KNOWN = Kalimat(_("Dikenal sebagai nama orang."))
_WHY_AGAIN = Kalimat(_("Nama yang sudah disebut di tempat lain dalam teks."))


def find_nama(text: str) -> Iterator[Temuan]:
    """Yield names of persons."""
    words = read_words(text)
    taken: set[int] = set()
    for start, end, certainty, why in _runs(text, words):
        if start in taken:
            continue
        taken.update(range(start, end))
        yield _found(text, words, start, end, certainty, why)
    again = {words[index].kecil for index in taken if len(words[index].kecil) > 3}
    again -= kamus.words("ganda") | kamus.not_names()
    for index, word in enumerate(words):
        if index not in taken and word.kecil in again and not word.terhalang:
            yield Temuan(JenisTemuan.NAMA, word.awal, word.akhir, 0.7, _WHY_AGAIN)


def _found(text: str, words: list[Kata], start: int, end: int, certainty: float, why: Kalimat) -> Temuan:
    last = words[end - 1].akhir
    degrees = _DEGREES.match(text, last)
    return Temuan(JenisTemuan.NAMA, words[start].awal, degrees.end() if degrees else last, certainty, why)


def _runs(text: str, words: list[Kata]) -> Iterator[tuple[int, int, float, Kalimat]]:
    """Yield (first word, word after the last, certainty, reason), left to right."""
    index = 0
    last = -1
    while index < len(words):
        run = _at(text, words, index) or _listed(words, index, last)
        if run is None:
            index += 1
            continue
        yield run
        index = last = run[1]


def _listed(words: list[Kata], index: int, last: int) -> tuple[int, int, float, Kalimat] | None:
    """Read the second of two persons: "Rudi dan Seno", "Budi, Seno"."""
    word = words[index]
    joined = words[index - 1].kecil in ("dan", "serta", "dgn", "dengan") and index - 1 == last
    listed = (index == last and word.jeda == ", ") or (joined and word.jeda == " ")
    if not (listed and _is_proper(word)) and not _is_apposed(words, index):
        return None
    end = _take(words, index, bold=False)
    return (index, end, 0.7, _WHY_KNOWN) if end > index else None


def _is_apposed(words: list[Kata], index: int) -> bool:
    """Whether a name stands between commas after a person: "Kakek saya, Tugiran, wafat"."""
    word = words[index]
    ends = index + 1 == len(words) or words[index + 1].jeda[:1] in (",", ".", ")", " ")
    person = any(before.kecil in kamus.words("sebutan") for before in words[max(0, index - 2) : index])
    return person and ends and word.jeda == ", " and _is_proper(word) and not word.depan


def _at(text: str, words: list[Kata], index: int) -> tuple[int, int, float, Kalimat] | None:
    word = words[index]
    if word.teks in ("I", "Ni") and index + 1 < len(words) and words[index + 1].kecil in kamus.words("bali"):
        return index, _take_on(words, index), 0.9, _WHY_KNOWN
    if _is_title(word):
        end = _take(words, index + 1, bold=True)
        if end > index + 1:
            return index + 1, end, 0.9, _WHY_TITLE
        return None
    if _is_announced(text, word):
        end = _take(words, index, bold=True)
        if end > index:
            return index, end, 0.95, _WHY_INTRO
    weak = index and words[index - 1].kecil in kamus.words("sebutan") and word.jeda == " "
    if weak and (_is_proper(word) or _is_likely(word)):
        return index, max(index + 1, _take(words, index, bold=True)), 0.7, _WHY_INTRO
    return _known(words, index)


def _take_on(words: list[Kata], index: int) -> int:
    """Return the end of a Balinese name, whose first word alone would be none."""
    return max(index + 2, _take(words, index + 1, bold=False))


def _is_proper(word: Kata) -> bool:
    return word.is_capital and word.teks[1:].islower() and len(word.teks) > 2


def _is_likely(word: Kata) -> bool:
    """Whether a small word just after a word for a person is a name."""
    return word.is_clear or word.is_shaped or word.kecil in kamus.words("biasa")


def _is_title(word: Kata) -> bool:
    if word.teks in ("dr", "h", "ci", "kh", "ir"):  # "dr" is short for "dari" as well
        return False
    if word.kecil not in kamus.words("gelar") or word.terhalang:
        return False
    return len(word.kecil) > 2 or word.kecil in ("bu", "kh", "ir", "dr", "h", "hj", "om", "mb", "ny")


def _is_announced(text: str, word: Kata) -> bool:
    return _ANNOUNCES.search(text, max(0, word.awal - 45), word.awal) is not None


def _known(words: list[Kata], index: int) -> tuple[int, int, float, Kalimat] | None:
    """Read a name by the dictionary: one clear capital word, or two words that may be names."""
    word = words[index]
    end = _take(words, index, bold=False)
    if end == index:
        return None
    run = words[index:end]
    clear = sum(item.is_clear for item in run)
    known = sum(item.is_known or item.is_shaped for item in run)
    if word.besar:
        enough = clear >= 1 or known >= 2 or (word.is_shaped and not word.depan)
    else:
        loud = word.teks.isupper() and len(word.kecil) > 4
        enough = clear >= 2 or (clear >= 1 and (known >= 2 or loud))
    return (index, end, 0.85 if clear else 0.6, _WHY_KNOWN) if enough else None


def _take(words: list[Kata], start: int, *, bold: bool) -> int:
    """Return the end of the name that begins at a word; `bold` after words that announce one."""
    end = start
    while end < len(words) and end - start < MAX_WORDS:
        word = words[end]
        if end > start and not _joins(words[end - 1], word):
            break
        if end == start and bold and word.jeda.strip(" .:-=\"'“(") != "":
            break
        if not _belongs(words, start, end, bold=bold):
            break
        end += 1
    while end > start and words[end - 1].kecil in _PARTICLES and not words[end - 1].is_clear:
        end -= 1
    return end


def _joins(before: Kata, word: Kata) -> bool:
    """Whether two words can stand in one name: a space, or the full stop of a short form."""
    if word.jeda in (" ", "  "):
        return True
    short = len(before.teks) <= 3 and before.teks[0].isupper()
    return short and word.jeda in (". ", ".", "., ")


def _belongs(words: list[Kata], start: int, end: int, *, bold: bool) -> bool:
    word = words[end]
    if word.terhalang:
        return False
    if word.is_clear:
        return True
    if end > start and word.besar and _is_surprising(words, start, word):
        return True
    if word.kecil in kamus.not_names():
        return end == start and bold and word.kecil in _TITLES and _goes_on(words, end)
    if word.is_known or word.is_capital:
        return word.besar or (word.is_known and (bold or end > start or _next_is_clear(words, end)))
    if word.is_shaped and end > start:
        return True
    if word.kecil in _PARTICLES and end > start:
        return _goes_on(words, end)
    return bold and end == start and len(word.kecil) > 2 and not word.besar and not _AFFIX.search(word.kecil)


def _is_surprising(words: list[Kata], start: int, word: Kata) -> bool:
    """Whether a common word goes on a name: Elisabeth Bulan, Tan Mei Lan."""
    first = words[start].kecil
    return word.kecil in kamus.all_names() or (first in kamus.words("marga") and len(word.kecil) <= 5)


def _goes_on(words: list[Kata], index: int) -> bool:
    following = words[index + 1] if index + 1 < len(words) else None
    return following is not None and (following.is_known or following.is_capital)


def _next_is_clear(words: list[Kata], index: int) -> bool:
    return index + 1 < len(words) and words[index + 1].is_clear
