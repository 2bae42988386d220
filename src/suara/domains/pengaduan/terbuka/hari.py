"""Working days between two days, for durations that have passed."""

from __future__ import annotations

import datetime as dt
from functools import cache, lru_cache

from suara.hukum import load_hari_libur
from suara.kernel.hari_kerja import HariKerja, KalenderTidakAda


@cache
def _calendar() -> HariKerja:
    return HariKerja(load_hari_libur())


@lru_cache(maxsize=50_000)
def working_days(dari: dt.date | None, sampai: dt.date | None) -> int | None:
    """Return the working days after `dari` up to and including `sampai`; None when a day is unknown.

    A day before the calendars of the house begin is unknown too, never guessed.
    """
    if dari is None or sampai is None:
        return None
    try:
        return max(0, _calendar().sisa(dari, sampai))
    except KalenderTidakAda:
        return None


def is_past(mulai: dt.date, hari_kerja: int, hari_ini: dt.date) -> bool:
    """Whether more than so many working days have gone by since `mulai`."""
    return (working_days(mulai, hari_ini) or 0) > hari_kerja
