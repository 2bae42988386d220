"""Official vocabulary of PAW. Every value is the word that stands in the data, on forms and on screen.

`label` is the Indonesian text for people (a message of the translation catalogue).
"""

from __future__ import annotations

from suara.domains.paw.terms_calon import (
    CaraKlarifikasi,
    CatatanBukanTMS,
    HasilKlarifikasi,
    JenisDokumen,
    Kedudukan,
    KodeFakta,
    PihakKlarifikasi,
    StatusPeringkat,
    SumberFakta,
    TindakPidanaPemilu,
)
from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _

__all__ = [
    "AlasanBerhenti",
    "AlasanDiberhentikan",
    "CaraHitungSebaran",
    "CaraKlarifikasi",
    "CatatanBukanTMS",
    "Forum",
    "Hasil",
    "HasilKlarifikasi",
    "HasilPerkara",
    "Istilah",
    "JenisDokumen",
    "JenisKelamin",
    "JenisSurat",
    "KeadaanAnggota",
    "Kedudukan",
    "KodeFakta",
    "Lembaga",
    "PenyelesaianKepengurusan",
    "PeranPengirim",
    "PihakKlarifikasi",
    "StatusPartai",
    "StatusPeringkat",
    "SumberFakta",
    "TindakPidanaPemilu",
    "TingkatKPU",
    "TingkatWilayah",
]


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
    PUTUSAN_PENGADILAN_TETAP = "PUTUSAN_PENGADILAN_TETAP", _("Putusan pengadilan yang tetap dan SK Menteri")
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
