"""`pemilih ganda` on a sealed snapshot: exit codes, reasons, and no number of a voter on the screen."""

from __future__ import annotations

import argparse
import json
import re
from pathlib import Path

import pytest

from suara.domains.pemilih.cli_ganda import commands, mask, run_ganda
from suara.engine.kunci import KunciInduk
from suara.engine.nama import add_kunci
from suara.engine.sesi import Sesi
from suara.engine.skema import DAFTAR, create_table
from suara.engine.snapshot import write_snapshot

NIK = re.compile(r"\d{7,}")
ORANG = "NULL, '{nama}', 'TULUNGAGUNG', DATE '1980-03-17', 'S', 'L', 'JL. PELITA 12', '001', NULL, '0', 'S'"


@pytest.fixture(scope="module")
def tempat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("daftar")
    kunci = KunciInduk.create(folder / "kunci")
    with Sesi(utas=1) as sesi:
        sesi.sql(create_table("isi", DAFTAR))
        ekor = "NULL, '001', 'AKTIF', NULL, 'SINKRONISASI', '2025-TW4', NULL, '', 0, 0, 0, NULL, NULL"
        for nomor, nik, nama in ((1, "03800007", "SOETJIPTO HADI"), (2, "03800107", "SUCIPTO HADI")):
            orang = ORANG.format(nama=nama)
            sesi.sql(f"INSERT INTO isi SELECT {nomor}, '64720517{nik}', {orang}, '64.72.05.1004', {ekor}")
        huruf = [
            f"translate(CAST(i // {n} % 10 AS VARCHAR), '0123456789', 'BDGKLMNRTS')" for n in (100, 10, 1)
        ]
        lain = (
            f"CAST(6471010101500001 + 370000 * i AS VARCHAR), NULL, "
            f"{" || 'A' || ".join(huruf)} || 'UN', 'PALU', "
            "DATE '1950-01-01' + CAST(40 * i AS INTEGER), 'B', 'P', 'JL. X ' || i, NULL, NULL, '0', 'S'"
        )
        sesi.sql(f"INSERT INTO isi SELECT 10 + i, {lain}, '64.71.01.1001', {ekor} FROM range(300) AS t(i)")
        add_kunci(sesi, "isi", "daftar")
        write_snapshot(
            sesi, periode="2025-TW4", induk=None, kunci=kunci, tempat=folder / "snapshot", aturan={"uji": "1"}
        )
    return folder


def jalankan(tempat: Path, *isi: str) -> int:
    parser = argparse.ArgumentParser()
    commands()[0].configure(parser)
    letak = ["--tempat", str(tempat / "snapshot"), "--kunci", str(tempat / "kunci")]
    return run_ganda(parser.parse_args([*letak, *isi]))


def test_a_pair_is_shown_with_its_reasons_and_masked_numbers(tempat: Path, capsys) -> None:
    assert jalankan(tempat, "--uraian") == 1
    layar = capsys.readouterr().out
    assert "SOETJIPTO HADI" in layar
    assert "640" not in layar
    assert "647205**********" in layar
    assert "boleh diusulkan" in layar
    assert "Tanggal lahir sama" in layar
    assert not NIK.search(layar)


def test_json_holds_the_waterfall_and_no_number(tempat: Path, capsys) -> None:
    assert jalankan(tempat, "--json") == 1
    teks = capsys.readouterr().out
    isi = json.loads(teks)
    assert isi["hasil"]["boleh_diusulkan"] == 1
    assert isi["pasangan"][0]["tingkat"] == "B"
    assert sum(isi["pasangan"][0]["bobot"].values()) == pytest.approx(isi["pasangan"][0]["skor"], abs=0.01)
    assert not NIK.search(teks)


def test_a_threshold_that_nobody_reaches_finds_nothing(tempat: Path, capsys) -> None:
    assert jalankan(tempat, "--ambang", "500") == 0
    assert capsys.readouterr().out.startswith("0 pasangan")


def test_another_region_is_not_searched(tempat: Path, capsys) -> None:
    assert jalankan(tempat, "--wilayah", "64.71") == 0
    capsys.readouterr()


def test_explain_prints_every_step_and_opens_nothing(tmp_path: Path, capsys) -> None:
    assert jalankan(tmp_path, "--explain") == 0
    layar = capsys.readouterr().out
    assert "kunci_tanggal_awal" in layar
    assert "$ambang" in layar


def test_explain_of_the_thorough_edition_names_its_own_comparisons(tmp_path: Path, capsys) -> None:
    assert jalankan(tmp_path, "--bobot", "teliti", "--explain") == 0
    layar = capsys.readouterr().out
    assert "banding_nama_kata" in layar
    assert "kunci_tanggal_awal" not in layar


@pytest.mark.parametrize(
    ("pilihan", "kode", "kata"),
    [
        (("--taksir",), 1, "Pakai --taksir bersama --bobot teliti"),
        (("--bobot", "teliti"), 1, "belum ditaksir"),
        (("--bobot", "teliti", "--taksir"), 1, "perlu paling sedikit 30"),
        (("--bobot", "tiada.yaml"), 1, "tiada.yaml tidak ada"),
        (("--tulis-bobot", "b.yaml"), 2, "pakai bersama --taksir"),
    ],
)
def test_weights_that_cannot_be_had_end_with_one_sentence(
    tempat: Path, capsys, pilihan: tuple[str, ...], kode: int, kata: str
) -> None:
    assert jalankan(tempat, *pilihan) == kode
    layar = capsys.readouterr()
    assert kata in layar.err + layar.out


def test_without_a_key_there_is_one_sentence(tmp_path: Path, capsys) -> None:
    assert jalankan(tmp_path) == 1
    assert "kunci" in capsys.readouterr().err


def test_a_number_is_masked_from_the_seventh_digit() -> None:
    assert mask("6402011703800007") == "640201**********"
    assert mask("") == ""
