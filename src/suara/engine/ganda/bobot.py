"""Weights of the evidence: a dated data file with how each was estimated, as parameters of the steps."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from math import log2
from pathlib import Path
from typing import Any

import yaml

DARI_DAFTAR = "daftar"


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

    def parameter(self, baris: int, *, ambang: float | None = None) -> dict[str, float | int]:
        """Return the parameters of all steps for a list of so many rows.

        `awal` is what is known before any evidence: one row in two hundred is somebody's second, among all
        pairs of the list. The longer the list, the more evidence a pair needs.
        """
        return {
            "awal": log2(2 * self.bagian_ganda / max(baris, 2)),
            "sekali": log2(1.5 / max(baris, 2)),
            "ambang": self.ambang if ambang is None else ambang,
            "batas": self.batas_blok,
            "bawaan_paling_sedikit": self.bawaan_paling_sedikit,
            "bawaan_kali": self.bawaan_kali,
            "bawaan_bagian": self.bawaan_bagian,
            **{f"b_{nama}": nilai for nama, nilai in self.tetap},
            **dict(self.tingkat),
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
