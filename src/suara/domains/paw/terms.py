"""Official vocabulary of PAW. Every value is the word that stands in the data, on forms and on screen.

`label` is the Indonesian text for people (a message of the translation catalogue).
"""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from suara.kernel.kalimat import gettext_noop as _


class Istilah(StrEnum):
    """A word of the vocabulary: the stored value and the text for people."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        """Create the member from its stored value and its label."""
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """Return (value, label) pairs, ready for a form field or a database column."""
        return [(member.value, member.label) for member in cls]


class Lembaga(Istilah):
    """The institution the seat belongs to."""

    DPR = "DPR", _("DPR")
    DPD = "DPD", _("DPD")
    DPRD_PROVINSI = "DPRD_PROVINSI", _("DPRD Provinsi")
    DPRD_KAB_KOTA = "DPRD_KAB_KOTA", _("DPRD Kabupaten/Kota")


class TingkatKPU(Istilah):
    """The level of the election office."""

    RI = "RI", _("KPU")
    PROVINSI = "PROVINSI", _("KPU Provinsi")
    KAB_KOTA = "KAB_KOTA", _("KPU Kabupaten/Kota")


class JenisKelamin(Istilah):
    """Gender as on the DCT."""

    L = "L", _("Laki-laki")
    P = "P", _("Perempuan")


class AlasanBerhenti(Istilah):
    """Why a member stops, PKPU 3/2025 Pasal 3 ayat (1)."""

    MENINGGAL_DUNIA = "MENINGGAL_DUNIA", _("Meninggal dunia")
    MENGUNDURKAN_DIRI = "MENGUNDURKAN_DIRI", _("Mengundurkan diri")
    DIBERHENTIKAN = "DIBERHENTIKAN", _("Diberhentikan")


class AlasanDiberhentikan(Istilah):
    """Grounds for `diberhentikan`; which institution knows which ground: `hukum/daftar_paw/alasan.yaml`."""

    G1 = "G1", _("Tidak dapat melaksanakan tugas selama 3 bulan berturut-turut tanpa keterangan")
    G2 = "G2", _("Melanggar sumpah/janji jabatan dan kode etik")
    G3 = "G3", _("Terbukti bersalah dengan putusan tetap atas pidana yang diancam 5 tahun atau lebih")
    G4 = "G4", _("Tidak hadir dalam rapat 6 kali berturut-turut tanpa alasan yang sah")
    G5 = "G5", _("Diusulkan oleh partai politiknya")
    G6 = "G6", _("Tidak lagi memenuhi syarat sebagai calon")
    G7 = "G7", _("Melanggar larangan menurut undang-undang")
    G8 = "G8", _("Diberhentikan sebagai anggota partai politik")
    G9 = "G9", _("Menjadi anggota partai politik lain")


class KeadaanAnggota(Istilah):
    """States of a member that leave the seat occupied (no vacancy)."""

    TERSANGKA = "TERSANGKA", _("Berstatus tersangka")
    DITAHAN = "DITAHAN", _("Ditahan")
    TERDAKWA = "TERDAKWA", _("Berstatus terdakwa")
    NONAKTIF = "NONAKTIF", _("Dinonaktifkan oleh partai")
    PEMBERHENTIAN_SEMENTARA = "PEMBERHENTIAN_SEMENTARA", _("Diberhentikan sementara")
    GANTI_PIMPINAN = "GANTI_PIMPINAN", _("Pergantian pimpinan atau jabatan fraksi")


class PeranPengirim(Istilah):
    """Who signed and sent the letter."""

    PIMPINAN_DPR = "PIMPINAN_DPR", _("Pimpinan DPR")
    PIMPINAN_DPD = "PIMPINAN_DPD", _("Pimpinan DPD")
    PIMPINAN_DPRD_PROVINSI = "PIMPINAN_DPRD_PROVINSI", _("Pimpinan DPRD Provinsi")
    PIMPINAN_DPRD_KAB_KOTA = "PIMPINAN_DPRD_KAB_KOTA", _("Pimpinan DPRD Kabupaten/Kota")
    PARTAI = "PARTAI", _("Partai politik")
    CALON = "CALON", _("Calon")
    KELUARGA = "KELUARGA", _("Keluarga anggota")
    MASYARAKAT = "MASYARAKAT", _("Masyarakat")
    GUBERNUR = "GUBERNUR", _("Gubernur")
    BUPATI_WALI_KOTA = "BUPATI_WALI_KOTA", _("Bupati/Wali Kota")
    SEKRETARIS_DPRD = "SEKRETARIS_DPRD", _("Sekretaris DPRD")
    LAINNYA = "LAINNYA", _("Pihak lain")


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


class Forum(Istilah):
    """Where a dismissal is contested."""

    MAHKAMAH_PARTAI = "MAHKAMAH_PARTAI", _("Mahkamah Partai")
    PENGADILAN_NEGERI = "PENGADILAN_NEGERI", _("Pengadilan Negeri")
    PTUN = "PTUN", _("Pengadilan Tata Usaha Negara")
    MAHKAMAH_AGUNG = "MAHKAMAH_AGUNG", _("Mahkamah Agung")


class HasilPerkara(Istilah):
    """How a case ended, seen from the person who was dismissed."""

    DIKABULKAN = "DIKABULKAN", _("Dikabulkan: pemberhentian batal")
    DITOLAK = "DITOLAK", _("Ditolak: pemberhentian tetap")
    TIDAK_SELESAI = "TIDAK_SELESAI", _("Mahkamah Partai tidak dapat menyelesaikan")
    DICABUT = "DICABUT", _("Dicabut oleh pemohon")


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


class StatusPartai(Istilah):
    """The legal state of the party today."""

    AKTIF = "AKTIF", _("Berbadan hukum dan memiliki kepengurusan")
    TIDAK_LOLOS = "TIDAK_LOLOS", _("Masih berbadan hukum, tidak lolos pemilu berikutnya")
    BUKAN_PESERTA = "BUKAN_PESERTA", _("Bukan lagi peserta pemilu")
    TANPA_PENGURUS = "TANPA_PENGURUS", _("Tidak lagi memiliki kepengurusan")
    DIBUBARKAN = "DIBUBARKAN", _("Dibubarkan")
    HILANG_BADAN_HUKUM = "HILANG_BADAN_HUKUM", _("Kehilangan status badan hukum")
    BERGABUNG = "BERGABUNG", _("Bergabung atau berganti nama")


class PenyelesaianKepengurusan(Istilah):
    """What settles which board speaks for the party (by analogy with Perbawaslu 8/2023 Pasal 9)."""

    PUTUSAN_MAHKAMAH_PARTAI_DAN_SK = (
        "PUTUSAN_MAHKAMAH_PARTAI_DAN_SK",
        _("Putusan Mahkamah Partai dan SK Menteri"),
    )
    PUTUSAN_PENGADILAN_TETAP = "PUTUSAN_PENGADILAN_TETAP", _("Putusan pengadilan yang tetap")
    SK_TERAKHIR = "SK_TERAKHIR", _("SK Menteri Hukum yang terakhir")


class TingkatWilayah(Istilah):
    """Area levels over which the spread of votes is compared, widest first."""

    KAB_KOTA = "KAB_KOTA", _("kabupaten/kota")
    KECAMATAN = "KECAMATAN", _("kecamatan")
    KELURAHAN_DESA = "KELURAHAN_DESA", _("kelurahan/desa")
    TPS = "TPS", _("TPS")


class CaraHitungSebaran(Istilah):
    """The two readings of "persebaran perolehan suara sah yang lebih luas"."""

    AREAS_WITH_VOTES = "AREAS_WITH_VOTES", _("Jumlah wilayah tempat calon memperoleh suara")
    AREAS_LED = "AREAS_LED", _("Jumlah wilayah tempat calon unggul")


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


class Hasil(Istilah):
    """Outcomes of `rules.decide`."""

    NAMA = "NAMA", _("Nama calon pengganti")
    BELUM_DAPAT_DIPROSES = "BELUM_DAPAT_DIPROSES", _("Belum dapat diproses")
    TIDAK_DILAKSANAKAN = "TIDAK_DILAKSANAKAN", _("PAW tidak dilaksanakan")
    BUKAN_KEWENANGAN = "BUKAN_KEWENANGAN", _("Bukan kewenangan kantor ini")
    BUKAN_PAW = "BUKAN_PAW", _("Bukan PAW")
    TIDAK_LENGKAP = "TIDAK_LENGKAP", _("Dokumen belum lengkap")
    BELUM_ADA_KEKOSONGAN = "BELUM_ADA_KEKOSONGAN", _("Belum ada kekosongan kursi")
    KLARIFIKASI = "KLARIFIKASI", _("Perlu klarifikasi")
    MENUNGGU_PUTUSAN_CALON = "MENUNGGU_PUTUSAN_CALON", _("Menunggu penyelesaian sengketa calon")
    MENUNGGU_LHKPN = "MENUNGGU_LHKPN", _("Menunggu tanda terima LHKPN")
    HABIS = "HABIS", _("Tidak ada lagi calon")
    MANUAL = "MANUAL", _("Diputuskan rapat pleno")
    BUTUH_DATA = "BUTUH_DATA", _("Butuh data")


class JenisSurat(Istilah):
    """Letters, Berita Acara and annexes of PAW (reference §15)."""

    S1 = "S1", _("Surat jawaban: nama calon pengganti")
    S2 = "S2", _("Surat jawaban: belum dapat diproses")
    S3 = "S3", _("Surat jawaban: PAW tidak dilaksanakan")
    S4 = "S4", _("Surat jawaban: bukan kewenangan")
    S5 = "S5", _("Surat kekurangan dokumen")
    S6 = "S6", _("Surat permintaan klarifikasi")
    S7 = "S7", _("Surat jawaban sementara")
    BA1 = "BA1", _("Berita Acara verifikasi dan rapat pleno")
    BA2 = "BA2", _("Berita Acara hasil klarifikasi")
    L1 = "L1", _("Lampiran: tabel peringkat")
    L2 = "L2", _("Lampiran: rincian suara sama")
