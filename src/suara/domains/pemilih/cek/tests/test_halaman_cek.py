"""The page: one person is answered about herself, with or without a script; nothing of her stays anywhere."""

from __future__ import annotations

import logging
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from suara.core.jejak.models import Entri
from suara.domains.pemilih.cek import indeks as modul_indeks
from suara.domains.pemilih.cek import tampilan
from suara.domains.pemilih.cek.gudang import Gudang
from suara.domains.pemilih.cek.tests.panggung_cek import ALAMAT, ORANG, TANGGUH, TIADA, Tanya, isian, karcis

pytestmark = pytest.mark.django_db


def test_before_a_list_is_established_the_page_says_so(client: Client, gudang: Gudang) -> None:
    answer = client.get(ALAMAT)
    assert answer.status_code == 200
    assert "Belum ada daftar yang ditetapkan" in answer.text
    assert '<form method="post" action="/pemilih/cek/"' not in answer.text


def test_a_registered_person_reads_her_place(terpasang: Gudang, tanya: Tanya) -> None:
    row = next(row for row in ORANG if row[3] == "64.72.05.1004")
    text = tanya(row).text
    words = str(row[2]).split()
    for shown in ("Terdaftar", *(f"{word[:2]}•••" for word in words if len(word) > 3), str(row[4])):
        assert shown in text
    for shown in (
        "Samarinda",
        "Semester II 2025",
        "11 Desember 2025",
        "ABCDE-FGH23",
        "Data Anda keliru?",
    ):
        assert shown in text
    assert "64.72" not in text
    assert not [word for word in words if len(word) > 3 and word in text]


def test_somebody_else_reads_what_to_do(terpasang: Gudang, tanya: Tanya) -> None:
    text = tanya(TIADA[0]).text
    for shown in ("Belum terdaftar", "17 tahun atau lebih", "pernah kawin", "Kartu Keluarga", "kantor KPU"):
        assert shown in text


def test_a_suspended_person_reads_that_she_is_not_removed_and_what_to_bring(
    terpasang: Gudang, tanya: Tanya
) -> None:
    text = tanya(TANGGUH).text
    for shown in ("Sedang diperiksa", "Anda tidak dihapus", "Kartu Keluarga", "kantor KPU", str(TANGGUH[4])):
        assert shown in text
    assert "Anda terdaftar sebagai pemilih" not in text


def test_the_form_names_the_voters_that_were_announced(terpasang: Gudang, client: Client) -> None:
    assert terpasang.sekarang().kepala.ditangguhkan == 1
    assert f": {len(ORANG)} pemilih." in client.get(ALAMAT).text


def test_a_passport_that_is_not_in_the_list_is_told_where_to_ask(terpasang: Gudang, tanya: Tanya) -> None:
    text = tanya(("X1234567", "1990-01-02", "", "", None)).text
    assert "Nomor paspor dan tanggal lahir ini tidak ada" in text
    assert "kedutaan besar atau konsulat" in text


def test_hit_and_miss_are_answers_of_one_size_after_the_same_questions_to_the_database(
    terpasang: Gudang, tanya: Tanya, client: Client
) -> None:
    paspor = ("X1234567", "1990-01-02", "", "", None)
    tanya(ORANG[0])
    tanya(paspor)
    seen = []
    tanya(TANGGUH)
    for row in (ORANG[1], TIADA[1], TANGGUH, paspor):
        paid = karcis(client)
        with CaptureQueriesContext(connection) as asked:
            answer = client.post(ALAMAT, isian(row) | paid)
        headers = {name: value for name, value in answer.headers.items() if name != "X-Request-Id"}
        seen.append((len(answer.content), answer.status_code, headers, len(asked)))
    assert seen[0] == seen[1] == seen[2] == seen[3]


@pytest.mark.parametrize("bahasa", ["id", "en"])
def test_the_longest_answer_fits_the_size_that_both_have(
    terpasang: Gudang, tanya: Tanya, client: Client, bahasa: str
) -> None:
    client.cookies["bahasa"] = bahasa
    size = len(tanya(ORANG[0]).content)
    paspor = ("X1234567", "1990-01-02", "", "", None)
    assert len(tanya(paspor).content) == size
    assert size < 3 * tampilan.UKURAN


def test_hit_and_miss_search_the_index_once_and_draw_both_answers(
    terpasang: Gudang, tanya: Tanya, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: list[str] = []
    for module, name in ((modul_indeks, "hkdf"), (tampilan, "_tempat"), (tampilan, "_belum")):
        real = getattr(module, name)

        def wrapped(*args: Any, _real: Any = real, _name: str = name, **kwargs: Any) -> Any:
            calls.append(_name)
            return _real(*args, **kwargs)

        monkeypatch.setattr(module, name, wrapped)
    work = []
    for row in (ORANG[0], TIADA[0], TANGGUH):
        terpasang.sekarang()
        calls.clear()
        tanya(row)
        work.append(list(calls))
    assert work[0] == work[1] == work[2] == ["hkdf", "_belum", "_tempat", "_tempat"]


@pytest.mark.parametrize("row", [ORANG[0], TIADA[0]])
def test_no_answer_is_kept_by_anything_on_its_way(terpasang: Gudang, tanya: Tanya, row: Any) -> None:
    answer = tanya(row)
    assert {"no-store", "private", "no-transform"} <= set(answer.headers["Cache-Control"].split(", "))
    assert answer.headers["Referrer-Policy"] == "same-origin"
    assert answer.headers["Content-Encoding"] == "identity"
    assert set(answer.cookies) <= {"csrftoken"}


def test_the_form_is_not_kept_either(terpasang: Gudang, client: Client) -> None:
    answer = client.get(ALAMAT)
    assert "no-store" in answer.headers["Cache-Control"]
    assert 'autocomplete="off"' in answer.text


def test_a_number_in_the_address_is_not_read_and_leaves_the_address(
    terpasang: Gudang, client: Client
) -> None:
    answer = client.get(ALAMAT, {"nomor": str(ORANG[0][0])})
    assert (answer.status_code, answer.headers["Location"]) == (302, ALAMAT)


SALAH = {
    "terlalu pendek": ({"nomor": "647201010190000"}, "NIK terdiri atas 16 angka; yang Anda isi 15."),
    "terlalu panjang": ({"nomor": "6" * 41}, "yang Anda isi lebih panjang"),
    "kosong": ({"nomor": ""}, "Isi NIK atau nomor paspornya."),
    "huruf": ({"nomor": "64720101O1900001X"}, "Nomor paspor terdiri atas satu atau dua huruf"),
    "tanggal": ({"tanggal_lahir_hari": "31", "tanggal_lahir_bulan": "2"}, "tidak ada di kalender"),
    "besok": ({"tanggal_lahir_tahun": "2999"}, "tidak boleh sesudah"),
    "tanpa tanggal": (
        {"tanggal_lahir_hari": "", "tanggal_lahir_bulan": "", "tanggal_lahir_tahun": ""}, "Isi tanggalnya",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kasus", SALAH)
def test_a_mistake_is_named_without_the_number_and_the_date_stays(
    terpasang: Gudang, client: Client, kasus: str
) -> None:
    lain, kalimat = SALAH[kasus]
    typed = isian(ORANG[0]) | lain
    paid = karcis(client)
    answer = client.post(ALAMAT, typed | paid)
    assert kalimat in answer.text
    for number in {typed["nomor"], str(ORANG[0][0])} - {""}:
        assert number not in answer.text
    if typed["tanggal_lahir_tahun"]:
        assert f'value="{typed["tanggal_lahir_tahun"]}"' in answer.text
    assert paid["karcis"] in answer.text
    assert f'name="kerja" value="{paid["kerja"]}"' in answer.text
    assert "Terdaftar" in client.post(ALAMAT, isian(ORANG[0]) | paid).text


def test_without_a_script_the_ticket_opens_by_waiting(
    terpasang: Gudang, client: Client, time_machine: Any
) -> None:
    time_machine.move_to("2026-01-05 02:00:00+00:00", tick=False)
    paid = karcis(client) | {"kerja": ""}
    early = client.post(ALAMAT, isian(ORANG[0]) | paid)
    assert "tunggu 4 detik lagi" in early.text
    assert str(ORANG[0][0]) not in early.text
    assert f'value="{str(ORANG[0][1])[:4]}"' in early.text
    time_machine.shift(4)
    assert paid["karcis"] in early.text
    assert "Terdaftar" in client.post(ALAMAT, isian(ORANG[0]) | paid).text


def test_a_ticket_serves_one_question(terpasang: Gudang, client: Client) -> None:
    paid = karcis(client)
    assert "Terdaftar" in client.post(ALAMAT, isian(ORANG[0]) | paid).text
    again = client.post(ALAMAT, isian(ORANG[1]) | paid)
    assert "Satu kali isi untuk satu pemeriksaan" in again.text
    assert paid["karcis"] not in again.text


@pytest.mark.parametrize("teks", ["", "x", "A" * 40, "é" * 40])
def test_without_our_ticket_nobody_is_answered(terpasang: Gudang, client: Client, teks: str) -> None:
    answer = client.post(ALAMAT, isian(ORANG[0]) | {"karcis": teks, "kerja": "1"})
    assert "terlalu lama terbuka" in answer.text


def test_a_broken_index_is_an_apology_and_never_a_miss(
    terpasang: Gudang, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    (secret,) = terpasang.kunci.iterdir()
    secret.unlink()
    fresh = Gudang(terpasang.tempat, terpasang.kunci)
    terpasang._buka = fresh._buka
    with caplog.at_level(logging.ERROR):
        answer = client.get(ALAMAT)
    assert answer.status_code == 503
    assert "sedang tidak dapat dipakai" in answer.text
    assert "SUARA_KUNCI_CEK" in caplog.text


def test_nothing_of_a_person_is_left_in_logs_trail_database_or_page(
    terpasang: Gudang, tanya: Tanya, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    pages: list[str] = []
    with caplog.at_level(logging.DEBUG), CaptureQueriesContext(connection) as asked:
        for row in (ORANG[0], TIADA[0]):
            pages.append(tanya(row).text)
            pages.append(client.post(ALAMAT, isian(row)).text)
            pages.append(client.post(ALAMAT, isian(row) | {"tanggal_lahir_hari": "44"}).text)
    said = "\n".join([*pages, caplog.text, *(query["sql"] for query in asked.captured_queries)])
    for row in (ORANG[0], TIADA[0]):
        assert str(row[0]) not in said
        assert str(row[0])[:12] not in said
    assert not Entri.objects.exists()
    assert not [query for query in asked.captured_queries if re.match("INSERT|UPDATE", query["sql"])]


def test_an_error_in_the_middle_tells_no_number(
    terpasang: Gudang, client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_args: Any, **_kwargs: Any) -> Any:
        raise RuntimeError("rusak")

    monkeypatch.setattr(tampilan, "jawaban", broken)
    client.raise_request_exception = False
    answer = client.post(ALAMAT, isian(ORANG[0]) | karcis(client))
    assert answer.status_code == 500
    assert str(ORANG[0][0]) not in answer.text + caplog.text


def test_a_frame_kept_for_one_reader_holds_nothing_of_another(terpasang: Gudang, client: Client) -> None:
    karcis(client)
    mine = client.cookies["csrftoken"].value
    other = Client()
    other.cookies["tema"] = "gelap"
    text = other.get(ALAMAT).text + Client().get(ALAMAT).text
    assert mine not in text
    tickets = [*re.findall(r'name="karcis" value="([^"]+)"', text), karcis(client)["karcis"]]
    assert len(tickets) == len(set(tickets)) == 3
    assert 'data-tema="gelap"' in other.get(ALAMAT).text
    assert 'data-tema="gelap"' not in Client().get(ALAMAT).text


def test_the_answer_speaks_english_when_asked(terpasang: Gudang, tanya: Tanya, client: Client) -> None:
    client.cookies["bahasa"] = "en"
    assert 'lang="en"' in tanya(ORANG[0]).text
