"""Conflict of interest: whom a report is about never receives it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

type Pohon = Mapping[str, str | None]
"""Unit → the unit above it."""


def unit_terkunci(pohon: Pohon, terlapor: Collection[str]) -> frozenset[str]:
    """Return the units that may not open, count or receive it: its own and everything above, to the head."""
    terkunci: set[str] = set()
    for unit in terlapor:
        naik: str | None = unit
        while naik is not None and naik not in terkunci:
            terkunci.add(naik)
            naik = pohon.get(naik)
    return frozenset(terkunci)


def unit_tanpa_disposisi(pohon: Pohon, terlapor: Collection[str]) -> frozenset[str]:
    """Return the units that may not be told to handle it: the locked ones and those below the terlapor."""
    hasil = set(unit_terkunci(pohon, terlapor))
    bawah = set(terlapor)
    while bawah:
        hasil |= bawah
        bawah = {unit for unit, induk in pohon.items() if induk in bawah and unit not in hasil}
    return frozenset(hasil)


def is_terkunci(pohon: Pohon, terlapor: Collection[str], unit: Collection[str]) -> bool:
    """Whether somebody who works in one of `unit` is locked out."""
    return not unit_terkunci(pohon, terlapor).isdisjoint(unit)
