"""`./suara lapor triase`: a text in, JSON out, without the web framework."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import pytest

from suara.domains.pengaduan.cli import commands
from suara.domains.pengaduan.cli_triase import TERPANJANG, run_triase


def run(teks: list[str], judul: str = "") -> int:
    from argparse import Namespace

    return run_triase(Namespace(teks=teks, judul=judul))


def test_the_proposal_is_printed_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["honor", "kpps", "belum", "cair"]) == 0
    hasil = json.loads(capsys.readouterr().out)
    assert hasil["topik"]["nilai"] == "HONOR_ADHOC"
    assert set(hasil) == {
        "kelas",
        "kadar",
        "topik",
        "lembaga",
        "bukan_kewenangan",
        "unit",
        "wbs",
        "tidak_layak",
    }
    for bagian in ("kelas", "kadar", "topik", "lembaga", "wbs"):
        assert set(hasil[bagian]) == {"nilai", "keyakinan", "teratas", "kata", "tertulis"}


@pytest.mark.parametrize("teks", [[], ["-"]])
def test_without_argument_or_with_a_dash_the_text_comes_from_standard_input(
    teks: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("honor kpps belum cair"))
    assert run(teks) == 0
    assert json.loads(capsys.readouterr().out)["unit"] == "64.KEU"


@pytest.mark.parametrize("teks", ["  ", "x" * (TERPANJANG + 1)])
def test_nothing_and_too_much_are_refused_in_a_sentence(
    teks: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([teks]) == 2
    galat = capsys.readouterr().err
    assert galat.startswith("Isi laporan")
    assert "xxx" not in galat


def test_the_command_is_listed_and_needs_no_django() -> None:
    perintah = {satu.name: satu for satu in commands()}["lapor triase"]
    assert not perintah.needs_django
    kode = (
        "import sys; from suara.domains.pengaduan.triase import usulkan; usulkan('honor kpps');"
        "from suara.domains.pengaduan import teks;"
        "sys.exit(any(n.split('.')[0] in {'django', 'sklearn', 'numpy'} for n in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", kode], check=False).returncode == 0
