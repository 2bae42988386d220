"""Vocabulary of PAW about candidates: standing, facts, documents, klarifikasi. Use it through `terms`."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class Kedudukan(Istilah):
    """Where a candidate of the DCT stands in this term."""

    BELUM_PERNAH_DUDUK = "BELUM_PERNAH_DUDUK", _("Belum pernah menduduki kursi")
    TERPILIH = "TERPILIH", _("Terpilih dan dilantik")
    PAW = "PAW", _("Dilantik melalui PAW")
    CPAW_KURSI_LAIN = "CPAW_KURSI_LAIN", _("Namanya sudah dikirim untuk kursi lain")
    MUNDUR_SEBELUM_PELANTIKAN = "MUNDUR_SEBELUM_PELANTIKAN", _("Terpilih, lalu mundur sebelum dilantik")
    DIGANTI_SEBELUM_PELANTIKAN = "DIGANTI_SEBELUM_PELANTIKAN", _("Terpilih, lalu diganti sebelum dilantik")
    DICORET_DARI_DCT = "DICORET_DARI_DCT", _("Dicoret dari DCT")

    @property
    def has_seat(self) -> bool:
        """Whether the person holds, has held or is about to take a seat of this list."""
        return self in (Kedudukan.TERPILIH, Kedudukan.PAW, Kedudukan.CPAW_KURSI_LAIN)

    @property
    def in_pool(self) -> bool:
        """Whether the person may be ranked as a successor."""
        return self is Kedudukan.BELUM_PERNAH_DUDUK


class KodeFakta(Istilah):
    """What makes a candidate TMS, PKPU 3/2025 Pasal 20."""

    T1 = "T1", _("Meninggal dunia")
    T2 = "T2", _("Mengundurkan diri sebagai Calon Pengganti Antarwaktu")
    T3 = "T3", _("Terbukti politik uang atau pemalsuan dokumen dengan putusan tetap")
    T4 = "T4", _("Bukan lagi WNI atau tidak bertempat tinggal di wilayah NKRI")
    T5 = "T5", _("Pendidikan di bawah SMA atau sederajat")
    T6 = "T6", _("Menjadi anggota atau pengurus partai politik lain")
    T7 = "T7", _("Diberhentikan sebagai anggota partai politik")
    T8 = "T8", _("Dipidana dengan putusan tetap yang menghalangi pencalonan")
    T9 = "T9", _("Memegang jabatan yang tidak boleh dirangkap")
    T10 = "T10", _("Syarat calon lainnya tidak lagi terpenuhi")


class CatatanBukanTMS(Istilah):
    """Things people bring forward that are no reason to pass a candidate over (reference §10)."""

    PARTAI_MEMILIH_LAIN = "PARTAI_MEMILIH_LAIN", _("Partai lebih memilih orang lain")
    KALAH_PILKADA = "KALAH_PILKADA", _("Pernah ikut dan kalah dalam Pilkada")
    SUARA_RENDAH = "SUARA_RENDAH", _("Perolehan suaranya rendah")
    HUBUNGAN_BURUK = "HUBUNGAN_BURUK", _("Hubungannya dengan partai kurang baik")
    TERSANGKA = "TERSANGKA", _("Berstatus tersangka")
    NOL_SUARA = "NOL_SUARA", _("Tidak memperoleh suara")
    JANJI_PARUH_WAKTU = "JANJI_PARUH_WAKTU", _("Ada janji berbagi masa jabatan")
    MUNDUR_JABATAN_PARTAI = "MUNDUR_JABATAN_PARTAI", _("Mundur dari jabatan di dalam partai")
    PERNAH_MENJABAT = "PERNAH_MENJABAT", _("Pernah dicalonkan atau menjabat pada masa lalu")


class TindakPidanaPemilu(Istilah):
    """The crime of a T3 judgment; only the first two count, Pasal 20 ayat (3)."""

    POLITIK_UANG = "POLITIK_UANG", _("Politik uang")
    PEMALSUAN_DOKUMEN = "PEMALSUAN_DOKUMEN", _("Pemalsuan dokumen")
    LAINNYA = "LAINNYA", _("Tindak pidana lain")


class SumberFakta(Istilah):
    """Who brought a fact about a candidate forward."""

    CALON = "CALON", _("Calon sendiri")
    PARTAI = "PARTAI", _("Partai politik")
    PIMPINAN = "PIMPINAN", _("Pimpinan lembaga")
    MASYARAKAT = "MASYARAKAT", _("Masyarakat")
    MEDIA = "MEDIA", _("Pemberitaan")
    INSTANSI = "INSTANSI", _("Instansi")
    KPU = "KPU", _("KPU")


class JenisDokumen(Istilah):
    """Kinds of documents that prove a fact or accompany the letter."""

    AKTA_KEMATIAN = "AKTA_KEMATIAN", _("Akta kematian")
    SURAT_KETERANGAN_KEMATIAN = "SURAT_KETERANGAN_KEMATIAN", _("Surat keterangan kematian")
    PERNYATAAN_MUNDUR_ANGGOTA = "PERNYATAAN_MUNDUR_ANGGOTA", _("Surat pengunduran diri anggota")
    PERNYATAAN_MUNDUR_CPAW = (
        "PERNYATAAN_MUNDUR_CPAW",
        _("Surat pernyataan mundur sebagai Calon Pengganti Antarwaktu"),
    )
    PUTUSAN_PENGADILAN = "PUTUSAN_PENGADILAN", _("Putusan pengadilan")
    SURAT_LAPAS = "SURAT_LAPAS", _("Surat lembaga pemasyarakatan")
    KEPUTUSAN_PARTAI = "KEPUTUSAN_PARTAI", _("Keputusan partai politik")
    SURAT_PARTAI = "SURAT_PARTAI", _("Surat partai politik")
    BUKTI_KEANGGOTAAN_PARTAI_LAIN = (
        "BUKTI_KEANGGOTAAN_PARTAI_LAIN",
        _("Bukti keanggotaan partai politik lain"),
    )
    KEPUTUSAN_LEMBAGA = "KEPUTUSAN_LEMBAGA", _("Keputusan lembaga atau badan kehormatan")
    KEPUTUSAN_INSTANSI = "KEPUTUSAN_INSTANSI", _("Keputusan instansi yang berwenang")
    BA_KLARIFIKASI = "BA_KLARIFIKASI", _("Berita Acara hasil klarifikasi")
    SK_JABATAN = "SK_JABATAN", _("Keputusan pengangkatan dalam jabatan")
    SK_BERHENTI_JABATAN = "SK_BERHENTI_JABATAN", _("Keputusan pemberhentian dari jabatan")
    TANDA_TERIMA_LHKPN = "TANDA_TERIMA_LHKPN", _("Tanda terima LHKPN")
    SK_MENTERI_HUKUM = "SK_MENTERI_HUKUM", _("Keputusan Menteri Hukum tentang kepengurusan partai")
    LAINNYA = "LAINNYA", _("Dokumen lain")


class HasilKlarifikasi(Istilah):
    """What a klarifikasi established."""

    MEMENUHI_SYARAT = "MEMENUHI_SYARAT", _("Masih memenuhi syarat")
    TERBUKTI = "TERBUKTI", _("Keterangan itu benar")
    MUNDUR_LISAN = "MUNDUR_LISAN", _("Menyatakan mundur secara lisan")
    BERSEDIA_MELEPAS_JABATAN = "BERSEDIA_MELEPAS_JABATAN", _("Bersedia melepas jabatan")
    MENOLAK_MELEPAS_JABATAN = "MENOLAK_MELEPAS_JABATAN", _("Tidak bersedia melepas jabatan")
    DIKETAHUI = "DIKETAHUI", _("Calon sudah mengetahui pemberhentiannya")
    TIDAK_TERHUBUNG = "TIDAK_TERHUBUNG", _("Tidak dapat dihubungi")
    BELUM_JELAS = "BELUM_JELAS", _("Masih meragukan")


class PihakKlarifikasi(Istilah):
    """Whom KPU asks, PKPU 3/2025 Pasal 24 ayat (4)."""

    PIMPINAN = "PIMPINAN", _("Pimpinan lembaga")
    PARTAI = "PARTAI", _("Partai politik")
    INSTANSI = "INSTANSI", _("Instansi terkait")
    CALON = "CALON", _("Calon")


class CaraKlarifikasi(Istilah):
    """How KPU asks, PKPU 3/2025 Pasal 24 ayat (5); visits are known from the old rule only."""

    SURAT = "SURAT", _("Surat")
    SURAT_ELEKTRONIK = "SURAT_ELEKTRONIK", _("Surat elektronik")
    TELEPON = "TELEPON", _("Telepon")
    APLIKASI_PESAN = "APLIKASI_PESAN", _("Aplikasi pesan")
    PANGGILAN_VIDEO = "PANGGILAN_VIDEO", _("Panggilan atau konferensi video")
    KUNJUNGAN = "KUNJUNGAN", _("Kunjungan")


class StatusPeringkat(Istilah):
    """Status of one row of the ranking table (L1)."""

    TERPILIH = "TERPILIH", _("Terpilih")
    SUDAH_PAW = "SUDAH_PAW", _("Sudah PAW")
    BERHENTI = "BERHENTI", _("Berhenti")
    TIDAK_DIPERINGKAT = "TIDAK_DIPERINGKAT", _("Tidak diperingkat")
    MS = "MS", _("Memenuhi syarat")
    TMS = "TMS", _("Tidak memenuhi syarat")
    MENUNGGU = "MENUNGGU", _("Menunggu")
    KLARIFIKASI = "KLARIFIKASI", _("Klarifikasi")
    BELUM_DIPERIKSA = "BELUM_DIPERIKSA", _("Belum diperiksa")
