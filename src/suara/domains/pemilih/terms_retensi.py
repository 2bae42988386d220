"""Vocabulary of what the folder of the voter data keeps, and what keeps it."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class TempatData(Istilah):
    """Which folder of the voter data is meant."""

    DAFTAR = "daftar", _("Daftar pemilih")
    PENDUDUK = "penduduk", _("Data penduduk yang dikirim")
    KANDIDAT = "kandidat", _("Kandidat yang dihitung mesin")
    KIRIMAN = "kiriman", _("Sisa kiriman yang diunggah petugas")
    TEMUAN = "temuan", _("Laporan temuan")


class SebabTinggal(Istilah):
    """Why a snapshot may not go."""

    TERKINI = "TERKINI", _("Yang berlaku: tidak pernah dihapus")
    DITETAPKAN = "DITETAPKAN", _("Ditunjuk periode yang ditetapkan")
    DIPAKAI = "DIPAKAI", _("Ditunjuk periode yang belum selesai")
    DITAHAN = "DITAHAN", _("Ditahan karena sengketa atau pemeriksaan")
    INSIDEN = "INSIDEN", _("Ada insiden data pemilih yang masih terbuka")
    BELUM_CUKUP_UMUR = "BELUM_CUKUP_UMUR", _("Masa simpannya belum habis")
    TANPA_UMUR = "TANPA_UMUR", _("Umurnya tidak diketahui")
