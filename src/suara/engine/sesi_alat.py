"""Small things that a session needs: parameters that a text names, names that are safe, sizes in words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

type Nilai = str | int | float | bool | date | None
type Parameter = Mapping[str, Nilai]

_SATUAN = {"KB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12, "KIB": 2**10, "MIB": 2**20, "GIB": 2**30}
_NAMA = re.compile(r"[a-z_][a-z0-9_]*")


def values(teks: str, params: Parameter | None) -> dict[str, Nilai]:
    """Return the parameters that the text names; a missing one is DuckDB's own refusal."""
    return {nama: nilai for nama, nilai in (params or {}).items() if re.search(rf"\${nama}\b", teks)}


def safe(nama: str) -> str:
    """Return a table's name, or refuse what is none."""
    if not _NAMA.fullmatch(nama):
        raise ValueError(f"nama tabel: {nama}")
    return nama


def to_bytes(batas: str) -> int:
    """Return how many bytes `4GB` are."""
    cocok = re.fullmatch(r"\s*([\d.]+)\s*([KMGT]i?B)\s*", batas, re.IGNORECASE)
    if cocok is None:
        raise ValueError(f"batas memori: {batas}")
    return int(float(cocok[1]) * _SATUAN[cocok[2].upper()])
