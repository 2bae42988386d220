"""Vocabulary of supervision: Bawaslu's letters with their cases, and its random samples (uji petik)."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class TingkatBawaslu(Istilah):
    """Which Bawaslu wrote."""

    KAB_KOTA = "KAB_KOTA", _("Bawaslu kabupaten/kota")
    PROVINSI = "PROVINSI", _("Bawaslu provinsi")
    RI = "RI", _("Bawaslu RI")


class JenisKasus(Istilah):
    """What a case asks for."""

    BARU = "BARU", _("Pemilih baru")
    UBAH = "UBAH", _("Perbaikan data")
    TMS = "TMS", _("Tidak memenuhi syarat")
    GANDA = "GANDA", _("Ganda")
    TMS_JADI_MS = "TMS_JADI_MS", _("TMS yang ternyata memenuhi syarat")
    MUTU = "MUTU", _("Data tidak wajar")
    LAIN = "LAIN", _("Lain-lain")


class HasilKasus(Istilah):
    """What became of a case. Only `BELUM` is no answer; while it is being verified the letter stays open."""

    BELUM = "BELUM", _("Belum dijawab")
    DITINDAKLANJUTI = "DITINDAKLANJUTI", _("Ditindaklanjuti")
    TIDAK_DAPAT = "TIDAK_DAPAT", _("Tidak dapat ditindaklanjuti")
    DIVERIFIKASI = "DIVERIFIKASI", _("Masih diverifikasi")
    DITERUSKAN = "DITERUSKAN", _("Diteruskan")

    @property
    def is_akhir(self) -> bool:
        """Whether nothing more has to be found out."""
        return self not in (HasilKasus.BELUM, HasilKasus.DIVERIFIKASI)


class StatusSaran(Istilah):
    """Where a letter stands."""

    TERBUKA = "TERBUKA", _("Belum dijawab")
    DIJAWAB = "DIJAWAB", _("Dijawab, belum selesai")
    SELESAI = "SELESAI", _("Selesai")


class KelompokUji(Istilah):
    """Which decided candidates a sample is drawn from (Perbawaslu 1/2025 Pasal 6)."""

    TMS = "TMS", _("Tidak memenuhi syarat")
    BARU = "BARU", _("Pemilih baru")
    UBAH = "UBAH", _("Perbaikan data")


class HasilUji(Istilah):
    """What the factual check of one drawn candidate found."""

    BELUM = "BELUM", _("Belum diperiksa")
    SESUAI = "SESUAI", _("Sesuai")
    TIDAK_SESUAI = "TIDAK_SESUAI", _("Tidak sesuai")
    TIDAK_DITEMUKAN = "TIDAK_DITEMUKAN", _("Tidak ditemukan")

    @property
    def is_temuan(self) -> bool:
        """Whether it becomes a case. Not being found proves nothing, but must be answered."""
        return self in (HasilUji.TIDAK_SESUAI, HasilUji.TIDAK_DITEMUKAN)
