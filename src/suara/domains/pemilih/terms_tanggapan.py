"""Vocabulary of what citizens say about the voter list."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class KanalTanggapan(Istilah):
    """How it came in."""

    WEB = "WEB", _("Situs ini")
    LOKET = "LOKET", _("Datang ke kantor")
    WHATSAPP = "WHATSAPP", _("WhatsApp atau telepon")
    SURAT = "SURAT", _("Surat")


class StatusTanggapan(Istilah):
    """Where it stands. Only two persons' decision on the candidate changes the list."""

    MASUK = "MASUK", _("Menunggu pemeriksaan")
    DITANYA = "DITANYA", _("Menunggu jawaban warga")
    DITERUSKAN = "DITERUSKAN", _("Menunggu putusan")
    SELESAI = "SELESAI", _("Sudah diputus")
    DITOLAK = "DITOLAK", _("Tidak dapat diterima")
    DIRUJUK = "DIRUJUK", _("Dirujuk")
    DICABUT = "DICABUT", _("Dicabut pelapor")

    @property
    def is_open(self) -> bool:
        """Whether the office still has to look at it."""
        return self in TERBUKA


TERBUKA = (StatusTanggapan.MASUK, StatusTanggapan.DITANYA)
AKHIR = (
    StatusTanggapan.SELESAI,
    StatusTanggapan.DITOLAK,
    StatusTanggapan.DIRUJUK,
    StatusTanggapan.DICABUT,
)


class HasilTanggapan(Istilah):
    """What came of it, for the plenary and for the citizen."""

    BELUM = "BELUM", _("Belum dijawab")
    DIPROSES = "DIPROSES", _("Menunggu putusan")
    DITERIMA = "DITERIMA", _("Diterima")
    TIDAK_DITERIMA = "TIDAK_DITERIMA", _("Tidak diterima")
    DITANGGUHKAN = "DITANGGUHKAN", _("Ditangguhkan")
    DIRUJUK = "DIRUJUK", _("Dirujuk")
    DICABUT = "DICABUT", _("Dicabut pelapor")

    @property
    def is_answered(self) -> bool:
        """Whether the citizen has an answer."""
        return self not in (HasilTanggapan.BELUM, HasilTanggapan.DIPROSES, HasilTanggapan.DITANGGUHKAN)


class AksiTanggapan(Istilah):
    """What somebody did with it; the words stand in its history."""

    TERIMA = "terima", _("Tanggapan diterima")
    PERIKSA = "periksa", _("Dokumen diperiksa")
    TANYA = "tanya", _("Kantor bertanya")
    JAWAB = "jawab", _("Pelapor menjawab")
    TERUSKAN = "teruskan", _("Diteruskan untuk diputus dua orang")
    TOLAK = "tolak", _("Tidak dapat diterima")
    RUJUK = "rujuk", _("Dirujuk ke lembaga lain")
    PINDAH = "pindah", _("Dipindahkan ke kantor yang berwenang")
    CABUT = "cabut", _("Dicabut pelapor")
    PUTUS = "putus", _("Diputus")


class HubunganPelapor(Istilah):
    """Who the reporter is to the person concerned."""

    KELUARGA = "KELUARGA", _("Keluarga")
    TETANGGA = "TETANGGA", _("Tetangga")
    PENGURUS = "PENGURUS", _("Pengurus RT, RW, dusun, desa, atau kelurahan")
    LAINNYA = "LAINNYA", _("Lainnya")


class TujuanTanggapan(Istilah):
    """Where a complaint goes on."""

    KANDIDAT = "KANDIDAT", _("Kandidat periode berjalan, diputus dua orang")
    COKTAS = "COKTAS", _("Coktas: didatangi dulu")
