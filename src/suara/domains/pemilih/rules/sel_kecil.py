"""Which cells of a detail table stay closed, so that a small one can be neither read nor computed.

A table is desa × reason (or kecamatan × reason), with its sums known to everybody: the sums of the columns
stand one level up, those of the rows in the balance. Sums by sex are known too. So hiding a small cell is not
enough: others are hidden with it until every small cell could also hold another number.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from suara.kernel.penutupan import BATAS

AMBANG = BATAS
"""Counts below this stay closed below the kecamatan; none to four are not told apart.

Here sums by sex are known as well and zeros are hidden too, which `kernel.penutupan` knows nothing of.
"""

type Letak = tuple[int, int]
type Lapis = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class Tabel:
    """One table, by sex: `lapis` holds the same table once for men and once for women.

    `baris_diketahui` says whether the sum of each row is published elsewhere, as that of TMS is.
    """

    lapis: Sequence[Lapis]
    baris_diketahui: bool = True

    @property
    def ukuran(self) -> tuple[int, int]:
        """Rows and columns."""
        satu = self.lapis[0]
        return len(satu), len(satu[0]) if satu else 0

    def jumlah(self, letak: Letak) -> int:
        """What the cell holds in all."""
        return sum(satu[letak[0]][letak[1]] for satu in self.lapis)

    def lines(self) -> Iterator[list[Letak]]:
        """Every line whose sum is known: the columns, and the rows where theirs are."""
        baris, kolom = self.ukuran
        yield from ([(b, k) for b in range(baris)] for k in range(kolom))
        if self.baris_diketahui:
            yield from ([(b, k) for k in range(kolom)] for b in range(baris))

    def cells(self) -> Iterator[Letak]:
        """Every place, row by row."""
        baris, kolom = self.ukuran
        return ((b, k) for b in range(baris) for k in range(kolom))


@dataclass(frozen=True, slots=True)
class Tutupan:
    """The closed cells, and those that stay computable from the sums alone: only a level up can help."""

    tertutup: frozenset[Letak]
    terbuka: frozenset[Letak]


def close_cells(tabel: Tabel, *, ambang: int = AMBANG, wajib: Collection[Letak] = ()) -> Tutupan:
    """Return the cells to close: the small ones, `wajib`, and whatever would give them away."""
    kecil = {letak for letak in tabel.cells() if tabel.jumlah(letak) < ambang}
    jaga = {letak for letak in kecil | set(wajib) if tabel.jumlah(letak)}
    tutup = kecil | set(wajib) if jaga else set()
    for garis in tabel.lines():
        if any(letak in jaga for letak in garis):
            tutup |= _weigh_down(tabel, garis, tutup, ambang)
    gagal: set[Letak] = set()
    for letak in sorted(jaga):
        while not is_ambiguous(tabel, tutup, letak):
            calon = _next(tabel, tutup, letak)
            if calon is None:
                gagal.add(letak)
                break
            tutup.add(calon)
    return Tutupan(frozenset(tutup), frozenset(gagal))


def _weigh_down(tabel: Tabel, garis: Sequence[Letak], tutup: Collection[Letak], ambang: int) -> set[Letak]:
    """Return more cells of a line to close, until the closed ones come to the threshold together."""
    tambah: set[Letak] = set()
    jumlah = sum(tabel.jumlah(letak) for letak in garis if letak in tutup)
    for letak in sorted((satu for satu in garis if satu not in tutup), key=tabel.jumlah):
        if jumlah >= ambang:
            break
        tambah.add(letak)
        jumlah += tabel.jumlah(letak)
    return tambah


def _next(tabel: Tabel, tutup: Collection[Letak], letak: Letak) -> Letak | None:
    """Return the open cell to close next: in its column first, then its row; the smallest first."""
    terbuka = [satu for satu in tabel.cells() if satu not in tutup]
    if not terbuka:
        return None

    def urutan(satu: Letak) -> tuple[bool, bool, int, Letak]:
        return satu[1] != letak[1], satu[0] != letak[0], tabel.jumlah(satu), satu

    return min(terbuka, key=urutan)


def is_ambiguous(tabel: Tabel, tutup: Collection[Letak], letak: Letak) -> bool:
    """Whether somebody who knows all sums by sex and all open cells must leave this cell undecided.

    A closed cell can hold one more (or one less) when a round trip through closed cells evens it out: one
    more here, one less there, and so on back; nothing falls below none.
    """
    return any(
        _has_round(tabel, lapis, tutup, letak, naik=naik) for lapis in tabel.lapis for naik in (True, False)
    )


def _has_round(tabel: Tabel, lapis: Lapis, tutup: Collection[Letak], letak: Letak, *, naik: bool) -> bool:
    """Search the way back. A row leads to a column by one more, a column to a row by one less."""
    baris, kolom = letak
    if not naik and not lapis[baris][kolom]:
        return False
    mulai, akhir = (("k", kolom), ("b", baris)) if naik else (("b", baris), ("k", kolom))
    antre, sudah = deque([mulai]), {mulai}
    while antre:
        simpul = antre.popleft()
        if simpul == akhir:
            return True
        for lain in _neighbours(tabel, lapis, tutup, letak, simpul):
            if lain not in sudah:
                sudah.add(lain)
                antre.append(lain)
    return False


def _neighbours(
    tabel: Tabel, lapis: Lapis, tutup: Collection[Letak], kecuali: Letak, simpul: tuple[str, int]
) -> Iterator[tuple[str, int]]:
    jenis, nomor = simpul
    baris, kolom = tabel.ukuran
    if jenis == "b":
        yield from (("k", k) for k in range(kolom) if (nomor, k) in tutup and (nomor, k) != kecuali)
        if not tabel.baris_diketahui:
            # Rows without a published sum may give and take freely.
            yield from (("b", b) for b in range(baris))
    else:
        yield from (
            ("b", b)
            for b in range(baris)
            if (b, nomor) in tutup and (b, nomor) != kecuali and lapis[b][nomor]
        )
