"""Every test of this room counts on a board of its own: limits of one test are not those of another."""

from __future__ import annotations

from pathlib import Path

import pytest

from suara.core.rem.papan import Papan
from suara.domains.survei.services import rem


@pytest.fixture(autouse=True)
def _papan_sendiri(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    board = Papan(tmp_path / "papan", rem.UKURAN)
    monkeypatch.setattr(rem, "papan", lambda: board)
