"""When things happen in the demo: office hours on working days, citizens at any hour, more in some months."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from suara.hukum import load_hari_libur

ZONA = ZoneInfo("Asia/Makassar")
SEHARI = timedelta(days=1)
BOBOT_BULAN = {1: 8, 2: 9, 3: 13, 4: 8, 5: 9, 6: 14, 7: 10, 8: 8, 9: 14, 10: 11, 11: 10, 12: 13}
"""Every quarter's end the voter data is announced, and people look themselves up."""
BOBOT_JAM = {6: 1, 7: 3, 8: 6, 9: 8, 10: 8, 11: 6, 12: 4, 13: 5, 14: 5, 15: 4, 16: 3, 17: 3, 18: 4, 19: 7,
             20: 8, 21: 6, 22: 3}  # fmt: skip
AKHIR_PEKAN = 5
BULAN = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
         "November", "Desember")  # fmt: skip


@cache
def _holidays(year: int) -> frozenset[date]:
    """Return the days off of a year; a year without a calendar has weekends only."""
    found = load_hari_libur().get(year)
    return frozenset(found) if found else frozenset()


def is_kerja(day: date) -> bool:
    """Say whether the office is open on this day."""
    return day.weekday() < AKHIR_PEKAN and day not in _holidays(day.year)


def tambah_kerja(day: date, count: int) -> date:
    """Return the working day `count` working days later (0: this day, or the next working day)."""
    while not is_kerja(day):
        day += SEHARI
    for _ in range(count):
        day += SEHARI
        while not is_kerja(day):
            day += SEHARI
    return day


def mundur_kerja(day: date, count: int) -> date:
    """Return the working day `count` working days earlier."""
    while count > 0 or not is_kerja(day):
        day -= SEHARI
        count -= is_kerja(day)
    return day


def saat(day: date, hour: int, minute: int) -> datetime:
    """Return a moment in the office's zone."""
    return datetime.combine(day, time(hour, minute), ZONA).astimezone(UTC)


def hari_dari(moment: datetime) -> date:
    """Return the office's date of a moment."""
    return moment.astimezone(ZONA).date()


def tulis_hari(day: date) -> str:
    """Return a date as a citizen writes it."""
    return f"{day.day} {BULAN[day.month - 1]}"


def pilih_saat_masuk(rng: random.Random, mulai: date, akhir: date, count: int) -> Sequence[datetime]:
    """Return `count` moments at which citizens send reports, in order of time."""
    days = [mulai + timedelta(days=n) for n in range((akhir - mulai).days)]
    weights = [BOBOT_BULAN[day.month] * (1.0 if is_kerja(day) else 0.4) for day in days]
    chosen = rng.choices(days, weights=weights, k=count)
    return sorted(saat_warga(rng, day) for day in chosen)


def saat_warga(rng: random.Random, day: date) -> datetime:
    """Return a moment of this day at which a citizen has time to write."""
    (hour,) = rng.choices(list(BOBOT_JAM), weights=list(BOBOT_JAM.values()))
    return saat(day, hour, rng.randrange(60))
