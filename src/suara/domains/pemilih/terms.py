"""Vocabulary of the offices' work on the voter list. Rows and sources have theirs in `engine.terms`."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class JenisPeriode(Istilah):
    """How long a period is. Months are history: kab/kota recapped monthly until 2022."""

    TRIWULAN = "TRIWULAN", _("Triwulan")
    SEMESTER = "SEMESTER", _("Semester")
    BULAN = "BULAN", _("Bulan")


class StatusPeriode(Istilah):
    """Where one office stands in one period."""

    DIRENCANAKAN = "DIRENCANAKAN", _("Direncanakan")
    BERJALAN = "BERJALAN", _("Berjalan")
    DITUTUP = "DITUTUP", _("Ditutup, menunggu pleno")
    PLENO = "PLENO", _("Rapat pleno")
    DITETAPKAN = "DITETAPKAN", _("Ditetapkan")
    DITUNDA = "DITUNDA", _("Ditunda")


class StatusKandidat(Istilah):
    """Where one proposal stands. Only `DITERIMA` changes the list."""

    MASUK = "MASUK", _("Belum diputus")
    COKTAS = "COKTAS", _("Menunggu coktas")
    DIUSULKAN = "DIUSULKAN", _("Menunggu orang kedua")
    DITERIMA = "DITERIMA", _("Diterima")
    DITOLAK = "DITOLAK", _("Ditolak")
    DITANGGUHKAN = "DITANGGUHKAN", _("Ditangguhkan")

    @property
    def is_open(self) -> bool:
        """Whether an officer may still propose something about it."""
        return self in (StatusKandidat.MASUK, StatusKandidat.COKTAS, StatusKandidat.DITANGGUHKAN)


class Putusan(Istilah):
    """What is proposed to be done with candidates; values as `engine.terms_alir.PutusanKandidat`."""

    TERIMA = "TERIMA", _("Terima")
    TOLAK = "TOLAK", _("Tolak")
    TUNDA = "TUNDA", _("Tangguhkan")


class HasilUsul(Istilah):
    """What the second person said."""

    MENUNGGU = "MENUNGGU", _("Menunggu orang kedua")
    DISETUJUI = "DISETUJUI", _("Disetujui")
    DITOLAK = "DITOLAK", _("Ditolak")


class SumberRekap(Istilah):
    """Where the figures of a recap come from."""

    MESIN = "MESIN", _("Hitungan atas daftar pemilih")
    JUMLAH = "JUMLAH", _("Jumlah rekap kantor di bawahnya")


class JenisBukti(Istilah):
    """A paper that an officer has seen."""

    KTP_EL = "KTP_EL", _("KTP-el")
    KK = "KK", _("Kartu Keluarga")
    BIODATA = "BIODATA", _("Biodata penduduk")
    IKD = "IKD", _("Identitas Kependudukan Digital")
    AKTA_KEMATIAN = "AKTA_KEMATIAN", _("Akta kematian")
    SURAT_KEMATIAN = "SURAT_KEMATIAN", _("Surat keterangan kematian dari desa/kelurahan atau dokumen lain")
    DAFTAR_AKTA = "DAFTAR_AKTA", _("Daftar akta kematian dari Disdukcapil")
    SURAT_PINDAH = "SURAT_PINDAH", _("Surat keterangan pindah")
    SK_PENSIUN = "SK_PENSIUN", _("Surat keputusan pensiun TNI/Polri")
    TANDA_TNI_POLRI = "TANDA_TNI_POLRI", _("Kartu anggota atau surat pengangkatan TNI/Polri")
    PUTUSAN_PENGADILAN = "PUTUSAN_PENGADILAN", _("Putusan pengadilan yang berkekuatan hukum tetap")
    DOKUMEN_WNA = "DOKUMEN_WNA", _("Dokumen kewarganegaraan")
    HASIL_COKTAS = "HASIL_COKTAS", _("Hasil coktas yang ditandatangani")


class ActPeriode(Istilah):
    """What can be done with a period."""

    BUKA = "buka", _("Buka periode")
    TUTUP = "tutup", _("Tutup periode")
    BUKA_LAGI = "buka-lagi", _("Buka kembali periode")
    TUNDA = "tunda", _("Tunda periode")
    LANJUTKAN = "lanjutkan", _("Lanjutkan periode")
    MULAI_PLENO = "mulai-pleno", _("Mulai rapat pleno")
    TETAPKAN = "tetapkan", _("Tetapkan hasil pleno")
    KEMBALI = "kembali", _("Kembalikan ke pekerjaan")
    UBAH = "perubahan", _("Buka perubahan")
