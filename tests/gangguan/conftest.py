"""The office that may be hurt, prepared once per run, and the workshop that kills."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.gangguan.jaringan import Peramban
from tests.gangguan.rumah import ROOT, Berjalan, Rumah, prepare_once, start

type Bunuh = Callable[[dict[str, Any]], dict[str, Any]]


@pytest.fixture(scope="session")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Rumah:
    """The prepared office of this run. Never act on it: copy it."""
    base = tmp_path_factory.getbasetemp()
    return prepare_once(base.parent if "PYTEST_XDIST_WORKER" in os.environ else base)


@pytest.fixture
def rumah(contoh: Rumah, tmp_path: Path) -> Iterator[Rumah]:
    """An office of this test alone."""
    own = contoh.copy(tmp_path / "rumah")
    yield own
    own.discard()


@pytest.fixture(scope="module")
def kantor(contoh: Rumah, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Berjalan]:
    """A running office of this module: its tests use different cases, so that none disturbs another."""
    own = contoh.copy(tmp_path_factory.mktemp("kantor") / "rumah")
    office = start(own)
    yield office.wait()
    office.stop()
    own.discard()


@pytest.fixture
def orang(kantor: Berjalan) -> Callable[[str], Peramban]:
    """`orang("rina")`: a browser in which she is signed in."""
    sesi = kantor.rumah.rencana()["sesi"]
    return lambda nama: Peramban(kantor.url, sesi.get(nama, ""))


@pytest.fixture(scope="module")
def bunuh(contoh: Rumah, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bunuh]:
    """`bunuh(order)`: let the workshop kill one act at its points; return what it found."""
    yield from workshop(contoh, tmp_path_factory.mktemp("bengkel") / "rumah", "anak")


@pytest.fixture(scope="module")
def bunuh_lapor(contoh: Rumah, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bunuh]:
    """The same for a write of LAPOR!."""
    yield from workshop(contoh, tmp_path_factory.mktemp("bengkel") / "rumah", "anak_lapor")


def workshop(contoh: Rumah, place: Path, module: str) -> Iterator[Bunuh]:
    """Run a workshop on a copy of the office."""
    own = contoh.copy(place)
    extra = {"GANGGUAN_ASAL": str(contoh.data), "GANGGUAN_ASAL_DB": contoh.database_url}
    process = subprocess.Popen(
        [sys.executable, "-m", f"tests.gangguan.{module}"], cwd=ROOT, env=own.environment(**extra), text=True,
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdin
    assert process.stdout
    sending, hearing = process.stdin, process.stdout

    def give(order: dict[str, Any]) -> dict[str, Any]:
        sending.write(json.dumps(order) + "\n")
        sending.flush()
        answer: dict[str, Any] = json.loads(hearing.readline())
        return answer

    yield give
    sending.close()
    process.wait(30)
    own.discard()
