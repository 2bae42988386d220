"""The instruments that come with the house, written as YAML beside this file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from suara.domains.survei.instrumen.definisi import Definisi
from suara.domains.survei.instrumen.periksa import load_definisi
from suara.hukum.baca import read

FOLDER = Path(__file__).with_name("benih")


@cache
def load_benih() -> Mapping[str, Definisi]:
    """Return the seeds by code and version: `skm-14-2017/1`."""
    found = [load_definisi(read(path).isi) for path in sorted(FOLDER.glob("*.yaml"))]
    return MappingProxyType({satu.nama: satu for satu in found})
