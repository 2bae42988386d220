"""Two rows that changed places: no total shows it, so each row is compared with its previous period."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from math import log

from suara.engine.periksa_rekap import wilayah as daftar
from suara.engine.periksa_rekap.terms import N, Pokok, Ukuran
from suara.engine.periksa_rekap.titik import Nilai, Peta, Peubah, Titik

JAUH = 0.1
"""A row is only looked at when it moved by more than about a tenth."""
LEBIH_DEKAT = 3.0
"""Swapped back, both rows must lie at least this many times closer to their previous period."""
MAKS_SAUDARA = 400


@dataclass(frozen=True, slots=True)
class Pertukaran:
    """Two rows that fit each other's place. `pasti` when a sum says so, not only the size of the numbers."""

    satu: Titik
    dua: Titik
    pasti: bool
    ukuran: Ukuran
    nilai: tuple[int, int]
    """What stands at the two rows."""
    acuan: tuple[int, int]
    """What the two regions had before (or have in the list of regions)."""


@dataclass(frozen=True, slots=True)
class _Acuan:
    """What a row says of its past, and what the past says of itself."""

    titik: Titik
    ukuran: Ukuran
    kata: int
    benar: int


def find_swaps(peta: Peta, nilai: Nilai) -> list[Pertukaran]:
    """Return pairs of sister rows that changed places."""
    hasil: list[Pertukaran] = []
    for saudara in _sisters(peta):
        pasti = list(_exact(saudara, peta, nilai))
        kena = {id(t) for p in pasti for t in (p.satu, p.dua)}
        hasil += pasti
        sisa = [satu for satu in saudara if id(satu) not in kena]
        hasil += _likely(sisa, peta, nilai)
    return hasil


def _sisters(peta: Peta) -> Iterator[list[Titik]]:
    keluarga: dict[tuple[str, str, str], list[Titik]] = defaultdict(list)
    for titik in peta.titik.values():
        keluarga[titik.induk, titik.kunci.periode, titik.kunci.kelompok].append(titik)
    yield from (satu for satu in keluarga.values() if len(satu) > 1)


def base_value(titik: Titik, peta: Peta, nilai: Nilai) -> int | None:
    """Return the result of the period before, as that period's own row says it."""
    for dasar in peta.bases_of(titik):
        if (jumlah := nilai.get(Peubah(dasar.kunci, N))) is not None:
            return jumlah
    return None


def _exact(saudara: list[Titik], peta: Peta, nilai: Nilai) -> Iterator[Pertukaran]:
    """Yield pairs where what one row says of its past is exactly the past of the other, and the reverse."""
    lihat: set[frozenset[int]] = set()
    for acuan in (_previous, _implied_base, _villages):
        salah = [satu for t in saudara if (satu := acuan(t, peta, nilai)) and satu.kata != satu.benar]
        menurut = {(satu.kata, satu.benar): satu for satu in salah}
        for satu in salah:
            dua = menurut.get((satu.benar, satu.kata))
            pasangan = frozenset((id(satu.titik), id(dua.titik))) if dua else frozenset()
            if dua is None or dua.titik is satu.titik or pasangan in lihat:
                continue
            lihat.add(pasangan)
            awal, akhir = sorted((satu, dua), key=lambda a: a.titik.kunci)
            yield Pertukaran(
                awal.titik, akhir.titik, True, awal.ukuran, (awal.kata, akhir.kata), (awal.benar, akhir.benar)
            )


def _previous(titik: Titik, peta: Peta, nilai: Nilai) -> _Acuan | None:
    ukuran = Ukuran(Pokok.PREVIOUS)
    kata, benar = nilai.get(Peubah(titik.kunci, ukuran)), base_value(titik, peta, nilai)
    return None if kata is None or benar is None else _Acuan(titik, ukuran, kata, benar)


def _implied_base(titik: Titik, peta: Peta, nilai: Nilai) -> _Acuan | None:
    """The base for which the row's own movements balance, against the base that it has."""
    kunci = [Peubah(titik.kunci, Ukuran(p)) for p in (Pokok.N, Pokok.BARU, Pokok.TMS)]
    if any(satu not in nilai for satu in kunci):
        return None
    jumlah, baru, tms = (nilai[satu] for satu in kunci)
    benar = nilai.get(Peubah(titik.kunci, Ukuran(Pokok.PREVIOUS)), base_value(titik, peta, nilai))
    return None if benar is None else _Acuan(titik, N, jumlah - baru + tms, benar)


def _villages(titik: Titik, _peta: Peta, nilai: Nilai) -> _Acuan | None:
    ukuran = Ukuran(Pokok.DESA)
    kata = nilai.get(Peubah(titik.kunci, ukuran))
    if kata is None or not titik.kode or titik.kunci.kelompok or daftar.level_of(titik.kode) > 3:
        return None
    return _Acuan(titik, ukuran, kata, daftar.count_below(titik.kode, 4))


def _likely(saudara: list[Titik], peta: Peta, nilai: Nilai) -> list[Pertukaran]:
    """Return pairs that only the size of their numbers gives away."""
    jauh: list[tuple[Titik, int, int]] = []
    for titik in saudara:
        kini = nilai.get(Peubah(titik.kunci, N))
        dulu = nilai.get(Peubah(titik.kunci, Ukuran(Pokok.PREVIOUS)), base_value(titik, peta, nilai))
        if kini and dulu and kini > 0 and dulu > 0 and abs(log(kini / dulu)) > JAUH:
            jauh.append((titik, kini, dulu))
    hasil: list[Pertukaran] = []
    for (satu, a, a0), (dua, b, b0) in combinations(jauh[:MAKS_SAUDARA], 2):
        tetap = min(abs(log(a / a0)), abs(log(b / b0)))
        tukar = max(abs(log(a / b0)), abs(log(b / a0)))
        if tukar * LEBIH_DEKAT < tetap:
            awal, akhir = sorted(((satu, a, a0), (dua, b, b0)), key=lambda t: t[0].kunci)
            hasil.append(Pertukaran(awal[0], akhir[0], False, N, (awal[1], akhir[1]), (awal[2], akhir[2])))
    return hasil
