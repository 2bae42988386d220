"""The import commands: exit codes, what they print, and the report file."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from suara.domains.paw.impor.cli import commands
from suara.domains.paw.models import Calon, Impor
from suara.domains.paw.tests.data_dct import small, to_csv

pytestmark = pytest.mark.django_db


def call(name: str, *words: str) -> int:
    """Run a command as the launcher does."""
    command = next(item for item in commands() if item.name == name)
    parser = argparse.ArgumentParser()
    command.configure(parser)
    return command.run(parser.parse_args(words))


@pytest.fixture
def berkas(tmp_path: Path) -> Path:
    path = tmp_path / "dct.csv"
    path.write_bytes(to_csv(small()))
    return path


def test_taken_is_0(berkas: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("paw import-dct", str(berkas)) == 0
    assert "3 baris, diterima" in capsys.readouterr().out
    assert Calon.objects.count() == 3
    assert call("paw import-dct", str(berkas), "--periksa") == 0
    assert Impor.objects.count() == 1


def test_refused_is_1_with_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bad, report = tmp_path / "rusak.csv", tmp_path / "laporan.csv"
    bad.write_bytes(to_csv(small(Suara_Sah="-5", Jenis_Kelamin="=1+1")))
    assert call("paw import-dct", str(bad), "--tampil", "1", "--laporan", str(report)) == 1
    out = capsys.readouterr().out
    assert "DITOLAK; tidak ada baris yang disimpan" in out
    assert "Galat (baris 3, kolom Jenis Kelamin)" in out
    assert "1 lagi" in out
    lines = report.read_text(encoding="utf-8-sig").splitlines()
    assert lines[0] == "baris,kolom,kadar,kode,pesan"
    assert [line.split(",")[0] for line in lines[1:]] == ["3", "3"]
    assert not Calon.objects.exists()


@pytest.mark.parametrize(
    "words",
    [
        ("tidak-ada.csv",),
        ("dct.csv", "--terbitkan"),
        ("dct.csv", "--keputusan", "Keputusan 1"),
        ("dct.csv", "--sebagai", "siapa@contoh.test"),
    ],
)
def test_misuse_is_2_with_a_sentence(
    words: tuple[str, ...], berkas: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("paw import-dct", str(berkas.parent / words[0]), *words[1:]) == 2
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
    assert not Impor.objects.exists()
