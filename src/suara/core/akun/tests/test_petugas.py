"""The administrator's pages, and the link as the invited person opens it."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
import time_machine
from django.test import Client

from suara.core.akun import services
from suara.core.akun.models import Akun, Penugasan, Peran, Undangan
from suara.core.akun.queries import get_kewenangan, has_peran
from suara.core.akun.tests.conftest import SANDI
from suara.core.tugas.waktu import now

pytestmark = pytest.mark.django_db

ISIAN = {"nama": "Sari Baru", "email": "sari@kpu.test", "peran": "VERIFIKATOR"}


@pytest.fixture
def admin(client, login, dewi) -> Client:
    return login(client, dewi)


def undang(admin: Client) -> str:
    page = admin.post("/akun/petugas/undang/", ISIAN)
    link = re.search(r">http://testserver(/akun/undangan/[^<]+)<", page.text)
    assert link is not None
    return link.group(1)


def test_lists_own_officers_only(admin, rina, tono) -> None:
    page = admin.get("/akun/petugas/").text
    assert "Rina Wulandari" in page
    assert "Tono Prasetyo" not in page


@pytest.mark.parametrize("path", ["/akun/petugas/", "/akun/petugas/undang/"])
@pytest.mark.parametrize("who", ["rina", "maria", "tono"])
def test_others_find_nothing(client, login, request, who, path) -> None:
    assert login(client, request.getfixturevalue(who)).get(path).status_code == 404


def test_invitation_from_link_to_ruang_kerja(admin, kantor_kaltim) -> None:
    link = undang(admin)
    guest = Client()
    assert "Sari Baru" in guest.get(link).text
    response = guest.post(link, {"sandi": SANDI, "ulangi": SANDI})
    assert response["Location"] == "/akun/2fa/aplikasi/pasang/"
    akun = Akun.objects.get(email="sari@kpu.test")
    assert has_peran(akun, Peran.VERIFIKATOR, kantor_kaltim)
    assert guest.get("/kerja/")["Location"] == "/akun/2fa/aplikasi/pasang/"
    assert guest.get("/akun/2fa/aplikasi/pasang/").status_code == 200


def test_used_link_says_so(admin) -> None:
    link = undang(admin)
    Client().post(link, {"sandi": SANDI, "ulangi": SANDI})
    again = Client().get(link)
    assert again.status_code == 410
    assert "sudah dipakai" in again.text


def test_expired_link_says_so(admin) -> None:
    link = undang(admin)
    with time_machine.travel(now() + timedelta(days=8)):
        assert "kedaluwarsa" in Client().get(link).text
        assert Client().post(link, {"sandi": SANDI, "ulangi": SANDI}).status_code == 410
    assert not Akun.objects.filter(email="sari@kpu.test").exists()


def test_forged_link_is_not_found(admin) -> None:
    undang(admin)
    assert Client().get("/akun/undangan/karangan/").status_code == 404


@pytest.mark.parametrize(
    ("sandi", "ulangi", "sentence"),
    [
        ("pendek", "pendek", "12"),
        ("kata-sandi-berbeda", "kata-sandi-lainnya", "Kedua kata sandi berbeda"),
        ("sari@kpu.test", "sari@kpu.test", "mirip"),
        ("password12345", "password12345", "umum"),
    ],
)
def test_weak_passwords_are_refused(admin, sandi, ulangi, sentence) -> None:
    page = Client().post(undang(admin), {"sandi": sandi, "ulangi": ulangi})
    assert page.status_code == 200
    assert sentence in page.text
    assert not Akun.objects.filter(email="sari@kpu.test").exists()


def test_person_with_an_account_signs_in_first(admin, rina, login, kantor_kaltim) -> None:
    _row, token = services.create_undangan(
        actor=Akun.objects.get(email="dewi@contoh.test"),
        kantor=kantor_kaltim,
        email=rina.email,
        nama=rina.nama,
        peran=Peran.VERIFIKATOR,
    )
    link = f"/akun/undangan/{token}/"
    assert "Masuk dahulu" in Client().get(link).text
    assert "orang lain" in admin.get(link).text
    assert admin.post(link).status_code == 200
    assert not has_peran(rina, Peran.VERIFIKATOR, kantor_kaltim)
    assert login(Client(), rina).post(link)["Location"] == "/akun/"
    assert has_peran(rina, Peran.VERIFIKATOR, kantor_kaltim)


def test_new_link_and_withdrawal(admin) -> None:
    old = undang(admin)
    row = Undangan.objects.get()
    assert "hanya sekali" in admin.post(f"/akun/petugas/undangan/{row.pk}/perbarui/").text
    assert Client().get(old).status_code == 404
    admin.post(f"/akun/petugas/undangan/{row.pk}/tarik/")
    assert "Sari Baru</th>" not in admin.get("/akun/petugas/").text
    assert admin.post(f"/akun/petugas/undangan/{row.pk}/tarik/").status_code == 404


def test_double_invitation_keeps_what_was_typed(admin) -> None:
    undang(admin)
    page = admin.post("/akun/petugas/undang/", ISIAN).text
    assert "sudah diundang" in page
    assert 'value="Sari Baru"' in page


def test_ending_needs_the_word(admin, rina) -> None:
    path = f"/akun/petugas/penugasan/{Penugasan.objects.get(akun=rina).pk}/akhiri/"
    assert "bukan AKHIRI" in admin.post(path, {"kata": "ya"}).text
    assert admin.post(path, {"kata": "akhiri"})["Location"] == "/akun/petugas/"
    assert admin.get(path).status_code == 404


def test_officer_of_another_office_is_not_found(admin, tono) -> None:
    path = f"/akun/petugas/penugasan/{Penugasan.objects.get(akun=tono).pk}/akhiri/"
    assert admin.post(path, {"kata": "AKHIRI"}).status_code == 404


def test_last_administrator_is_told(admin, dewi) -> None:
    path = f"/akun/petugas/penugasan/{Penugasan.objects.get(akun=dewi).pk}/akhiri/"
    assert "administrator terakhir" in admin.post(path, {"kata": "AKHIRI"}).text


def test_pages_carry_no_inline_script(admin, rina) -> None:
    admin.get("/akun/petugas/")
    for path in (
        "/akun/",
        "/akun/sesi/",
        "/akun/petugas/",
        "/akun/petugas/undang/",
        "/akun/2fa/",
        "/akun/keluar/",
    ):
        page = admin.get(path)
        assert page.status_code == 200, path
        assert not re.search(r"<script(?![^>]*\bsrc=)", page.text), path
        assert " style=" not in page.text.replace("<svg", ""), path


def test_lost_second_factor_is_reset_by_the_administrator(admin, login, rina) -> None:
    hers = login(Client(), rina)
    assert hers.get("/kerja/").status_code == 200
    path = f"/akun/petugas/penugasan/{Penugasan.objects.get(akun=rina).pk}/langkah-kedua/"
    assert "bukan ATUR ULANG" in admin.post(path, {"kata": "ya"}).text
    assert admin.post(path, {"kata": "atur ulang"})["Location"] == "/akun/petugas/"
    assert hers.get("/kerja/")["Location"].startswith("/akun/masuk/")
    assert not get_kewenangan(rina).has_two_factor


def test_nobody_resets_the_own_second_factor(admin, dewi) -> None:
    path = f"/akun/petugas/penugasan/{Penugasan.objects.get(akun=dewi).pk}/langkah-kedua/"
    assert "administrator lain" in admin.post(path, {"kata": "ATUR ULANG"}).text
    assert get_kewenangan(dewi).has_two_factor
