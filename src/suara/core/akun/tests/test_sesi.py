"""The list of sessions, and signing out."""

from __future__ import annotations

from datetime import timedelta

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.test import Client

from suara.core.akun.models import Sesi
from suara.core.akun.peramban import describe_peramban
from suara.core.akun.queries import list_sesi
from suara.core.akun.tasks import sweep_sesi
from suara.core.akun.tests.conftest import SANDI
from suara.core.jejak.models import Entri
from suara.core.tugas.waktu import now

pytestmark = pytest.mark.django_db

ANDROID = "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36"


@pytest.fixture
def dua_perangkat(login, rina) -> tuple[Client, Client]:
    laptop, telepon = Client(), Client(headers={"user-agent": ANDROID})
    for client in (laptop, telepon):
        login(client, rina)
        assert client.get("/kerja/").status_code == 200
    return laptop, telepon


def test_lists_both_without_versions(dua_perangkat) -> None:
    page = dua_perangkat[0].get("/akun/sesi/").text
    assert "Chrome · Android" in page
    assert "Perangkat ini" in page
    assert "120.0" not in page


def test_sign_out_everywhere(dua_perangkat, rina) -> None:
    laptop, telepon = dua_perangkat
    unknown = Client()
    unknown.force_login(rina)
    assert laptop.post("/akun/sesi/keluar-semua/")["Location"] == "/akun/masuk/"
    for client in (laptop, telepon, unknown):
        assert client.get("/kerja/").status_code == 302
    assert not Sesi.objects.filter(akun=rina).exists()
    assert Entri.objects.get().act == "akun.sesi.diakhiri_semua"


def test_end_one_other_device(dua_perangkat, rina) -> None:
    laptop, telepon = dua_perangkat
    other = Sesi.objects.get(peramban="Chrome · Android")
    laptop.post(f"/akun/sesi/{other.pk}/akhiri/")
    assert telepon.get("/kerja/").status_code == 302
    assert laptop.get("/kerja/").status_code == 200


def test_session_of_somebody_else_is_not_found(dua_perangkat, login, yusuf) -> None:
    stranger = login(Client(), yusuf)
    sesi = Sesi.objects.first()
    assert stranger.post(f"/akun/sesi/{sesi.pk}/akhiri/").status_code == 404
    assert Sesi.objects.filter(pk=sesi.pk).exists()


def test_get_never_signs_out(dua_perangkat) -> None:
    assert dua_perangkat[0].get("/akun/sesi/keluar-semua/").status_code == 405
    assert dua_perangkat[0].get("/akun/keluar/").status_code == 200
    assert dua_perangkat[0].get("/kerja/").status_code == 200


def test_signed_out_session_leaves_the_list(dua_perangkat, rina) -> None:
    _laptop, telepon = dua_perangkat
    telepon.post("/akun/keluar/")
    assert len(list_sesi(rina)) == 1


def test_new_password_ends_the_other_sessions(login, rina) -> None:
    rina.set_password(SANDI)
    rina.save()
    here, there = login(Client(), rina), login(Client(), rina)
    here.get("/kerja/")
    there.get("/kerja/")
    new = "burung-enggang-terbang"
    here.post("/akun/sandi/ubah/", {"oldpassword": SANDI, "password1": new, "password2": new})
    assert here.get("/kerja/").status_code == 200
    assert there.get("/kerja/").status_code == 302
    assert len(list_sesi(rina)) == 1


def test_noting_a_session_costs_nothing_on_the_next_page(login, rina, django_assert_max_num_queries) -> None:
    client = login(Client(), rina)
    client.get("/kerja/")
    with django_assert_max_num_queries(3):
        client.get("/kerja/")


@pytest.mark.parametrize(
    ("agent", "name"),
    [
        (ANDROID, "Chrome · Android"),
        ("Mozilla/5.0 (Windows NT 10.0; rv:120.0) Gecko/20100101 Firefox/120.0", "Firefox · Windows"),
        ("Mozilla/5.0 (Windows NT 10.0) Chrome/120 Safari/537.36 Edg/120", "Edge · Windows"),
        ("Mozilla/5.0 (iPhone; CPU iPhone OS 17) Version/17 Safari/604.1", "Safari · iPhone"),
        ("curl/8", "Peramban lain"),
    ],
)
def test_browsers_are_named_coarsely(agent: str, name: str) -> None:
    assert describe_peramban(agent) == name


def test_expired_sessions_are_swept(dua_perangkat, rina) -> None:
    with time_machine.travel(now() + timedelta(hours=13)):
        sweep_sesi()
        sweep_sesi()
    assert not Sesi.objects.exists()
    assert not Session.objects.exists()
