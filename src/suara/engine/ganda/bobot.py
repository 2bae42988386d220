"""Weights of the evidence: a dated data file with how each was estimated, as parameters of the steps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from math import log2
from pathlib import Path
from typing import Any

import yaml

from suara.engine.nama.kata import vocabulary

DARI_DAFTAR = "daftar"
DEKAT = (6, 5, 4, 3, 2)
PALING_JARANG = 1e-9
"""Share that stands for "never seen" in a list."""


@dataclass(frozen=True, slots=True)
class Bobot:
    """One edition of the weights."""

    edisi: str
    ambang: float
    bagian_ganda: float
    batas_blok: int
    bawaan_paling_sedikit: int
    bawaan_kali: int
    bawaan_bagian: float
    tetap: tuple[tuple[str, float], ...]
    tingkat: tuple[tuple[str, float], ...]

    def parameter(
        self, baris: int, *, ambang: float | None = None, domisili: Mapping[int, float] | None = None
    ) -> dict[str, float | int]:
        """Return the parameters of all steps for a list of so many rows.

        `domisili` are the shares of pairs that live as near as each level or nearer (`sql/domisili.sql`).

        `awal` is what is known before any evidence: one row in two hundred is somebody's second, among all
        pairs of the list. The longer the list, the more evidence a pair needs.
        """
        potongan = vocabulary().potongan
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
            **dict(self.tingkat),
            **self._near(domisili or {}),
        }

    def _near(self, bagian: Mapping[int, float]) -> dict[str, float]:
        """Return the weights of the distance between two homes: m of the file, u of this very list."""
        m = dict(self.tingkat)
        kumulatif = {nomor: bagian.get(nomor, PALING_JARANG) for nomor in DEKAT} | {1: 1.0}
        lebih_dekat = {nomor: kumulatif.get(nomor + 1, 0.0) for nomor in kumulatif} | {5: 0.0}
        return {
            f"b_domisili_{nomor}": m[f"m_domisili_{nomor}"]
            - log2(max(kumulatif[nomor] - lebih_dekat[nomor], PALING_JARANG))
            for nomor in kumulatif
        }


@cache
def read_bobot(path: Path | None = None) -> Bobot:
    """Return the weights of a file; without one those that Suara brings."""
    path = path or Path(__file__).with_name("bobot.yaml")
    isi: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
    return Bobot(
        edisi=isi["edisi"],
        ambang=float(isi["ambang"]),
        bagian_ganda=float(isi["bagian_ganda"]),
        batas_blok=int(isi["batas_blok"]),
        bawaan_paling_sedikit=int(isi["bawaan"]["paling_sedikit"]),
        bawaan_kali=int(isi["bawaan"]["kali"]),
        bawaan_bagian=float(isi["bawaan"]["bagian"]),
        tetap=tuple((nama, float(nilai)) for nama, nilai in isi["tetap"].items()),
        tingkat=tuple(
            _weight(banding, int(nomor), satu)
            for banding, semua in isi["tingkat"].items()
            for nomor, satu in semua.items()
        ),
    )


def _weight(banding: str, nomor: int, satu: dict[str, Any]) -> tuple[str, float]:
    """Return `b_…` = log2(m/u), or `m_…` = log2(m) where SQL subtracts the value's own log2 frequency."""
    if satu["u"] == DARI_DAFTAR:
        return f"m_{banding}_{nomor}", log2(float(satu["m"]) / float(satu.get("kali", 1)))
    return f"b_{banding}_{nomor}", log2(float(satu["m"]) / float(satu["u"]))
