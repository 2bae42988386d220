"""One table of a source: a CSV file, a sheet of a workbook, or a Parquet file, ready to be read by DuckDB."""

from __future__ import annotations

from dataclasses import dataclass, field

from suara.engine.memori import BerkasMemori
from suara.engine.sources.kepala import Kepala


@dataclass(slots=True)
class Bagian:
    """`relasi` is what stands after FROM: text columns `k0`, `k1`, …, one more than the heading has.

    `awal` is the row number, in the source, of the first row of the relation; `hilang` are row numbers that
    hold no row of it (empty or broken lines), `rusak` the broken ones with their text; `memori` is a copy.
    `bergeser` lines were cut off before DuckDB saw the file, which counts lines from what it sees.
    `teks`: the relation is a CSV file of `bita` bytes, whose rows have no number until they were staged.
    """

    nama: str
    relasi: str
    kepala: Kepala
    awal: int
    hilang: list[int] = field(default_factory=list)
    rusak: list[tuple[int, str]] = field(default_factory=list)
    catatan: list[str] = field(default_factory=list)
    memori: BerkasMemori | None = None
    bergeser: int = 0
    sel_lebih: bool = True
    teks: bool = False
    bita: int = 0

    def close(self) -> None:
        """Give the copy back."""
        if self.memori:
            self.memori.close()


def quote(teks: str) -> str:
    """Return a text as a SQL literal."""
    isi = teks.replace("'", "''")
    return f"'{isi}'"
