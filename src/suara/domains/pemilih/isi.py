"""The sealed values of a candidate, opened.

Nothing here logs: `services.reveal` does, before a page shows anything.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from suara.domains.pemilih.models import Kandidat


@dataclass(frozen=True, slots=True)
class IsiKandidat:
    """What the list says and what the source says of a person; None where it holds nobody."""

    nik: str
    lama: dict[str, str] | None
    baru: dict[str, str] | None


def read_isi(kandidat: Kandidat) -> IsiKandidat:
    """Return the values, for masking and for the engine only."""
    data = json.loads(kandidat.isi or "{}")
    return IsiKandidat(data.get("nik", ""), data.get("lama"), data.get("baru"))
