"""Words of the procedure: states, clocks, reasons, and who acts."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class Status(Istilah):
    """Where a report is; the label is what the public reads."""

    BV = "BV", _("Belum terverifikasi")
    TT = "TT", _("Tertunda, menunggu kelengkapan")
    BK = "BK", _("Diteruskan ke lembaga lain")
    AR = "AR", _("Diarsipkan")
    TV = "TV", _("Terverifikasi, belum ditindaklanjuti")
    PR = "PR", _("Diproses")
    MP = "MP", _("Diproses, menunggu jawaban pelapor")
    SL = "SL", _("Selesai")
    BB = "BB", _("Dibuka kembali")
    GB = "GB", _("Digabung")
    CB = "CB", _("Dicabut")

    @property
    def is_open(self) -> bool:
        """Whether somebody still has to act."""
        return self in (Status.BV, Status.TT, Status.TV, Status.PR, Status.MP, Status.BB)


class SebabSelesai(Istilah):
    """Why a report ended; an automatic end never counts as satisfied."""

    PELAPOR_SETUJU = "PELAPOR_SETUJU", _("Pelapor menyatakan selesai")
    KEPUTUSAN = "KEPUTUSAN", _("Keputusan kantor")
    OTOMATIS = "OTOMATIS", _("Otomatis: pelapor tidak menanggapi")


class AlasanArsip(Istilah):
    """Why a report cannot be processed."""

    KOSONG = "KOSONG", _("Tidak berisi")
    SPAM = "SPAM", _("Kiriman massal atau iklan")
    SARA_KASAR = "SARA_KASAR", _("Kata kasar atau menyerang suku, agama, ras, golongan")
    TIDAK_DIMENGERTI = "TIDAK_DIMENGERTI", _("Tidak dapat dimengerti")
    TERLALU_UMUM = "TERLALU_UMUM", _("Terlalu umum untuk ditindaklanjuti")
    TIDAK_RELEVAN = "TIDAK_RELEVAN", _("Tidak berkaitan dengan pemilu atau layanan publik")
    DALAM_PERADILAN = "DALAM_PERADILAN", _("Sedang diperiksa pengadilan")
    SUDAH_DIPUTUS = "SUDAH_DIPUTUS", _("Sudah diputus")
    SALAH_FORMAT = "SALAH_FORMAT", _("Salah saluran atau salah bentuk")


class KodeJam(Istilah):
    """The clocks of a report; length and basis stand in `hukum/parameter/pengaduan.yaml`."""

    C1 = "C1", _("Verifikasi")
    C2 = "C2", _("Tindak lanjut pertama")
    C3 = "C3", _("Tanggapan pelapor")
    C4 = "C4", _("Penyelesaian")
    C5 = "C5", _("Melengkapi laporan")
    C6 = "C6", _("Penerusan ke lembaga lain")
    C7 = "C7", _("Membuka kembali")
    C8 = "C8", _("Penyampaian keputusan")
    C9 = "C9", _("Kabar lengkap atau belum")
    C10 = "C10", _("Batas pengajuan")
    C11 = "C11", _("Batas luar undang-undang")


class JenisTanggapan(Istilah):
    """A message in the dialogue of a report. Only TINDAK_LANJUT moves a clock of the office."""

    TINDAK_LANJUT = "TINDAK_LANJUT", _("Tindak lanjut")
    TINDAK_LANJUT_ANTARA = "TINDAK_LANJUT_ANTARA", _("Pemberitahuan sementara")
    PERTANYAAN = "PERTANYAAN", _("Pertanyaan kepada pelapor")
    PERMINTAAN_KELENGKAPAN = "PERMINTAAN_KELENGKAPAN", _("Permintaan kelengkapan")
    JAWABAN_PELAPOR = "JAWABAN_PELAPOR", _("Jawaban pelapor")
    PEMBERITAHUAN = "PEMBERITAHUAN", _("Pemberitahuan")


class JenisUsulan(Istilah):
    """An act that needs a second person."""

    ARSIP = "ARSIP", _("Pengarsipan")
    SELESAI = "SELESAI", _("Penyelesaian")


class HasilUsulan(Istilah):
    """What the second person decided."""

    MENUNGGU = "MENUNGGU", _("Menunggu persetujuan")
    DISETUJUI = "DISETUJUI", _("Disetujui")
    DITOLAK = "DITOLAK", _("Ditolak")
    BATAL = "BATAL", _("Batal")


class Terbukti(Istilah):
    """Whether the breach was proven when a pengaduan ends."""

    YA = "YA", _("Terbukti")
    SEBAGIAN = "SEBAGIAN", _("Terbukti sebagian")
    TIDAK = "TIDAK", _("Tidak terbukti")


class Tuntas(Istilah):
    """The reporter's own word: is the problem really solved?"""

    YA = "YA", _("Ya, selesai")
    SEBAGIAN = "SEBAGIAN", _("Sebagian")
    TIDAK = "TIDAK", _("Belum")


class TingkatEskalasi(Istilah):
    """Who is told when a clock comes near or has run out."""

    H_MINUS_2 = "H_MINUS_2", _("Pengingat kepada unit")
    H_MINUS_1 = "H_MINUS_1", _("Pengingat kepada unit dan kepala unit")
    L1 = "L1", _("Kepala unit")
    L2 = "L2", _("Sekretaris")
    L3 = "L3", _("Ketua dan anggota")
    OMBUDSMAN = "OMBUDSMAN", _("Pelapor diberi tahu tentang Ombudsman")


class Pelaku(Istilah):
    """Who may do an act, before offices and units are looked at."""

    KANAL = "KANAL", _("Kanal penerimaan")
    PELAPOR = "PELAPOR", _("Pelapor")
    ADMIN = "ADMIN", _("Admin pengaduan")
    ANALIS = "ANALIS", _("Analis")
    ORANG_KEDUA = "ORANG_KEDUA", _("Orang kedua")
    PENGHUBUNG = "PENGHUBUNG", _("Pejabat penghubung")
    PIMPINAN = "PIMPINAN", _("Pimpinan")
    APIP = "APIP", _("Tim WBS")
    SISTEM = "SISTEM", _("Jam sistem")
