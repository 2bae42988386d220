"""Who works with complaints: the demo's people, and what the shared lists may tell an officer."""

from __future__ import annotations

import pytest

from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import get_kewenangan, list_unit
from suara.core.wilayah.services import load_unit
from suara.domains.pengaduan import pagar
from suara.domains.pengaduan.demo.petugas import create_officers

pytestmark = pytest.mark.django_db


def test_demo_people_can_sign_in_and_hold_their_units(kantor_kaltim) -> None:
    load_unit()
    people = create_officers()
    create_officers()
    assert Akun.objects.count() == 8
    assert all(get_kewenangan(akun).has_two_factor for akun in Akun.objects.all())
    assert [unit.pk for unit in list_unit(people.lina, Peran.PENGHUBUNG)] == ["64.DATIN"]
    assert [unit.pk for unit in list_unit(people.hadi, Peran.KEPALA_UNIT)] == ["64.DATIN"]
    assert [unit.pk for unit in list_unit(people.nanda, Peran.PENGHUBUNG)] == ["64.HUKUM"]
    assert get_kewenangan(people.bayu).allows({Peran.ADMIN_PENGADUAN})


def test_demo_people_are_refused_outside_the_demo(kantor_kaltim, settings) -> None:
    load_unit()
    settings.DEMO = False
    with pytest.raises(ValueError, match="demo"):
        create_officers()
    assert not Akun.objects.exists()


@pytest.mark.parametrize(
    ("jenis", "key"),
    [
        ("pengaduan.tanggapan", "0209fb02-dc86-42be-9cc3-d7c962ba32fa"),
        (pagar.OBJ_LAPORAN, "1"),
        (pagar.OBJ_LAPORAN, "' OR 1=1 --"),
    ],
)
def test_what_is_not_a_report_is_nobodys_to_know(sri, jenis, key) -> None:
    assert pagar.fence(akun=sri, kantor="64", jenis=jenis, ids=frozenset({key})) == set()
