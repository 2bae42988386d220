"""Vocabulary of the register around KPK's integrity survey. No score is ever computed here."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class DimensiSPI(Istilah):
    """The seven dimensions of the survey."""

    TRANSPARANSI = "TRANSPARANSI", _("Transparansi")
    TUGAS = "TUGAS", _("Integritas dalam pelaksanaan tugas")
    PENGARUH = "PENGARUH", _("Perdagangan pengaruh")
    ANGGARAN = "ANGGARAN", _("Pengelolaan anggaran")
    PBJ = "PBJ", _("Pengelolaan pengadaan barang dan jasa")
    SDM = "SDM", _("Pengelolaan SDM")
    SOSIALISASI = "SOSIALISASI", _("Sosialisasi antikorupsi")


class HasilSyarat(Istilah):
    """Whether a person belongs on the list that the office sends to KPK."""

    MEMENUHI = "MEMENUHI", _("Memenuhi syarat")
    TIDAK = "TIDAK", _("Tidak memenuhi syarat")
    BUTUH_DATA = "BUTUH_DATA", _("Datanya belum cukup")


class KeadaanHapus(Istilah):
    """How a population list stands against its date of deletion."""

    TERJADWAL = "TERJADWAL", _("Terjadwal")
    JATUH_TEMPO = "JATUH_TEMPO", _("Sudah waktunya dihapus")
    TERHAPUS = "TERHAPUS", _("Sudah dihapus")


class RincianSPI(Istilah):
    """What else a report of KPK prints beside the score. Kept as printed; nothing is computed from it."""

    INTERNAL = "internal", _("Komponen internal")
    EKSTERNAL = "eksternal", _("Komponen eksternal")
    EKSPER = "eksper", _("Komponen eksper")
    KOREKSI = "koreksi", _("Faktor koreksi")
    RESPONDEN = "responden", _("Responden seluruhnya")
    R_INTERNAL = "r_internal", _("Responden internal")
    R_EKSTERNAL = "r_eksternal", _("Responden eksternal")
    R_EKSPER = "r_eksper", _("Responden eksper")
    D_TRANSPARANSI = "d_transparansi", _("Dimensi transparansi")
    D_TUGAS = "d_tugas", _("Dimensi integritas dalam pelaksanaan tugas")
    D_PENGARUH = "d_pengaruh", _("Dimensi perdagangan pengaruh")
    D_ANGGARAN = "d_anggaran", _("Dimensi pengelolaan anggaran")
    D_PBJ = "d_pbj", _("Dimensi pengelolaan pengadaan barang dan jasa")
    D_SDM = "d_sdm", _("Dimensi pengelolaan SDM")
    D_SOSIALISASI = "d_sosialisasi", _("Dimensi sosialisasi antikorupsi")
