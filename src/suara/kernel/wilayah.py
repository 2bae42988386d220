"""Kemendagri region codes: `64`, `64.72`, `64.72.05`, `64.72.05.1004`. Never BPS codes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from suara.kernel.kalimat import Kalimat, gettext_noop

POLA = re.compile(r"[1-9]\d(\.\d\d(\.\d\d(\.\d{4})?)?)?", re.ASCII)


class TingkatKode(StrEnum):
    """The level that a code names."""

    PROVINSI = "PROVINSI"
    KABUPATEN_KOTA = "KABUPATEN_KOTA"
    KECAMATAN = "KECAMATAN"
    KELURAHAN_DESA = "KELURAHAN_DESA"


class KodeTidakSah(ValueError):
    """The text is no region code; `pesan` says what one looks like."""

    def __init__(self, kode: str) -> None:
        """Name what was typed."""
        pola = gettext_noop("{kode} bukan kode wilayah. Contoh yang benar: 64.72.05.1004.")
        self.pesan = Kalimat(pola, {"kode": kode})
        super().__init__(str(self.pesan))


@dataclass(frozen=True, slots=True, order=True)
class KodeWilayah:
    """A valid region code."""

    kode: str

    def __post_init__(self) -> None:
        """Refuse anything that does not have the shape of a code."""
        if not POLA.fullmatch(self.kode):
            raise KodeTidakSah(self.kode)

    def __str__(self) -> str:
        return self.kode

    @property
    def tingkat(self) -> TingkatKode:
        """The level, told by the number of parts."""
        return list(TingkatKode)[self.kode.count(".")]

    @property
    def induk(self) -> KodeWilayah | None:
        """The region that this one lies in; None for a province."""
        atas, titik, _ = self.kode.rpartition(".")
        return KodeWilayah(atas) if titik else None

    @property
    def provinsi(self) -> KodeWilayah:
        """The province that this region lies in."""
        return KodeWilayah(self.kode[:2])

    def memuat(self, lain: KodeWilayah) -> bool:
        """Whether `lain` is this region or lies in it."""
        return lain.kode == self.kode or lain.kode.startswith(self.kode + ".")
