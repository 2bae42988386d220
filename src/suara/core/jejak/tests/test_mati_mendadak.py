"""Killed in the middle of writing: nothing acknowledged is lost, and the chain is whole."""

from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest
from django.db import connection

from suara.core.jejak.models import Entri
from suara.core.jejak.verify import verify

WRITER = """
import sys
import django
django.setup()
from django.db import transaction
from suara.core.jejak.services import record
for number in range(100000):
    with transaction.atomic():
        entri = record(actor=None, act="uji.dicatat", obj_type="uji", obj_id=str(number), data={"n": number})
    print(entri.urutan, entri.hash, flush=True)
"""


@pytest.mark.lambat
@pytest.mark.django_db(transaction=True)
def test_two_writers_killed_at_any_moment() -> None:
    database = connection.settings_dict
    url = (
        f"sqlite:///{database['NAME']}"
        if connection.vendor == "sqlite"
        else f"postgresql://{database['USER']}:{database['PASSWORD']}@{database['HOST']}:{database['PORT']}"
        f"/{database['NAME']}"
    )
    environment = os.environ | {
        "SUARA_DATABASE_URL": url,
        "DJANGO_SETTINGS_MODULE": "suara.config.settings",
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
    }
    acknowledged: dict[int, str] = {}
    for pause in (0.1, 0.4):
        writers = [
            subprocess.Popen(
                [sys.executable, "-c", WRITER], env=environment, stdout=subprocess.PIPE, text=True
            )
            for _ in range(2)
        ]
        first = [writer.stdout.readline() for writer in writers if writer.stdout]
        time.sleep(pause)
        for writer in writers:
            writer.kill()
        lines = first + [line for writer in writers for line in writer.communicate()[0].splitlines()]
        whole = [line.split() for line in lines if len(line.split()) == 2 and len(line.split()[1]) == 64]
        acknowledged |= {int(number): digest for number, digest in whole}
    stored = dict(Entri.objects.values_list("urutan", "hash"))
    assert len(acknowledged) > 4
    assert acknowledged.items() <= stored.items()
    result = verify()
    assert result.utuh
    assert result.jumlah == len(stored)
