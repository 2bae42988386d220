"""Where the table of a file begins: its heading may stand below a title, in one line or in two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from suara.domains.survei.hitung.tanya import Kepala, Pengenal

CARI = 15
"""A heading further down than this is not looked for."""
_JAWABAN = re.compile(r"\s*[0-9](?:[.,][0-9]+)?\s*")
_URUT = re.compile(r"\(?(\d{1,3})\)?")

type Sel = Sequence[str]


def find_kepala(baris: Sequence[Sel], pengenal: Pengenal) -> tuple[Kepala, int]:
    """Return the headings and how many rows of `baris` end with them; the first row when none names any.

    A second line belongs to the heading when it holds no answers; a line that only numbers the columns
    (1, 2, 3 …) is passed over.
    """
    best, kepala, akhir = 0, [[satu] for satu in (baris[0] if baris else ())], 1
    for at, row in enumerate(baris[:CARI]):
        below = baris[at + 1] if at + 1 < len(baris) else ()
        for calon, many in (([[cell] for cell in row], 1), (_two_lines(row, below), 2)):
            found = pengenal.count(calon)
            if found > best:
                best, kepala, akhir = found, calon, at + many
    if akhir < len(baris) and _is_numbering(baris[akhir]):
        akhir += 1
    return kepala, akhir


def _two_lines(atas: Sel, bawah: Sel) -> list[list[str]]:
    if not any(bawah) or any(_JAWABAN.fullmatch(cell) for cell in bawah):
        return []
    width = max(len(atas), len(bawah))
    pairs = zip([*atas, *[""] * (width - len(atas))], [*bawah, *[""] * (width - len(bawah))], strict=True)
    return [[word for word in (f"{a} {b}".strip(), b, a) if word.strip()] for a, b in pairs]


def _is_numbering(row: Sel) -> bool:
    """Whether a row counts its columns: 1, 2, 3 … beyond what an answer can be."""
    cells = [_URUT.fullmatch(cell.strip()) for cell in row if cell.strip()]
    numbers = [int(cell[1]) for cell in cells if cell]
    return len(numbers) == len(cells) > 5 and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
