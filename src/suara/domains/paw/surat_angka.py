"""The votes behind a published document, as the public page `/periksa/<kode>/` lists them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from suara.domains.paw.surat_data import BarisPeringkat, KeputusanHasil
from suara.ui.format import format_number

_UNKNOWN = "belum diketahui"


def numbers_of(data: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return every vote figure in the data of a letter; empty for letters that have no ranking (S2, S3 …)."""
    annex: Mapping[str, Any] | None = data.get("l1")
    source: KeputusanHasil | None = (annex or data).get("keputusan_hasil")
    rows: list[BarisPeringkat] = annex["baris"] if annex else data.get("peringkat", data.get("baris", []))
    sumber = source["nomor"] if source else ""
    if sumber and not sumber.startswith("Keputusan"):
        sumber = f"Keputusan {sumber}"
    return [
        {
            "label": f"Suara sah {row['nama']} (nomor urut {row['nomor_urut']})",
            "nilai": _UNKNOWN if row["suara_sah"] is None else format_number(row["suara_sah"]),
            "sumber": sumber,
        }
        for row in rows
    ]
