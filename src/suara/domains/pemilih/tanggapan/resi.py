"""Numbers, keys and brakes of this room's receipts (`kernel.nomor_resi`, `core.privasi.resi`, `core.rem`)."""

from __future__ import annotations

from suara.core.privasi.resi import RahasiaResi
from suara.core.rem.tebakan import RemTebakan
from suara.domains.pemilih.tanggapan.errors import TerlaluSering
from suara.kernel import nomor_resi

AWALAN = "TM"
RESI = RahasiaResi("pemilih.tanggapan")
REM = RemTebakan("tanggapan-rem", RESI.keyed, TerlaluSering)


def buat_nomor(tahun: int, urut: int) -> str:
    """Return ``TM-2026-000123-5``."""
    return nomor_resi.buat_nomor(AWALAN, tahun, urut)


def periksa_nomor(text: str) -> str | None:
    """Return the number as it is written officially, or None."""
    return nomor_resi.periksa_nomor(AWALAN, text)
