"""Timed work: once, again after a failure, given up at the end, taken over from a dead worker."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection

from suara.core.jejak.models import TitikPeriksa
from suara.core.tugas.models import StatusTugas, TugasBerwaktu
from suara.core.tugas.services import schedule
from suara.core.tugas.tests import tasks
from suara.core.tugas.timed import BACK_OFF, LEASE, plan_daily, run_due
from suara.core.tugas.waktu import now

NOTE = "suara.core.tugas.tests.tasks.note"
EXPLODE = "suara.core.tugas.tests.tasks.explode"


@pytest.fixture(autouse=True)
def _kosongkan() -> Iterator[None]:
    tasks.CALLS.clear()
    yield
    tasks.CALLS.clear()


@pytest.fixture
def clock() -> Iterator[time_machine.Coordinates]:
    """A clock that stands still until it is moved."""
    with time_machine.travel(datetime(2025, 12, 11, 1, 0, tzinfo=UTC), tick=False) as coordinates:
        yield coordinates


@pytest.mark.django_db
def test_due_work_runs_once_and_future_work_waits(clock: time_machine.Coordinates) -> None:
    schedule(key="a", task=NOTE, args={"word": "sekarang"}, run_at=now())
    schedule(key="b", task=NOTE, args={"word": "nanti"}, run_at=now() + timedelta(hours=1))
    assert (run_due(), run_due()) == (1, 0)
    assert tasks.CALLS == ["sekarang"]
    clock.shift(timedelta(hours=1))
    assert run_due() == 1
    assert set(TugasBerwaktu.objects.values_list("status", flat=True)) == {StatusTugas.SELESAI}


@pytest.mark.django_db
def test_a_failure_is_recorded_retried_and_given_up(clock: time_machine.Coordinates) -> None:
    schedule(key="a", task=EXPLODE, run_at=now())
    for pause in BACK_OFF:
        assert run_due() == 1
        assert run_due() == 0
        clock.shift(pause)
    assert run_due() == 1
    timed = TugasBerwaktu.objects.get()
    assert (timed.status, timed.percobaan) == (StatusTugas.GAGAL, len(BACK_OFF) + 1)
    assert timed.kesalahan == "RuntimeError: gagal untuk " + "•" * 16
    clock.shift(timedelta(days=9))
    assert run_due() == 0


@pytest.mark.django_db
def test_the_work_of_a_dead_worker_is_taken_over(clock: time_machine.Coordinates) -> None:
    schedule(key="a", task=NOTE, args={"word": "lagi"}, run_at=now())
    TugasBerwaktu.objects.update(status=StatusTugas.BERJALAN, percobaan=1, sewa_sampai_at=now() + LEASE)
    assert run_due() == 0
    clock.shift(LEASE)
    assert run_due() == 1
    assert tasks.CALLS == ["lagi"]


@pytest.mark.django_db(transaction=True)
def test_two_workers_never_take_the_same_piece() -> None:
    for number in range(20):
        schedule(key=f"k{number}", task=NOTE, args={"word": f"k{number}"}, run_at=now())
    errors: list[Exception] = []

    def work() -> None:
        try:
            run_due()
        except Exception as error:
            errors.append(error)
        finally:
            connection.close()

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not errors
    assert sorted(tasks.CALLS) == sorted({f"k{number}" for number in range(20)})


@pytest.mark.django_db
def test_daily_work_is_planned_once_a_day_and_runs(clock: time_machine.Coordinates, settings: Any) -> None:
    core = {"jejak", "tugas", "berkas"}
    settings.DAILY_TASKS = [row for row in settings.DAILY_TASKS if row[0].split(".")[0] in core]
    clock.move_to(datetime(2025, 12, 10, 23, 0, tzinfo=UTC))
    assert plan_daily() == 4
    assert plan_daily() == 0
    assert run_due() == 4
    assert list(TugasBerwaktu.objects.exclude(status=StatusTugas.SELESAI)) == []
    assert TitikPeriksa.objects.get().tanggal.isoformat() == "2025-12-11"
    clock.shift(timedelta(days=1))
    assert plan_daily() == 4
