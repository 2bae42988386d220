"""Drawing a stratified random sample that anybody can draw again.

Every row gets the SHA-256 of seed and row number; in each kecamatan the smallest come first. Places go to
kecamatan in proportion to their rows (largest remainder; ties to the lower code), and each kecamatan that has
a row gets at least one while there are enough. No generator of a language or a version is involved: paper,
the printed seed and any SHA-256 give the same sample.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

type Baris = tuple[int, str]
"""A row that may be drawn: its number and its kecamatan."""


@dataclass(frozen=True, slots=True)
class Strata:
    """One kecamatan: how many rows it has, and how many of them are drawn."""

    kecamatan: str
    populasi: int
    sampel: int


@dataclass(frozen=True, slots=True)
class Undian:
    """The sample in the order in which it is to be visited, and its places by kecamatan."""

    terpilih: tuple[Baris, ...]
    strata: tuple[Strata, ...]


def mix_seed(acak: str, kata: str) -> str:
    """Return the seed: our random text and Bawaslu's word together, so that neither side chooses it alone."""
    return hashlib.sha256(f"suara/uji-petik/1\n{acak}\n{kata.strip()}".encode()).hexdigest()


def frame_hash(kerangka: Iterable[Baris]) -> str:
    """Return the fingerprint of what could be drawn, whatever order it came in."""
    rows = sorted((int(nomor), str(kecamatan)) for nomor, kecamatan in kerangka)
    return hashlib.sha256(json.dumps(rows, separators=(",", ":")).encode()).hexdigest()


def allocate(populasi: Mapping[str, int], ukuran: int) -> dict[str, int]:
    """Return how many are drawn in each kecamatan; never more than it has."""
    total = sum(populasi.values())
    ukuran = min(ukuran, total)
    names = sorted(name for name, rows in populasi.items() if rows)
    if not total or ukuran <= 0:
        return dict.fromkeys(names, 0)
    floor = 1 if ukuran >= len(names) else 0
    # Shares of what is left after one place each; integers only, so that nothing is rounded by a machine.
    rest, base = ukuran - floor * len(names), total - floor * len(names)
    places = {name: floor + (rest * (populasi[name] - floor) // base if base else 0) for name in names}
    left = ukuran - sum(places.values())
    by_remainder = sorted(
        names, key=lambda name: (-(rest * (populasi[name] - floor) % base if base else 0), name)
    )
    for name in by_remainder[:left]:
        places[name] += 1
    return places


def draw(kerangka: Sequence[Baris], ukuran: int, benih: str) -> Undian:
    """Draw `ukuran` rows (all, when there are fewer). The same frame and seed give the same sample."""
    strata: dict[str, list[int]] = defaultdict(list)
    for nomor, kecamatan in kerangka:
        strata[kecamatan].append(nomor)
    places = allocate({name: len(rows) for name, rows in strata.items()}, ukuran)
    chosen: list[Baris] = []
    for name in sorted(strata):
        ranked = sorted(strata[name], key=lambda nomor: _rank(benih, nomor))
        chosen += [(nomor, name) for nomor in ranked[: places[name]]]
    counts = tuple(Strata(name, len(strata[name]), places[name]) for name in sorted(strata))
    return Undian(tuple(chosen), counts)


def _rank(benih: str, nomor: int) -> str:
    return hashlib.sha256(f"{benih}:{nomor}".encode()).hexdigest()
