"""Sends one report while disk or database fail, then again when they work; prints what was read, as JSON."""

from __future__ import annotations

import contextlib
import errno
import json
import os
import sys
from collections.abc import Iterator
from typing import Any


@contextlib.contextmanager
def full_disk() -> Iterator[None]:
    """No flush to disk succeeds."""
    real = os.fsync

    def full(_handle: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    os.fsync = full
    yield
    os.fsync = real


@contextlib.contextmanager
def failing(needle: str) -> Iterator[None]:
    """Every statement that holds `needle` fails, as it does without database or without room for it."""
    from django.db import OperationalError, connection

    def execute(run: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if needle in sql:
            raise OperationalError("server closed the connection unexpectedly: rahasia-basis-data")
        return run(sql, params, many, context)

    with connection.execute_wrapper(execute):
        yield


FAULTS = {
    "disk": full_disk,
    "basis-data": lambda: failing(""),
    "jejak": lambda: failing('INSERT INTO "jejak_entri"'),
}


def main() -> None:
    """Break, send, mend, send again."""
    from suara.config.cli import start_django

    start_django()
    from django.conf import settings
    from django.test import Client

    from suara.domains.pengaduan.models import Laporan
    from tests.gangguan.audit import list_problems
    from tests.gangguan.jaringan import Jawaban

    plan = json.loads((settings.DATA / "rencana.json").read_text())["lapor"]
    act = next(act for act in plan["tulis"] if act["nama"] == "kirim")
    client = Client(headers={"host": "localhost"}, raise_request_exception=False)

    def send() -> Jawaban:
        answer = client.post(act["path"], act["data"])
        return Jawaban(answer.status_code, dict(answer.headers), answer.content)

    before = Laporan.objects.count()
    with FAULTS[sys.argv[1]]():
        broken = send()
    half = Laporan.objects.count() - before
    mended = send()
    again = send()
    found = {
        "status": broken.status,
        "teks": broken.teks,
        "diketik": act["data"]["kirim_id"] in broken.html
        and (act["data"]["draf"] in broken.html or "Berkas ditolak" in broken.teks),
        "setengah": half,
        "lalu": [mended.status, again.status],
        "laporan": Laporan.objects.count() - before,
        "masalah": list_problems(),
        "html": broken.html,
    }
    print(json.dumps(found))


if __name__ == "__main__":
    main()
