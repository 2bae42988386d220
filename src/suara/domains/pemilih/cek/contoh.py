"""Invented people whom the demo office's form names, so that a newcomer can try the three answers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from suara.kernel.kalimat import gettext_noop as _


@dataclass(frozen=True, slots=True)
class OrangContoh:
    """Somebody who does not exist, what the demo's check answers about her, and how its list holds her."""

    nik: str
    tanggal_lahir: date
    jawaban: str
    nama: str = ""
    jenis_kelamin: str = ""
    kode_desa: str = ""
    tps: str = ""


TERDAFTAR = OrangContoh(
    "6409990101909001", date(1990, 1, 1), _("terdaftar"), "CONTOH RAHMAT", "L", "64.71.06.1003", "004"
)
TANGGUH = OrangContoh(
    "6409994202859002", date(1985, 2, 2), _("sedang diperiksa"), "CONTOH MELATI", "P", "64.72.05.1004", "002"
)
TIADA = OrangContoh("6409990303809003", date(1980, 3, 3), _("belum terdaftar"))
CONTOH = (TERDAFTAR, TANGGUH, TIADA)
"""No kecamatan has the code 64.09.99, so nobody has these numbers. The third is in no list."""
