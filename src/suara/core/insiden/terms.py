"""Words of a failure to protect personal data."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class Ranah(Istilah):
    """Which of the office's data were touched."""

    PEMILIH = "PEMILIH", _("Data pemilih")
    LAPORAN = "LAPORAN", _("Laporan warga")
    AKUN = "AKUN", _("Akun petugas")
    LAIN = "LAIN", _("Lain-lain")


class JenisData(Istilah):
    """Which personal data were disclosed."""

    NAMA = "NAMA", _("Nama")
    NIK = "NIK", _("NIK")
    NKK = "NKK", _("Nomor KK")
    LAHIR = "LAHIR", _("Tempat dan tanggal lahir")
    ALAMAT = "ALAMAT", _("Alamat")
    KAWIN = "KAWIN", _("Status perkawinan")
    DISABILITAS = "DISABILITAS", _("Disabilitas (data spesifik)")
    HUKUM = "HUKUM", _("Putusan pengadilan (data spesifik)")
    KONTAK = "KONTAK", _("Nomor HP atau email")
    PELAPOR = "PELAPOR", _("Identitas pelapor")
    ISI_LAPORAN = "ISI_LAPORAN", _("Isi laporan atau buktinya")
    SANDI = "SANDI", _("Sandi atau kunci")
    LAIN = "LAIN", _("Lain-lain")


class StatusInsiden(Istilah):
    """Where an incident stands."""

    TERBUKA = "TERBUKA", _("Terbuka")
    DIUSULKAN_TUTUP = "DIUSULKAN_TUTUP", _("Menunggu orang kedua untuk menutup")
    DITUTUP = "DITUTUP", _("Ditutup")


class Langkah(Istilah):
    """The checklist. Every line must be done, or its note says why it does not apply."""

    AMANKAN = "AMANKAN", _("Hentikan kebocorannya: cabut akses, turunkan halaman, putuskan sambungan")
    SIMPAN_BUKTI = "SIMPAN_BUKTI", _("Simpan bukti apa adanya sebelum memperbaiki")
    LAPOR_PIMPINAN = "LAPOR_PIMPINAN", _("Beri tahu ketua dan sekretaris")
    TAKSIR = "TAKSIR", _("Taksir data mana dan berapa orang yang kena")
    GANTI_KUNCI = "GANTI_KUNCI", _("Ganti kunci, sandi, dan akhiri penugasan yang disalahgunakan")
    PULIHKAN = "PULIHKAN", _("Pulihkan layanan dari keadaan yang diketahui utuh")
    CEGAH = "CEGAH", _("Ubah yang membuatnya terjadi, supaya tidak terulang")


class Tujuan(Istilah):
    """Who is told. The first two always (UU 27/2022 Pasal 46 ayat (1)), the public in certain cases."""

    SUBJEK = "SUBJEK", _("Orang yang datanya kena")
    LEMBAGA = "LEMBAGA", _("Lembaga pelindungan data pribadi")
    MASYARAKAT = "MASYARAKAT", _("Masyarakat")


class Tahap(Istilah):
    """How near the end of the clock is."""

    CUKUP = "CUKUP", _("Masih lebih dari sehari")
    SEHARI = "SEHARI", _("Kurang dari sehari")
    GENTING = "GENTING", _("Kurang dari enam jam")
    LEWAT = "LEWAT", _("Lewat batas")


class HasilTutup(Istilah):
    """What the second person said about closing."""

    MENUNGGU = "MENUNGGU", _("Menunggu orang kedua")
    DISETUJUI = "DISETUJUI", _("Disetujui")
    DITOLAK = "DITOLAK", _("Ditolak")
