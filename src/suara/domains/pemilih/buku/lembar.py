"""One sheet as plain data: titles, a head of one to three levels in its fixed row, rows, a sum line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

type Sel = str | int | None
"""None is a cell that is not published, or not known: it stays empty, which is not zero."""


@dataclass(frozen=True, slots=True)
class Gabungan:
    """One cell of the head, perhaps over several rows and columns (all counted from 0)."""

    atas: int
    kiri: int
    bawah: int
    kanan: int
    isi: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lembar:
    """One sheet. `kepala` has a tuple of words per column, top level first, empty below its last word."""

    nama: str
    kepala_di: int
    """Row of the first head line, counted from 1 as the offices' programs count it."""
    kepala: tuple[tuple[str, ...], ...]
    baris: tuple[tuple[Sel, ...], ...]
    jumlah: tuple[Sel, ...]
    judul: tuple[str, ...] = ()
    catatan: tuple[str, ...] = ()
    lipat: bool = False
    """Whether the empty rows above the head are folded away, for a head that stands far down."""

    @property
    def tingkat(self) -> int:
        """How many rows the head has."""
        return max(len(satu) for satu in self.kepala)

    @property
    def mulai(self) -> int:
        """The first row of data, counted from 0."""
        return self.kepala_di - 1 + self.tingkat

    def list_kepala(self) -> Iterator[Gabungan]:
        """Yield the cells of the head: equal words side by side are one, the last ones reach down."""
        rata = [(*satu, *[""] * (self.tingkat - len(satu))) for satu in self.kepala]
        for tingkat in range(self.tingkat):
            kolom = 0
            while kolom < len(rata):
                kanan = kolom
                while kanan + 1 < len(rata) and self._is_same(rata, tingkat, kolom, kanan + 1):
                    kanan += 1
                if rata[kolom][tingkat]:
                    bawah = tingkat
                    while bawah + 1 < self.tingkat and not any(
                        satu[bawah + 1] for satu in rata[kolom : kanan + 1]
                    ):
                        bawah += 1
                    awal = self.kepala_di - 1
                    yield Gabungan(awal + tingkat, kolom, awal + bawah, kanan, rata[kolom][tingkat])
                kolom = kanan + 1

    @staticmethod
    def _is_same(rata: list[tuple[str, ...]], tingkat: int, kolom: int, lain: int) -> bool:
        """Whether two columns share this head cell: the same words down to here, and more below."""
        return rata[kolom][: tingkat + 1] == rata[lain][: tingkat + 1] and any(rata[lain][tingkat + 1 :])

    def is_summed(self, kolom: int) -> bool:
        """Whether the sum line of a column is what stands above it in all, so that it may be a formula."""
        isi = [satu[kolom] for satu in self.baris]
        angka = [nilai for nilai in isi if isinstance(nilai, int)]
        return bool(isi) and len(angka) == len(isi) and sum(angka) == self.jumlah[kolom]
