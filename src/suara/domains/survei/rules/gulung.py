"""Several services or offices as one figure: pooled where answers are at hand, else weighed by respondents.

No regulation says how (reference surveys.md §1.8), so the way is always named and the simple mean stands
beside it. Strata are for a service that was asked more than its share.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from suara.domains.survei.rules.selang import Sebaran, Selang, galat_baku, limit
from suara.domains.survei.terms import CaraGulung


@dataclass(frozen=True, slots=True, kw_only=True)
class Bagian:
    """One part. `sebaran` is None of an office that told only its index; `populasi` are its service users."""

    nama: str
    n: int
    ikm: Fraction | None
    sebaran: Sebaran | None = None
    populasi: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gulungan:
    """The figure of all parts; `sederhana`, the simple mean of their indices, is only shown beside it."""

    n: int
    ikm: Fraction
    cara: CaraGulung
    sederhana: Fraction
    kosong: tuple[str, ...]


def gulung(bagian: Sequence[Bagian]) -> Gulungan | None:
    """Roll parts up; None when no part has an index. Parts without one are named and never count as 0."""
    ada = [(satu, satu.ikm) for satu in bagian if satu.ikm is not None and satu.n]
    if not ada:
        return None
    n = sum(satu.n for satu, _ikm in ada)
    spreads = [satu.sebaran for satu, _ikm in ada if satu.sebaran is not None]
    if len(spreads) == len(ada):
        ikm, cara = sum((satu.jumlah for satu in spreads), Fraction(0)) / n, CaraGulung.KUMPUL
    else:
        ikm, cara = sum((nilai * satu.n for satu, nilai in ada), Fraction(0)) / n, CaraGulung.RESPONDEN
    return Gulungan(
        n=n, ikm=ikm, cara=cara, sederhana=sum((nilai for _satu, nilai in ada), Fraction(0)) / len(ada),
        kosong=tuple(satu.nama for satu in bagian if satu.ikm is None or not satu.n),
    )  # fmt: skip


def strata(bagian: Sequence[Bagian]) -> tuple[Fraction, Selang] | None:
    """Return the index weighed by population with its interval; None while a part lacks what that needs.

    Var = Σ W²·(1 − n/N)·s²/n. The interval uses the normal quantile.
    """
    parts = [
        (satu.ikm, satu.populasi, galat_baku(satu.sebaran, satu.populasi))
        for satu in bagian
        if satu.ikm is not None and satu.populasi and satu.sebaran is not None
    ]
    known = [(ikm, n, galat) for ikm, n, galat in parts if galat is not None]
    if not bagian or len(known) < len(bagian):
        return None
    semua = sum(n for _ikm, n, _galat in known)
    ikm = sum((nilai * Fraction(n, semua) for nilai, n, _galat in known), Fraction(0))
    galat = math.sqrt(math.fsum((n / semua * se) ** 2 for _ikm, n, se in known))
    return ikm, limit(float(ikm), galat)
