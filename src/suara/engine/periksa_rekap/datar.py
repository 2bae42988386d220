"""A recap as Suara writes it in JSON, laid flat into the columns that recaps have as tables."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

PENDEK = {"lama": "sebelumnya", "kini": ""}


def flatten_recap(baris: Mapping[str, Any], periode: str) -> Mapping[str, Any]:
    """Return a row with one number a column; a row of another shape as it is.

    A reason that is not published is null: what the others leave of TMS then stands under ``tms_lain``.
    """
    if not isinstance(baris.get("kini"), Mapping):
        return baris
    isi: dict[str, Any] = {"periode": periode} if periode else {}
    for nama, nilai in baris.items():
        if nama.startswith("celah"):
            continue
        if nama.startswith("jumlah_"):
            # No region below is no number: a column of zeros would be summed.
            isi |= {nama: nilai} if nilai else {}
        elif isinstance(nilai, Mapping) and "jumlah" in nilai:
            isi |= _by_sex(PENDEK.get(nama, nama), nilai)
        elif not isinstance(nilai, Mapping):
            isi[nama] = nilai
    return isi | _reasons(baris)


def _by_sex(nama: str, nilai: Mapping[str, Any]) -> dict[str, Any]:
    hasil = {f"{nama}_{jk}".strip("_"): nilai[jk] for jk in ("l", "p") if jk in nilai}
    return hasil | {nama or "total": nilai["jumlah"]}


def _reasons(baris: Mapping[str, Any]) -> dict[str, Any]:
    alasan = baris.get("tms_alasan")
    if not isinstance(alasan, Mapping) or not isinstance(baris.get("tms"), Mapping):
        return {}
    ada = {nama: n["jumlah"] for nama, n in alasan.items() if isinstance(n, Mapping) and "jumlah" in n}
    isi = {f"tms_{nama.lower()}": n for nama, n in ada.items()}
    semua = baris["tms"].get("jumlah")
    if len(ada) < len(alasan) and isinstance(semua, int):
        isi["tms_lain"] = semua - sum(n for n in ada.values() if isinstance(n, int))
    return isi
