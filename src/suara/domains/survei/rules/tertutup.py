"""What of a survey may be told of few people: no index under ten, no count of one to four, no third trait.

Own policy (reference surveys.md §6). The cells are hidden by `kernel.penutupan`; a table of several periods
is hidden as one, so that last period's cumulative figures open nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from suara.domains.survei.rules.angka import bulat
from suara.domains.survei.rules.skm import N_KECIL
from suara.kernel.penutupan import BATAS, TOTAL, tutup_baris, tutup_tabel

__all__ = [
    "BATAS",
    "N_KECIL",
    "PERSEN_UTUH",
    "TOTAL",
    "is_terlihat",
    "persen",
    "tutup_baris",
    "tutup_berkala",
]

PERSEN_UTUH = 50
"""Of fewer people a percentage has no decimals: 33.3 % of 12 would give the count away."""


def is_terlihat(n: int) -> bool:
    """Whether an index, or a comment, of so many respondents may be shown."""
    return n >= N_KECIL


def tutup_berkala(per_masa: Mapping[str, Mapping[str, int]]) -> dict[str, dict[str, int | None]]:
    """Hide the cells of one attribute over several periods together, their sums (`TOTAL`) among them."""
    isi = {(masa, nama): n for masa, baris in per_masa.items() for nama, n in baris.items()}
    hasil: dict[str, dict[str, int | None]] = {}
    for (masa, nama), n in tutup_tabel(isi).items():
        hasil.setdefault(masa, {})[nama] = n
    return hasil


def persen(bagian: int | None, semua: int) -> Decimal | None:
    """Return a share in percent: whole of few people, with one decimal of many; None of a hidden count."""
    if bagian is None or not semua:
        return None
    return bulat(Fraction(100 * bagian, semua), 0 if semua < PERSEN_UTUH else 1)
