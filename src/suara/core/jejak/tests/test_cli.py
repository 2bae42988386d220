"""`./suara verify` in the words that a technician reads."""

from __future__ import annotations

import argparse
from collections.abc import Callable

import pytest

from suara.core.jejak.cli import commands
from suara.core.jejak.models import Entri


def run() -> int:
    (command,) = commands()
    assert command.name == "verify"
    return command.run(argparse.Namespace())


def test_a_whole_trail(rantai: list[Entri], capsys: pytest.CaptureFixture[str]) -> None:
    assert run() == 0
    assert capsys.readouterr().out == "Jejak utuh: 6 entri, 1 titik periksa bertanda tangan.\n"


def test_a_broken_trail_names_the_entry_and_exits_1(
    rantai: list[Entri], attack: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    attack("UPDATE jejak_entri SET actor_label = 'Orang lain' WHERE urutan = 5")
    assert run() == 1
    shown = capsys.readouterr()
    assert shown.out.startswith("Jejak RUSAK mulai entri ke-5. Entri ke-5 diubah")
    assert shown.err.startswith("Peringatan: Pelindung tabel jejak tidak terpasang")
