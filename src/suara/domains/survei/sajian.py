"""Results of any kind of survey as people read them: an index, or another score."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from suara.domains.survei.sajian_hasil import Baris, nama_unsur, show_ikm
from suara.domains.survei.sajian_lain import names_of, show_lain


def show_hasil(angka: Mapping[str, Any]) -> Baris:
    """Return everything that a page shows of the results."""
    return show_lain(angka) if "cara" in angka else show_ikm(angka)


def nama_dalam(angka: Mapping[str, Any], kode: str) -> str:
    """Return what these results call an unsur, an aspect or a question of their own."""
    return names_of(angka).get(kode, kode) if "cara" in angka else nama_unsur(kode)
