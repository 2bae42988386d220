"""Every access rule against every kind of visitor."""

from __future__ import annotations

import pytest
from django.test import Client

from suara.core.akun.models import Akun, Penugasan
from suara.core.tugas.waktu import now

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("path", ["/kerja/", "/kerja/ketua/", "/sendiri/"])
def test_signed_out_is_led_to_sign_in(client: Client, path: str) -> None:
    response = client.get(path)
    assert (response.status_code, response["Location"]) == (302, f"/akun/masuk/?next={path}")


@pytest.mark.parametrize(
    ("who", "status"),
    [("maria", 200), ("anang", 200), ("rina", 404), ("yusuf", 404), ("dewi", 404), ("tono", 404)],
)
def test_only_the_named_roles_enter(client, login, request, who: str, status: int) -> None:
    assert login(client, request.getfixturevalue(who)).get("/kerja/ketua/").status_code == status


@pytest.mark.parametrize("who", ["maria", "anang", "rina", "yusuf", "dewi", "tono"])
def test_any_officer_enters_where_no_role_is_named(client, login, request, who: str) -> None:
    assert login(client, request.getfixturevalue(who)).get("/kerja/").status_code == 200


def test_account_without_a_role_is_nobody_in_ruang_kerja(client, login) -> None:
    akun = Akun.objects.create_user("lama@kpu.test", nama="Lama")
    login(client, akun)
    assert client.get("/kerja/").status_code == 404
    assert client.get("/sendiri/").status_code == 200


def test_role_that_ends_closes_the_door_at_once(client, login, rina) -> None:
    login(client, rina)
    assert client.get("/kerja/").status_code == 200
    Penugasan.objects.filter(akun=rina).update(selesai_at=now())
    assert client.get("/kerja/").status_code == 404


def test_wrong_method_is_405(client, login, rina) -> None:
    login(client, rina)
    refused = client.put("/kerja/")
    assert refused.status_code == 405
    assert "tombol" in refused.content.decode()
    assert client.head("/kerja/").status_code == 200
    assert client.post("/umum/").status_code == 405


def test_wrong_role_hides_even_the_methods(client, login, rina) -> None:
    assert login(client, rina).post("/kerja/ketua/").status_code == 404
