"""The one clock of Suara; tests move it with time-machine, the demo's stories with `demo_time`.

This module imports nothing of Suara and stands below all rooms of `core`, so that the trail (which comes
before `tugas` in the import order) reads the same clock.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

WITA = "Asia/Makassar"

_demo_moment: ContextVar[datetime | None] = ContextVar("suara.waktu.demo", default=None)


def now() -> datetime:
    """Return this moment in UTC, with its zone."""
    return _demo_moment.get() or datetime.now(UTC)


def today(zona: str = WITA) -> date:
    """Return the calendar date of this moment in `zona`, the office's time zone."""
    return now().astimezone(ZoneInfo(zona)).date()


@contextmanager
def demo_time() -> Iterator[Callable[[datetime], object]]:
    """Give the demo's stories a function that sets the clock of this context; it ends with the block.

    Raises `ValueError` outside the demo mode: an office's clock can't be moved by its own code.
    """
    from django.conf import settings

    if not settings.DEMO:
        raise ValueError("Waktu contoh hanya untuk mode demo.")
    token = _demo_moment.set(None)
    try:
        yield lambda moment: _demo_moment.set(moment.astimezone(UTC))
    finally:
        _demo_moment.reset(token)
