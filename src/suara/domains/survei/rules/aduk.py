"""How many answers leave the spool together. An answer is hidden among those that it moves with.

A batch is never small, and never what is left over: as many stay behind, drawn at random, as a batch needs
at least. So also the last batch, when the wave is closed, is no smaller (Chaum's pool mix).
"""

from __future__ import annotations

from datetime import date, timedelta

KELOMPOK = 5
"""The smallest batch."""
SISA = 5
"""So many stay in the spool, for the next batch to hide among."""
PENUH = 40
"""At so many waiting answers a batch leaves at once, not at night."""


def monday(hari: date) -> date:
    """Return the Monday of a day's week: no answer knows a finer date."""
    return hari - timedelta(days=hari.weekday())


def banyak_pindah(menunggu: int, *, tutup: bool = False) -> int:
    """Return how many of the waiting answers move now: all when the wave closes, else none or a batch."""
    if tutup:
        return menunggu
    pindah = menunggu - SISA
    return pindah if pindah >= KELOMPOK else 0
