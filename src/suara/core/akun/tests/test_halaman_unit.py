"""The unit on the administrator's pages, in the link's page, in the mail and at the command line."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from suara.core.akun.cli import commands
from suara.core.akun.models import Penugasan, Peran, Undangan
from suara.core.akun.surel import mail_undangan
from suara.core.akun.tests.conftest import SANDI
from suara.core.akun.tests.test_cli import run
from suara.core.wilayah.models import Unit

pytestmark = pytest.mark.django_db

PATH = "/akun/petugas/undang/"
DATIN = "Bagian Perencanaan, Data, dan Informasi"
ISIAN = {"nama": "Sari Baru", "email": "sari@kpu.test", "peran": "PENGHUBUNG"}


@pytest.fixture
def admin(client, login, dewi, unit_datin) -> Client:
    return login(client, dewi)


def test_form_offers_the_units_of_the_office_in_groups_and_none(admin, kantor_lain) -> None:
    Unit.objects.create(kode="63.HUKUM", kantor=kantor_lain, nama="Bagian Lain")
    Unit.objects.filter(pk="64.SDM").update(aktif=False)
    page = admin.get(PATH).text
    assert '<option value="" selected>—</option>' in page
    assert '<optgroup label="KPU Provinsi Kalimantan Timur">' in page
    assert 'value="64.DATIN"' in page
    assert 'value="63.HUKUM"' not in page
    assert 'value="64.SDM"' not in page


def test_office_without_units_offers_neither_field_nor_roles(client, login, dewi) -> None:
    page = login(client, dewi).get(PATH).text
    assert 'name="unit"' not in page
    assert 'value="PENGHUBUNG"' not in page
    assert 'value="ADMIN_PENGADUAN"' in page


def test_invitation_to_a_unit_from_form_to_role(admin) -> None:
    page = admin.post(PATH, ISIAN | {"unit": "64.DATIN"})
    assert f"Pejabat penghubung, {DATIN}" in page.text
    link = re.search(r">http://testserver(/akun/undangan/[^<]+)<", page.text)
    assert link is not None
    assert DATIN in admin.get("/akun/petugas/").text
    guest = Client()
    assert DATIN in guest.get(link[1]).text
    guest.post(link[1], {"sandi": SANDI, "ulangi": SANDI})
    assert Penugasan.objects.get(akun__email="sari@kpu.test").unit_id == "64.DATIN"


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ({"unit": ""}, "Pilih unitnya"),
        ({"unit": "64.DATIN", "peran": "ANALIS"}, "Kosongkan unitnya"),
        ({"unit": "63.HUKUM"}, "63.HUKUM"),
        ({"unit": "karangan"}, "karangan"),
    ],
)
def test_wrong_unit_is_said_beside_the_field_and_nothing_is_lost(admin, kantor_lain, typed, sentence) -> None:
    Unit.objects.create(kode="63.HUKUM", kantor=kantor_lain, nama="Bagian Lain")
    page = admin.post(PATH, ISIAN | typed)
    assert page.context["form"].errors["unit"]
    assert sentence in page.text
    assert 'value="Sari Baru"' in page.text
    assert not Undangan.objects.exists()


def test_clash_is_said_on_the_form(admin, sri) -> None:
    page = admin.post(PATH, ISIAN | {"email": sri.email, "peran": "APIP", "unit": ""})
    assert "Satu orang tidak boleh menjadi admin pengaduan" in page.text
    assert not Undangan.objects.exists()


def test_officers_list_and_own_page_name_the_unit(admin, lina, login) -> None:
    assert DATIN in admin.get("/akun/petugas/").text
    assert f"Pejabat penghubung, {DATIN}" in login(Client(), lina).get("/akun/").text


def test_mail_names_the_unit(admin, settings, mailoutbox) -> None:
    settings.SMTP_HOST = "surat.kpu.test"
    admin.post(PATH, ISIAN | {"unit": "64.DATIN"})
    assert mail_undangan(Undangan.objects.get(), "https://suara.test/x/")
    assert f"Pejabat penghubung, {DATIN}" in mailoutbox[-1].body


WORDS = ("--email", "a@kpu.test", "--nama", "A", "--kantor", "64", "--peran", "kepala_unit")


def test_command_line_invites_to_a_unit(unit_datin, capsys) -> None:
    assert commands()[0].name == "petugas undang"
    assert run(*WORDS, "--unit", "64.DATIN") == 0
    assert Undangan.objects.get().unit == unit_datin
    assert Undangan.objects.get().peran == Peran.KEPALA_UNIT


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "Pilih unitnya"),
        (("--unit", "64.TIDAKADA"), "64.DATIN"),
        (("--unit", "64.DATIN", "--peran", "ketua"), "Kosongkan unitnya"),
    ],
)
def test_command_line_says_what_is_wrong(unit_datin, capsys, words, sentence) -> None:
    assert run(*WORDS, *words) == 2
    assert sentence in capsys.readouterr().err
    assert not Undangan.objects.exists()
