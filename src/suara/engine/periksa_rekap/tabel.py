"""A recap as read: rows of numbers with the place where each was written. What is missing stays missing."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from suara.engine.periksa_rekap.periode import TANPA, Periode
from suara.engine.periksa_rekap.terms import Ukuran
from suara.kernel.kalimat import Json


@dataclass(frozen=True, slots=True)
class Sel:
    """One written number and where it stands."""

    nilai: int
    baris: int
    kolom: str
    lembar: str = ""
    sumber: str = ""

    def to_dict(self) -> dict[str, Json]:
        """Return the place and the number as plain JSON values."""
        return {
            "baris": self.baris,
            "kolom": self.kolom,
            "lembar": self.lembar,
            "sumber": self.sumber,
            "tertulis": self.nilai,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class BarisRekap:
    """One row. `kode` is empty when the region is not known; `jumlah` marks the sum line of a table."""

    nomor: int
    wilayah: str
    lembar: str = ""
    kode: str = ""
    induk: str = ""
    tingkat: int | None = None
    """The level of region that the header of the names says, 1 for a province to 4 for a village."""
    kelompok: str = ""
    periode: Periode = TANPA
    sumber: str = ""
    pembanding: Periode | None = None
    arah: str = ""
    jumlah: bool = False
    tabel: int = 0
    angka: dict[Ukuran, Sel] = field(default_factory=dict)
    persen: dict[str, tuple[Decimal, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cacat:
    """Something in the file that could not be read; the cell counts as unknown."""

    isi: str
    baris: int
    kolom: str
    lembar: str = ""
    koma: bool = False
    """Whether the cell looks like thousands that became decimals."""


@dataclass(frozen=True, slots=True)
class TabelRekap:
    """Everything that was read from one file or text."""

    baris: tuple[BarisRekap, ...]
    cacat: tuple[Cacat, ...] = ()
    tidak_dikenal: tuple[str, ...] = ()
    """Names of regions that the table of regions does not hold."""
    kolom_dilewati: tuple[str, ...] = ()
    kode_beda: tuple[tuple[int, str, str], ...] = ()
    """Rows whose code and name disagree: row, code as written, name as written."""
