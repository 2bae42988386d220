"""The one clock of Suara; tests move it with time-machine.

This module imports nothing of Suara and stands below all rooms of `core`, so that the trail (which comes
before `tugas` in the import order) reads the same clock.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

WITA = "Asia/Makassar"


def now() -> datetime:
    """Return this moment in UTC, with its zone."""
    return datetime.now(UTC)


def today(zona: str = WITA) -> date:
    """Return the calendar date of this moment in `zona`, the office's time zone."""
    return now().astimezone(ZoneInfo(zona)).date()
