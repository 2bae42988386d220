"""The first administrator comes through the command line."""

from __future__ import annotations

import argparse

import pytest

from suara.core.akun.cli import commands
from suara.core.akun.models import Peran, Undangan
from suara.core.akun.queries import find_undangan
from suara.core.jejak.models import Entri

pytestmark = pytest.mark.django_db


def run(*words: str) -> int:
    command = commands()[0]
    parser = argparse.ArgumentParser()
    command.configure(parser)
    return command.run(parser.parse_args(words))


def test_prints_a_link_that_works(kantor_kaltim, capsys) -> None:
    assert run("--email", "kepala@kpu.test", "--nama", "Kepala", "--kantor", "64") == 0
    token = capsys.readouterr().out.rstrip("/\n").rsplit("/", 1)[1]
    undangan = find_undangan(token)
    assert undangan is not None
    assert undangan.peran == Peran.ADMINISTRATOR
    assert Entri.objects.get().actor_id == ""


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("--email", "a@kpu.test", "--kantor", "99"), "Kantor 99 tidak dikenal"),
        (("--email", "a@kpu.test", "--kantor", "64", "--peran", "raja"), "Peran RAJA tidak dikenal"),
        (("--email", "bukan-alamat", "--kantor", "64"), "bukan alamat email"),
    ],
)
def test_says_what_is_wrong(kantor_kaltim, capsys, words, sentence) -> None:
    assert run("--nama", "A", *words) == 2
    assert sentence in capsys.readouterr().err
    assert not Undangan.objects.exists()
