"""Findings of a check: what is wrong, where, how grave, and what a person can do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from suara.kernel.dasar import Dasar
from suara.kernel.kalimat import Json, Kalimat


class Kadar(StrEnum):
    """How grave a finding is."""

    GALAT = "GALAT"
    """Refused: the record or file cannot be taken."""
    PERINGATAN = "PERINGATAN"
    """Taken, but a person should look."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Temuan:
    """One finding. `baris` counts from 1 with the header as row 1; `kolom` is the header's word."""

    kode: str
    pesan: Kalimat
    kadar: Kadar = Kadar.GALAT
    baris: int | None = None
    kolom: str | None = None
    dasar: tuple[Dasar, ...] = ()

    def to_dict(self) -> dict[str, Json]:
        """Return the finding as plain JSON values."""
        return {
            "kode": self.kode,
            "kadar": self.kadar.value,
            "pesan": self.pesan.to_dict(),
            "baris": self.baris,
            "kolom": self.kolom,
            "dasar": [dict(dasar.to_dict()) for dasar in self.dasar],
        }
