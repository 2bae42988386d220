"""Words of the recap check: which column, which kind of finding, how grave, by which rule."""

from __future__ import annotations

from typing import NamedTuple

from suara.kernel.dasar import Bukti
from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class Pokok(Istilah):
    """What a number of a recap counts. Every one may be given per sex and in total."""

    N = "N", _("Jumlah pemilih")
    PREVIOUS = "PREVIOUS", _("Jumlah sebelumnya")
    BARU = "BARU", _("Pemilih baru")
    TMS = "TMS", _("Tidak memenuhi syarat")
    PERBAIKAN = "PERBAIKAN", _("Perbaikan data")
    DITANGGUHKAN = "DITANGGUHKAN", _("Ditangguhkan")
    MASUK = "MASUK", _("Pindah masuk di dalam kabupaten/kota")
    KELUAR = "KELUAR", _("Pindah keluar di dalam kabupaten/kota")
    KOREKSI = "KOREKSI", _("Koreksi jenis kelamin")
    SELISIH = "SELISIH", _("Naik atau turun yang diumumkan")
    KAB = "KAB", _("Jumlah kabupaten/kota")
    KEC = "KEC", _("Jumlah kecamatan")
    DESA = "DESA", _("Jumlah desa/kelurahan")
    TPS = "TPS", _("Jumlah TPS")
    TMS_MENINGGAL = "TMS_MENINGGAL", _("TMS: meninggal")
    TMS_GANDA = "TMS_GANDA", _("TMS: ganda")
    TMS_DI_BAWAH_UMUR = "TMS_DI_BAWAH_UMUR", _("TMS: di bawah umur")
    TMS_PINDAH_DOMISILI = "TMS_PINDAH_DOMISILI", _("TMS: pindah")
    TMS_WNA = "TMS_WNA", _("TMS: warga negara asing")
    TMS_TNI = "TMS_TNI", _("TMS: anggota TNI")
    TMS_POLRI = "TMS_POLRI", _("TMS: anggota Polri")
    TMS_DICABUT_HAK_PILIH = "TMS_DICABUT_HAK_PILIH", _("TMS: dicabut hak pilihnya")
    TMS_TIDAK_DIKENAL = "TMS_TIDAK_DIKENAL", _("TMS: tidak dikenal")
    TMS_SALAH_TPS = "TMS_SALAH_TPS", _("TMS: salah TPS")
    TMS_BUKAN_PENDUDUK_SETEMPAT = "TMS_BUKAN_PENDUDUK_SETEMPAT", _("TMS: bukan penduduk setempat")
    TMS_BELUM_KTPEL = "TMS_BELUM_KTPEL", _("TMS: belum punya KTP-el")
    TMS_LAIN = "TMS_LAIN", _("TMS: alasan lain")
    FISIK = "FISIK", _("Disabilitas fisik")
    INTELEKTUAL = "INTELEKTUAL", _("Disabilitas intelektual")
    MENTAL = "MENTAL", _("Disabilitas mental")
    WICARA = "WICARA", _("Disabilitas sensorik wicara")
    RUNGU = "RUNGU", _("Disabilitas sensorik rungu")
    NETRA = "NETRA", _("Disabilitas sensorik netra")
    SAMPEL = "SAMPEL", _("Coktas: jumlah yang didatangi")
    DIAWASI = "DIAWASI", _("Coktas: yang diawasi")
    MS_TMS = "MS_TMS", _("Coktas: memenuhi syarat menjadi TMS")
    TMS_MS = "TMS_MS", _("Coktas: TMS menjadi memenuhi syarat")
    TIDAK_DITEMUKAN = "TIDAK_DITEMUKAN", _("Coktas: tidak ditemukan")


ALASAN = tuple(pokok for pokok in Pokok if pokok.value.startswith("TMS_") and pokok is not Pokok.TMS_MS)
"""The reasons whose sum is TMS."""
BERTANDA = frozenset({Pokok.SELISIH, Pokok.KOREKSI})
"""The only ones that may be negative."""
TIDAK_MENJUMLAH = frozenset({Pokok.SELISIH, Pokok.MASUK, Pokok.KELUAR, Pokok.TMS_LAIN})
"""A published rise is measured against a base of its own; a move inside a region is not that region's; the
other reasons are whichever each region leaves open."""


class Ukuran(NamedTuple):
    """One measured thing: what, and of whom (`L`, `P`, or both when empty)."""

    pokok: Pokok
    jk: str = ""

    @property
    def kunci(self) -> str:
        """The name in JSON: ``total``, ``l``, ``baru``, ``baru_l``."""
        dasar = "total" if self.pokok is Pokok.N else self.pokok.value.lower()
        if not self.jk:
            return dasar
        return self.jk.lower() if self.pokok is Pokok.N else f"{dasar}_{self.jk.lower()}"

    @property
    def label(self) -> str:
        """The words of the thing without the sex."""
        return self.pokok.label


N, N_L, N_P = (Ukuran(Pokok.N, jk) for jk in ("", "L", "P"))


class KadarRekap(Istilah):
    """How sure a finding is."""

    TIDAK_COCOK = "TIDAK_COCOK", _("Tidak cocok")
    """Numbers of the recap contradict each other."""
    PERLU_DILIHAT = "PERLU_DILIHAT", _("Perlu dilihat")
    """Possible, but a person should look."""


class JenisTemuanRekap(Istilah):
    """The kinds of finding. The value is stable: programs read it."""

    NERACA = "NERACA", _("Neraca tidak seimbang")
    L_TAMBAH_P = "L_TAMBAH_P", _("L + P tidak sama dengan jumlah")
    JUMLAH_ANAK = "JUMLAH_ANAK", _("Jumlah bagian tidak sama dengan induknya")
    ANAK_HILANG = "ANAK_HILANG", _("Ada wilayah yang tidak ada di tabel")
    RINCIAN_TMS = "RINCIAN_TMS", _("Rincian alasan TMS tidak sama dengan TMS")
    RANTAI = "RANTAI", _("Jumlah sebelumnya bukan hasil periode sebelumnya")
    SEMESTER = "SEMESTER", _("Semester tidak sama dengan triwulannya")
    JUMLAH_WILAYAH = "JUMLAH_WILAYAH", _("Jumlah wilayah berbeda dari daftar wilayah")
    NEGATIF = "NEGATIF", _("Angka negatif")
    BARU_MELEBIHI = "BARU_MELEBIHI", _("Pemilih baru melebihi jumlah pemilih")
    BAGIAN_MELEBIHI = "BAGIAN_MELEBIHI", _("Bagian melebihi keseluruhannya")
    PERSEN = "PERSEN", _("Persen salah hitung")
    SELISIH = "SELISIH", _("Naik atau turun salah hitung")
    DASAR_CAMPUR = "DASAR_CAMPUR", _("Dibandingkan dengan dasar yang lain")
    ARAH = "ARAH", _("Arah perubahan berlawanan")
    PERUBAHAN_BESAR = "PERUBAHAN_BESAR", _("Perubahan sangat besar")
    BARIS_TERTUKAR = "BARIS_TERTUKAR", _("Dua baris tertukar")
    SALAH_TULIS = "SALAH_TULIS", _("Satu angka kemungkinan salah tulis")
    BEDA_SUMBER = "BEDA_SUMBER", _("Sumber berbeda menyebut angka berbeda")
    BARIS_GANDA = "BARIS_GANDA", _("Wilayah yang sama ditulis dua kali")
    KODE_NAMA = "KODE_NAMA", _("Kode dan nama wilayah tidak cocok")
    SEL_TIDAK_TERBACA = "SEL_TIDAK_TERBACA", _("Isi sel tidak terbaca")


class AturanRekap(Istilah):
    """The rules of arithmetic; docs/aturan/pemilih.md explains each under its code."""

    R1 = "R1", _("Jumlah = jumlah sebelumnya + baru − TMS; perbaikan tidak pernah ikut")
    R2 = "R2", _("L + P = jumlah, di setiap sel")
    R3 = "R3", _("Jumlah bagian = induknya")
    R4 = "R4", _("Jumlah semua alasan TMS = TMS")
    R5 = "R5", _("Jumlah sebelumnya = hasil periode sebelumnya; dasar pertama adalah DPT pemilihan terakhir")
    R6 = "R6", _("Gerakan semester = jumlah gerakan triwulannya; hasilnya hasil triwulan terakhir")
    R7 = "R7", _("Jumlah kecamatan dan desa/kelurahan sama dengan daftar wilayah pada tanggalnya")
    R8 = "R8", _("Tidak ada angka negatif; bagian tidak melebihi keseluruhannya")
    R9 = "R9", _("Persen dan naik/turun dihitung ulang terhadap dasar yang disebut")
    R10 = "R10", _("Setiap angka dibandingkan dengan penyebutan lainnya")
    R11 = "R11", _("Setiap baris dibandingkan dengan periode sebelumnya")
    R12 = "R12", _("Setiap sel harus terbaca dan setiap wilayah dikenali")

    @property
    def bukti(self) -> Bukti:
        """How well the rule is known: practice of the offices, inferred arithmetic, or our own design."""
        if self in {AturanRekap.R11, AturanRekap.R12}:
            return Bukti.RANCANGAN
        return Bukti.PRAKTIK if self in {AturanRekap.R1, AturanRekap.R2, AturanRekap.R3} else Bukti.SIMPULAN


ATURAN = {
    JenisTemuanRekap.NERACA: AturanRekap.R1,
    JenisTemuanRekap.L_TAMBAH_P: AturanRekap.R2,
    JenisTemuanRekap.JUMLAH_ANAK: AturanRekap.R3,
    JenisTemuanRekap.ANAK_HILANG: AturanRekap.R3,
    JenisTemuanRekap.RINCIAN_TMS: AturanRekap.R4,
    JenisTemuanRekap.RANTAI: AturanRekap.R5,
    JenisTemuanRekap.SEMESTER: AturanRekap.R6,
    JenisTemuanRekap.JUMLAH_WILAYAH: AturanRekap.R7,
    JenisTemuanRekap.NEGATIF: AturanRekap.R8,
    JenisTemuanRekap.BARU_MELEBIHI: AturanRekap.R8,
    JenisTemuanRekap.BAGIAN_MELEBIHI: AturanRekap.R8,
    JenisTemuanRekap.PERSEN: AturanRekap.R9,
    JenisTemuanRekap.SELISIH: AturanRekap.R9,
    JenisTemuanRekap.DASAR_CAMPUR: AturanRekap.R9,
    JenisTemuanRekap.ARAH: AturanRekap.R9,
    JenisTemuanRekap.PERUBAHAN_BESAR: AturanRekap.R11,
    JenisTemuanRekap.BARIS_TERTUKAR: AturanRekap.R11,
    JenisTemuanRekap.SALAH_TULIS: AturanRekap.R10,
    JenisTemuanRekap.BEDA_SUMBER: AturanRekap.R10,
    JenisTemuanRekap.BARIS_GANDA: AturanRekap.R12,
    JenisTemuanRekap.KODE_NAMA: AturanRekap.R12,
    JenisTemuanRekap.SEL_TIDAK_TERBACA: AturanRekap.R12,
}


class BedaAngka(Istilah):
    """How a number that was written differs from the number that the sums imply."""

    SATU_ANGKA = "SATU_ANGKA", _("satu angka berbeda")
    TERTUKAR = "TERTUKAR", _("dua angka bersebelahan tertukar")
    TERTUKAR_JAUH = "TERTUKAR_JAUH", _("dua angka tertukar")
    BERGESER = "BERGESER", _("satu angka bergeser tempat")
    KURANG_LEBIH = "KURANG_LEBIH", _("satu angka kurang atau lebih")
    LAIN = "LAIN", _("lebih dari satu angka berbeda")
