"""Roles of a unit: invited to one, held in one; and the two roles that are never one person."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError

from suara.core.akun import services
from suara.core.akun.errors import AkunDitolak
from suara.core.akun.models import PERAN_UNIT, Akun, Penugasan, Peran, Undangan
from suara.core.akun.queries import get_kewenangan, list_unit
from suara.core.akun.tests.conftest import SANDI
from suara.core.jejak.models import Entri
from suara.core.jejak.sentences import describe
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Unit

pytestmark = pytest.mark.django_db


@pytest.fixture
def undang(dewi, kantor_kaltim):
    """Invite by the administrator of 64: `undang(peran, unit=…, email=…)`."""

    def invite(peran, unit=None, email="sari@kpu.test", kantor=kantor_kaltim, actor=dewi) -> Undangan:
        row, _token = services.create_undangan(
            actor=actor, kantor=kantor, email=email, nama="Sari Baru", peran=peran, unit=unit
        )
        return row

    return invite


@pytest.mark.parametrize("peran", PERAN_UNIT)
def test_role_of_a_unit_is_invited_to_one_and_held_there(undang, unit_datin, peran) -> None:
    akun = services.accept_undangan(undangan=undang(peran, unit_datin), password=SANDI)
    assert list(list_unit(akun, peran)) == [unit_datin]
    assert get_kewenangan(akun).penugasan[0].sebutan.endswith(", Bagian Perencanaan, Data, dan Informasi")


@pytest.mark.parametrize("peran", PERAN_UNIT)
def test_role_of_a_unit_without_a_unit_is_refused(undang, peran) -> None:
    with pytest.raises(AkunDitolak, match="Pilih unitnya"):
        undang(peran)


@pytest.mark.parametrize("peran", [peran for peran in Peran if peran not in PERAN_UNIT])
def test_any_other_role_refuses_a_unit(undang, unit_datin, peran) -> None:
    with pytest.raises(AkunDitolak, match="Kosongkan unitnya"):
        undang(peran, unit_datin)


def test_unit_of_another_office_is_refused(undang, unit_datin, kantor_lain) -> None:
    with pytest.raises(AkunDitolak, match="bukan bagian dari KPU Provinsi Kalimantan Selatan"):
        undang(Peran.PENGHUBUNG, unit_datin, kantor=kantor_lain, actor=None)


def test_unit_out_of_use_is_refused(undang, unit_datin) -> None:
    Unit.objects.filter(pk=unit_datin.pk).update(aktif=False)
    unit_datin.refresh_from_db()
    with pytest.raises(AkunDitolak, match="tidak dipakai lagi"):
        undang(Peran.PENGHUBUNG, unit_datin)


def test_one_person_may_answer_for_two_units(undang, lina, unit_hukum, unit_datin) -> None:
    row = undang(Peran.PENGHUBUNG, unit_hukum, email=lina.email)
    services.accept_undangan_as(actor=lina, undangan=row)
    assert set(list_unit(lina, Peran.PENGHUBUNG)) == {unit_hukum, unit_datin}
    assert not list_unit(lina, Peran.KEPALA_UNIT).exists()


def test_same_unit_twice_is_refused(undang, lina, unit_datin, unit_hukum) -> None:
    with pytest.raises(AkunDitolak, match="sudah memegang peran itu di unit ini"):
        undang(Peran.PENGHUBUNG, unit_datin, email=lina.email)
    undang(Peran.PENGHUBUNG, unit_hukum)
    undang(Peran.PENGHUBUNG, unit_datin)
    with pytest.raises(AkunDitolak, match="sudah diundang"):
        undang(Peran.PENGHUBUNG, unit_hukum)


def test_the_database_refuses_a_role_at_the_wrong_place(rina, kantor_kaltim, unit_datin) -> None:
    with pytest.raises(IntegrityError):
        Penugasan.objects.create(akun=rina, peran=Peran.KEPALA_UNIT, kantor=kantor_kaltim)


def test_trail_names_the_unit(undang, dewi, unit_datin) -> None:
    akun = services.accept_undangan(undangan=undang(Peran.PENGHUBUNG, unit_datin), password=SANDI)
    services.end_penugasan(actor=dewi, penugasan=akun.penugasan_set.get())
    said = [describe(entri) for entri in Entri.objects.order_by("urutan")]
    place = "sebagai Pejabat penghubung di Bagian Perencanaan, Data, dan Informasi."
    assert said == [
        f"Dewi Kartika mengundang Sari Baru {place}",
        f"Sari Baru menerima undangan {place}",
        f"Dewi Kartika mengakhiri tugas Sari Baru {place}",
    ]


PAIR = [(Peran.ADMIN_PENGADUAN, Peran.APIP), (Peran.APIP, Peran.ADMIN_PENGADUAN)]


@pytest.mark.parametrize(("who", "peran"), [("sri", Peran.APIP), ("wati", Peran.ADMIN_PENGADUAN)])
def test_holder_of_the_one_is_not_invited_to_the_other(request, undang, who, peran) -> None:
    with pytest.raises(AkunDitolak, match="Satu orang tidak boleh"):
        undang(peran, email=request.getfixturevalue(who).email)


def test_not_in_another_office_either(undang, sri, kantor_lain) -> None:
    with pytest.raises(AkunDitolak, match="Satu orang tidak boleh"):
        undang(Peran.APIP, email=sri.email, kantor=kantor_lain, actor=None)


@pytest.mark.parametrize(("first", "second"), PAIR)
def test_person_with_an_open_invitation_to_the_one_is_not_invited_to_the_other(undang, first, second) -> None:
    undang(first)
    with pytest.raises(AkunDitolak, match="Satu orang tidak boleh"):
        undang(second)


@pytest.mark.parametrize(("first", "second"), PAIR)
def test_invitation_that_clashes_by_now_can_not_be_accepted(
    undang, rina, kantor_kaltim, first, second
) -> None:
    row = undang(second, email=rina.email)
    Penugasan.objects.create(akun=rina, peran=first, kantor=kantor_kaltim)
    with pytest.raises(AkunDitolak, match="Satu orang tidak boleh"):
        services.accept_undangan_as(actor=rina, undangan=row)
    row.refresh_from_db()
    assert row.accepted_at is None


def test_after_the_one_has_ended_the_other_may_begin(undang, dewi, sri) -> None:
    services.end_penugasan(actor=dewi, penugasan=sri.penugasan_set.get())
    services.accept_undangan_as(actor=sri, undangan=undang(Peran.APIP, email=sri.email))
    assert get_kewenangan(sri).allows({Peran.APIP})
    assert not get_kewenangan(sri).allows({Peran.ADMIN_PENGADUAN})


@pytest.mark.parametrize("peran", [peran for peran in Peran if peran not in (*PERAN_UNIT, *PAIR[0])])
def test_every_other_role_goes_with_the_complaint_desk(undang, sri, peran) -> None:
    services.accept_undangan_as(actor=sri, undangan=undang(peran, email=sri.email))
    assert get_kewenangan(sri).allows({peran})


def test_the_database_refuses_both_at_one_time(sri, kantor_kaltim) -> None:
    with pytest.raises(IntegrityError, match="tidak boleh satu orang"):
        Penugasan.objects.create(akun=sri, peran=Peran.APIP, kantor=kantor_kaltim)


def test_the_database_refuses_turning_one_into_the_other(sri, rina, kantor_kaltim) -> None:
    Penugasan.objects.create(akun=rina, peran=Peran.APIP, kantor=kantor_kaltim)
    with pytest.raises(IntegrityError, match="tidak boleh satu orang"):
        Penugasan.objects.filter(akun=rina, peran=Peran.APIP).update(akun=sri)


def test_the_database_allows_one_after_the_other(sri, kantor_kaltim) -> None:
    Penugasan.objects.filter(akun=sri).update(selesai_at=now() - timedelta(days=1))
    Penugasan.objects.create(akun=sri, peran=Peran.APIP, kantor=kantor_kaltim)


def test_demo_obeys_the_same_rules(kantor_kaltim, unit_datin) -> None:
    def make(peran: Peran, unit: Unit | None = None) -> Akun:
        return services.create_demo_petugas(
            email="budi@contoh.test", nama="Budi", peran=peran, kantor=kantor_kaltim, unit=unit
        )

    make(Peran.PENGHUBUNG, unit_datin)
    make(Peran.PENGHUBUNG, unit_datin)
    assert Penugasan.objects.get().unit == unit_datin
    with pytest.raises(AkunDitolak, match="Pilih unitnya"):
        make(Peran.PENGHUBUNG)
    make(Peran.APIP)
    with pytest.raises(AkunDitolak, match="Satu orang tidak boleh"):
        make(Peran.ADMIN_PENGADUAN)
