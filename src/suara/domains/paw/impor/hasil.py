"""What an import is asked to do, and what came of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field

from suara.kernel.temuan import Kadar, Temuan


@dataclass(frozen=True, slots=True, kw_only=True)
class OpsiImpor:
    """What the file does not say itself.

    `keputusan` with `tanggal_keputusan` is the decree that set the votes; without it votes are kept but can't
    be published. `terbitkan` publishes them at once. `dilantik` is the day the elected took the oath.
    `periksa` checks everything and writes nothing. `kantor` stands in the trail.
    """

    pemilu: str = ""
    lembaga: str = ""
    keputusan: str = ""
    tanggal_keputusan: dt.date | None = None
    sumber: str = ""
    terbitkan: bool = False
    dilantik: dt.date | None = None
    lembar: str | None = None
    periksa: bool = False
    kantor: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HasilImpor:
    """The outcome: all rows were taken (`diterima`), or none, and every finding."""

    diterima: bool
    jenis: str
    nama: str
    sha256: str
    pemilu: str
    jumlah_baris: int
    impor_id: str | None
    hitungan: Mapping[str, int] = field(default_factory=dict)
    temuan: tuple[Temuan, ...] = ()

    @property
    def galat(self) -> tuple[Temuan, ...]:
        """The findings that refuse the file."""
        return tuple(item for item in self.temuan if item.kadar is Kadar.GALAT)

    @property
    def peringatan(self) -> tuple[Temuan, ...]:
        """The findings that a person should look at."""
        return tuple(item for item in self.temuan if item.kadar is Kadar.PERINGATAN)
