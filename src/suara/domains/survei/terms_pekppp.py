"""Vocabulary of PEKPPP: its aspects, where users' answers came from, and how far a round is."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class AspekLayanan(Istilah):
    """The six aspects; users' statements (F-03) know the first five."""

    KEBIJAKAN = "kebijakan", _("Kebijakan Pelayanan")
    SDM = "sdm", _("Profesionalisme SDM")
    SARANA = "sarana", _("Sarana dan Prasarana")
    SIPP = "sipp", _("Sistem Informasi Pelayanan Publik")
    KONSULTASI = "konsultasi", _("Konsultasi dan Pengaduan")
    INOVASI = "inovasi", _("Inovasi")


class KeadaanF03(Istilah):
    """Whether the users' form counts."""

    ADA = "ADA", _("Dihitung")
    BELUM = "BELUM", _("Belum ada jawaban")
    KURANG = "KURANG", _("Responden kurang")
    TAK_LENGKAP = "TAK_LENGKAP", _("Ada aspek tanpa jawaban")


class ActPutaran(Istilah):
    """What can be done with a round."""

    NILAI = "nilai", _("Nyatakan selesai dinilai")
    KEMBALIKAN = "kembalikan", _("Kembalikan untuk diisi")
    SELESAIKAN = "selesaikan", _("Sahkan dan umumkan sebagai simulasi")
