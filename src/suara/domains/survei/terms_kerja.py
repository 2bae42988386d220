"""Vocabulary of running a survey: its questionnaire, its wave, its answers, its report."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class JenisInstrumen(Istilah):
    """What a questionnaire measures; it says which rules may score it."""

    SKM = "SKM", _("Survei Kepuasan Masyarakat")
    F03A = "F03A", _("PEKPPP F-03A (luring)")
    F03B = "F03B", _("PEKPPP F-03B (daring)")
    LAIN = "LAIN", _("Survei lain")


class StatusVersi(Istilah):
    """Where one version of a questionnaire stands. From `TERBIT` on its text never changes."""

    DRAF = "DRAF", _("Draf")
    TERBIT = "TERBIT", _("Terbit")
    DITARIK = "DITARIK", _("Ditarik")


class StatusGelombang(Istilah):
    """Where one wave stands."""

    DRAF = "DRAF", _("Draf")
    BUKA = "BUKA", _("Dibuka")
    TUTUP = "TUTUP", _("Ditutup")
    TERBIT = "TERBIT", _("Terbit")


class ActGelombang(Istilah):
    """What can be done with a wave."""

    BUKA = "buka", _("Buka pengisian")
    TUTUP = "tutup", _("Tutup pengisian")
    BUKA_LAGI = "buka-lagi", _("Buka lagi pengisian")
    TERBITKAN = "terbitkan", _("Terbitkan hasil")


class CaraGelombang(Istilah):
    """Who may answer: anyone with the address, who was invited, or both."""

    TERBUKA = "TERBUKA", _("Terbuka: tautan dan kode QR")
    UNDANGAN = "UNDANGAN", _("Hanya undangan")
    KEDUANYA = "KEDUANYA", _("Terbuka dan undangan")


class CaraMengisi(Istilah):
    """How an answer was given."""

    MANDIRI = "MANDIRI", _("Mengisi sendiri")
    DIBANTU = "DIBANTU", _("Dibantu petugas")
    KERTAS = "KERTAS", _("Formulir kertas")
    TELEPON = "TELEPON", _("Telepon")


class StatusSampel(Istilah):
    """Whether as many answered as the sample asks for. It is shown, and blocks nothing."""

    SESUAI = "SESUAI", _("Sesuai")
    BELUM_SESUAI = "BELUM_SESUAI", _("Belum Sesuai")
    TAK_DIKETAHUI = "TAK_DIKETAHUI", _("N belum diketahui")


class StatusUndangan(Istilah):
    """Where an invitation stands. It says who answered, never what."""

    DIBUAT = "DIBUAT", _("Belum dikirim")
    TERKIRIM = "TERKIRIM", _("Terkirim")
    TERPAKAI = "TERPAKAI", _("Sudah dipakai")
    BATAL = "BATAL", _("Dibatalkan")


class StatusPengecualian(Istilah):
    """Where the proposal to leave an answer out of the results stands."""

    DIUSULKAN = "DIUSULKAN", _("Menunggu orang kedua")
    DISETUJUI = "DISETUJUI", _("Disetujui")
    DITOLAK = "DITOLAK", _("Ditolak")


class StatusLaporanSurvei(Istilah):
    """Where a report stands. From `TERBIT` on it never changes; a correction is a new report."""

    DRAF = "DRAF", _("Draf")
    TERBIT = "TERBIT", _("Terbit")


class KeadaanLayanan(Istilah):
    """Whether the result of one service may be shown."""

    ADA = "ADA", _("Ditampilkan")
    KECIL = "KECIL", _("n kecil")
    PASANGAN = "PASANGAN", _("Ditutup bersama layanan n kecil")
    KOSONG = "KOSONG", _("Belum terisi")
    TAK_LENGKAP = "TAK_LENGKAP", _("Ada unsur tanpa jawaban")


class StatusTindakLanjut(Istilah):
    """Where one line of the follow-up plan stands."""

    DIRENCANAKAN = "DIRENCANAKAN", _("Direncanakan")
    BERJALAN = "BERJALAN", _("Berjalan")
    SELESAI = "SELESAI", _("Selesai")
    BATAL = "BATAL", _("Batal, dengan alasan")
