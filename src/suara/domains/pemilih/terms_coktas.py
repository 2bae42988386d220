"""Vocabulary of coktas: why somebody is visited, what the visit found, who answered the door."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class AlasanCoktas(Istilah):
    """Why a person stands on the list of visits. Always a reason: coktas is no random sample."""

    UMUR_100 = "UMUR_100", _("Umur lebih dari 100 tahun")
    DUGA_MENINGGAL = "DUGA_MENINGGAL", _("Diduga meninggal")
    TIDAK_PADAN = "TIDAK_PADAN", _("Tidak padan dengan data kependudukan")
    LAHIR_TIDAK_SAH = "LAHIR_TIDAK_SAH", _("Tanggal lahir tidak sah atau tidak diketahui")
    GANDA = "GANDA", _("Ganda")
    UJI_PETIK = "UJI_PETIK", _("Kasus uji petik Bawaslu")
    INDIKASI_TMS = "INDIKASI_TMS", _("Indikasi tidak memenuhi syarat")
    TANGGAPAN = "TANGGAPAN", _("Tanggapan masyarakat")
    KELIRU_TMS = "KELIRU_TMS", _("Mungkin keliru dinyatakan TMS")
    LAIN = "LAIN", _("Perlu dilihat di lapangan")


class HasilCoktas(Istilah):
    """What one visit found."""

    SESUAI = "SESUAI", _("Sesuai, tetap memenuhi syarat")
    MS_UBAH = "MS_UBAH", _("Memenuhi syarat, datanya berubah")
    TMS = "TMS", _("Tidak memenuhi syarat, ada dokumennya")
    TIDAK_DITEMUKAN = "TIDAK_DITEMUKAN", _("Tidak ditemukan")
    TERTUNDA_DOKUMEN = "TERTUNDA_DOKUMEN", _("Tertunda, menunggu dokumen")
    TMS_JADI_MS = "TMS_JADI_MS", _("Tercatat TMS, ternyata memenuhi syarat")

    @property
    def is_tuntas(self) -> bool:
        """Whether a decision may rest on it; otherwise the voter stays and the visit is repeated."""
        return self not in (HasilCoktas.TIDAK_DITEMUKAN, HasilCoktas.TERTUNDA_DOKUMEN)

    @property
    def singkat(self) -> str:
        """The head of a narrow column."""
        return SINGKAT[self]


SINGKAT = {
    HasilCoktas.SESUAI: _("Sesuai"),
    HasilCoktas.MS_UBAH: _("Ubah"),
    HasilCoktas.TMS: _("TMS"),
    HasilCoktas.TIDAK_DITEMUKAN: _("Tidak ditemukan"),
    HasilCoktas.TERTUNDA_DOKUMEN: _("Tertunda"),
    HasilCoktas.TMS_JADI_MS: _("TMS jadi MS"),
}


class SebabTidakDitemukan(Istilah):
    """Why nobody was found. None of them is a ground of TMS."""

    PINDAH_PENYEWA = "PINDAH_PENYEWA", _("Katanya pindah, atau dulu penyewa")
    NAMA_TIDAK_DIKENAL = "NAMA_TIDAK_DIKENAL", _("Nama tidak dikenal di alamat itu")
    RUMAH_KOSONG = "RUMAH_KOSONG", _("Rumah kosong")
    ALAMAT_TIDAK_ADA = "ALAMAT_TIDAK_ADA", _("Alamat tidak ditemukan")


class StatusCoktas(Istilah):
    """Where one row of the list of visits stands."""

    BELUM = "BELUM", _("Belum dikunjungi")
    ULANG = "ULANG", _("Perlu dikunjungi lagi")
    SELESAI = "SELESAI", _("Ada hasil, belum diserahkan")
    DISERAHKAN = "DISERAHKAN", _("Diserahkan untuk diputus")
    DILANJUTKAN = "DILANJUTKAN", _("Dilanjutkan ke periode berikutnya")

    @property
    def is_open(self) -> bool:
        """Whether somebody must still go there."""
        return self in (StatusCoktas.BELUM, StatusCoktas.ULANG)


class HubunganResponden(Istilah):
    """Who answered, seen from the voter."""

    SENDIRI = "SENDIRI", _("Pemilih sendiri")
    KELUARGA = "KELUARGA", _("Keluarga")
    TETANGGA = "TETANGGA", _("Tetangga")
    RT_RW = "RT_RW", _("Ketua RT atau RW")
    PERANGKAT = "PERANGKAT", _("Perangkat desa/kelurahan")
    LAIN = "LAIN", _("Lainnya")
