"""`lapor jam` from the command line."""

from __future__ import annotations

import json

import pytest

from suara.config.cli import main


def jalankan(capsys, *kata):
    kode = main(["lapor", "jam", *kata])
    keluar = capsys.readouterr()
    return kode, keluar.out, keluar.err


def test_every_clock_is_printed_with_article_grade_and_days(capsys):
    kode, teks, _galat = jalankan(capsys, "--mulai", "2026-03-16T10:00", "--kelas", "aspirasi")
    assert kode == 0
    assert "C1 Verifikasi: sampai 26 Maret 2026 23.59.59 WITA (3 hari kerja)" in teks
    assert "PermenPANRB 62/2018 Pasal Bab VI" not in teks
    assert "LAMA" in teks
    assert "2026-03-20  Cuti Bersama Hari Raya Idul Fitri." in teks


def test_json_says_which_limit_is_obeyed(capsys):
    kode, teks, _galat = jalankan(
        capsys, "--mulai", "2026-01-05T10:00", "--kelas", "PENGADUAN", "--kadar", "BP", "--json"
    )
    isi = json.loads(teks)
    assert kode == 0
    assert isi["berlaku"] == "C11"
    assert {jam["kode"] for jam in isi["jam"]} == {f"C{n}" for n in range(1, 12)}
    assert isi["jam"][0]["jejak"][1]["nomor"] == 1


def test_information_requests_show_both_regimes(capsys):
    _kode, teks, _galat = jalankan(capsys, "--mulai", "2026-03-10T10:00", "--kelas", "INFORMASI")
    assert "Informasi publik umum: Pemberitahuan tertulis: sampai 31 Maret 2026" in teks
    assert "Informasi pemilu dan pemilihan: Pemberitahuan tertulis: sampai 13 Maret 2026" in teks


def test_wib_is_converted_before_the_date_is_taken(capsys):
    _kode, teks, _galat = jalankan(
        capsys, "--mulai", "2026-08-02T23:30", "--zona", "WIB", "--kelas", "ASPIRASI", "--json"
    )
    assert json.loads(teks)["jam"][0]["jatuh_tempo"] == "2026-08-06"


@pytest.mark.parametrize(
    ("kata", "galat"),
    [
        (["--mulai", "kemarin", "--kelas", "ASPIRASI"], "--mulai"),
        (["--mulai", "2026-09-07", "--kelas", "KELUHAN"], "--kelas"),
        (["--mulai", "2026-09-07", "--kelas", "ASPIRASI", "--kadar", "BP"], "--kadar"),
        (["--mulai", "2026-09-07", "--kelas", "ASPIRASI", "--khusus", "besok"], "--khusus"),
        (["--mulai", "2027-12-20", "--kelas", "PENGADUAN", "--kadar", "BP"], "2028"),
        (["--mulai", "2001-01-01", "--kelas", "ASPIRASI"], "baru dikenal"),
    ],
)
def test_a_wrong_argument_is_named(capsys, kata, galat):
    kode, _teks, pesan = jalankan(capsys, *kata)
    assert kode == 2
    assert galat in pesan
