"""What the database itself refuses."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, models

from suara.core.akun.models import Akun, Penugasan, Peran, Sesi, Undangan
from suara.core.tugas.waktu import now

pytestmark = pytest.mark.django_db


def test_email_is_kept_in_lower_case() -> None:
    assert Akun.objects.create_user(" Rina@KPU.test ", nama="Rina").email == "rina@kpu.test"


def test_email_in_capitals_is_refused() -> None:
    with pytest.raises(IntegrityError):
        Akun.objects.create(email="RINA@kpu.test", nama="Rina")


def test_same_role_twice_at_once_is_refused(rina, kantor_kaltim) -> None:
    with pytest.raises(IntegrityError):
        Penugasan.objects.create(akun=rina, peran=Peran.SEKRETARIAT, kantor=kantor_kaltim)


def test_same_role_again_after_its_end_is_fine(rina, kantor_kaltim) -> None:
    Penugasan.objects.filter(akun=rina).update(selesai_at=now())
    Penugasan.objects.create(akun=rina, peran=Peran.SEKRETARIAT, kantor=kantor_kaltim)


def test_end_before_begin_is_refused(rina) -> None:
    with pytest.raises(IntegrityError):
        Penugasan.objects.filter(akun=rina).update(selesai_at=models.F("mulai_at") - timedelta(days=1))


def test_unknown_role_is_refused(rina, kantor_kaltim) -> None:
    with pytest.raises(IntegrityError):
        Penugasan.objects.create(akun=rina, peran="RAJA", kantor=kantor_kaltim)


def test_no_table_of_accounts_has_a_column_for_ip_addresses() -> None:
    for model in (Akun, Penugasan, Undangan, Sesi):
        kinds = {field.get_internal_type() for field in model._meta.get_fields() if hasattr(field, "column")}
        assert not kinds & {"GenericIPAddressField", "IPAddressField"}
