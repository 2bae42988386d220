"""What the WBS team and the reporter said to each other, kept from everybody else at every exit."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from suara.domains.pengaduan.models import Lampiran, Laporan, Riwayat
from suara.domains.pengaduan.rules.masa_wbs import PINTU, Masa, is_dalam, list_masa
from suara.domains.pengaduan.terms import Pemirsa

PIHAK = (Pemirsa.APIP, Pemirsa.PELAPOR)
"""Whose words these are."""


class Bertanggal(Protocol):
    """A row that knows when it was written."""

    created_at: datetime


def masa_tertutup(pemirsa: Pemirsa | None, laporan: Laporan) -> tuple[Masa, ...]:
    """Return the spans of which this viewer reads nothing."""
    if pemirsa in PIHAK:
        return ()
    rows = Riwayat.objects.filter(laporan=laporan, act__in=PINTU).order_by("urutan")
    return list_masa(rows.values_list("act", "created_at"))


def di_luar[Row: Bertanggal](rows: Iterable[Row], masa: tuple[Masa, ...]) -> list[Row]:
    """Keep what was not said to the WBS team."""
    return [row for row in rows if not is_dalam(row.created_at, masa)]


def lampiran_di_luar(rows: Iterable[Lampiran], pemirsa: Pemirsa | None, laporan: Laporan) -> list[Lampiran]:
    """Keep the files that were neither sent to the WBS team nor kept by it when it gave the report back.

    What else came with the report itself (no message) goes where the report's words go.
    """
    found = list(rows)
    if pemirsa in PIHAK or not found:
        return found
    # Without a message nothing here was sent to anybody: no need to ask when the team held the report.
    masa = masa_tertutup(pemirsa, laporan) if any(row.tanggapan_id for row in found) else ()
    return [
        row
        for row in found
        if not row.hanya_wbs and (row.tanggapan_id is None or not is_dalam(row.created_at, masa))
    ]


def list_pilihan_tahan(laporan: Laporan) -> list[Lampiran]:
    """Return the files that the desk would get with the report, of which the WBS team may keep some."""
    rows = Lampiran.objects.filter(laporan=laporan, dari_pelapor=True).order_by("created_at")
    masa = masa_tertutup(None, laporan) if rows else ()
    return [row for row in rows if row.tanggapan_id is None or not is_dalam(row.created_at, masa)]
