"""The shared lists ask the room that owns an object whether an officer may know of it."""

from __future__ import annotations

import pytest

from suara.core.akun.pagar import Objek, filter_known

pytestmark = pytest.mark.django_db

HERE = "suara.core.akun.tests.test_pagar"
ASKED: list[tuple[str, str, frozenset[str]]] = []


def odd_only(*, akun, kantor, jenis, ids) -> set[str]:
    """A room that shares what has an odd number."""
    ASKED.append((kantor, jenis, ids))
    return {item for item in ids if int(item) % 2}


@pytest.fixture(autouse=True)
def _fences(settings) -> None:
    settings.OBJECT_FENCES = {"ganjil": f"{HERE}.odd_only", "rusak": f"{HERE}.tidak_ada"}
    ASKED.clear()


def test_room_without_a_fence_shares_with_the_office(rina) -> None:
    assert filter_known(rina, [Objek("64", "umum.surat", "2")]) == {Objek("64", "umum.surat", "2")}


def test_room_with_a_fence_is_asked_once_per_kind_and_office(rina) -> None:
    shown = filter_known(
        rina, [Objek("64", "ganjil.a", "1"), Objek("64", "ganjil.a", "2"), Objek("63", "ganjil.b", "4")]
    )
    assert shown == {Objek("64", "ganjil.a", "1")}
    assert list(ASKED) == [("64", "ganjil.a", frozenset({"1", "2"})), ("63", "ganjil.b", frozenset({"4"}))]


def test_nothing_to_ask_asks_nobody(rina) -> None:
    assert filter_known(rina, []) == set()
    assert not ASKED


def test_missing_fence_is_an_error_and_not_an_open_door(rina) -> None:
    with pytest.raises(ImportError):
        filter_known(rina, [Objek("64", "rusak.a", "1")])
