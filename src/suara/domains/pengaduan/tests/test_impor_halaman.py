"""The two files of SP4N-LAPOR! in the browser."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from suara.core.jejak.models import Entri
from suara.domains.pengaduan.impor.tabel import KOLOM, WAJIB
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.tests.panggung_uji import Panggung, make_panggung
from suara.domains.pengaduan.tests.test_impor import JUDUL, SATU

pytestmark = pytest.mark.django_db
IMPOR, HASIL, EKSPOR = "/kerja/lapor/impor/", "/kerja/lapor/impor/hasil/", "/kerja/lapor/ekspor/"
CONTOH = "/kerja/lapor/impor/contoh.csv"


@pytest.fixture
def p() -> Panggung:
    return make_panggung()


def send(klien: Client, text: str) -> Any:
    file = SimpleUploadedFile("laporan.csv", text.encode(), "text/csv")
    return klien.post(IMPOR, {"aksi": "periksa", "berkas": file, "zona": "WIB"})


def test_a_file_is_checked_then_taken(p: Panggung, login) -> None:
    klien = login(Client(), p.sri)
    seen = send(klien, f"{JUDUL}\n{SATU}\n")
    assert seen.status_code == 200
    assert not Laporan.objects.exists()
    assert "Impor 1 laporan" in seen.content.decode()
    done = klien.post(IMPOR, {"aksi": "simpan"}, follow=True)
    assert Laporan.objects.get().nomor in done.content.decode()
    again = klien.post(IMPOR, {"aksi": "simpan"}, follow=True)
    assert "tidak lagi menunggu" in again.content.decode()
    assert Laporan.objects.count() == 1


def test_a_waiting_file_is_not_readable_in_the_session(p: Panggung, login) -> None:
    klien = login(Client(), p.sri)
    send(klien, f"{JUDUL},nama\n{SATU},Rahasia Contohwan\n")
    assert "Contohwan" not in str(dict(klien.session.items()))


def test_a_thrown_away_file_leaves_nothing(p: Panggung, login) -> None:
    klien = login(Client(), p.sri)
    send(klien, f"{JUDUL}\n{SATU}\n")
    klien.post(IMPOR, {"aksi": "buang"})
    klien.post(IMPOR, {"aksi": "simpan"})
    assert not Laporan.objects.exists()


def test_a_refused_file_shows_row_column_and_reason_and_is_noted(p: Panggung, login) -> None:
    seen = send(login(Client(), p.sri), f"{JUDUL}\n{SATU}\n{SATU}\n")
    assert seen.status_code == 422
    assert "sudah ada di baris 2" in seen.content.decode()
    assert Entri.objects.filter(act="pengaduan.impor.ditolak").count() == 1
    assert not Laporan.objects.exists()


def test_a_row_with_three_mistakes_shows_three_sentences_beside_their_columns(p: Panggung, login) -> None:
    wrong = (
        SATU.replace("9100001", "91").replace("Pengaduan", "Curhat").replace("2026-08-02 10:00", "kemarin")
    )
    page = send(login(Client(), p.sri), f"{JUDUL}\n{wrong}\n").text
    for column, sentence in (
        ("id_lapor", "6 sampai 8"),
        ("kelas", "Curhat"),
        ("tanggal_masuk", "tidak terbaca"),
    ):
        row = page.split(f"<code>{column}</code>")[1].split("</tr>")[0]
        assert sentence in row


def test_the_page_names_the_columns_and_gives_a_sample_that_is_accepted(p: Panggung, login) -> None:
    klien = login(Client(), p.sri)
    page = klien.get(IMPOR).text
    assert CONTOH in page
    for column in KOLOM:
        assert f"<code>{column}</code>" in page
    assert page.count("<strong>wajib</strong>") == len(WAJIB)
    sample = klien.get(CONTOH)
    assert sample["Content-Disposition"] == 'attachment; filename="contoh-impor-sp4n-lapor.csv"'
    assert "Impor 3 laporan" in send(klien, sample.content.decode()).text


def test_of_very_many_findings_the_page_says_how_many_it_shows(p: Panggung, login) -> None:
    rows = "\n".join(SATU.replace("9100001", str(n)) for n in range(250))
    assert "200 temuan pertama dari 250" in send(login(Client(), p.sri), f"{JUDUL}\n{rows}\n").text


def test_the_export_is_a_file_and_is_noted(p: Panggung, login) -> None:
    klien = login(Client(), p.sri)
    send(klien, f"{JUDUL}\n{SATU}\n")
    klien.post(IMPOR, {"aksi": "simpan"})
    file = klien.post(EKSPOR, {})
    assert file["Content-Disposition"].startswith("attachment")
    assert "9100001" in file.content.decode("utf-8-sig")
    assert Entri.objects.filter(act="pengaduan.ekspor.dibuat").count() == 1
    assert klien.post(EKSPOR, {"dari": "2026-02-02", "sampai": "2026-01-01"}).status_code == 200


@pytest.mark.parametrize("alamat", [IMPOR, HASIL, EKSPOR, CONTOH])
def test_only_the_desk_finds_the_pages(p: Panggung, login, alamat: str) -> None:
    assert login(Client(), p.lina).get(alamat).status_code == 404
