"""One number written differently in several places: which of them the sums decide for.

Nothing is repaired. Where the equations hold for exactly one of the written values, that value is used for
the rest of the check and the others are named; where they decide nothing, the number counts as unknown.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import product
from math import prod

from suara.engine.periksa_rekap.persamaan import Persamaan, Sistem
from suara.engine.periksa_rekap.tabel import Sel
from suara.engine.periksa_rekap.titik import Peta, Peubah, Titik

MAKS_GABUNGAN = 4096
MAKS_HITUNG = 200_000
"""Equations tried in one check at most: numbers beyond that stay undecided, and the page answers in time."""


@dataclass(frozen=True, slots=True)
class Putusan:
    """What became of one number with several written values. `nilai` is None when nothing decides."""

    titik: Titik
    peubah: Peubah
    sel: tuple[Sel, ...]
    nilai: int | None
    karena: tuple[Persamaan, ...] = ()


def settle(peta: Peta, sistem: Sistem) -> tuple[dict[Peubah, int], list[Putusan]]:
    """Return the value of every number, and how each restated number was settled."""
    nilai: dict[Peubah, int] = {}
    ragu: dict[Peubah, list[int]] = {}
    for titik in peta.titik.values():
        for ukuran, sel in titik.angka.items():
            beda = list(dict.fromkeys(satu.nilai for satu in sel))
            peubah = Peubah(titik.kunci, ukuran)
            if len(beda) == 1:
                nilai[peubah] = beda[0]
            else:
                ragu[peubah] = beda
    putusan: list[Putusan] = []
    sisa = MAKS_HITUNG
    for keluarga in _families(ragu, sistem):
        persamaan = list(dict.fromkeys(p for satu in keluarga for p in sistem.menurut.get(satu, [])))
        gabungan = prod(len(ragu[satu]) for satu in keluarga)
        beban = gabungan * len(persamaan)
        terbaik: dict[Peubah, set[int]] = {}
        if gabungan <= MAKS_GABUNGAN and beban <= sisa:
            sisa -= beban
            terbaik = _best(keluarga, ragu, nilai, persamaan)
        putusan += _decide(keluarga, terbaik, nilai, peta, sistem)
    return nilai, putusan


def _families(ragu: dict[Peubah, list[int]], sistem: Sistem) -> list[list[Peubah]]:
    """Return the doubtful numbers in groups that share equations: they are decided together."""
    sisa = dict.fromkeys(ragu)
    hasil: list[list[Peubah]] = []
    while sisa:
        tunggu, keluarga = [next(iter(sisa))], []
        while tunggu:
            satu = tunggu.pop()
            if satu not in sisa:
                continue
            del sisa[satu]
            keluarga.append(satu)
            for persamaan in sistem.menurut.get(satu, []):
                tunggu += [s.peubah for s in persamaan.semua if s.peubah in sisa]
        hasil.append(keluarga)
    return hasil


def _decide(
    keluarga: list[Peubah],
    terbaik: dict[Peubah, set[int]],
    nilai: dict[Peubah, int],
    peta: Peta,
    sistem: Sistem,
) -> list[Putusan]:
    # Fix all decided values first: an equation that decides one number may need the other.
    for satu in keluarga:
        if len(terbaik.get(satu, ())) == 1:
            nilai[satu] = next(iter(terbaik[satu]))
    hasil: list[Putusan] = []
    for satu in keluarga:
        titik = peta.titik[satu.titik]
        karena = tuple(p for p in sistem.menurut.get(satu, []) if p.gap(nilai) == 0)
        hasil.append(Putusan(titik, satu, tuple(titik.angka[satu.ukuran]), nilai.get(satu), karena))
    return hasil


def _best(
    keluarga: list[Peubah],
    ragu: dict[Peubah, list[int]],
    nilai: dict[Peubah, int],
    persamaan: list[Persamaan],
) -> dict[Peubah, set[int]]:
    """Return the values of each number in the choices for which most equations hold."""
    tertinggi, menang = -1, [dict.fromkeys(keluarga, 0)]
    for pilihan in product(*(ragu[satu] for satu in keluarga)):
        coba = {**dict(zip(keluarga, pilihan, strict=True))}
        lengkap = _Lapis(nilai, coba)
        cocok = sum(satu.gap(lengkap) == 0 for satu in persamaan)
        if cocok > tertinggi:
            tertinggi, menang = cocok, []
        if cocok == tertinggi:
            menang.append(coba)
    return {satu: {pilihan[satu] for pilihan in menang} for satu in keluarga}


class _Lapis(dict[Peubah, int]):
    """Known values with a few tried on top, without copying them."""

    def __init__(self, dasar: dict[Peubah, int], coba: dict[Peubah, int]) -> None:
        super().__init__(coba)
        self._dasar = dasar

    def __contains__(self, kunci: object) -> bool:
        return super().__contains__(kunci) or kunci in self._dasar

    def __missing__(self, kunci: Peubah) -> int:
        return self._dasar[kunci]
