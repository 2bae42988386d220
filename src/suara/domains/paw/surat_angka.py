"""The votes behind a published document, as the public page `/periksa/<kode>/` lists them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from suara.domains.paw.surat_data import BarisPeringkat, KeputusanHasil
from suara.kernel.kalimat import Json, Kalimat, gettext_noop


def numbers_of(data: Mapping[str, Any]) -> list[dict[str, Json]]:
    """Return every vote figure in the data of a letter; empty for letters that have no ranking (S2, S3 …)."""
    annex: Mapping[str, Any] | None = data.get("l1")
    source: KeputusanHasil | None = (annex or data).get("keputusan_hasil")
    rows: list[BarisPeringkat] = annex["baris"] if annex else data.get("peringkat", data.get("baris", []))
    sumber = source["nomor"] if source else ""
    if sumber and not sumber.startswith("Keputusan"):
        sumber = f"Keputusan {sumber}"
    return [
        {
            "label": Kalimat(
                gettext_noop("Suara sah {nama} (nomor urut {nomor})"),
                {"nama": row["nama"], "nomor": row["nomor_urut"]},
            ).to_dict(),
            "nilai": row["suara_sah"],
            "sumber": sumber,
        }
        for row in rows
    ]
