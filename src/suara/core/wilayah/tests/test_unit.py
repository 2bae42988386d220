"""Units of an office: loaded once, and known with everything above and below them."""

from __future__ import annotations

import pytest
from django.db import IntegrityError

from suara.core.wilayah import queries
from suara.core.wilayah.models import Tingkat, Unit
from suara.core.wilayah.services import load_kantor, load_unit, load_wilayah

pytestmark = pytest.mark.django_db


@pytest.fixture
def kaltim() -> None:
    load_wilayah(prefix="64", deepest=Tingkat.KABUPATEN_KOTA)
    load_kantor()
    load_unit()


def unit(kode: str) -> Unit:
    return Unit.objects.get(pk=kode)


def codes(units: object) -> list[str]:
    return sorted(item.pk for item in units)  # type: ignore[attr-defined]


def test_without_the_office_there_is_nothing_to_load() -> None:
    assert load_unit() == 0
    assert not Unit.objects.exists()


@pytest.mark.usefixtures("kaltim")
def test_loading_again_changes_nothing() -> None:
    assert Unit.objects.count() == 8 + 10
    assert load_unit() == 0


@pytest.mark.usefixtures("kaltim")
def test_what_the_office_corrected_stays_corrected() -> None:
    Unit.objects.filter(pk="64.DATIN").update(nama="Bagian Data", aktif=False)
    load_unit()
    assert (unit("64.DATIN").nama, unit("64.DATIN").aktif) == ("Bagian Data", False)


@pytest.mark.usefixtures("kaltim")
def test_an_office_below_is_one_unit_of_its_own() -> None:
    samarinda = unit("64.72.KPU")
    assert (samarinda.nama, samarinda.kantor_id, samarinda.induk_id) == ("KPU Kota Samarinda", "64.72", None)
    assert codes(queries.list_unit(queries.get_kantor("64.72"))) == ["64.72.KPU"]


@pytest.mark.usefixtures("kaltim")
def test_list_holds_the_units_in_use_of_one_office() -> None:
    Unit.objects.filter(pk="64.SDM").update(aktif=False)
    assert codes(queries.list_unit(queries.get_kantor("64"))) == [
        "64.DATIN", "64.HUKUM", "64.KEU", "64.LOGISTIK", "64.PARHUBMAS", "64.SEKRE", "64.TEKNIS",
    ]  # fmt: skip


@pytest.mark.usefixtures("kaltim")
def test_chain_goes_up_to_the_secretariat() -> None:
    assert [item.pk for item in queries.rantai(unit("64.PARHUBMAS"))] == [
        "64.PARHUBMAS", "64.TEKNIS", "64.SEKRE",
    ]  # fmt: skip
    assert [item.pk for item in queries.rantai(unit("64.72.KPU"))] == ["64.72.KPU"]


@pytest.mark.usefixtures("kaltim")
def test_descendants_at_any_depth() -> None:
    assert codes(queries.list_turunan(unit("64.TEKNIS"))) == ["64.PARHUBMAS"]
    assert len(queries.list_turunan(unit("64.SEKRE"))) == 7
    assert codes(queries.list_turunan(unit("64.SDM"))) == []


@pytest.mark.usefixtures("kaltim")
def test_a_unit_out_of_use_still_has_its_place() -> None:
    Unit.objects.filter(pk="64.TEKNIS").update(aktif=False)
    assert [item.pk for item in queries.rantai(unit("64.PARHUBMAS"))][-1] == "64.SEKRE"
    assert "64.TEKNIS" in codes(queries.list_turunan(unit("64.SEKRE")))


@pytest.mark.usefixtures("kaltim")
def test_a_circle_ends() -> None:
    Unit.objects.filter(pk="64.SEKRE").update(induk="64.SDM")
    assert len(queries.rantai(unit("64.SDM"))) == 3
    assert "64.SDM" not in codes(queries.list_turunan(unit("64.SDM")))


@pytest.mark.usefixtures("kaltim")
def test_the_database_refuses_a_unit_that_is_its_own_parent() -> None:
    with pytest.raises(IntegrityError):
        Unit.objects.filter(pk="64.SDM").update(induk="64.SDM")


@pytest.mark.usefixtures("kaltim")
def test_chain_costs_one_query(django_assert_num_queries: object) -> None:
    deep = unit("64.PARHUBMAS")
    with django_assert_num_queries(1):  # type: ignore[operator]
        queries.rantai(deep)
