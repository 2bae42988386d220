"""PAW is for those who work with it: no page, list or history tells another officer of the same office."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

import pytest

from suara.core.akun.models import Akun, Penugasan
from suara.core.jejak.services import record
from suara.core.surat.services import draft_dokumen
from suara.core.tugas.services import set_tenggat
from suara.domains.paw.queries import list_petugas_kantor
from suara.domains.paw.surat_data import TEMPLATES
from suara.domains.paw.tests.surat_contoh import CONTOH

pytestmark = pytest.mark.django_db

PERKARA = str(uuid.uuid4())
WORKERS = ["rina", "yusuf", "maria", "anang", "dewi"]
OTHERS = ["sri", "bayu", "laras", "lina", "hadi", "nanda", "joko", "wati", "tono"]


@pytest.fixture
def surat(rina, kantor_kaltim):
    """A deadline, a history and a letter of one PAW case; the letter is returned."""
    set_tenggat(
        actor=rina,
        kantor=kantor_kaltim,
        domain="paw",
        obj_type="paw.permohonan",
        obj_id=PERKARA,
        aturan="paw.jawaban_pertama",
        judul="Jawaban pertama kepada pimpinan",
        url=f"/kerja/paw/{PERKARA}/",
        jatuh_tempo=dt.date(2026, 3, 27),
    )
    record(
        actor=rina,
        act="paw.permohonan.didaftarkan",
        obj_type="paw.permohonan",
        obj_id=PERKARA,
        kantor="64",
        data={},
    )
    data: Any = CONTOH["S3"]
    return draft_dokumen(
        actor=rina,
        kantor=kantor_kaltim,
        jenis="S3",
        obj_type="paw.permohonan",
        obj_id=PERKARA,
        perihal="Penggantian Antarwaktu Rahasia",
        template=TEMPLATES["S3"],
        data=data,
        penandatangan=[{"nama": "Maria Lestari", "jabatan": "Ketua"}],
        tembusan=[],
        publik=True,
    )


def open_as(client, login, akun: Akun, url: str):
    return login(client, akun).get(url)


@pytest.mark.parametrize("who", [who for who in OTHERS if who != "tono"])
def test_pages_are_not_found(client, login, request, who) -> None:
    akun = request.getfixturevalue(who)
    for url in ("/kerja/paw/", "/kerja/paw/data/", f"/kerja/paw/{PERKARA}/"):
        assert open_as(client, login, akun, url).status_code == 404, url


@pytest.mark.parametrize("who", OTHERS)
def test_shared_lists_tell_nothing(client, login, request, surat, who) -> None:
    akun = request.getfixturevalue(who)
    assert "Jawaban pertama" not in open_as(client, login, akun, "/kerja/").text
    assert "Rahasia" not in open_as(client, login, akun, "/kerja/surat/").text
    assert open_as(client, login, akun, f"/kerja/jejak/paw.permohonan/{PERKARA}/").status_code == 404
    assert open_as(client, login, akun, f"/kerja/jejak/surat.Dokumen/{surat.pk}/").status_code == 404
    assert open_as(client, login, akun, f"/kerja/surat/{surat.pk}/").status_code == 404
    assert open_as(client, login, akun, f"/kerja/surat/{surat.pk}/pdf/").status_code == 404


@pytest.mark.parametrize("who", WORKERS)
def test_those_who_work_with_it_see_it(client, login, request, surat, who) -> None:
    akun = request.getfixturevalue(who)
    assert open_as(client, login, akun, "/kerja/paw/").status_code == 200
    assert "Jawaban pertama" in open_as(client, login, akun, "/kerja/").text
    assert "Rahasia" in open_as(client, login, akun, "/kerja/surat/").text
    assert open_as(client, login, akun, f"/kerja/jejak/paw.permohonan/{PERKARA}/").status_code == 200
    assert open_as(client, login, akun, f"/kerja/jejak/surat.Dokumen/{surat.pk}/").status_code == 200


def test_a_second_role_opens_it(client, login, surat, lina, kantor_kaltim) -> None:
    Penugasan.objects.create(akun=lina, peran="VERIFIKATOR", kantor=kantor_kaltim)
    assert "Jawaban pertama" in open_as(client, login, lina, "/kerja/").text


def test_a_paw_role_elsewhere_opens_nothing_here(client, login, surat, lina, kantor_lain) -> None:
    Penugasan.objects.create(akun=lina, peran="VERIFIKATOR", kantor=kantor_lain)
    assert "Jawaban pertama" not in open_as(client, login, lina, "/kerja/").text
    assert "Rahasia" not in open_as(client, login, lina, "/kerja/surat/").text
    assert open_as(client, login, lina, "/kerja/paw/").status_code == 200


def test_rail_shows_the_room_to_those_who_have_it(client, login, rina, lina) -> None:
    assert 'href="/kerja/paw/"' in open_as(client, login, rina, "/kerja/").text
    assert 'href="/kerja/paw/"' not in open_as(client, login, lina, "/kerja/").text


def test_nobody_of_the_complaint_desk_is_second_person_at_a_klarifikasi(
    rina, sri, lina, kantor_kaltim
) -> None:
    assert list(list_petugas_kantor(kantor_kaltim)) == [rina]
