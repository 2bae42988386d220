"""Work of the surveys at its time. Nothing here is planned for one answer: its time would say whose it is."""

from __future__ import annotations

import uuid
from datetime import date, timedelta

from suara.core.tugas.services import schedule
from suara.core.tugas.waktu import now
from suara.domains.survei.services import izin, kirim, spi, spool
from suara.domains.survei.services.undangan import TASK
from suara.kernel.kalimat import Json

JEDA = timedelta(minutes=1)


def shuffle_jawaban() -> None:
    """Move waiting answers in batches."""
    spool.shuffle_all()


def sweep_undangan() -> None:
    """Forget contacts and lists whose time is over, passes that nobody used, hashes that nobody needs."""
    kirim.forget_kontak()
    spi.sweep_populasi()
    izin.sweep_izin()
    kirim.forget_kiriman()


def send_undangan(*, gelombang: int, sebelum: str) -> None:
    """Mail a piece of a wave's invitations (or reminders), and plan the next piece."""
    if kirim.deliver(gelombang, date.fromisoformat(sebelum) if sebelum else None):
        key = f"survei.undangan:{gelombang}:{uuid.uuid4().hex}"
        args: dict[str, Json] = {"gelombang": gelombang, "sebelum": sebelum}
        schedule(key=key, task=TASK, args=args, run_at=now() + JEDA)
