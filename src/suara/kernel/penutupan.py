"""Small cells of a published table are hidden, and enough others that no hidden one can be computed.

Rows, columns and their totals are equations. Think of every line as a point and of every hidden cell as a
connection between its row and its column: a hidden cell can be computed by subtraction exactly when its
connection is a bridge (it lies on no circle). So cells are added until no bridge is left, and until the
hidden cells of a line hold at least the limit together. Zero is shown: it tells of nobody.

Tables that share totals must be hidden together, as one table; this module does not know of the others.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

BATAS = 5
TOTAL = "*"
"""The name of the total row and column."""

type Sel = tuple[str, str]
type Isi = Mapping[Sel, int]


def tutup_tabel(isi: Isi, batas: int = BATAS) -> dict[Sel, int | None]:
    """Return a table with its totals (`TOTAL`), hidden cells None. Missing cells are zero."""
    baris = sorted({satu for satu, _kolom in isi})
    kolom = sorted({satu for _baris, satu in isi})
    penuh = {(b, k): isi.get((b, k), 0) for b in baris for k in kolom}
    penuh |= {(b, TOTAL): sum(isi.get((b, k), 0) for k in kolom) for b in baris}
    penuh |= {(TOTAL, k): sum(isi.get((b, k), 0) for b in baris) for k in kolom}
    penuh[TOTAL, TOTAL] = sum(isi.values())
    return _show(penuh, _hide(penuh, batas))


def tutup_baris(isi: Mapping[str, int], batas: int = BATAS) -> dict[str, int | None]:
    """Return one line of counts with its total, hidden ones None."""
    penuh: dict[Sel, int] = {("", nama): jumlah for nama, jumlah in isi.items()}
    penuh["", TOTAL] = sum(isi.values())
    return {nama: nilai for (_baris, nama), nilai in _show(penuh, _hide(penuh, batas)).items()}


def is_terhitung(tutup: Iterable[Sel]) -> set[Sel]:
    """Return the hidden cells that anybody could compute from the shown ones."""
    semua = set(tutup)
    return {sel for sel in semua if not _connected(semua - {sel}, sel)}


def _hide(penuh: Isi, batas: int) -> set[Sel]:
    tutup = {sel for sel, jumlah in penuh.items() if 0 < jumlah < batas}
    while lemah := is_terhitung(tutup) | _thin(penuh, tutup, batas):
        tambah = {pilihan for sel in sorted(lemah) if (pilihan := _cheapest(penuh, tutup, sel)) is not None}
        if not tambah:
            return set(penuh)
        tutup |= tambah
    return tutup


def _show(penuh: Isi, tutup: set[Sel]) -> dict[Sel, int | None]:
    return {sel: None if sel in tutup else jumlah for sel, jumlah in penuh.items()}


def _points(sel: Sel) -> tuple[str, str]:
    """The two lines of a cell; a single line of counts has one point for all its columns."""
    baris, kolom = sel
    return f"b:{baris}", f"k:{kolom}" if baris else "k:"


def _connected(tutup: set[Sel], sel: Sel) -> bool:
    """Whether the two lines of `sel` hang together through other hidden cells."""
    tetangga: dict[str, set[str]] = {}
    for satu in tutup:
        kiri, kanan = _points(satu)
        tetangga.setdefault(kiri, set()).add(kanan)
        tetangga.setdefault(kanan, set()).add(kiri)
    awal, tujuan = _points(sel)
    dilihat, antre = {awal}, [awal]
    while antre:
        for lanjut in tetangga.get(antre.pop(), ()):
            if lanjut not in dilihat:
                dilihat.add(lanjut)
                antre.append(lanjut)
    return tujuan in dilihat


def _thin(penuh: Isi, tutup: set[Sel], batas: int) -> set[Sel]:
    """Hidden cells of a line with a shown total that together hold less than the limit."""
    lemah: set[Sel] = set()
    for sel in tutup:
        for garis in _lines(penuh, sel):
            dalam = [satu for satu in garis if satu in tutup]
            if garis[-1] not in tutup and sum(penuh[satu] for satu in dalam) < batas:
                lemah.update(dalam)
    return lemah


def _lines(penuh: Isi, sel: Sel) -> list[list[Sel]]:
    """The lines through a cell, each with its own total as the last; the totals are lines too."""
    baris, kolom = sel
    mendatar = sorted((satu for satu in penuh if satu[0] == baris), key=lambda satu: satu[1] == TOTAL)
    tegak = sorted((satu for satu in penuh if satu[1] == kolom), key=lambda satu: satu[0] == TOTAL)
    return [mendatar, tegak] if baris else [mendatar]


def _cheapest(penuh: Isi, tutup: set[Sel], sel: Sel) -> Sel | None:
    """Return the next cell to hide: inner before total, with people in it before empty, small first."""
    calon = [satu for garis in _lines(penuh, sel) for satu in garis if satu not in tutup]
    return min(calon, key=lambda satu: (TOTAL in satu, penuh[satu] == 0, penuh[satu], satu), default=None)
