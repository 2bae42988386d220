"""Which single number, written otherwise, would make failing equations hold.

A number is suspected when no equation that knows it holds, and the failing ones ask for the same value. Two
equations that agree are strong evidence; one equation alone only counts when the digits look like a slip.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from suara.engine.periksa_rekap.angka import compare_digits
from suara.engine.periksa_rekap.persamaan import Persamaan, Sistem
from suara.engine.periksa_rekap.terms import BERTANDA, BedaAngka
from suara.engine.periksa_rekap.titik import Nilai, Peubah

LEMAH = 8
"""More slips than this explain one equation equally well: then none of them is worth naming."""


@dataclass(frozen=True, slots=True)
class Tersangka:
    """One number, the value that the equations ask for, and which equations those are."""

    peubah: Peubah
    tertulis: int
    tersirat: int
    beda: BedaAngka
    menjelaskan: tuple[Persamaan, ...]

    @property
    def kuat(self) -> bool:
        """Whether two or more equations agree."""
        return len(self.menjelaskan) > 1


def find_suspects(sistem: Sistem, nilai: Nilai, gagal: Iterable[Persamaan]) -> list[list[Tersangka]]:
    """Return groups of suspects: those of one group explain the same equations, best first."""
    sisa = dict.fromkeys(gagal)
    semua = [satu for peubah in _numbers(sisa) for satu in _suspect(peubah, sistem, nilai, sisa)]
    semua.sort(key=_rank)
    setara: dict[frozenset[Persamaan], list[Tersangka]] = defaultdict(list)
    for satu in semua:
        setara[frozenset(satu.menjelaskan)].append(satu)
    hasil: list[list[Tersangka]] = []
    for satu in semua:
        baru = [persamaan for persamaan in satu.menjelaskan if persamaan in sisa]
        if len(baru) < len(satu.menjelaskan) or not satu.kuat:
            continue
        hasil.append(setara[frozenset(satu.menjelaskan)])
        for persamaan in baru:
            del sisa[persamaan]
    for persamaan in sisa:
        lemah = [satu for satu in setara[frozenset((persamaan,))] if satu.beda is not BedaAngka.LAIN]
        if lemah:
            hasil.append(lemah)
    return hasil


def _rank(satu: Tersangka) -> tuple[int, int]:
    return -len(satu.menjelaskan), list(BedaAngka).index(satu.beda)


def _numbers(gagal: Iterable[Persamaan]) -> list[Peubah]:
    return list(dict.fromkeys(suku.peubah for satu in gagal for suku in satu.semua))


def _suspect(peubah: Peubah, sistem: Sistem, nilai: Nilai, gagal: dict[Persamaan, None]) -> list[Tersangka]:
    menurut: dict[int, list[Persamaan]] = defaultdict(list)
    for persamaan in sistem.menurut[peubah]:
        if persamaan.gap(nilai) == 0:
            return []
        if persamaan in gagal and (tersirat := persamaan.implied(peubah, nilai)) is not None:
            menurut[tersirat].append(persamaan)
    hasil: list[Tersangka] = []
    for tersirat, sepakat in menurut.items():
        if tersirat < 0 and peubah.ukuran.pokok not in BERTANDA:
            continue
        beda = compare_digits(nilai[peubah], tersirat)
        hasil.append(Tersangka(peubah, nilai[peubah], tersirat, beda, tuple(sepakat)))
    return hasil
