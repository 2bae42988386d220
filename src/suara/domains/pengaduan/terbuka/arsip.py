"""Archived reports per reason, in sums of a period: small offices seldom archive five in one month.

Nothing asks to hide these sums: reports that are rahasia are not among them. Only the month cells below five
stay closed, so a sum is left out where it would open one. A reader takes the shown months from the sum; what
remains lies in the closed months, each 0 to 4. With one closed month it is that cell; with several, every
cell is known once they must all be full. The sum is then left out one step earlier, so that its absence does
not say “full” either. Nothing remaining means zeros, which tell of nobody.

This holds for the files of one day. Who keeps those of an earlier month can take one sum from the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping

from suara.domains.pengaduan.terbuka.baris import Sel
from suara.domains.pengaduan.terbuka.nilai import SEMUA, SETAHUN
from suara.kernel.penutupan import BATAS

UKURAN_MASA = "diarsipkan_masa"


def sum_periods(
    cells: Iterable[Sel], months: Collection[str], first: str, batas: int = BATAS
) -> Iterator[Sel]:
    """Yield the sums per reason of the last twelve months (from `first` on) and of all months.

    `cells` are the month cells before any is closed; `months` the ended months of which the public knows that
    the office worked. The older months are the difference of the two sums, so they are checked as well.
    """
    by_reason: dict[str, Counter[str]] = {}
    for cell in cells:
        by_reason.setdefault(cell.rincian, Counter())[cell.bulan] += cell.jumlah
    for reason, counted in by_reason.items():
        year = {bulan: n for bulan, n in counted.items() if bulan >= first}
        older = {bulan: n for bulan, n in counted.items() if bulan < first}
        if not is_safe(year, [bulan for bulan in months if bulan >= first], batas):
            continue
        yield from _sum(SETAHUN, reason, year)
        if is_safe(older, [bulan for bulan in months if bulan < first], batas):
            yield from _sum(SEMUA, reason, counted)


def is_safe(counted: Mapping[str, int], months: Collection[str], batas: int = BATAS) -> bool:
    """Whether the sum of some months leaves every closed one of them open to more than one value."""
    shown = {bulan for bulan, n in counted.items() if n >= batas}
    rest = sum(n for n in counted.values() if n < batas)
    closed = len({*months} - shown)
    if closed == 0:
        return rest == 0
    return closed > 1 and rest <= closed * (batas - 1) - 2


def _sum(masa: str, reason: str, counted: Mapping[str, int]) -> Iterator[Sel]:
    total = sum(counted.values())
    if total:
        yield Sel(ukuran=UKURAN_MASA, bulan=masa, unit_kode="", rincian=reason, jumlah=total)
