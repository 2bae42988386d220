"""Sentences that rules speak: an Indonesian pattern with its values, translatable later.

A rule may not know the reader's language, and a stored decision must be readable in both. So a
rule returns the pattern and the values apart; the page translates the pattern.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

type Json = str | int | float | bool | list[Json] | dict[str, Json] | None


def gettext_noop(message: str) -> str:
    """Mark `message` for the translation catalogue and return it unchanged."""
    return message


@dataclass(frozen=True, slots=True)
class Kalimat:
    """An Indonesian sentence: `pola` with ``{name}`` places, `isi` with the values for them."""

    pola: str
    isi: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.pola.format(**self.isi)

    def to_dict(self) -> dict[str, Json]:
        """Return pattern, values and the Indonesian sentence as plain JSON values."""
        return {"pola": self.pola, "isi": dict(self.isi), "teks": str(self)}
