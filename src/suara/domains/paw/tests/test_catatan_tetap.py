"""Records of a case can't be changed or taken away, by any code."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.db import DatabaseError, transaction

from suara.domains.paw.models import KeputusanPAW, TandaTerimaLHKPN
from suara.domains.paw.tests.perkara_contoh import make_pemilu, register
from suara.domains.paw.tests.test_perkara_jalan import siap_pleno

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _siap(rina, yusuf, kantor_kaltim):
    with time_machine.travel(dt.datetime(2026, 3, 18, 2, tzinfo=dt.UTC), tick=False):
        make_pemilu()
        siap_pleno(register(rina, kantor_kaltim), rina, yusuf)
        yield


@pytest.mark.parametrize("model", [KeputusanPAW, TandaTerimaLHKPN])
def test_rows_are_only_appended(model) -> None:
    with pytest.raises(DatabaseError, match="hanya dapat ditambah"), transaction.atomic():
        model.objects.update(created_at=dt.datetime(2020, 1, 1, tzinfo=dt.UTC))
    with pytest.raises(DatabaseError, match="hanya dapat ditambah"), transaction.atomic():
        model.objects.all()._raw_delete("default")
    assert model.objects.count() == 1
