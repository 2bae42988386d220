"""Acts of this room. Other rooms import from here."""

from __future__ import annotations

from suara.core.privasi.identitas import DataIdentitas, Kontak
from suara.core.privasi.segel import open_text, seal_text
from suara.core.privasi.services.brankas import erase_identitas, read_kontak, seal_identitas
from suara.core.privasi.services.pembukaan import (
    MASA_BACA,
    approve_opening,
    lapse_openings,
    read_identitas,
    refuse_opening,
    request_opening,
)

__all__ = [
    "MASA_BACA",
    "DataIdentitas",
    "Kontak",
    "approve_opening",
    "erase_identitas",
    "lapse_openings",
    "open_text",
    "read_identitas",
    "read_kontak",
    "refuse_opening",
    "request_opening",
    "seal_identitas",
    "seal_text",
]
