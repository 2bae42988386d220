"""What the desk offers first: the next act of the one who looks, and the ways to the files of SP4N-LAPOR!."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from tests.pemeran.orang import login

from suara.core.tugas.models import Tenggat
from suara.domains.pengaduan.models import Jam
from suara.domains.pengaduan.services import pelapor
from suara.domains.pengaduan.services.tenggat import url_of
from suara.domains.pengaduan.tests.panggung_uji import Panggung, make_panggung
from suara.domains.pengaduan.tests.publik_uji import wita

pytestmark = pytest.mark.django_db


@pytest.fixture
def panggung(db: None, time_machine: Any) -> Panggung:
    """The office on a working day."""
    time_machine.move_to(wita(2026, 7, 6))
    return make_panggung()


def first(panggung: Panggung, nama: str, nomor: str) -> str:
    """Return the words of the primary button that this officer reads."""
    client = login(Client(), panggung.orang[nama])
    text = client.get(reverse("lapor_kerja:laporan", args=[nomor])).content.decode()
    return text.partition('<a class="tombol" href="')[2].partition("</a>")[0].rpartition(">")[2]


def test_a_deadline_leads_to_the_page_of_its_report(panggung: Panggung) -> None:
    laporan = panggung.disposisi()
    expected = reverse("lapor_kerja:laporan", args=[laporan.nomor])
    assert url_of(laporan) == expected
    assert Tenggat.objects.get(obj_id=str(laporan.pk)).url == expected


def test_while_the_reporter_waits_the_unit_is_offered_an_answer_not_the_end(panggung: Panggung) -> None:
    laporan = panggung.proses()
    assert first(panggung, "lina", laporan.nomor) == "Usulkan selesai"
    pelapor.answer_pertanyaan(laporan=laporan, isi="Nama saya masih belum ada di daftar itu.")
    assert first(panggung, "lina", laporan.nomor) == "Beri tindak lanjut"


@pytest.mark.parametrize(("nama", "ada"), [("sri", True), ("laras", False), ("lina", False)])
def test_the_queue_leads_the_desk_to_import_and_export(panggung: Panggung, nama: str, ada: bool) -> None:
    text = login(Client(), panggung.orang[nama]).get(reverse("lapor_kerja:daftar")).content.decode()
    assert (reverse("lapor_kerja:impor") in text) is ada
    assert (reverse("lapor_kerja:ekspor") in text) is ada


def test_the_wbs_team_finds_its_cases_on_the_start_page_also_when_no_clock_runs(panggung: Panggung) -> None:
    laporan = panggung.wbs()
    Tenggat.objects.filter(obj_id=str(laporan.pk)).delete()
    Jam.objects.filter(laporan=laporan).delete()
    wati = login(Client(), panggung.orang["wati"])
    _rest, _title, alone = wati.get("/kerja/").text.partition("Tanpa tenggat")
    assert laporan.nomor in alone
    assert "Periksa sebagai tim WBS" in alone
    assert laporan.nomor not in login(Client(), panggung.orang["sri"]).get("/kerja/").text
