"""Who holds what, when."""

from __future__ import annotations

from datetime import timedelta

import pytest

from suara.core.akun.models import Penugasan, Peran
from suara.core.akun.queries import get_kewenangan, has_peran, list_kantor
from suara.core.tugas.waktu import now

pytestmark = pytest.mark.django_db


def test_role_counts_in_its_own_office_only(rina, kantor_kaltim, kantor_lain) -> None:
    assert has_peran(rina, Peran.SEKRETARIAT, kantor_kaltim)
    assert not has_peran(rina, Peran.SEKRETARIAT, kantor_lain)
    assert not has_peran(rina, Peran.KETUA, kantor_kaltim)


def test_list_kantor_by_role(rina, kantor_kaltim) -> None:
    assert list(list_kantor(rina)) == [kantor_kaltim]
    assert list(list_kantor(rina, Peran.SEKRETARIAT, Peran.KETUA)) == [kantor_kaltim]
    assert not list_kantor(rina, Peran.KETUA).exists()


@pytest.mark.parametrize(
    "dates",
    [
        {"selesai_at": now() - timedelta(seconds=1)},
        {"mulai_at": now() + timedelta(days=1)},
    ],
)
def test_role_that_has_ended_or_not_begun_counts_for_nothing(rina, kantor_kaltim, dates) -> None:
    Penugasan.objects.filter(akun=rina).update(**dates)
    assert not has_peran(rina, Peran.SEKRETARIAT, kantor_kaltim)
    assert not list_kantor(rina).exists()
    assert not get_kewenangan(rina).is_petugas


def test_inactive_account_holds_nothing(rina, kantor_kaltim) -> None:
    rina.is_active = False
    rina.save()
    assert not has_peran(rina, Peran.SEKRETARIAT, kantor_kaltim)
    assert not get_kewenangan(rina).is_petugas


def test_kewenangan_is_one_query(contoh, django_assert_num_queries) -> None:
    with django_assert_num_queries(1):
        found = get_kewenangan(contoh)
        assert [kantor.nama for kantor in found.list_kantor()]
    assert found.has_two_factor
