"""Weights of the evidence: a dated data file with how each was estimated, as parameters of the steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import log2

from suara.engine.nama.kata import vocabulary

DEKAT = (6, 5, 4, 3, 2)
PALING_JARANG = 1e-9
"""Share that stands for "never seen" in a list."""


@dataclass(frozen=True, slots=True)
class Tingkat:
    """One level of a comparison: how often one person's two rows stand on it (m), and two people's (u).

    `u` is None where the list itself says it, value by value; `kali` times what the list says.
    """

    banding: str
    nomor: int
    m: float
    u: float | None
    kali: float = 1.0

    def weight(self) -> tuple[str, float]:
        """Return `b_…` = log2(m/u), or `m_…` = log2(m) where SQL subtracts the value's own log2 frequency."""
        if self.u is None:
            return f"m_{self.banding}_{self.nomor}", log2(self.m / self.kali)
        return f"b_{self.banding}_{self.nomor}", log2(self.m / self.u)


@dataclass(frozen=True, slots=True)
class Bobot:
    """One edition of the weights. Without `banding` it is one for the search of a province."""

    edisi: str
    ambang: float
    bagian_ganda: float
    batas_blok: int
    bawaan_paling_sedikit: int
    bawaan_kali: int
    bawaan_bagian: float
    tetap: tuple[tuple[str, float], ...]
    isi: tuple[Tingkat, ...]
    aturan: tuple[str, ...] = ()
    banding: tuple[str, ...] = ()

    @property
    def tingkat(self) -> tuple[tuple[str, float], ...]:
        """The weights by the name that the steps' SQL gives them."""
        return tuple(satu.weight() for satu in self.isi)

    @property
    def unlearned(self) -> bool:
        """Whether this edition only says what to compare; a list tells the weights (`pelajari.py`)."""
        return not self.isi

    def fixed(self, **tetap: float) -> Bobot:
        """Return the same weights with other values for `kembar` or `dua_orang`."""
        return replace(self, tetap=tuple((dict(self.tetap) | tetap).items()))

    def parameter(
        self, baris: int, *, ambang: float | None = None, domisili: Mapping[int, float] | None = None
    ) -> dict[str, float | int]:
        """Return the parameters of all steps for a list of so many rows.

        `domisili` are the shares of pairs that live as near as each level or nearer (`sql/domisili.sql`).

        `awal` is what is known before any evidence: one row in two hundred is somebody's second, among all
        pairs of the list. The longer the list, the more evidence a pair needs.
        """
        potongan = vocabulary().potongan
        tingkat = dict(self.tingkat)
        return {
            "awal": log2(2 * self.bagian_ganda / max(baris, 2)),
            "sekali": log2(1.5 / max(baris, 2)),
            "ambang": self.ambang if ambang is None else ambang,
            "batas": self.batas_blok,
            "potong_dari": potongan.start,
            "potong_sampai": potongan.stop - 1,
            "bawaan_paling_sedikit": self.bawaan_paling_sedikit,
            "bawaan_kali": self.bawaan_kali,
            "bawaan_bagian": self.bawaan_bagian,
            **{f"b_{nama}": nilai for nama, nilai in self.tetap},
            **tingkat,
            **({} if self.banding else _near(tingkat, domisili or {})),
        }


def _near(m: Mapping[str, float], bagian: Mapping[int, float]) -> dict[str, float]:
    """Return the weights of the distance between two homes: m of the file, u of this very list."""
    kumulatif = {nomor: bagian.get(nomor, PALING_JARANG) for nomor in DEKAT} | {1: 1.0}
    lebih_dekat = {nomor: kumulatif.get(nomor + 1, 0.0) for nomor in kumulatif} | {5: 0.0}
    return {
        f"b_domisili_{nomor}": m[f"m_domisili_{nomor}"]
        - log2(max(kumulatif[nomor] - lebih_dekat[nomor], PALING_JARANG))
        for nomor in kumulatif
    }
