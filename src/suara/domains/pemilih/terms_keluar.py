"""Vocabulary of what comes in as a file and of what leaves the office."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class ProfilEkspor(Istilah):
    """To whom something of the list goes, and so what may be in it."""

    PUBLIK = "PUBLIK", _("Publik: angka rekap")
    SALINAN = "SALINAN", _("Salinan untuk partai politik atau Bawaslu")
    ANTAR_INSTANSI = "ANTAR_INSTANSI", _("Antarinstansi: hanya baris perkaranya")
    OPERATOR = "OPERATOR", _("Operator: baris kantor sendiri, disamarkan")
    OPERATOR_TERBUKA = (
        "OPERATOR_TERBUKA",
        _("Operator tanpa samaran: NIK, NKK, lahir, disabilitas terbuka"),
    )


class StatusEkspor(Istilah):
    """Where a request to export stands."""

    DIMINTA = "DIMINTA", _("Menunggu orang kedua")
    DISETUJUI = "DISETUJUI", _("Disetujui")
    DITOLAK = "DITOLAK", _("Ditolak")


class StatusKiriman(Istilah):
    """Where an uploaded delivery stands."""

    TERSIMPAN = "TERSIMPAN", _("Tersegel, belum diolah")
    SELESAI = "SELESAI", _("Selesai diolah")
    DITOLAK = "DITOLAK", _("Berkas ditolak")
