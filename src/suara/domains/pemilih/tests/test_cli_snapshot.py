"""`pemilih kunci` and `pemilih snapshot` as a program calls them: words, JSON, exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from suara.config.cli import main
from suara.engine.kunci import KunciInduk
from suara.engine.sesi import Sesi
from suara.engine.snapshot.tests.panggung import make_daftar, write


@pytest.fixture(autouse=True)
def rumah(tmp_path, monkeypatch) -> Path:
    for nama in ("SUARA_PEMILIH_DAFTAR", "SUARA_KUNCI_PEMILIH"):
        monkeypatch.delenv(nama, raising=False)
    monkeypatch.setenv("SUARA_DATA", str(tmp_path))
    return tmp_path


def test_a_key_is_made_once(rumah, capsys) -> None:
    assert main(["pemilih", "kunci", "buat"]) == 0
    assert "di luar mesin ini" in capsys.readouterr().out
    assert (rumah / "kunci" / "pemilih").stat().st_mode & 0o777 == 0o600
    assert main(["pemilih", "kunci", "buat"]) == 1
    assert "tidak ditimpa" in capsys.readouterr().err


def test_an_empty_place_lists_nothing_and_has_nothing_to_verify(rumah, capsys) -> None:
    main(["pemilih", "kunci", "buat"])
    assert main(["pemilih", "snapshot", "daftar"]) == 0
    assert "Belum ada snapshot" in capsys.readouterr().out
    assert main(["pemilih", "snapshot", "verify"]) == 1
    assert "belum ada snapshot" in capsys.readouterr().err


def test_list_and_verify_speak_to_people_and_to_programs(rumah, capsys) -> None:
    main(["pemilih", "kunci", "buat"])
    with Sesi(utas=1) as sesi:
        make_daftar(sesi)
        manifes = write(sesi, rumah / "pemilih" / "daftar", KunciInduk.read(rumah / "kunci" / "pemilih"))
    capsys.readouterr()
    assert main(["pemilih", "snapshot", "daftar"]) == 0
    assert capsys.readouterr().out.startswith(f"* {manifes.id}  2025-TW4")
    assert main(["pemilih", "snapshot", "daftar", "--json"]) == 0
    satu = json.loads(capsys.readouterr().out)["snapshot"][0]
    assert (satu["id"], satu["terkini"], satu["baris"]) == (manifes.id, True, 300)
    assert main(["pemilih", "snapshot", "verify", manifes.id]) == 0
    assert "utuh, 3 berkas, 300 baris (segel dan isi)" in capsys.readouterr().out
    (rumah / "pemilih" / "daftar" / manifes.id / "kab=64.72.parquet.suara").write_bytes(b"x")
    assert main(["pemilih", "snapshot", "verify", "semua", "--tanpa-kunci", "--json"]) == 1
    hasil = json.loads(capsys.readouterr().out)["periksa"][0]
    assert not hasil["utuh"]
    assert "kab=64.72" in hasil["temuan"][0]["teks"]


def test_a_refusal_is_json_too(capsys) -> None:
    assert main(["pemilih", "snapshot", "verify", "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["jenis"] == "KunciTidakAda"


def test_wrong_usage_ends_with_2() -> None:
    with pytest.raises(SystemExit) as keluar:
        main(["pemilih", "snapshot", "hapus"])
    assert keluar.value.code == 2


def test_listing_the_commands_loads_no_engine() -> None:
    kode = (
        "import sys; from suara.config.cli import all_commands; all_commands(); "
        "sys.exit(' '.join({'duckdb', 'pyarrow'} & set(sys.modules)) or 0)"
    )
    lingkungan = {"PYTHONPATH": os.pathsep.join(sys.path), "PATH": os.environ["PATH"]}
    subprocess.run([sys.executable, "-c", kode], env=lingkungan, check=True)
