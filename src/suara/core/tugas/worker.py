"""The worker: background tasks (django-tasks-db), timed work and a heartbeat, in one process and one thread.

One thread on purpose: on SQLite two threads of one process would wait for each other's write lock. Two worker
processes are safe on both databases.
"""

from __future__ import annotations

import logging
import signal
import threading
import uuid
from datetime import timedelta
from types import FrameType

from django.db import DatabaseError, InterfaceError, close_old_connections, connection
from django.tasks import TaskResultStatus
from django_tasks_db.management.commands.db_worker import Worker as TaskWorker
from django_tasks_db.models import DBTaskResult

from suara.core.tugas.models import Denyut
from suara.core.tugas.timed import LEASE, plan_daily, run_due
from suara.core.tugas.waktu import now

logger = logging.getLogger("suara.tugas")

BEAT = timedelta(seconds=10)
HOUSEKEEPING = timedelta(minutes=1)
FORGET = timedelta(days=1)


class Pekerja:
    """One worker process. `run` returns when `stop` is called or a signal arrives."""

    def __init__(self, *, interval: float = 1.0) -> None:
        self.id = uuid.uuid4().hex
        self.interval = interval
        self._stopping = threading.Event()
        self._last_beat = self._last_housekeeping = now() - FORGET
        self._tasks = TaskWorker(
            queue_names=["*"],
            interval=0,
            batch=True,
            backend_name="default",
            startup_delay=False,
            max_tasks=20,
            worker_id=self.id,
            excluded_queue_names=[],
        )

    def stop(self, _number: int = 0, _frame: FrameType | None = None) -> None:
        """Finish the piece of work in hand, then leave."""
        self._stopping.set()
        self._tasks.running = False

    def watch_signals(self) -> None:
        """Leave on Ctrl-C and on the service manager's TERM."""
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self.stop)

    def run(self) -> None:
        """Work until told to stop. A database that is locked or away is waited for, never fatal."""
        while not self._stopping.is_set():
            try:
                close_old_connections()
                busy = self.tick()
            except (DatabaseError, InterfaceError) as error:
                logger.warning("Basis data belum dapat dipakai (%s); dicoba lagi.", type(error).__name__)
                connection.close()
                busy = False
            if not busy:
                self._stopping.wait(self.interval)
        self._say_goodbye()

    def tick(self) -> bool:
        """Do one round; say whether there was anything to do."""
        self._beat()
        self._keep_house()
        timed = run_due(pekerja=self.id)
        waiting = DBTaskResult.objects.ready().exists()
        if waiting and not self._stopping.is_set():
            self._tasks._run_tasks = 0
            self._tasks.run()
        return bool(timed or waiting)

    def _beat(self) -> None:
        if now() - self._last_beat >= BEAT:
            Denyut.objects.update_or_create(pk=self.id, defaults={"terakhir_at": now()})
            self._last_beat = now()

    def _keep_house(self) -> None:
        if now() - self._last_housekeeping < HOUSEKEEPING:
            return
        self._last_housekeeping = now()
        plan_daily()
        requeue_abandoned()
        Denyut.objects.filter(terakhir_at__lt=now() - FORGET).delete()

    def _say_goodbye(self) -> None:
        try:
            Denyut.objects.filter(pk=self.id).delete()
        except (DatabaseError, InterfaceError):
            logger.warning("Denyut pekerja tidak sempat dihapus.")


def requeue_abandoned() -> int:
    """Give background tasks of workers that died back to the queue; return how many.

    django-tasks-db leaves the task of a killed worker RUNNING for ever. A worker that has been silent longer
    than a lease is dead; tasks of Suara are safe to run twice.
    """
    alive = set(Denyut.objects.filter(terakhir_at__gte=now() - LEASE).values_list("pk", flat=True))
    abandoned = [
        result.pk
        for result in DBTaskResult.objects.filter(status=TaskResultStatus.RUNNING)
        if not result.worker_ids or result.worker_ids[-1] not in alive
    ]
    return DBTaskResult.objects.filter(pk__in=abandoned, status=TaskResultStatus.RUNNING).update(
        status=TaskResultStatus.READY
    )
