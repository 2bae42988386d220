"""Two officers act on one case at the same moment: one wins, the other is told who was faster."""

from __future__ import annotations

import datetime as dt
import threading

import pytest
import time_machine
from django.db import connection
from tests.pemeran.orang import make_petugas

from suara.core.akun.models import Akun
from suara.domains.paw.errors import StaleVersion
from suara.domains.paw.models import PermohonanPAW
from suara.domains.paw.services import check_kelengkapan
from suara.domains.paw.status import HasilPeriksa
from suara.domains.paw.tests.perkara_contoh import make_pemilu, register

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_of_two_wins(rina, kantor_kaltim) -> None:
    with time_machine.travel(dt.datetime(2026, 3, 18, 2, tzinfo=dt.UTC), tick=False):
        make_pemilu()
        case = register(rina, kantor_kaltim)
    other = make_petugas("Sari Lestari", "SEKRETARIAT", kantor_kaltim)
    start, outcomes = threading.Barrier(2), []

    def act(actor: Akun) -> None:
        try:
            start.wait()
            check_kelengkapan(actor=actor, permohonan=case, versi=case.versi, hasil=HasilPeriksa.LENGKAP)
            outcomes.append(f"menang {actor.nama}")
        except StaleVersion as error:
            outcomes.append(str(error))
        finally:
            connection.close()

    threads = [threading.Thread(target=act, args=(person,)) for person in (rina, other)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    told, won = sorted(item.split(";")[0] for item in outcomes)
    assert won.startswith("menang ")
    assert told == won.replace("menang", "Perkara ini baru saja diubah oleh")
    assert PermohonanPAW.objects.get(pk=case.pk).versi == case.versi + 1
