"""Whether the office is open."""

from __future__ import annotations

import datetime as dt

import pytest

from suara.portal.jam_buka import opening, parse_hours

HOURS = "Senin–Kamis 08.00–16.00, Jumat 08.00–16.30"
NYEPI = {dt.date(2026, 3, 19): "Hari Suci Nyepi"}


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-03-17T08:00", True),
        ("2026-03-17T07:59", False),
        ("2026-03-17T16:00", False),
        ("2026-03-27T16:15", True),
        ("2026-03-28T10:00", False),
        ("2026-03-19T10:00", False),
    ],
)
def test_open_by_hours_and_calendar(moment: str, is_open: bool) -> None:
    state = opening(HOURS, dt.datetime.fromisoformat(moment), NYEPI)
    assert state is not None
    assert state.buka is is_open


def test_day_off_is_named() -> None:
    state = opening(HOURS, dt.datetime(2026, 3, 19, 10, 0), NYEPI)  # noqa: DTZ001
    assert state is not None
    assert state.libur == "Hari Suci Nyepi"


def test_unknown_hours_are_not_guessed() -> None:
    assert opening("hubungi kami", dt.datetime(2026, 3, 17, 10, 0), {}) is None  # noqa: DTZ001
    assert parse_hours("") == {}
