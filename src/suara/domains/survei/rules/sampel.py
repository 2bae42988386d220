"""How many answers a survey needs: Krejcie and Morgan (1970), by formula or by the next row of their table.

Rounded to the nearest whole, with χ² = 3.841: so all rows of the published table come out. Rounding up, or
χ² = 3.84146, breaks rows of it (reference surveys.md §1.4).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from fractions import Fraction

from suara.domains.survei.rules.angka import bulat
from suara.domains.survei.terms import CaraSampel

KHI_KUADRAT = Fraction(3841, 1000)
GALAT = Fraction(5, 100)
PQ = Fraction(1, 4)
SENSUS = 10
"""So few service users are all asked."""
BARIS_TABEL = (
    *range(10, 101, 5), *range(110, 301, 10), *range(320, 501, 20), *range(550, 1001, 50),
    *range(1100, 2001, 100), *range(2200, 3001, 200), *range(3500, 5001, 500), *range(6000, 10_001, 1000),
    15_000, 20_000, 30_000, 40_000, 50_000, 75_000, 1_000_000,
)  # fmt: skip
"""The sizes of population that the table names."""


def ukuran_sampel(populasi: int, cara: CaraSampel = CaraSampel.RUMUS) -> int:
    """Return how many of `populasi` service users must answer; raises `ValueError` for less than one.

    `TABEL` takes the next higher row, as some offices do; beyond the last row, and up to ten people, both
    ways say the same.
    """
    if populasi < 1:
        raise ValueError("populasi paling sedikit 1")
    if cara is CaraSampel.TABEL and populasi <= BARIS_TABEL[-1]:
        return min(populasi, _formula(BARIS_TABEL[bisect_left(BARIS_TABEL, populasi)]))
    return _formula(populasi)


def bagi_sampel(sampel: int, populasi: Mapping[str, int]) -> dict[str, int]:
    """Share a sample out over services in proportion to their users, at least one each that has any.

    Largest remainders, ties by name: the parts add up to `sampel` unless one each is already more.
    """
    ada = {nama: n for nama, n in populasi.items() if n > 0}
    semua = sum(ada.values())
    if not semua:
        return {}
    tepat = {nama: Fraction(sampel * n, semua) for nama, n in ada.items()}
    bagian = {nama: max(1, int(nilai)) for nama, nilai in tepat.items()}
    urut = sorted(ada, key=lambda nama: (-(tepat[nama] - int(tepat[nama])), nama))
    sisa = sampel - sum(bagian.values())
    for nama in (satu for satu in urut if tepat[satu] >= 1):
        if sisa <= 0:
            break
        bagian[nama] += 1
        sisa -= 1
    return _take_back(bagian, -sisa)


def _take_back(bagian: dict[str, int], lebih: int) -> dict[str, int]:
    """Give up from the largest parts what the single answers of small services cost."""
    for _kali in range(max(lebih, 0)):
        besar = max(bagian, key=lambda nama: (bagian[nama], nama))
        if bagian[besar] == 1:
            break
        bagian[besar] -= 1
    return bagian


def _formula(populasi: int) -> int:
    if populasi <= SENSUS:
        return populasi
    atas = KHI_KUADRAT * populasi * PQ
    return int(bulat(atas / (GALAT**2 * (populasi - 1) + KHI_KUADRAT * PQ), 0))
