"""Months before a date, the way a term of office counts them (Pasal 4, UU 23/2014 Pasal 144)."""

from __future__ import annotations

import calendar
from datetime import date


def months_before(hari: date, bulan: int) -> date:
    """Return the same day `bulan` months earlier; the month's last day when it has no such day."""
    urutan = hari.year * 12 + hari.month - 1 - bulan
    tahun, indeks = divmod(urutan, 12)
    terakhir = calendar.monthrange(tahun, indeks + 1)[1]
    return date(tahun, indeks + 1, min(hari.day, terakhir))
