"""Vocabulary of the voter data: stored values and their words.

Code lists are editions, not constants: a number in a file means nothing without the edition of that file
(`suara.engine.edisi`). Here stand only the words that Suara itself stores.
"""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class JenisKelamin(Istilah):
    """Sex as registered."""

    L = "L", _("Laki-laki")
    P = "P", _("Perempuan")


class StatusKawin(Istilah):
    """Marital status. The letters S and B mean other things in the KTP-el column."""

    BELUM = "B", _("Belum kawin")
    SUDAH = "S", _("Sudah kawin")
    PERNAH = "P", _("Pernah kawin")


class KtpEl(Istilah):
    """Whether the voter holds an electronic identity card. Without one a person is still a voter."""

    SUDAH = "S", _("Sudah punya KTP-el")
    BELUM = "B", _("Belum punya KTP-el")


class Disabilitas(Istilah):
    """Disability, in the edition used since the elections of 2024."""

    TIDAK_ADA = "0", _("Tidak ada")
    FISIK = "1", _("Disabilitas fisik")
    INTELEKTUAL = "2", _("Disabilitas intelektual")
    MENTAL = "3", _("Disabilitas mental")
    WICARA = "4", _("Disabilitas sensorik wicara")
    RUNGU = "5", _("Disabilitas sensorik rungu")
    NETRA = "6", _("Disabilitas sensorik netra")


class StatusBaris(Istilah):
    """State of one row of the list."""

    AKTIF = "AKTIF", _("Aktif")
    TMS = "TMS", _("Tidak memenuhi syarat")
    DITANGGUHKAN = "DITANGGUHKAN", _("Ditangguhkan")


class AlasanTMS(Istilah):
    """Why a row no longer belongs in the list. Stored by key: the printed numbers change with the edition."""

    MENINGGAL = "MENINGGAL", _("Meninggal")
    GANDA = "GANDA", _("Ganda")
    DI_BAWAH_UMUR = "DI_BAWAH_UMUR", _("Di bawah umur dan belum kawin")
    PINDAH_DOMISILI = "PINDAH_DOMISILI", _("Pindah domisili")
    WNA = "WNA", _("Warga negara asing")
    TNI = "TNI", _("Anggota TNI")
    POLRI = "POLRI", _("Anggota Polri")
    DICABUT_HAK_PILIH = "DICABUT_HAK_PILIH", _("Dicabut hak pilihnya")
    TIDAK_DIKENAL = "TIDAK_DIKENAL", _("Tidak dikenal")
    SALAH_TPS = "SALAH_TPS", _("Salah TPS")
    BUKAN_PENDUDUK_SETEMPAT = "BUKAN_PENDUDUK_SETEMPAT", _("Bukan penduduk setempat")
    BELUM_KTPEL = "BELUM_KTPEL", _("Belum punya KTP-el")


class SebabBaru(Istilah):
    """Why somebody enters the list."""

    USIA_17 = "USIA_17", _("Berusia 17 tahun")
    KAWIN = "KAWIN", _("Sudah atau pernah kawin sebelum 17 tahun")
    PINDAH_MASUK = "PINDAH_MASUK", _("Pindah masuk")
    PURNAWIRAWAN = "PURNAWIRAWAN", _("Purnawirawan TNI atau Polri")
    PEMULIHAN = "PEMULIHAN", _("Pemulihan")
    BELUM_TERDAFTAR = "BELUM_TERDAFTAR", _("Belum terdaftar")


class JenisKandidat(Istilah):
    """What a source proposes for one person. A proposal changes nothing: a person decides."""

    BARU = "BARU", _("Pemilih baru")
    UBAH = "UBAH", _("Ubah data")
    TMS = "TMS", _("Tidak memenuhi syarat")
    TIDAK_PADAN = "TIDAK_PADAN", _("Tidak padan")
    DITANGGUHKAN = "DITANGGUHKAN", _("Ditangguhkan")


class LingkupPindah(Istilah):
    """How far a move goes: only a move out of the kab/kota changes the kab/kota's recap."""

    TIDAK = "TIDAK", _("Tidak pindah")
    DALAM_DESA = "DALAM_DESA", _("Di dalam desa/kelurahan")
    ANTAR_DESA = "ANTAR_DESA", _("Antardesa dalam satu kecamatan")
    ANTAR_KECAMATAN = "ANTAR_KECAMATAN", _("Antarkecamatan dalam satu kabupaten/kota")
    ANTAR_KABUPATEN = "ANTAR_KABUPATEN", _("Antarkabupaten/kota dalam satu provinsi")
    ANTAR_PROVINSI = "ANTAR_PROVINSI", _("Antarprovinsi")


class TingkatGanda(Istilah):
    """How strongly two rows look like one person (A strongest). Only A and B of one kab/kota are proposed."""

    A = "A", _("NIK sama")
    B = "B", _("NIK hampir sama, tanggal lahir sama, nama mirip")
    C = "C", _("Nama, tanggal lahir dan tempat lahir sama")
    D = "D", _("Nama dan tanggal lahir sama")
    E = "E", _("Nama dan NKK sama")
    F = "F", _("Bukti lain yang bersama-sama melewati ambang")


class SumberData(Istilah):
    """Where a proposal comes from (PDPB inputs)."""

    SINKRONISASI = "SINKRONISASI", _("Sinkronisasi KPU RI dengan data kependudukan")
    LUAR_NEGERI = "LUAR_NEGERI", _("Data pemilih luar negeri KPU RI")
    DUKCAPIL = "DUKCAPIL", _("Dinas kependudukan dan pencatatan sipil")
    BPS_BPJS = "BPS_BPJS", _("Daftar meninggal BPS atau BPJS")
    TNI_POLRI = "TNI_POLRI", _("TNI atau Polri")
    PENGADILAN = "PENGADILAN", _("Pengadilan atau kejaksaan")
    PEMASYARAKATAN = "PEMASYARAKATAN", _("Lapas atau rutan")
    DESA = "DESA", _("Desa/kelurahan, RT/RW, lembaga agama")
    SEKOLAH = "SEKOLAH", _("Sekolah")
    BAWASLU = "BAWASLU", _("Bawaslu")
    MASYARAKAT = "MASYARAKAT", _("Tanggapan masyarakat")
    COKTAS = "COKTAS", _("Coktas")
    GANDA = "GANDA", _("Pencarian ganda Suara")
