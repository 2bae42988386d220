"""What may go of the voter data: never the list in force, never what something still points to or holds.

Leftovers of an upload and reports, both sealed, are judged as the snapshots are.

How long the others stay is a dated value of the grade RANCANGAN: the archive schedule was not read.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from suara.domains.pemilih.terms_retensi import SebabTinggal, TempatData
from suara.kernel.kalimat import Json
from suara.kernel.keputusan import ParameterTerpakai
from suara.kernel.parameter import get_number

PARAMETER = {
    TempatData.DAFTAR: "pemilih.retensi_daftar_hari",
    TempatData.PENDUDUK: "pemilih.retensi_penduduk_hari",
    TempatData.KANDIDAT: "pemilih.retensi_penduduk_hari",
    TempatData.KIRIMAN: "pemilih.retensi_penduduk_hari",
    TempatData.TEMUAN: "pemilih.retensi_penduduk_hari",
}
_POLA = re.compile(r"(20\d\d)-(?:TW([1-4])|S([12])|(0[1-9]|1[0-2]))")
SEHARI = timedelta(days=1)
_SNAPSHOT = r"\d{4}-[A-Z0-9]{1,8}-[0-9a-f]{12}"
_NAMA = {
    TempatData.DAFTAR: re.compile(_SNAPSHOT),
    TempatData.PENDUDUK: re.compile(_SNAPSHOT),
    TempatData.KANDIDAT: re.compile(_SNAPSHOT),
    TempatData.KIRIMAN: re.compile(r"[0-9a-f]{32}"),
    TempatData.TEMUAN: re.compile(r"(daftar|penduduk)-\d{4}-[A-Z0-9]{1,8}-[0-9.]{2,13}-[0-9a-f]{12}"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FaktaSnapshot:
    """What is known of one snapshot: its period, and who still needs it."""

    id: str
    periode: str
    sebab: frozenset[SebabTinggal] = frozenset()


@dataclass(frozen=True, slots=True)
class NilaiSnapshot:
    """Whether one snapshot may go, why not, and from which day on its age would allow it."""

    id: str
    periode: str
    sebab: tuple[SebabTinggal, ...]
    sejak: date | None
    parameter: ParameterTerpakai

    @property
    def boleh(self) -> bool:
        """Whether nothing keeps it."""
        return not self.sebab

    def to_dict(self) -> dict[str, Json]:
        """Return the answer as plain JSON values."""
        return {
            "id": self.id,
            "periode": self.periode,
            "boleh": self.boleh,
            "sebab": [item.value for item in self.sebab],
            "sejak": self.sejak.isoformat() if self.sejak else None,
            "parameter": self.parameter.to_dict(),
        }


def is_nama(nama: str, *tempat: TempatData) -> bool:
    """Say whether this is a name that such a place gives: nothing else ever becomes part of a path."""
    return any(_NAMA[satu].fullmatch(nama) for satu in tempat or TempatData)


def akhir_periode(kode: str) -> date | None:
    """Return the last calendar day that a period's code can mean; None for a code of no known kind."""
    found = _POLA.fullmatch(kode)
    if found is None:
        return None
    year, quarter, half, month = found.groups()
    last = int(month) if month else int(quarter) * 3 if quarter else int(half) * 6
    return date(int(year) + last // 12, last % 12 + 1, 1) - SEHARI


def nilai_snapshot(fakta: FaktaSnapshot, tempat: TempatData, hari_ini: date) -> NilaiSnapshot:
    """Say whether this snapshot may go today, with every reason against it."""
    days, parameter = get_number(PARAMETER[tempat], hari_ini)
    end = akhir_periode(fakta.periode)
    since = end + (days + 1) * SEHARI if end else None
    reasons = set(fakta.sebab)
    if since is None:
        reasons.add(SebabTinggal.TANPA_UMUR)
    elif hari_ini < since:
        reasons.add(SebabTinggal.BELUM_CUKUP_UMUR)
    return NilaiSnapshot(
        fakta.id, fakta.periode, tuple(item for item in SebabTinggal if item in reasons), since, parameter
    )
