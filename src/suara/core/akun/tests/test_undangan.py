"""Invitations as acts: what they do, and what they refuse."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.core.exceptions import PermissionDenied

from suara.core.akun import services
from suara.core.akun.errors import AkunDitolak
from suara.core.akun.models import Akun, Peran, Undangan
from suara.core.akun.queries import find_undangan, has_peran
from suara.core.akun.tests.conftest import SANDI
from suara.core.jejak.models import Entri
from suara.core.tugas.waktu import now

pytestmark = pytest.mark.django_db


@pytest.fixture
def undangan(dewi, kantor_kaltim) -> tuple[Undangan, str]:
    return services.create_undangan(
        actor=dewi, kantor=kantor_kaltim, email="Sari@KPU.test", nama="Sari Baru", peran=Peran.VERIFIKATOR
    )


def test_token_is_stored_as_a_hash_only(undangan) -> None:
    row, token = undangan
    assert token not in str(Undangan.objects.values().get(pk=row.pk))
    assert find_undangan(token) == row


def test_accepting_makes_account_role_and_trail(undangan, kantor_kaltim) -> None:
    row, _token = undangan
    akun = services.accept_undangan(undangan=row, password=SANDI)
    assert akun.email == "sari@kpu.test"
    assert akun.check_password(SANDI)
    assert has_peran(akun, Peran.VERIFIKATOR, kantor_kaltim)
    acts = list(Entri.objects.order_by("urutan").values_list("act", flat=True))
    assert acts == ["akun.undangan.terkirim", "akun.undangan.diterima"]


def test_trail_holds_no_address_and_no_token(undangan) -> None:
    _row, token = undangan
    text = str(list(Entri.objects.values()))
    assert token not in text
    assert "sari@kpu.test" not in text


def test_works_once(undangan) -> None:
    row, _token = undangan
    services.accept_undangan(undangan=row, password=SANDI)
    with pytest.raises(AkunDitolak, match="sudah diterima"):
        services.accept_undangan(undangan=row, password=SANDI)


def test_expires_after_a_week(undangan) -> None:
    row, _token = undangan
    with (
        time_machine.travel(now() + timedelta(days=7, seconds=1)),
        pytest.raises(AkunDitolak, match="kedaluwarsa"),
    ):
        services.accept_undangan(undangan=row, password=SANDI)
    assert not Akun.objects.filter(email="sari@kpu.test").exists()


def test_renewing_kills_the_old_link(undangan, dewi) -> None:
    row, old = undangan
    _row, new = services.renew_undangan(actor=dewi, undangan=row)
    assert find_undangan(old) is None
    assert find_undangan(new) == row


def test_renewing_revives_an_expired_invitation(undangan, dewi) -> None:
    row, _old = undangan
    with time_machine.travel(now() + timedelta(days=8)):
        renewed, _new = services.renew_undangan(actor=dewi, undangan=row)
        assert renewed.is_open_at(now())


def test_withdrawn_can_not_be_accepted_or_renewed(undangan, dewi) -> None:
    row, _token = undangan
    services.withdraw_undangan(actor=dewi, undangan=row)
    with pytest.raises(AkunDitolak, match="ditarik"):
        services.accept_undangan(undangan=row, password=SANDI)
    with pytest.raises(AkunDitolak, match="ditarik"):
        services.renew_undangan(actor=dewi, undangan=row)


def test_second_open_invitation_to_the_same_role_is_refused(undangan, dewi, kantor_kaltim) -> None:
    with pytest.raises(AkunDitolak, match="sudah diundang"):
        services.create_undangan(
            actor=dewi, kantor=kantor_kaltim, email="sari@kpu.test", nama="Sari", peran=Peran.VERIFIKATOR
        )


def test_holder_of_the_role_is_not_invited_again(rina, dewi, kantor_kaltim) -> None:
    with pytest.raises(AkunDitolak, match="sudah memegang"):
        services.create_undangan(
            actor=dewi, kantor=kantor_kaltim, email=rina.email, nama=rina.nama, peran=Peran.SEKRETARIAT
        )


@pytest.mark.parametrize("who", ["rina", "yusuf", "maria", "anang", "tono"])
def test_only_an_administrator_invites(request, who, kantor_kaltim) -> None:
    with pytest.raises(PermissionDenied):
        services.create_undangan(
            actor=request.getfixturevalue(who),
            kantor=kantor_kaltim,
            email="x@kpu.test",
            nama="X",
            peran=Peran.KETUA,
        )


def test_administrator_invites_to_the_own_office_only(dewi, kantor_lain) -> None:
    with pytest.raises(PermissionDenied):
        services.create_undangan(
            actor=dewi, kantor=kantor_lain, email="x@kpu.test", nama="X", peran=Peran.KETUA
        )


def test_existing_account_takes_a_second_role(rina, dewi, kantor_kaltim) -> None:
    row, _token = services.create_undangan(
        actor=dewi, kantor=kantor_kaltim, email=rina.email, nama=rina.nama, peran=Peran.VERIFIKATOR
    )
    with pytest.raises(AkunDitolak, match="sudah punya akun"):
        services.accept_undangan(undangan=row, password=SANDI)
    services.accept_undangan_as(actor=rina, undangan=row)
    assert has_peran(rina, Peran.VERIFIKATOR, kantor_kaltim)


def test_somebody_else_can_not_take_it(rina, yusuf, dewi, kantor_kaltim) -> None:
    row, _token = services.create_undangan(
        actor=dewi, kantor=kantor_kaltim, email=rina.email, nama=rina.nama, peran=Peran.VERIFIKATOR
    )
    with pytest.raises(AkunDitolak, match="orang lain"):
        services.accept_undangan_as(actor=yusuf, undangan=row)
