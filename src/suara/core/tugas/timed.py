"""Running timed work: claimed by a conditional update, so that two workers never take the same piece.

A worker that dies keeps its lease until `LEASE` is over; then another one takes the work. That is why every
task must be safe to run twice.
"""

from __future__ import annotations

import logging
from datetime import timedelta
from zoneinfo import ZoneInfo

from django.conf import settings
from django.db.models import Q, QuerySet

from suara.core.jejak.canonical import mask_contacts
from suara.core.tugas.models import StatusTugas, TugasBerwaktu
from suara.core.tugas.registry import load_task
from suara.core.tugas.services import schedule
from suara.core.tugas.waktu import now

logger = logging.getLogger("suara.tugas")

LEASE = timedelta(minutes=15)
BACK_OFF = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=2),
    timedelta(hours=6),
)


def run_due(*, pekerja: str = "", limit: int = 100) -> int:
    """Run all timed work that is due, at most `limit` pieces; return how many were taken."""
    taken = 0
    while taken < limit:
        timed = _claim(pekerja)
        if timed is None:
            break
        taken += 1
        _run(timed)
    return taken


def plan_daily() -> int:
    """Plan today's daily work of settings `DAILY_TASKS`; return how many pieces are new."""
    local = now().astimezone(ZoneInfo(settings.TIME_ZONE))
    keys = {f"{name}:{local.date().isoformat()}": (task, hour) for name, task, hour in settings.DAILY_TASKS}
    known = set(TugasBerwaktu.objects.filter(pk__in=keys).values_list("pk", flat=True))
    for key, (task, hour) in keys.items():
        if key not in known:
            at = local.replace(hour=int(hour[:2]), minute=int(hour[3:]), second=0, microsecond=0)
            schedule(key=key, task=task, run_at=at)
    return len(keys) - len(known)


def _due() -> Q:
    moment = now()
    return Q(status=StatusTugas.MENUNGGU, run_at__lte=moment) | Q(
        status=StatusTugas.BERJALAN, sewa_sampai_at__lte=moment
    )


def _claim(pekerja: str) -> TugasBerwaktu | None:
    """Take the oldest due piece of work; a row that another worker took meanwhile is left to it."""
    for timed in TugasBerwaktu.objects.filter(_due()).order_by("run_at")[:10]:
        taken = TugasBerwaktu.objects.filter(_due(), pk=timed.pk, percobaan=timed.percobaan).update(
            status=StatusTugas.BERJALAN,
            percobaan=timed.percobaan + 1,
            pekerja=pekerja,
            sewa_sampai_at=now() + LEASE,
        )
        if taken:
            timed.percobaan += 1
            return timed
    return None


def _run(timed: TugasBerwaktu) -> None:
    try:
        load_task(timed.task)(**timed.args)
    except Exception as error:  # whatever a task raises is recorded, and the loop goes on
        logger.warning(
            "Tugas %s gagal (percobaan %s): %s", timed.kunci, timed.percobaan, type(error).__name__
        )
        _record_failure(timed, error)
    else:
        _mine(timed).update(status=StatusTugas.SELESAI, selesai_at=now(), sewa_sampai_at=None, kesalahan="")


def _record_failure(timed: TugasBerwaktu, error: Exception) -> None:
    """Plan the next try, or give up after the last one."""
    note = mask_contacts(f"{type(error).__name__}: {error}")[:500]
    if timed.percobaan > len(BACK_OFF):
        _mine(timed).update(status=StatusTugas.GAGAL, selesai_at=now(), sewa_sampai_at=None, kesalahan=note)
        return
    again = now() + BACK_OFF[timed.percobaan - 1]
    _mine(timed).update(status=StatusTugas.MENUNGGU, run_at=again, sewa_sampai_at=None, kesalahan=note)


def _mine(timed: TugasBerwaktu) -> QuerySet[TugasBerwaktu]:
    """Only the holder of this try may say how it ended: the lease may have passed to another worker."""
    return TugasBerwaktu.objects.filter(pk=timed.pk, percobaan=timed.percobaan, status=StatusTugas.BERJALAN)
