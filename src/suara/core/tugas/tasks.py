"""Daily work of deadlines and of the worker itself."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.sessions.models import Session
from django.tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from suara.core.tugas.models import StatusTugas, TugasBerwaktu
from suara.core.tugas.services import mark_approaching
from suara.core.tugas.waktu import now, today

APPROACHING = timedelta(days=3)
KEEP = timedelta(days=30)


def refresh_tenggat() -> None:
    """Note in the trail which deadlines come due within three days and which have passed, once each."""
    day = today()
    mark_approaching(today=day, until=day + APPROACHING)


def prune_finished() -> None:
    """Delete records of work that ended more than thirty days ago, and sessions that have expired."""
    limit = now() - KEEP
    TugasBerwaktu.objects.filter(status=StatusTugas.SELESAI, selesai_at__lt=limit).delete()
    DBTaskResult.objects.filter(status=TaskResultStatus.SUCCESSFUL, finished_at__lt=limit).delete()
    Session.objects.filter(expire_date__lt=now()).delete()
