"""The labelled messages, as they lie in the repository.

`pesan.jsonl` trains and validates. `pesan_uji.jsonl` was written separately, in other words, with later
places in time (`urut`), and is only ever read by `bench/triase.py` and the tests. `pesan_wbs.jsonl` is what
the rules in `wbs.yaml` were written against: half bribery by the office's own people, half what only sounds
like it; the model is not trained on it (decision 0069). Variants of one message share a `kelompok`; a group
never stands on both sides of a split. No real person, number or case is in any of them.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "data"
PESAN = FOLDER / "pesan.jsonl"
PESAN_UJI = FOLDER / "pesan_uji.jsonl"
PESAN_WBS = FOLDER / "pesan_wbs.jsonl"
KEPALA = ("kelas", "kadar", "topik", "lembaga")


@dataclass(frozen=True, slots=True)
class Pesan:
    """One labelled message; a label is None where the question does not arise."""

    teks: str
    gaya: str
    kelas: str
    kadar: str | None
    topik: str
    lembaga: str | None
    kelompok: str
    urut: int

    def label(self, kepala: str) -> str | None:
        """Return the label for one of the model's questions."""
        nilai: str | None = getattr(self, kepala)
        return nilai


def read_pesan(berkas: Path) -> list[Pesan]:
    """Read a file of labelled messages."""
    return [Pesan(**json.loads(baris)) for baris in berkas.read_text(encoding="utf-8").splitlines()]


def origin() -> dict[str, str]:
    """Return the SHA-256 of what the weights are made from: messages, concepts, word lists."""
    teks = FOLDER.parents[1] / "teks" / "data"
    berkas = [PESAN, FOLDER / "konsep.txt", *sorted(teks.glob("*.txt"))]
    return {satu.name: hashlib.sha256(satu.read_bytes()).hexdigest() for satu in berkas}
