"""`pemilih synth`, `ingest`, `temuan`: what a technician types, and what comes back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from suara.config.cli import main


@pytest.fixture
def data(tmp_path, monkeypatch) -> Path:
    for nama in ("SUARA_PEMILIH_DAFTAR", "SUARA_KUNCI_PEMILIH"):
        monkeypatch.delenv(nama, raising=False)
    monkeypatch.setenv("SUARA_DATA", str(tmp_path))
    assert main(["pemilih", "kunci", "buat", "--json"]) == 0
    return tmp_path


def run(capsys, *args: str) -> tuple[int, dict]:
    capsys.readouterr()
    kode = main(["pemilih", *args, "--json"])
    return kode, json.loads(capsys.readouterr().out)


def test_a_synthetic_province_is_written_and_taken_in(data, capsys) -> None:
    folder = data / "buatan"
    kode, isi = run(capsys, "synth", str(folder), "--ukuran", "1500", "--rusak", "50")
    assert kode == 0
    assert sum(satu["baris"] for satu in isi["berkas"] if satu["kab"]) == 1500
    daftar = [satu["berkas"] for satu in isi["berkas"] if satu["kab"]]
    pilihan = ("--wilayah", "64", "--periode", "2025-TW4", "--edisi", "pdpb-2025")
    kode, isi = run(capsys, "ingest", *daftar, *pilihan)
    assert kode == 1  # taken, and somebody should look
    ringkas = isi["ringkas"]
    assert ringkas["baris"] == 1500 == ringkas["diterima"] + ringkas["ditolak"]
    assert {"NIK_ILMIAH", "RT_NOL", "NKK_KOSONG"} <= {satu["kode"] for satu in ringkas["temuan"]}
    kode, lain = run(capsys, "temuan", isi["laporan"])
    assert (kode, lain) == (0, ringkas)
    assert main(["pemilih", "temuan", isi["laporan"], "--csv"]) == 0
    assert "640" in (teks := capsys.readouterr().out)
    assert "**********" in teks
    assert main(["pemilih", "temuan", isi["laporan"], "--ditolak"]) == 0
    assert len(capsys.readouterr().out.splitlines()) == 1 + ringkas["ditolak"]
    penduduk = str(folder / "penduduk.csv")
    kode, isi = run(capsys, "ingest", penduduk, *pilihan, "--jenis", "penduduk")
    assert isi["ringkas"]["diterima"] > 1400
    assert (data / "pemilih" / "penduduk" / "TERKINI").exists()


def test_a_refusal_is_one_sentence_and_exit_code_one(data, capsys) -> None:
    (data / "a.csv").write_text("SATU;DUA\n1;2\n")
    kode, isi = run(capsys, "ingest", str(data / "a.csv"), "--wilayah", "64.72", "--periode", "2025-TW4")
    assert kode == 1
    assert "Daftar tidak berubah" in isi["ditolak"]["teks"]
    kode, isi = run(capsys, "ingest", str(data / "a.csv"), "--wilayah", "64.72", "--periode", "besok")
    assert "Contoh: 2025-TW4" in isi["ditolak"]["teks"]


def test_wrong_usage_is_exit_code_two_and_explain_shows_the_sql(data, capsys) -> None:
    assert main(["pemilih", "ingest"]) == 2
    assert main(["pemilih", "ingest", "--explain"]) == 0
    assert "bersihkan" in capsys.readouterr().out
