"""The lists that all rooms share tell of a report only to those who may know of it."""

from __future__ import annotations

import datetime as dt

import pytest

from suara.core.jejak.services import record
from suara.core.tugas.services import set_tenggat
from suara.domains.pengaduan.models import Laporan, Terlapor
from suara.domains.pengaduan.pagar import OBJ_LAPORAN
from suara.domains.pengaduan.tests.publik_uji import make_laporan

pytestmark = pytest.mark.django_db

DESK = ["sri", "bayu", "laras", "joko", "maria", "anang"]
UNIT = ["lina", "hadi"]
STRANGERS = ["nanda", "wati", "rina", "yusuf", "dewi", "tono"]


@pytest.fixture
def laporan(kantor_kaltim, unit_datin) -> Laporan:
    """A report at 64.DATIN, with a deadline and a history."""
    row = make_laporan(kantor_kaltim, 1, unit=unit_datin, terbit=False, salinan=False)
    set_tenggat(
        actor=None,
        kantor=kantor_kaltim,
        domain="pengaduan",
        obj_type=OBJ_LAPORAN,
        obj_id=str(row.pk),
        aturan="pengaduan.C2",
        judul="Jawab laporan yang rahasia",
        url="/kerja/lapor/",
        jatuh_tempo=dt.date(2026, 10, 9),
    )
    record(actor=None, act="uji.dicatat", obj_type=OBJ_LAPORAN, obj_id=str(row.pk), kantor="64", data={})
    return row


def knows(client, login, akun, laporan: Laporan) -> bool:
    """Say whether the shared pages tell; all of them must tell the same."""
    client = login(client, akun)
    deadline = "Jawab laporan yang rahasia" in client.get("/kerja/").text
    history = client.get(f"/kerja/jejak/{OBJ_LAPORAN}/{laporan.pk}/").status_code == 200
    assert deadline is history
    return deadline


@pytest.mark.parametrize("who", [*DESK, *UNIT])
def test_desk_and_own_unit_know(client, login, request, laporan, who) -> None:
    assert knows(client, login, request.getfixturevalue(who), laporan)


@pytest.mark.parametrize("who", STRANGERS)
def test_everybody_else_does_not(client, login, request, laporan, who) -> None:
    assert not knows(client, login, request.getfixturevalue(who), laporan)


@pytest.mark.parametrize("who", [*UNIT, "joko"])
def test_reported_unit_and_its_chain_do_not(client, login, request, laporan, unit_datin, who) -> None:
    Terlapor.objects.create(laporan=laporan, unit=unit_datin)
    assert not knows(client, login, request.getfixturevalue(who), laporan)


@pytest.mark.parametrize("who", ["sri", "maria"])
def test_others_still_know_of_a_report_about_a_unit(client, login, request, laporan, unit_datin, who) -> None:
    Terlapor.objects.create(laporan=laporan, unit=unit_datin)
    assert knows(client, login, request.getfixturevalue(who), laporan)


def test_reported_person_does_not(client, login, laporan, sri) -> None:
    Terlapor.objects.create(laporan=laporan, akun=sri)
    assert not knows(client, login, sri, laporan)


def test_wbs_report_is_known_to_its_team_alone(client, login, laporan, sri, wati) -> None:
    Laporan.objects.filter(pk=laporan.pk).update(kelas="WBS", kadar="", unit=None, status="BV")
    assert not knows(client, login, sri, laporan)
    assert knows(client, login, wati, laporan)
