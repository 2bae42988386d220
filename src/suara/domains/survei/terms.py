"""Vocabulary of the surveys."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class Unsur(Istilah):
    """The nine elements of SKM, by name: their eighth and ninth change places between two printed orders."""

    PERSYARATAN = "persyaratan", _("Persyaratan")
    PROSEDUR = "prosedur", _("Sistem, mekanisme, dan prosedur")
    WAKTU = "waktu", _("Waktu penyelesaian")
    BIAYA = "biaya", _("Biaya/tarif")
    PRODUK = "produk", _("Produk spesifikasi jenis pelayanan")
    KOMPETENSI = "kompetensi", _("Kompetensi pelaksana")
    PERILAKU = "perilaku", _("Perilaku pelaksana")
    PENGADUAN = "pengaduan", _("Penanganan pengaduan, saran, dan masukan")
    SARANA = "sarana", _("Sarana dan prasarana")


class ModeBobot(Istilah):
    """How an unsur weighs. Only `EXACT` is used for a new index; the others reproduce old reports."""

    EXACT = "exact", _("1 dibagi banyaknya unsur, tanpa pembulatan")
    W0111 = "w0111", _("0,111 (lembar olah data)")
    W011 = "w011", _("0,11 (contoh peraturan)")
    W0071 = "w0071", _("0,071 (14 unsur, sebelum 2017)")


class ModeNRR(Istilah):
    """Whether the mean of an unsur is rounded before it is weighed; only to reproduce old reports."""

    UTUH = "none", _("tanpa pembulatan")
    DUA = "2", _("dua angka")
    TIGA = "3", _("tiga angka")


class CaraSampel(Istilah):
    """How a sample size between two rows of the table was found."""

    RUMUS = "RUMUS", _("Rumus Krejcie–Morgan")
    TABEL = "TABEL", _("Baris tabel berikutnya")


class MetodeF03(Istilah):
    """The three readings of how answers of service users become one figure."""

    RATA_ASPEK = "a", _("rata-rata lima aspek")
    RATA_BUTIR = "b", _("rata-rata semua butir")
    BOBOT_ASPEK = "c", _("bobot aspek tanpa inovasi, dibagi 0,88")


class FormulirPEKPPP(Istilah):
    """Face-to-face (A) or electronic (B) service: they differ in indicators and statements."""

    LURING = "A", _("Luring")
    DARING = "B", _("Daring")


class UrutanUnsur(Istilah):
    """The two printed orders of the nine: the list of the regulation, and its questionnaire."""

    DAFTAR = "daftar", _("daftar peraturan (8 pengaduan, 9 sarana)")
    KUESIONER = "kuesioner", _("kuesioner (8 sarana, 9 pengaduan)")


class ArahTren(Istilah):
    """What a step from one period to the next means."""

    NAIK = "NAIK", _("Naik")
    TURUN = "TURUN", _("Turun")
    TIDAK_JELAS = "TIDAK_JELAS", _("Belum jelas berubah")
    TIDAK_DIKETAHUI = "TIDAK_DIKETAHUI", _("Tidak diketahui")
    PUTUS = "PUTUS", _("Deret terputus: kuesioner atau bobot lain")


class CaraGulung(Istilah):
    """How one figure was made of several."""

    KUMPUL = "KUMPUL", _("Jawaban dikumpulkan")
    RESPONDEN = "RESPONDEN", _("Rata-rata tertimbang responden")
