"""One cell to one answer: a number of the scale, or the words of a choice, alone or beside its number."""

from __future__ import annotations

import re
from collections.abc import Sequence

from suara.domains.survei.hitung.tanya import Tanya, plain
from suara.kernel.kalimat import Kalimat
from suara.kernel.kalimat import gettext_noop as _

_ANGKA = re.compile(r"(\d{1,2})(?:[.,]0+)?")
_ABJAD = frozenset("abcdef")
MAKS_KATA = 30
_REKAP = re.compile(
    r"(?:jumlah|total)(?: nilai| jawaban| skor)?(?: per unsur| unsur)?|(?:rata rata|rerata|nrr|ikm|bobot)\b.*"
    r"|nilai (?:unsur|per unsur|rata rata|total|ikm)\b.*"
)
"""What stands before the sums below a table; not every name that begins so ("Jumlah pemilih")."""


def read_nilai(sel: str, tanya: Tanya) -> int | None:
    """Return the answer that a filled cell holds; None when it is none of this question's."""
    found = _ANGKA.fullmatch(sel)
    if found:
        return int(found[1]) if int(found[1]) in tanya.nilai else None
    words = plain(sel)
    if words in tanya.kata:
        return tanya.kata[words]
    return _with_mark(words.split(), tanya)


def _with_mark(words: list[str], tanya: Tanya) -> int | None:
    """Read "4. Sangat sesuai", "d. Sangat sesuai", "Sangat sesuai (4)"; number and words must agree."""
    if len(words) < 2:
        return None
    number = next((at for at in (0, len(words) - 1) if words[at].isdigit()), None)
    marked = words[0] in _ABJAD
    if number is None and not marked:
        return None
    rest = words[1:] if number in (0, None) else words[:-1]
    nilai = tanya.kata.get(" ".join(rest))
    return None if number is not None and nilai != int(words[number]) else nilai


def explain(sel: str, tanya: Tanya) -> Kalimat:
    """Say why a cell is no answer, and what may stand in its place."""
    low, high = tanya.nilai[0], tanya.nilai[-1]
    isi: dict[str, str | int] = {"isi": sel[:MAKS_KATA], "bawah": low, "atas": high}
    own = sorted((nilai, kata) for kata, nilai in tanya.kata.items())
    if not any(huruf.isalpha() for huruf in sel) or not own:
        pola = _("“{isi}” bukan jawaban {bawah} sampai {atas}. Yang tidak dijawab dibiarkan kosong, bukan 0.")
        return Kalimat(pola, isi)
    pola = _("“{isi}” bukan kata pilihan pertanyaan ini. Tulis angka {bawah} sampai {atas}, atau kosongkan.")
    return Kalimat(pola, isi)


def is_rekap(sel: Sequence[str], bukan: frozenset[int]) -> bool:
    """Whether a row sums others up ("Jumlah", "NRR per unsur"); `bukan` are columns of answers and keys."""
    first = next((satu for at, satu in enumerate(sel) if satu.strip() and at not in bukan), "")
    return len(first) <= MAKS_KATA and bool(_REKAP.fullmatch(plain(first)))
