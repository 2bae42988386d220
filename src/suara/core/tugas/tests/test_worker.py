"""The worker's round: heartbeat, daily work, queue; what a killed worker left; a real process."""

from __future__ import annotations

import argparse
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest
from django.db import connection
from django.tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from suara.core.tugas.cli import commands
from suara.core.tugas.models import Denyut, TugasBerwaktu
from suara.core.tugas.queries import worker_health
from suara.core.tugas.tests import tasks
from suara.core.tugas.worker import Pekerja, requeue_abandoned

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(autouse=True)
def _kosongkan() -> Iterator[None]:
    tasks.CALLS.clear()
    yield
    tasks.CALLS.clear()


def test_a_round_beats_plans_and_works_off_the_queue() -> None:
    tasks.note_later.enqueue("satu")
    tasks.note_later.enqueue("dua")
    worker = Pekerja()
    assert worker.tick()
    assert tasks.CALLS == ["satu", "dua"]
    assert worker_health().sehat
    assert TugasBerwaktu.objects.exists()
    worker.tick()
    worker.stop()
    worker.run()
    assert not Denyut.objects.exists()


def test_the_task_of_a_killed_worker_comes_back() -> None:
    tasks.note_later.enqueue("lagi")
    alive = Pekerja()
    alive.tick()
    DBTaskResult.objects.update(status=TaskResultStatus.RUNNING, worker_ids=[alive.id])
    assert requeue_abandoned() == 0
    DBTaskResult.objects.update(worker_ids=["mati"])
    assert requeue_abandoned() == 1
    alive.tick()
    assert tasks.CALLS == ["lagi", "lagi"]


def test_one_round_from_the_command_line() -> None:
    tasks.note_later.enqueue("sekali")
    (command,) = commands()
    assert command.run(argparse.Namespace(sekali=True)) == 0
    assert tasks.CALLS == ["sekali"]


@pytest.mark.lambat
def test_two_real_workers_beat_and_leave_on_term() -> None:
    name = connection.settings_dict["NAME"]
    if connection.vendor != "sqlite":
        pytest.skip("proses nyata diuji pada SQLite")
    code = (
        "import django; django.setup(); import argparse;"
        "from suara.core.tugas.cli import commands; commands()[0].run(argparse.Namespace(sekali=False))"
    )
    environment = os.environ | {
        "SUARA_DATABASE_URL": f"sqlite:///{name}",
        "DJANGO_SETTINGS_MODULE": "suara.config.settings",
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }
    results = [tasks.note_later.enqueue(f"w{number}") for number in range(10)]
    workers = [subprocess.Popen([sys.executable, "-c", code], env=environment) for _ in range(2)]
    try:
        deadline = time.monotonic() + 40
        while time.monotonic() < deadline:
            done = DBTaskResult.objects.filter(status=TaskResultStatus.SUCCESSFUL).count()
            if done == len(results) and Denyut.objects.count() == 2:
                break
            time.sleep(0.2)
        assert Denyut.objects.count() == 2
        assert DBTaskResult.objects.filter(status=TaskResultStatus.SUCCESSFUL).count() == 10
        assert {len(ids) for ids in DBTaskResult.objects.values_list("worker_ids", flat=True)} == {1}
    finally:
        for worker in workers:
            worker.send_signal(signal.SIGTERM)
        codes = [worker.wait(timeout=20) for worker in workers]
    assert codes == [0, 0]
    assert not Denyut.objects.exists()
