"""The WBS team gives a report back: it is told who reads what then, and keeps single files to itself."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.pemeran.orang import login as sign_in

from suara.core.berkas.services import store
from suara.domains.pengaduan import queries
from suara.domains.pengaduan.models import Lampiran, Laporan
from suara.domains.pengaduan.queries_meja import list_lampiran
from suara.domains.pengaduan.services import meja
from suara.domains.pengaduan.surat_penerusan import letter_data
from suara.domains.pengaduan.terms import Kelas, Pemirsa
from suara.domains.pengaduan.tests.panggung_uji import ALASAN, Panggung, make_panggung
from suara.domains.pengaduan.tests.test_view_kerja_lain import make_pdf

AWAL = ("kuitansi.pdf", "amplop.pdf")


@pytest.fixture
def panggung(db: None, settings: Any, tmp_path: Any) -> Panggung:
    """The office, its people, and a store of this test's own."""
    settings.MEDIA_ROOT = tmp_path
    return make_panggung()


@pytest.fixture
def laporan(panggung: Panggung) -> Laporan:
    """A report that the WBS team holds, with two files that came with it."""
    made = panggung.wbs()
    for name in AWAL:
        file = SimpleUploadedFile(name, make_pdf(), content_type="application/pdf")
        berkas = store(actor=panggung.sri, file=file, kantor=panggung.kantor)
        Lampiran.objects.create(laporan=made, berkas=berkas, nama_samaran=name)
    return made


def page_of(laporan: Laporan, name: str = "ambil_kembali", *more: int) -> str:
    """Return the address of a page of this report."""
    return reverse(f"lapor_kerja:{name}", args=[laporan.nomor, *more])


def give_back(panggung: Panggung, laporan: Laporan, *keep: str) -> Laporan:
    """Let the team give it back through the page, keeping these files."""
    kept = laporan.lampiran_set.filter(nama_samaran__in=keep).values_list("pk", flat=True)
    form = {"versi": laporan.versi, "alasan": ALASAN, "konfirmasi": "LEPASKAN", "tahan": list(kept)}
    assert sign_in(Client(), panggung.wati).post(page_of(laporan), form).status_code == 302
    laporan.refresh_from_db()
    assert laporan.kelas == Kelas.PENGADUAN
    return laporan


def test_the_form_says_who_reads_what_before_the_team_lets_go(panggung: Panggung, laporan: Laporan) -> None:
    """An ordinary complaint from now on: words and files are the desk's; what was talked about is not."""
    page = sign_in(Client(), panggung.wati).get(page_of(laporan)).text
    for said in ("pengaduan biasa", "membaca kata-katanya dan berkas", "tetap rahasia", *AWAL):
        assert said in page


def test_without_a_tick_the_files_go_where_the_words_go(panggung: Panggung, laporan: Laporan) -> None:
    """The desk can't judge a complaint whose evidence it does not see."""
    laporan = give_back(panggung, laporan)
    assert {row.nama_samaran for row in list_lampiran(laporan, Pemirsa.ADMIN)} == set(AWAL)


@pytest.mark.parametrize("nama", ["sri", "laras", "lina", "joko"])
def test_a_file_the_team_keeps_is_no_file_of_anybody_else(
    panggung: Panggung, laporan: Laporan, nama: str
) -> None:
    """Not on the page, not as a download, not to be permitted, not in the letter to another body."""
    laporan = panggung.disposisi(give_back(panggung, laporan, "amplop.pdf"))
    kept, given = (laporan.lampiran_set.get(nama_samaran=name) for name in ("amplop.pdf", "kuitansi.pdf"))
    petugas = sign_in(Client(), panggung.orang[nama])
    page = petugas.get(page_of(laporan, "laporan")).text
    assert "kuitansi.pdf" in page
    assert "amplop.pdf" not in page
    assert petugas.get(page_of(laporan, "lampiran", given.pk)).status_code == 200
    assert petugas.get(page_of(laporan, "lampiran", kept.pk)).status_code == 404
    assert petugas.get(page_of(laporan, "izin_lampiran", kept.pk)).status_code in {403, 404}
    seen = queries.view_for(panggung.orang[nama], laporan).lampiran
    assert [row.nama_samaran for row in seen] == ["kuitansi.pdf"]
    data = letter_data(laporan, nama_lembaga="", dasar="", pesan="", alasan="", data_dikirim=["LAMPIRAN"])
    assert data["berkas"] == ["kuitansi.pdf"]


def test_the_reporter_and_the_team_lose_nothing(panggung: Panggung, laporan: Laporan) -> None:
    """The reporter sees both; diverted again, the team does, and may let the file go the next time."""
    laporan = give_back(panggung, laporan, "amplop.pdf")
    assert len(queries.view_pelapor(laporan).lampiran) == 2
    laporan = meja.divert_wbs(actor=panggung.sri, laporan=laporan, versi=laporan.versi, alasan=ALASAN)
    assert len(list_lampiran(laporan, Pemirsa.APIP)) == 2
    page = sign_in(Client(), panggung.wati).get(page_of(laporan)).text
    assert page.count("checked") == 1
    laporan = give_back(panggung, laporan)
    assert len(list_lampiran(laporan, Pemirsa.ADMIN)) == 2


def test_what_another_body_refused_has_no_files_to_keep(panggung: Panggung) -> None:
    """Only the WBS team withholds; the desk takes its own report back with all that belongs to it."""
    laporan = panggung.diteruskan()
    page = sign_in(Client(), panggung.sri).get(page_of(laporan)).text
    assert "hanya untuk tim WBS" not in page
    assert "pengaduan biasa" not in page
