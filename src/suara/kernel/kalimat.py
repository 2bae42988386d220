"""Sentences that rules speak: an Indonesian pattern with its values, translatable later.

A rule may not know the reader's language, and a stored decision must be readable in both. So a
rule returns the pattern and the values apart; the page translates the pattern.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

type Json = str | int | float | bool | list[Json] | dict[str, Json] | None


def gettext_noop(message: str) -> str:
    """Mark `message` for the translation catalogue and return it unchanged."""
    return message


BULAN = (
    *("Januari", "Februari", "Maret", "April", "Mei", "Juni"),
    *("Juli", "Agustus", "September", "Oktober", "November", "Desember"),
)
TANGGAL = re.compile(r"(\d{4})-(\d\d)-(\d\d)")


def show(nilai: str | int) -> str:
    """Write a value the Indonesian way: ``2.920.985``, ``11 Desember 2025``; other text as it is."""
    if isinstance(nilai, int):
        return f"{nilai:,}".replace(",", ".")
    tanggal = TANGGAL.fullmatch(nilai)
    if tanggal is None or not 1 <= int(tanggal[2]) <= len(BULAN):
        return nilai
    return f"{int(tanggal[3])} {BULAN[int(tanggal[2]) - 1]} {tanggal[1]}"


@dataclass(frozen=True, slots=True)
class Kalimat:
    """An Indonesian sentence: `pola` with ``{name}`` places, `isi` with the values for them.

    Values stay raw (a whole number, an ISO date), so that each language writes them in its own way.
    """

    pola: str
    isi: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.pola.format(**{nama: show(nilai) for nama, nilai in self.isi.items()})

    def to_dict(self) -> dict[str, Json]:
        """Return pattern, values and the Indonesian sentence as plain JSON values."""
        return {"pola": self.pola, "isi": dict(self.isi), "teks": str(self)}
