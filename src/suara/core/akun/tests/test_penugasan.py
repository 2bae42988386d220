"""Ending a role."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied

from suara.core.akun import services
from suara.core.akun.errors import AkunDitolak
from suara.core.akun.models import Penugasan, Peran
from suara.core.akun.queries import has_peran
from suara.core.jejak.models import Entri

pytestmark = pytest.mark.django_db


def test_ends_now_and_leaves_a_trace(dewi, rina, kantor_kaltim) -> None:
    penugasan = Penugasan.objects.get(akun=rina)
    services.end_penugasan(actor=dewi, penugasan=penugasan)
    assert not has_peran(rina, Peran.SEKRETARIAT, kantor_kaltim)
    assert Penugasan.objects.filter(pk=penugasan.pk).exists()
    entri = Entri.objects.get()
    assert (entri.act, entri.kantor) == ("akun.penugasan.berakhir", "64")


def test_does_not_end_twice(dewi, rina) -> None:
    penugasan = Penugasan.objects.get(akun=rina)
    services.end_penugasan(actor=dewi, penugasan=penugasan)
    with pytest.raises(AkunDitolak, match="sudah berakhir"):
        services.end_penugasan(actor=dewi, penugasan=penugasan)


def test_last_administrator_stays(dewi) -> None:
    with pytest.raises(AkunDitolak, match="administrator terakhir"):
        services.end_penugasan(actor=dewi, penugasan=Penugasan.objects.get(akun=dewi))


def test_second_administrator_may_go(dewi, rina, kantor_kaltim) -> None:
    kedua = Penugasan.objects.create(akun=rina, peran=Peran.ADMINISTRATOR, kantor=kantor_kaltim)
    services.end_penugasan(actor=dewi, penugasan=kedua)


def test_administrator_of_another_office_can_not(dewi, tono) -> None:
    with pytest.raises(PermissionDenied):
        services.end_penugasan(actor=dewi, penugasan=Penugasan.objects.get(akun=tono))
