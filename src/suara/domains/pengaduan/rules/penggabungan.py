"""Merging: which reports tell of the same event, and what a family of reports shares."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from suara.domains.pengaduan.terms import Bendera, Topik

SELISIH_HARI = 14
TANPA_BENDERA = Bendera()
MIRIP = 0.5
"""Similarity of the words from which a report is offered as the same event; a person decides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CalonGabung:
    """A report that may tell of the same event. `kemiripan` comes from `teks.mirip`."""

    nomor: str
    topik: Topik | None
    kecamatan: str
    tanggal: date
    kemiripan: float
    terbit: bool
    terbuka: bool = True
    bendera: Bendera = TANPA_BENDERA


def usulkan_induk(
    topik: Topik | None,
    kecamatan: str,
    tanggal: date,
    calon: Iterable[CalonGabung],
    *,
    untuk_publik: bool,
) -> tuple[CalonGabung, ...]:
    """Return the open reports of the same event, most similar first; citizens see published ones only."""
    cocok = [
        satu
        for satu in calon
        if satu.terbuka
        and satu.kemiripan >= MIRIP
        and satu.topik == topik
        and satu.kecamatan == kecamatan
        and abs((satu.tanggal - tanggal).days) <= SELISIH_HARI
        and (not untuk_publik or (satu.terbit and is_publik(satu.bendera)))
    ]
    return tuple(sorted(cocok, key=lambda satu: (-satu.kemiripan, satu.tanggal, satu.nomor)))


def tenggat_keluarga(tenggat: Iterable[date | None]) -> date | None:
    """Return the deadline of a family: the earliest of its members; paused ones (None) do not count."""
    return min((satu for satu in tenggat if satu is not None), default=None)


def is_publik(bendera: Bendera) -> bool:
    """Whether a report may lend anything to a public page."""
    return not bendera.rahasia and not bendera.wbs


def hitung_pendukung(anak: Iterable[Bendera]) -> int:
    """Count the merged reports that a public parent may show; rahasia ones lend neither text nor count."""
    return sum(is_publik(bendera) for bendera in anak)
