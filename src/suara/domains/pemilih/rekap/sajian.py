"""The report laid out for the page: bounded, so that a page full of errors still opens on a slow phone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from suara.engine.periksa_rekap.temuan import LangkahHitung, LaporanRekap, TemuanRekap, Tersirat
from suara.engine.periksa_rekap.terms import ATURAN, KadarRekap

MAKS_TEMUAN = 60
MAKS_TERSIRAT = 60
MAKS_LANGKAH = 16
MAKS_SEBAB = 12


@dataclass(frozen=True, slots=True)
class BarisHitung:
    """One line of the working; `lewat` stands for so many lines that are left out."""

    langkah: LangkahHitung | None
    lewat: int = 0

    @property
    def naik(self) -> bool:
        """Whether the line is a difference above zero, which is written with its sign."""
        return self.langkah is not None and self.langkah.tanda == "Δ" and self.langkah.nilai > 0


@dataclass(frozen=True, slots=True)
class SajianTemuan:
    """One finding with its bounded working."""

    temuan: TemuanRekap
    hitungan: tuple[BarisHitung, ...]

    @property
    def nada(self) -> str:
        """The tone of its badge."""
        return "galat" if self.temuan.kadar is KadarRekap.TIDAK_COCOK else "perhatian"

    @property
    def sebab(self) -> Sequence[object]:
        """The possible causes, bounded."""
        return self.temuan.kemungkinan[:MAKS_SEBAB]

    @property
    def salah(self) -> Sequence[object]:
        """The cells for which the sums imply another number."""
        return [sel for sel in self.temuan.sel if sel.beda][:MAKS_SEBAB]


@dataclass(frozen=True, slots=True)
class Sajian:
    """What the page shows of a report."""

    laporan: LaporanRekap

    @property
    def temuan(self) -> list[SajianTemuan]:
        """The findings, worst first."""
        return [SajianTemuan(satu, shorten(satu.hitungan)) for satu in self.laporan.temuan[:MAKS_TEMUAN]]

    @property
    def sisa(self) -> int:
        """How many findings the page leaves out; the JSON holds them all."""
        return max(0, len(self.laporan.temuan) - MAKS_TEMUAN)

    @property
    def tersirat(self) -> Sequence[Tersirat]:
        """The implied numbers, bounded."""
        return self.laporan.tersirat[:MAKS_TERSIRAT]

    @property
    def diperiksa(self) -> list[tuple[str, int, int]]:
        """Per kind of equation: its words, how many were computed, how many hold."""
        diperiksa = self.laporan.diperiksa
        return [(ATURAN[jenis].label, hitung, cocok) for jenis, (hitung, cocok) in diperiksa.items()]


def shorten(hitungan: Sequence[LangkahHitung]) -> tuple[BarisHitung, ...]:
    """Return the working; of a long one its first and last lines."""
    if len(hitungan) <= MAKS_LANGKAH:
        return tuple(BarisHitung(satu) for satu in hitungan)
    awal, akhir = hitungan[: MAKS_LANGKAH // 2], hitungan[-MAKS_LANGKAH // 2 :]
    lewat = BarisHitung(None, len(hitungan) - len(awal) - len(akhir))
    return (*map(BarisHitung, awal), lewat, *map(BarisHitung, akhir))
