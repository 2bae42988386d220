"""What an open plenary needs, example by example."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from suara.domains.pemilih.rules.pleno import (
    FaktaMulai,
    FaktaTetapkan,
    nilai_mulai,
    nilai_tetapkan,
    siap_dokumen,
)

pytestmark = pytest.mark.sekali
CONTOH = yaml.safe_load((Path(__file__).parent / "contoh" / "pleno.yaml").read_text(encoding="utf-8"))
JENIS = {"mulai": (FaktaMulai, nilai_mulai), "tetapkan": (FaktaTetapkan, nilai_tetapkan)}
SEMUA = [(jenis, satu) for jenis, semua in CONTOH.items() for satu in semua]


def facts(said: dict[str, Any]) -> dict[str, Any]:
    """Lists of the file are tuples here; the invited are a set."""
    plain = {name: tuple(value) if isinstance(value, list) else value for name, value in said.items()}
    return plain | ({"diundang": frozenset(plain["diundang"])} if "diundang" in plain else {})


@pytest.mark.parametrize(
    ("jenis", "contoh"), SEMUA, ids=[f"{jenis}: {satu['nama']}" for jenis, satu in SEMUA]
)
def test_example(jenis: str, contoh: dict[str, Any]) -> None:
    made, ask = JENIS[jenis]
    said = ask(made(**facts(contoh["fakta"])))
    assert said.hasil == contoh["hasil"]
    for kind in ("berhenti", "perhatian"):
        found = [step.aturan for step in said.langkah if step.hasil == kind.upper()]
        assert found == contoh.get(kind, [])
    assert all(str(step.alasan) for step in said.langkah)
    if "siap_dokumen" in contoh:
        assert siap_dokumen(said) is contoh["siap_dokumen"]
