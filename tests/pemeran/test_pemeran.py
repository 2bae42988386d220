"""The cast itself: everyone has the role and office that the table in README.md says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.test import Client

from suara.core.akun.models import Akun


@pytest.mark.parametrize(
    ("siapa", "peran", "kantor"),
    [
        ("rina", "SEKRETARIAT", "64"),
        ("yusuf", "VERIFIKATOR", "64"),
        ("maria", "KETUA", "64"),
        ("anang", "ANGGOTA", "64"),
        ("dewi", "ADMINISTRATOR", "64"),
        ("tono", "VERIFIKATOR", "63"),
        ("sri", "ADMIN_PENGADUAN", "64"),
        ("bayu", "ADMIN_PENGADUAN", "64"),
        ("laras", "ANALIS", "64"),
        ("joko", "SEKRETARIS", "64"),
        ("wati", "APIP", "64"),
    ],
)
def test_each_of_the_cast_holds_one_role(
    request: pytest.FixtureRequest, siapa: str, peran: str, kantor: str
) -> None:
    akun: Akun = request.getfixturevalue(siapa)
    assert list(akun.penugasan_set.values_list("peran", "kantor_id")) == [(peran, kantor)]


@pytest.mark.parametrize(
    ("siapa", "peran", "unit"),
    [
        ("lina", "PENGHUBUNG", "64.DATIN"),
        ("hadi", "KEPALA_UNIT", "64.DATIN"),
        ("nanda", "PENGHUBUNG", "64.HUKUM"),
    ],
)
def test_those_of_a_unit_hold_their_role_there(
    request: pytest.FixtureRequest, siapa: str, peran: str, unit: str
) -> None:
    akun: Akun = request.getfixturevalue(siapa)
    assert list(akun.penugasan_set.values_list("peran", "kantor_id", "unit_id")) == [(peran, "64", unit)]


def test_login_is_past_two_factor(
    rina: Akun, client: Client, login: Callable[[Client, Akun], Client]
) -> None:
    response = login(client, rina).get("/kerja/")
    assert response.status_code == 200


def test_a_transactional_test_leaves_nothing(transactional_db: None) -> None:
    assert not Akun.objects.exists()
