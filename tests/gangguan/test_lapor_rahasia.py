"""A citizen's name, numbers, words and key: in no error page, log, trail, file name or dump."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.gangguan.rumah import Rumah

pytestmark = pytest.mark.lambat


@pytest.fixture(scope="module")
def temuan(contoh: Rumah, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """What is found after a marked report was sent, failed, was sent again, and was followed."""
    own = contoh.copy(tmp_path_factory.mktemp("rahasia") / "rumah")
    found = own.ask("bocor_lapor")
    yield found
    own.discard()


def test_the_report_was_received_after_the_failures(temuan: dict[str, Any]) -> None:
    assert temuan["status"] == [302, 302]
    assert sum("Ada yang rusak di pihak kami" in page for page in temuan["galat"]) >= 3


@pytest.mark.parametrize("tempat", ["galat", "log", "jejak", "nama_berkas", "basis_data"])
def test_nothing_of_the_citizen_stands_there(temuan: dict[str, Any], tempat: str) -> None:
    assert temuan[tempat], "tidak ada yang diperiksa"
    text = "\n".join(temuan[tempat]).casefold()
    marks = [mark for mark in temuan["tanda"] if mark.casefold() in text]
    around = [text[max(0, at - 60) : at + 60] for mark in marks for at in [text.index(mark.casefold())]]
    assert around == []


def test_files_on_disk_are_named_by_their_hash(temuan: dict[str, Any]) -> None:
    assert [name for name in temuan["disk"] if not re.fullmatch(r"[0-9a-f]{32}|[0-9a-f]{64}", name)] == []
