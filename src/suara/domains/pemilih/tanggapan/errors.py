"""Why a citizen's form was not taken, in sentences about what to do."""

from __future__ import annotations

from suara.domains.pemilih.errors import ActRefused
from suara.kernel.kalimat import Kalimat, gettext_noop


class TanggapanDitolak(ActRefused):
    """What was filled in can't be taken; `kolom` names the field."""

    def __init__(self, kolom: str, kalimat: Kalimat) -> None:
        super().__init__(kalimat)
        self.kolom = kolom


class TerlaluSering(ActRefused):
    """Too many tries from one network; `detik` says how long to wait."""

    def __init__(self, detik: int) -> None:
        pola = gettext_noop("Terlalu banyak percobaan. Tunggu {menit} menit, lalu coba lagi.")
        super().__init__(Kalimat(pola, {"menit": max(1, (detik + 59) // 60)}))
        self.detik = detik
