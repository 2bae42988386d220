"""How sure an index is: standard error, Student's interval, bootstrap for few answers, change over time.

An interval rests on the respondents' own scores, not on the nine means: the unsur of one person go together
(reference surveys.md §6).
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from statistics import NormalDist

BAWAH, ATAS = 25.0, 100.0
PELUANG = 0.975
SEDIKIT = 30
"""Fewer respondents than this: the bootstrap stands beside Student's interval (§6)."""
_TEPAT = 200
"""Up to so many degrees of freedom the quantile comes from the exact series, beyond from the expansion."""


@dataclass(frozen=True, slots=True)
class Sebaran:
    """Scores of respondents (25…100) as sums: how many, their total, the total of their squares. Exact."""

    n: int
    jumlah: Fraction
    kuadrat: Fraction

    @classmethod
    def from_nilai(cls, nilai: Sequence[Fraction]) -> Sebaran:
        """Sum up scores one by one."""
        return cls(len(nilai), sum(nilai, Fraction(0)), sum((satu * satu for satu in nilai), Fraction(0)))

    def __add__(self, lain: Sebaran) -> Sebaran:
        return Sebaran(self.n + lain.n, self.jumlah + lain.jumlah, self.kuadrat + lain.kuadrat)

    @property
    def simpangan(self) -> float | None:
        """The sample standard deviation; None of fewer than two."""
        if self.n < 2:
            return None
        ragam = (self.kuadrat - self.jumlah * self.jumlah / self.n) / (self.n - 1)
        return math.sqrt(max(ragam, Fraction(0)))


@dataclass(frozen=True, slots=True)
class Selang:
    """A 95 % interval of an index, its standard error, and how it was found."""

    bawah: float
    atas: float
    galat: float
    cara: str


def hitung_selang(ikm: Fraction, sebaran: Sebaran, populasi: int | None = None) -> Selang | None:
    """Return Student's interval around `ikm`, cut to 25…100; None of fewer than two respondents.

    `populasi` (service users of the period) narrows it by the finite-population factor when it is known and
    larger than the sample; all of them asked leaves no error of sampling.
    """
    galat = galat_baku(sebaran, populasi)
    if galat is None:
        return None
    jarak = kuantil_t(sebaran.n - 1) * galat
    pusat = float(ikm)
    return Selang(max(BAWAH, pusat - jarak), min(ATAS, pusat + jarak), galat, "t")


def limit(pusat: float, galat: float) -> Selang:
    """Return the normal 95 % interval, cut to the scale, of a figure made of many respondents."""
    jarak = NormalDist().inv_cdf(PELUANG) * galat
    return Selang(max(BAWAH, pusat - jarak), min(ATAS, pusat + jarak), galat, "normal")


def galat_baku(sebaran: Sebaran, populasi: int | None = None) -> float | None:
    """Return the standard error of the mean score."""
    simpangan = sebaran.simpangan
    if simpangan is None:
        return None
    sisa = 1.0 if populasi is None else max(0.0, 1 - sebaran.n / populasi)
    return simpangan / math.sqrt(sebaran.n) * math.sqrt(sisa)


def bootstrap(nilai: Sequence[float], *, benih: int, kali: int = 2000) -> Selang | None:
    """Return the percentile interval of the mean over `kali` draws with replacement; the same seed, the same.

    For few answers, or many at the top of the scale, where Student's interval leaves the scale.
    """
    if len(nilai) < 2:
        return None
    acak = random.Random(benih)  # noqa: S311 -- a reproducible draw, not a secret
    n = len(nilai)
    rata = sorted(math.fsum(acak.choices(nilai, k=n)) / n for _kali in range(kali))
    bawah, atas = rata[math.floor(0.025 * (kali - 1))], rata[math.ceil(0.975 * (kali - 1))]
    tengah = math.fsum(rata) / kali
    galat = math.sqrt(math.fsum((satu - tengah) ** 2 for satu in rata) / (kali - 1))
    return Selang(bawah, atas, galat, "bootstrap")


def is_berubah(lama: Selang, baru: Selang, beda: Fraction) -> bool:
    """Say whether the change between two periods is more than their errors explain (95 %, normal)."""
    batas = NormalDist().inv_cdf(PELUANG) * math.hypot(lama.galat, baru.galat)
    return abs(float(beda)) > batas


@cache
def kuantil_t(derajat: int) -> float:
    """Return Student's t at 0.975 for whole degrees of freedom.

    Abramowitz and Stegun, Handbook of Mathematical Functions, 26.7.3 and 26.7.4 (exact series for whole
    degrees, solved by halving), beyond 200 degrees the expansion 26.7.5 (error below 1e-8).
    """
    if derajat < 1:
        raise ValueError("derajat bebas paling sedikit 1")
    if derajat > _TEPAT:
        return _expansion(derajat)
    bawah, atas = 1.9, 13.0
    while atas - bawah > 1e-12:
        tengah = (bawah + atas) / 2
        if _two_sided(tengah, derajat) < 2 * PELUANG - 1:
            bawah = tengah
        else:
            atas = tengah
    return (bawah + atas) / 2


def _two_sided(t: float, derajat: int) -> float:
    """Return the probability between −t and t."""
    sudut = math.atan(t / math.sqrt(derajat))
    kosinus, sinus = math.cos(sudut), math.sin(sudut)
    ganjil = derajat % 2
    suku = kosinus if ganjil else 1.0
    jumlah = suku if derajat > 1 else 0.0
    for k in range(2 + ganjil, derajat - 1, 2):
        suku *= kosinus * kosinus * (k - 1) / k
        jumlah += suku
    return 2 / math.pi * (sudut + sinus * jumlah) if ganjil else sinus * jumlah


def _expansion(derajat: int) -> float:
    z = NormalDist().inv_cdf(PELUANG)
    g1 = (z**3 + z) / 4
    g2 = (5 * z**5 + 16 * z**3 + 3 * z) / 96
    g3 = (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / 384
    return z + g1 / derajat + g2 / derajat**2 + g3 / derajat**3
