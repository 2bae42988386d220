"""The public recap check: what is pasted is answered with its working, and nothing of it stays."""

from __future__ import annotations

import io
import json
import logging
import re

import pytest
from django.core.cache import cache
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from suara.domains.pemilih.rekap.contoh import CONTOH, find_contoh

pytestmark = pytest.mark.django_db
ALAMAT = "/pemilih/periksa-rekap/"
KALTIM = find_contoh("kaltim-s2-2025")


@pytest.fixture(autouse=True)
def ember_penuh() -> None:
    cache.clear()


def _send(data: dict[str, object], *, language: str = "id") -> tuple[int, str]:
    client = Client()
    client.cookies["django_language"] = language
    answer = client.post(ALAMAT, data)
    return answer.status_code, re.sub(r"\s+", " ", answer.content.decode())


def test_kaltim_comes_out_with_both_gaps_and_the_implied_total() -> None:
    status, page = _send({"tabel": KALTIM})
    assert status == 200
    for words in ("+45.065", "+1.608", "2.885.589 (tersirat", "Neraca tidak seimbang", "2 temuan"):
        assert words in page


@pytest.mark.parametrize(
    ("kunci", "kata"),
    [("mahakam-ulu", "Tidak ada temuan"), ("klaten", "478.190"), ("ppu", "Waru dan Babulu tampak tertukar")],
)
def test_every_example_fills_the_form_and_says_what_it_should(kunci: str, kata: str) -> None:
    form = Client().get(ALAMAT, {"contoh": kunci}).content.decode()
    assert find_contoh(kunci).splitlines()[1] in form
    assert kata in _send({"tabel": find_contoh(kunci)})[1]


def test_the_page_offers_the_kaltim_example_by_name() -> None:
    page = Client().get(ALAMAT).content.decode()
    assert "Coba dengan angka Kaltim S2 2025" in page
    assert all(f"?contoh={satu.kunci}" in page for satu in CONTOH)


def test_what_was_pasted_stays_in_the_form_and_nowhere_else(caplog: pytest.LogCaptureFixture) -> None:
    with (
        CaptureQueriesContext(
            connection,
        ) as queries,
        caplog.at_level(logging.DEBUG),
    ):
        answer = Client().post(ALAMAT, {"tabel": KALTIM.replace("2.920.985", "2.920.986")})
    assert "2.920.986" in answer.content.decode()
    assert answer.headers["Cache-Control"] == "private, no-store"
    assert set(answer.cookies) <= {"csrftoken"}  # of the switch of language
    assert not [satu["sql"] for satu in queries if not satu["sql"].startswith("SELECT")]
    assert "2.920.986" not in caplog.text
    assert "2920986" not in caplog.text


def test_a_file_is_read_like_pasted_text() -> None:
    berkas = SimpleUploadedFile("rekap.csv", b"\xef\xbb\xbf" + KALTIM.encode())
    assert "+45.065" in _send({"berkas": berkas})[1]
    baris = [{"wilayah": "Kaltim", "periode": "S2 2025", "previous": 10, "baru": 2, "tms": 1, "total": 12}]
    status, page = _send({"berkas": SimpleUploadedFile("r.json", json.dumps(baris).encode())})
    assert status == 200
    assert "+1<" in page


def test_the_result_as_json() -> None:
    answer = Client().post(ALAMAT, {"tabel": KALTIM, "keluaran": "json"})
    assert answer.headers["Content-Disposition"] == 'attachment; filename="periksa-rekap.json"'
    assert [satu["selisih"] for satu in answer.json()["temuan"]] == [1608, 45065]


@pytest.mark.parametrize(
    ("data", "kata"),
    [
        ({"tabel": "  "}, "Tempel sebuah tabel"),
        ({"tabel": "halo\napa kabar"}, "Tidak ada baris judul yang dikenal"),
        ({"tabel": "wilayah;total\n" + "a;1\n" * 2001}, "lebih dari 2.000 baris"),
        ({"tabel": 'wilayah;total\n"a;1\n'}, "Tidak ada"),
        ({"berkas": SimpleUploadedFile("a.xlsx", b"PK\x03\x04rusak")}, "rusak atau terkunci"),
        ({"berkas": SimpleUploadedFile("a.csv", bytes(range(256)))}, "bukan teks yang dikenal"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(data: dict[str, object], kata: str) -> None:
    status, page = _send(data)
    assert status == 422
    assert kata in page


def test_a_damaged_cell_names_its_row_and_column() -> None:
    status, page = _send({"tabel": "wilayah;l;p;total\nSamarinda;12x;5;17\n"})
    assert status == 200
    assert "Baris 2, kolom “l”: “12x” bukan bilangan bulat" in page


def test_a_large_upload_is_refused_before_it_is_read() -> None:
    answer = Client().post(ALAMAT, {"berkas": SimpleUploadedFile("a.csv", b"a" * 3_000_000)})
    assert answer.status_code == 413
    assert "paling besar 1 MB" in answer.content.decode()


def test_an_upload_of_a_declared_lie_never_reaches_the_disk(tmp_path: object, settings: object) -> None:
    settings.FILE_UPLOAD_MAX_MEMORY_SIZE = 10  # type: ignore[attr-defined]
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path / "tidak-ada")  # type: ignore[attr-defined,operator]
    berkas = SimpleUploadedFile("rekap.csv", KALTIM.encode())
    assert "+45.065" in _send({"berkas": berkas})[1]


def test_the_brake_says_come_back() -> None:
    pages = [_send({"tabel": "wilayah;total\nSamarinda;1\n"})[0] for _ in range(42)]
    assert pages[0] == 200
    assert pages[-1] == 429


def test_nothing_pasted_becomes_markup() -> None:
    page = _send({"tabel": "wilayah;l;p;total\n<script>x</script>;1;2;4\n"})[1]
    assert "<script>x" not in page
    assert "&lt;script&gt;x" in page


def test_a_page_full_of_errors_stays_small() -> None:
    baris = "\n".join(f"Desa {nomor};TW I 2025;1;2;4;9" for nomor in range(1990))
    answer = Client().post(ALAMAT, {"tabel": f"wilayah;periode;l;p;total;persen\n{baris}"})
    hasil = answer.content.split(b'<section class="rekap-formulir"')[0]
    assert len(hasil) < 150_000
    assert "temuan lagi tidak ditampilkan" in hasil.decode()


def test_an_excel_workbook_of_the_office_is_read() -> None:
    xlsxwriter = pytest.importorskip("xlsxwriter")
    tulis = io.BytesIO()
    with xlsxwriter.Workbook(tulis) as buku:
        lembar = buku.add_worksheet("REKAPITULASI PDPB")
        lembar.write(0, 0, "KABUPATEN MAHAKAM ULU TRIWULAN KE III TAHUN 2025")
        for kolom, kata in enumerate(["No.", "Nama Kecamatan", "Jumlah Desa/Kel", "Jumlah Pemilih"]):
            lembar.write(8, kolom, kata)
        for kolom, kata in enumerate(["L", "P", "L + P"], start=3):
            lembar.write(9, kolom, kata)
        for nomor, isi in enumerate(
            [(1, "Long Bagun", 11, 6418, 5275, 11693), (2, "Laham", 5, 1204, 973, 2187)], start=10
        ):
            lembar.write_row(nomor, 0, isi)
    status, page = _send({"berkas": SimpleUploadedFile("r.xlsx", tulis.getvalue())})
    assert status == 200
    assert "Laham, TW III 2025, jumlah pemilih: tertulis 2.187, lebih 10 dari L + P = 2.177" in page
