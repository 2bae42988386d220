"""Recording an officer as the one whom a report is about: whose unit goes along is seen before and after."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.pemeran.orang import login

from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.tests.panggung_uji import ALASAN, Panggung, make_panggung

pytestmark = pytest.mark.django_db


@pytest.fixture
def panggung() -> Panggung:
    """The office with its people."""
    return make_panggung()


def page_of(laporan: Laporan, name: str = "terlapor", *more: object) -> str:
    """Return an address of this report in Ruang Kerja."""
    return reverse(f"lapor_kerja:{name}", args=[laporan.nomor, *more])


def record(sri: Client, panggung: Panggung) -> tuple[Laporan, Any]:
    """Let sri record lina; return the report and the page after it."""
    laporan = panggung.baru()
    form = {"versi": laporan.versi, "akun": str(panggung.lina.pk), "unit": ""}
    return laporan, sri.post(page_of(laporan), form, follow=True)


def test_each_officer_is_offered_with_the_unit_that_goes_along(client: Client, panggung: Panggung) -> None:
    page = login(client, panggung.sri).get(page_of(panggung.baru())).text
    assert "<h1" in page
    assert "Catat terlapor" in page
    option = next(line for line in page.split("<option") if panggung.lina.email in line)
    assert panggung.lina.nama in option
    assert panggung.datin.nama in option


def test_person_and_unit_stand_in_the_report_each_with_a_way_back(client: Client, panggung: Panggung) -> None:
    sri = login(client, panggung.sri)
    laporan, page = record(sri, panggung)
    assert "Terlapor tercatat" in page.text
    for row in laporan.terlapor_set.all():
        assert row.nama in page.text
        assert page_of(laporan, "cabut_terlapor", row.pk) in page.text
    assert login(Client(), panggung.lina).get(page_of(laporan, "laporan")).status_code == 404


def test_the_form_says_what_is_noted_already(client: Client, panggung: Panggung) -> None:
    sri = login(client, panggung.sri)
    laporan, _page = record(sri, panggung)
    text = sri.get(page_of(laporan)).text
    assert f"Sudah tercatat: {panggung.lina.nama}; {panggung.datin.nama}." in text


def test_taking_back_names_whom_and_leaves_the_other(client: Client, panggung: Panggung) -> None:
    sri = login(client, panggung.sri)
    laporan, _page = record(sri, panggung)
    person = laporan.terlapor_set.get(akun=panggung.lina)
    address = page_of(laporan, "cabut_terlapor", person.pk)
    assert f"Yang dicabut: {panggung.lina.nama}." in sri.get(address).text
    laporan.refresh_from_db()
    sri.post(address, {"versi": laporan.versi, "alasan": ALASAN, "konfirmasi": "CABUT"})
    assert [row.nama for row in laporan.terlapor_set.filter(dicabut_at=None)] == [panggung.datin.nama]


def test_without_a_choice_nothing_is_noted(client: Client, panggung: Panggung) -> None:
    laporan = panggung.baru()
    page = login(client, panggung.sri).post(page_of(laporan), {"versi": laporan.versi})
    assert "Pilih unit atau orang yang dilaporkan." in page.text
    assert not laporan.terlapor_set.exists()
