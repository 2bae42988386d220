"""A NIK typed anywhere: not in a log, not in an error page, not in a file's name, not in the trail."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.gangguan.rumah import Rumah

NIK = "6472051708900003"
BERJARAK = "6472 0517 0890 0003"
SIXTEEN = re.compile(r"(?<!\d)\d(?:[ ._-]?\d){15}(?!\d)")


@pytest.fixture(scope="module")
def temuan(contoh: Rumah, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What is found after every form was sent with a NIK in every field, twice: as it is, and spaced."""
    own = contoh.copy(tmp_path_factory.mktemp("rahasia") / "rumah")
    found = own.ask("bocor", NIK, BERJARAK)
    yield found
    own.discard()


def test_every_form_was_played(temuan: dict[str, Any]) -> None:
    assert temuan["dimainkan"] >= 50
    assert temuan["diterima"] >= 20


@pytest.mark.parametrize("tempat", ["log", "jejak", "nama_berkas", "alamat", "tugas"])
def test_nowhere_is_a_nik(temuan: dict[str, Any], tempat: str) -> None:
    assert temuan[tempat], "tidak ada yang diperiksa"
    found = [line for line in temuan[tempat] if NIK in line or BERJARAK in line or holds_it(line)]
    assert found == []


def holds_it(line: str) -> bool:
    """Say whether the digits stand there in another spelling."""
    return any(re.sub(r"\D", "", one) == NIK for one in SIXTEEN.findall(line))


def test_error_pages_repeat_nothing(temuan: dict[str, Any]) -> None:
    assert [page["jalur"] for page in temuan["galat"] if holds_it(page["html"])] == []
    assert json.dumps(temuan["galat"]).count("Ada yang rusak di pihak kami") >= 1
