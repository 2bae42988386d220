"""Vocabulary of what happens to rows: why a proposal waits, what was decided, and how voters are grouped."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class AlasanTangguh(Istilah):
    """Why a source alone cannot settle a row. Such a proposal goes to a visit, never straight to a change."""

    GANDA_NIK = "GANDA_NIK", _("NIK tercatat lebih dari satu kali")
    MENINGGAL_TANPA_DOKUMEN = "MENINGGAL_TANPA_DOKUMEN", _("Diduga meninggal, belum ada dokumen")
    LAHIR_TIDAK_DIKETAHUI = "LAHIR_TIDAK_DIKETAHUI", _("Tanggal lahir tidak diketahui")


class PutusanKandidat(Istilah):
    """What was decided on a proposal. Only an accepted one changes the list."""

    TERIMA = "TERIMA", _("Diterima")
    TOLAK = "TOLAK", _("Ditolak")
    TUNDA = "TUNDA", _("Ditunda")


class Generasi(Istilah):
    """Generation by year of birth, as the offices' infographics group voters."""

    PRA_BOOMER = "PRA_BOOMER", _("Pra-boomer (sampai 1945)")
    BABY_BOOMER = "BABY_BOOMER", _("Baby boomer (1946–1964)")
    X = "X", _("Generasi X (1965–1980)")
    MILENIAL = "MILENIAL", _("Milenial (1981–1996)")
    Z = "Z", _("Generasi Z (1997–2012)")
    SESUDAH_Z = "SESUDAH_Z", _("Sesudah generasi Z (mulai 2013)")
    TIDAK_DIKETAHUI = "TIDAK_DIKETAHUI", _("Tahun lahir tidak diketahui")
