"""What a session needs beside itself: its connections, parameters that a text names, safe names, sizes."""

from __future__ import annotations

import re
import resource
import threading
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

type Nilai = str | int | float | bool | date | None
type Parameter = Mapping[str, Nilai]

_SATUAN = {"KB": 10**3, "MB": 10**6, "GB": 10**9, "TB": 10**12, "KIB": 2**10, "MIB": 2**20, "GIB": 2**30}
LAPANG = 3 * 10**9
"""Memory limit from which on two sorted kab/kota fit at once, or a province's maps beside its checks."""
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


def is_roomy(batas: str) -> bool:
    """Whether two things of a province fit into this memory at once."""
    return to_bytes(batas) >= LAPANG


class Sambungan:
    """The connections to one database in memory: each serves one thread, so every thread has its own."""

    def __init__(self, pilihan: dict[str, str | bool | int | float | list[str]]) -> None:
        import duckdb  # a web process that shows announced figures never opens a session

        self.utama = duckdb.connect(":memory:", config=pilihan)
        self._lain: list[DuckDBPyConnection] = []
        self._utas = threading.local()
        self._utas.satu = self.utama

    def di_sini(self) -> DuckDBPyConnection:
        """Return the connection of this thread."""
        satu: DuckDBPyConnection | None = getattr(self._utas, "satu", None)
        if satu is None:
            satu = self._utas.satu = self.utama.cursor()
            self._lain.append(satu)
        return satu

    def close(self) -> None:
        """Close all; the database is gone with the last."""
        for satu in (*self._lain, self.utama):
            satu.close()


def no_core_dump() -> None:
    """Switch core dumps off: a crash must not leave voters in a file."""
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
