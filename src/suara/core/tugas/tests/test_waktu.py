"""The clock: aware, in UTC, and on the office's calendar date."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import time_machine

from suara.core.tugas.waktu import now, today


@time_machine.travel(datetime(2025, 12, 10, 16, 30, tzinfo=UTC), tick=False)
def test_the_date_is_that_of_the_office_not_of_utc() -> None:
    assert now() == datetime(2025, 12, 10, 16, 30, tzinfo=UTC)
    assert now().utcoffset() == timedelta(0)
    assert today() == date(2025, 12, 11)
    assert today("Asia/Jakarta") == date(2025, 12, 10)
