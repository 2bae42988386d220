"""What the machine proposes about a new report. It sees the masked text only, and a person decides."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from suara.domains.pengaduan.rules.rahasia_default import FaktaRahasia, alasan_rahasia
from suara.domains.pengaduan.terms import Kelas, Topik


@dataclass(frozen=True, slots=True)
class UsulMesin:
    """The proposal as stored, and what must happen before anybody reads it."""

    data: dict[str, Any] = field(default_factory=dict)
    is_wbs: bool = False
    is_rahasia: bool = False


def propose(masked: str) -> UsulMesin:
    """Return the proposal for a masked text."""
    try:
        from suara.domains.pengaduan.triase import usulkan
    except ImportError:  # the model lands separately; a report is received without it
        return UsulMesin(is_rahasia=bool(alasan_rahasia(FaktaRahasia(teks=masked, **_tokens(masked)))))
    usulan = usulkan(masked)
    wbs = _is_yes(usulan.wbs.nilai)
    topik = Topik(usulan.topik.nilai) if usulan.topik.nilai else None
    facts = FaktaRahasia(teks=masked, kelas=Kelas.WBS if wbs else None, topik=topik, **_tokens(masked))
    return UsulMesin(usulan.to_dict(), wbs, bool(alasan_rahasia(facts)))


def _tokens(masked: str) -> dict[str, bool]:
    return {"menyebut_nama": "[NAMA]" in masked, "ada_rekening": "[NO. REK]" in masked}


def _is_yes(value: str | None) -> bool:
    return value is not None and value.lower() in ("wbs", "ya", "true")
