"""`pemilih periksa-rekap`: what it prints, and the exit code that a script reads."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import pytest

from suara.domains.pemilih.cli_periksa import run_periksa_rekap


@pytest.mark.parametrize(
    ("isi", "kode"),
    [("wilayah;l;p;total\nA;1;2;3\n", 0), ("wilayah;l;p;total\nA;1;2;4\n", 1), ("halo\n", 2), (None, 2)],
)
def test_exit_codes(tmp_path: Path, capsys: pytest.CaptureFixture[str], isi: str | None, kode: int) -> None:
    berkas = tmp_path / "rekap.csv"
    if isi is not None:
        berkas.write_text(isi, encoding="utf-8")
    args = argparse.Namespace(berkas=str(berkas), json=kode < 2, html=False)
    assert run_periksa_rekap(args) == kode
    keluar = capsys.readouterr()
    assert (
        (json.loads(keluar.out)["temuan"] != []) is (kode == 1) if kode < 2 else "rekap.csv: " in keluar.err
    )
