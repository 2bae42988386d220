"""Whether the office is open, from its hours in words and the calendar of days off."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass

DAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
SPAN = re.compile(
    r"(?P<dari>[A-Za-z]+)\s*(?:[–-]\s*(?P<sampai>[A-Za-z]+))?\s+"
    r"(?P<buka>\d{1,2}[.:]\d{2})\s*[–-]\s*(?P<tutup>\d{1,2}[.:]\d{2})"
)


@dataclass(frozen=True, slots=True)
class Buka:
    """Opening hours of one weekday."""

    mulai: dt.time
    selesai: dt.time


def parse_hours(text: str) -> Mapping[int, Buka]:
    """Read ``Senin–Kamis 08.00–16.00, Jumat 08.00–16.30`` into hours per weekday (0 is Monday)."""
    hours: dict[int, Buka] = {}
    for found in SPAN.finditer(text):
        first, last = found["dari"].lower(), (found["sampai"] or found["dari"]).lower()
        if first not in DAYS or last not in DAYS:
            continue
        span = Buka(_time(found["buka"]), _time(found["tutup"]))
        for day in range(DAYS.index(first), DAYS.index(last) + 1):
            hours[day] = span
    return hours


def _time(text: str) -> dt.time:
    hour, minute = re.split(r"[.:]", text)
    return dt.time(int(hour), int(minute))


@dataclass(frozen=True, slots=True)
class Keadaan:
    """Whether the office is open now; when open, until when; when shut for a day off, its name."""

    buka: bool
    sampai: dt.time | None = None
    libur: str = ""


def opening(text: str, local: dt.datetime, days_off: Mapping[dt.date, str]) -> Keadaan | None:
    """Say whether the office is open at `local` (its own zone); None when its hours are unknown."""
    hours = parse_hours(text)
    if not hours:
        return None
    if name := days_off.get(local.date()):
        return Keadaan(buka=False, libur=name)
    today = hours.get(local.weekday())
    if today and today.mulai <= local.time() < today.selesai:
        return Keadaan(buka=True, sampai=today.selesai)
    return Keadaan(buka=False)
