"""Exact numbers and the one rounding that a published figure gets."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

DUA = 2
"""Decimals of every published index, mean and class comparison."""


def bulat(nilai: Fraction, angka: int = DUA) -> Decimal:
    """Return `nilai` rounded half-up to `angka` decimals: 3.625 is 3.63, which Python's `round` makes 3.62.

    Only for figures that are not negative.
    """
    skala: int = 10**angka
    return Decimal((2 * nilai.numerator * skala + nilai.denominator) // (2 * nilai.denominator)).scaleb(
        -angka
    )


def pecahan(nilai: Decimal | int | str) -> Fraction:
    """Return a decimal number exactly as it is written."""
    return Fraction(Decimal(nilai))
