"""What an import is asked to do, and what came of it."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self

from suara.kernel.temuan import Kadar, Temuan

PILIHAN = ("pemilu", "nama_pemilu", "lembaga", "keputusan", "sumber", "lembar")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpsiImpor:
    """What the file does not say itself.

    `keputusan` with `tanggal_keputusan` is the decree that set the votes; without it votes are kept but can't
    be published. `terbitkan` publishes them at once. `dilantik` is the day the elected took the oath.
    `periksa` checks everything and writes nothing, except, with `simpan_penolakan`, the report of a refused
    file. `kantor` stands in the trail; with `jaga_wilayah` the file may touch only dapil of that office.
    `nama_pemilu` and `tanggal_pemilu` open the election `pemilu` with the import when nobody knows it yet.
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
    simpan_penolakan: bool = False
    kantor: str | None = None
    jaga_wilayah: bool = False
    nama_pemilu: str = ""
    tanggal_pemilu: dt.date | None = None
    nomor: uuid.UUID | None = None
    """The key that the report will have, where it is known before."""

    def to_pilihan(self) -> dict[str, str]:
        """Return what was chosen beside the file, as plain text, dates as ISO."""
        dates = {"tanggal_keputusan": self.tanggal_keputusan, "dilantik": self.dilantik}
        dates["tanggal_pemilu"] = self.tanggal_pemilu
        words = {name: getattr(self, name) or "" for name in PILIHAN}
        return words | {name: day.isoformat() if day else "" for name, day in dates.items()}

    @classmethod
    def from_pilihan(cls, pilihan: Mapping[str, str]) -> Self:
        """Return what `to_pilihan` gave, as options again."""

        def day(name: str) -> dt.date | None:
            return dt.date.fromisoformat(pilihan[name]) if pilihan.get(name) else None

        words = {name: pilihan.get(name, "") for name in PILIHAN}
        return cls(
            pemilu=words["pemilu"],
            nama_pemilu=words["nama_pemilu"],
            lembaga=words["lembaga"],
            keputusan=words["keputusan"],
            sumber=words["sumber"],
            lembar=words["lembar"] or None,
            tanggal_keputusan=day("tanggal_keputusan"),
            dilantik=day("dilantik"),
            tanggal_pemilu=day("tanggal_pemilu"),
        )


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
