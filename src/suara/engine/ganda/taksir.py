"""Estimate the weights from the list itself: Fellegi-Sunter's m and u by expectation and maximisation.

Unsupervised: nobody says which pairs are one person. All pairs of the list are taken for a mixture of two
kinds, one person (share p) and two people, in which the levels of the comparisons are independent (Fellegi &
Sunter 1969). EM finds p, m and u (Winkler 1988). Only pairs that some rule brings together can be one person;
every other pair counts as two people, so a pair's level in a random sample of all pairs tells u once what the
one-person pairs add to it is taken away. Levels that were never seen count as half a pair.

What EM cannot do: two people of one household or one village share card, address, birthplace and the start of
their numbers. In a list full of them that kind is larger than the one of duplicates, and EM finds it instead.
`pelajari.py` refuses such an estimate by the names of the pairs.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp, log

PUTARAN = 200
CUKUP = 1e-6
"""The estimate stands when the expected number of pairs changes by less than this share."""
SETENGAH = 0.5
"""Pairs by which a level that was never seen is counted."""
AWAL_SAMA = 0.9
"""Share of the strongest level with which EM begins."""

type Pola = tuple[int, ...]
"""The levels of one pair, in the order of the comparisons; 0 is missing and says nothing."""


@dataclass(frozen=True, slots=True)
class Taksiran:
    """What EM found: expected pairs of one person, and for every comparison m and u by level."""

    ganda: float
    m: tuple[Mapping[int, float], ...]
    u: tuple[Mapping[int, float], ...]
    putaran: int


def estimate(
    pola: Mapping[Pola, int],
    acak: Sequence[Mapping[int, int]],
    tingkat: Sequence[Sequence[int]],
    *,
    semua: float,
) -> Taksiran:
    """Return the estimate from the patterns of the candidate pairs.

    `pola` counts them; `acak` counts the levels of random pairs for every comparison; `tingkat` are the
    levels from the strongest agreement down; `semua` is the number of all pairs of the list.
    """
    banyak = [max(sum(jumlah for nomor, jumlah in satu.items() if nomor), 1) for satu in acak]
    bagian = [
        {nomor: max(satu.get(nomor, 0), SETENGAH) / n for nomor in urut}
        for satu, n, urut in zip(acak, banyak, tingkat, strict=True)
    ]
    m = [_first(urut) for urut in tingkat]
    u = [_share(satu) for satu in bagian]
    ganda, putaran = 0.05 * sum(pola.values()), 0
    while putaran < PUTARAN:
        putaran += 1
        sebelum, (ganda, terhitung) = ganda, _expect(pola, m, u, p=ganda / semua)
        m = [_share(satu) for satu in terhitung]
        u = [
            _share(
                {
                    nomor: max(satu[nomor] - ganda / semua * m[ke][nomor], SETENGAH / banyak[ke])
                    for nomor in satu
                }
            )
            for ke, satu in enumerate(bagian)
        ]
        if abs(ganda - sebelum) <= CUKUP * max(ganda, 1.0):
            break
    return Taksiran(ganda=ganda, m=tuple(m), u=tuple(u), putaran=putaran)


def _first(urut: Sequence[int]) -> dict[int, float]:
    lain = (1 - AWAL_SAMA) / max(len(urut) - 1, 1)
    return {nomor: lain if ke else AWAL_SAMA for ke, nomor in enumerate(urut)}


def _expect(
    pola: Mapping[Pola, int], m: Sequence[Mapping[int, float]], u: Sequence[Mapping[int, float]], *, p: float
) -> tuple[float, list[dict[int, float]]]:
    """Return the expected pairs of one person, and how many of them stand on each level."""
    p = min(max(p, 1e-12), 0.5)
    awal = log(p / (1 - p))
    bobot = [{n: log(satu[n] / lain[n]) for n in satu} | {0: 0.0} for satu, lain in zip(m, u, strict=True)]
    terhitung = [dict.fromkeys(satu, SETENGAH) for satu in m]
    ganda = 0.0
    for satu, jumlah in pola.items():
        skor = awal + sum(bobot[ke][nomor] for ke, nomor in enumerate(satu))
        peluang = jumlah / (1 + exp(-skor)) if skor > -500 else 0.0
        ganda += peluang
        for ke, nomor in enumerate(satu):
            if nomor:
                terhitung[ke][nomor] += peluang
    return ganda, terhitung


def _share(isi: Mapping[int, float]) -> dict[int, float]:
    jumlah = sum(isi.values())
    return {nomor: nilai / jumlah for nomor, nilai in isi.items()}
