"""What a comparison is made against: reference date, source, regions. SQL gets dates and words only."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from suara.engine.terms import SumberData
from suara.engine.umur import voting_age, years_before

BERDOKUMEN = frozenset({SumberData.SINKRONISASI, SumberData.DUKCAPIL, SumberData.DESA, SumberData.COKTAS})
"""Sources whose word on a death rests on a document; all others only start a visit (dpb.md §3, §7)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Acuan:
    """The frame of one comparison.

    `tanggal` is the period's reference date, never today. `penuh` says that the source holds everybody of
    `wilayah_sumber`: only then is absence a finding. `kabisat_maret`: born on 29 February, one is 17 on
    1 March of a common year (else already on 28 February). Who became 17 after `sejak` (one year before when
    not given) enters as a new adult, whoever was 17 before as a voter not yet registered. `sumber_tunggal`:
    the source was proven to hold each number once, so it is not counted again.
    """

    tanggal: date
    sumber: SumberData = SumberData.SINKRONISASI
    penuh: bool = True
    wilayah_daftar: str = ""
    wilayah_sumber: str = ""
    kabisat_maret: bool = True
    sejak: date | None = None
    sumber_tunggal: bool = False

    @property
    def batas_17(self) -> date:
        """Born on this day or before, one is 17 on the reference date: the birthday itself counts."""
        return birth_limit(self.tanggal, kabisat_maret=self.kabisat_maret)

    @property
    def batas_baru(self) -> date:
        """Born after this day, one became 17 only recently."""
        sejak = self.sejak or years_before(self.tanggal, 1)
        return birth_limit(sejak, kabisat_maret=self.kabisat_maret)

    @property
    def berdokumen(self) -> bool:
        """Whether the source's word on a death rests on a document."""
        return self.sumber in BERDOKUMEN

    def parameter(self) -> dict[str, str | bool | date]:
        """Return the values that the steps name."""
        return {
            "batas_17": self.batas_17,
            "batas_baru": self.batas_baru,
            "sumber": self.sumber.value,
            "penuh": self.penuh,
            "sumber_tunggal": self.sumber_tunggal,
            "berdokumen": self.berdokumen,
            "di_daftar": _pattern(self.wilayah_daftar),
            "di_sumber": _pattern(self.wilayah_sumber),
        }


def birth_limit(hari: date, *, kabisat_maret: bool) -> date:
    """Return the last birth date of people who have reached the voting age on a day."""
    batas = years_before(hari, voting_age(hari))
    esok = batas + timedelta(days=1)
    lahir_29 = (esok.month, esok.day) == (2, 29)
    return esok if lahir_29 and not kabisat_maret else batas


def _pattern(wilayah: str) -> str:
    return f"{wilayah}.%" if wilayah else "%"
