"""A short chain with a checkpoint, and an attacker who gets past the triggers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import connection, transaction

from suara.core.jejak import triggers
from suara.core.jejak.models import Entri
from suara.core.jejak.services import record, sign_checkpoint


@dataclass(frozen=True)
class Orang:
    """An actor without an account."""

    pk: str = "a-1"
    nama: str = "Rina Wulandari"


@pytest.fixture(autouse=True)
def kunci(settings: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A signing key of this test's own."""
    settings.TRAIL_SIGNING_KEY_FILE = tmp_path / "kunci" / "jejak"  # type: ignore[attr-defined]
    return tmp_path / "kunci" / "jejak"


@pytest.fixture
def rantai(db: None) -> list[Entri]:
    """Six entries; a checkpoint signs the fourth."""
    entries = []
    for number in range(1, 7):
        with transaction.atomic():
            entries.append(
                record(
                    actor=Orang() if number % 2 else None,
                    act="paw.surat.dicatat",
                    obj_type="paw.Permohonan",
                    obj_id=str(number % 3),
                    kantor="64",
                    data={"nomor": f"170/{number}", "tanggal": "2025-12-11"},
                )
            )
        if number == 4:
            sign_checkpoint()
    return entries


@pytest.fixture
def attack() -> Callable[..., None]:
    """Run SQL with the triggers out of the way; the test's own transaction undoes it."""

    def run(sql: str, params: tuple[object, ...] = ()) -> None:
        triggers.drop(connection)
        with connection.cursor() as cursor:
            cursor.execute(sql, params)

    return run
