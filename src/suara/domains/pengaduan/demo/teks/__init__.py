"""The demo's words: invented reports, answers and people, kept as YAML so that anybody can write more."""

from __future__ import annotations

import random
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from suara.domains.pengaduan.terms import Kadar, Kelas, Topik

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Bahan:
    """One invented matter: what the citizen writes and what the office answers."""

    topik: Topik
    kelas: Kelas
    unit: str
    judul: str
    isi: str
    tl: str
    kadar: Kadar | None = None
    guna: str = ""
    lembaga: str = ""
    nama_lembaga: str = ""
    dasar: str = ""
    alasan: str = ""
    terlapor: str = ""


@cache
def read_bahan() -> tuple[Bahan, ...]:
    """Return every matter."""
    return tuple(_bahan(row) for name in ("adu", "lain") for row in _load(name))


def _bahan(row: dict[str, str]) -> Bahan:
    kadar = Kadar(row["kadar"]) if "kadar" in row else None
    return Bahan(**row | {"topik": Topik(row["topik"]), "kelas": Kelas(row["kelas"]), "kadar": kadar})  # type: ignore[arg-type]


@cache
def read_ujar() -> dict[str, Any]:
    """Return the short words."""
    words: dict[str, Any] = _load("ujar")
    return words


def pilih(rng: random.Random, name: str) -> Any:
    """Return one of the short words of a kind."""
    return rng.choice(read_ujar()[name])


def _load(name: str) -> Any:
    return yaml.safe_load((FOLDER / f"{name}.yaml").read_text(encoding="utf-8"))
