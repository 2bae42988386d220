"""Equations between the numbers of a recap, and what they say when all, or all but one, are known."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from suara.engine.periksa_rekap.terms import JenisTemuanRekap
from suara.engine.periksa_rekap.titik import Nilai, Peubah, Titik


@dataclass(frozen=True, slots=True)
class Suku:
    """One term of an equation."""

    koefisien: int
    peubah: Peubah
    nama: str = ""
    """The words that tell this term from its neighbours: a region, a period; empty when the measure does."""


@dataclass(frozen=True, slots=True, eq=False)
class Persamaan:
    """`Σ koefisien · suku + tetap = hasil`: the sum of the terms is what the result should be."""

    jenis: JenisTemuanRekap
    titik: Titik
    suku: tuple[Suku, ...]
    hasil: Suku
    tetap: int = 0
    sumber_tetap: str = ""
    hilang: tuple[str, ...] = ()
    """Codes of regions that belong to the sum by the dated list and that no row names."""

    @property
    def semua(self) -> tuple[Suku, ...]:
        """All terms with the result on the same side: together they are zero."""
        return (*self.suku, Suku(-1, self.hasil.peubah, self.hasil.nama))

    def unknown(self, nilai: Nilai) -> list[Suku]:
        """Return the terms whose number nobody wrote."""
        return [satu for satu in self.semua if satu.peubah not in nilai]

    def total(self, nilai: Nilai) -> int:
        """Return the sum of the known terms without the result."""
        return self.tetap + sum(s.koefisien * nilai[s.peubah] for s in self.suku if s.peubah in nilai)

    def gap(self, nilai: Nilai) -> int | None:
        """Return written minus computed; None when a number is unknown."""
        if any(satu.peubah not in nilai for satu in self.suku) or self.hasil.peubah not in nilai:
            return None
        return nilai[self.hasil.peubah] - self.total(nilai)

    def implied(self, peubah: Peubah, nilai: Nilai) -> int | None:
        """Return the value of `peubah` for which the equation holds; None when it says nothing of it."""
        koefisien = sum(satu.koefisien for satu in self.semua if satu.peubah == peubah)
        lain = [satu for satu in self.semua if satu.peubah != peubah]
        if not koefisien or any(satu.peubah not in nilai for satu in lain):
            return None
        sisa = -(self.tetap + sum(satu.koefisien * nilai[satu.peubah] for satu in lain))
        return sisa // koefisien if sisa % koefisien == 0 else None


@dataclass(slots=True)
class Sistem:
    """All equations of a table, found by the numbers that stand in them."""

    persamaan: list[Persamaan]
    menurut: dict[Peubah, list[Persamaan]]

    @classmethod
    def of(cls, persamaan: Iterable[Persamaan]) -> Sistem:
        """Index the equations by their numbers."""
        semua = list(persamaan)
        menurut: dict[Peubah, list[Persamaan]] = {}
        for satu in semua:
            for suku in dict.fromkeys(s.peubah for s in satu.semua):
                menurut.setdefault(suku, []).append(satu)
        return cls(semua, menurut)

    def failing(self, nilai: Nilai) -> list[Persamaan]:
        """Return the equations that are known and do not hold."""
        return [satu for satu in self.persamaan if satu.gap(nilai)]
