"""Why a decided candidate was given back: the codes of `engine.apply.temuan`, in words for one candidate."""

from __future__ import annotations

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class SebabKembali(Istilah):
    """What a decision contradicted when it was to be applied, and what an officer can do about it."""

    DUA_PUTUSAN = (
        "DUA_PUTUSAN",
        _("Baris ini diputus lebih dari sekali. Terima satu; yang lain tolak, atau putus sesudah itu."),
    )
    PUTUSAN_BERLAWANAN = (
        "PUTUSAN_BERLAWANAN",
        _("Usul yang sama diputus berbeda. Putus keduanya sama, atau tolak salah satunya."),
    )
    BARU_DUA_KALI = (
        "BARU_DUA_KALI",
        _("Orang ini diterima sebagai pemilih baru lebih dari sekali. Terima satu saja."),
    )
    BARU_SUDAH_AKTIF = (
        "BARU_SUDAH_AKTIF",
        _("Diterima sebagai pemilih baru, padahal masih aktif. Tunggu TMS dari kantor asalnya, atau tolak."),
    )
    BARIS_TIDAK_ADA = "BARIS_TIDAK_ADA", _("Baris daftarnya tidak ada. Tolak, lalu minta kiriman yang benar.")
    TANPA_BARIS = "TANPA_BARIS", _("TMS atau ubah tanpa baris daftar. Tolak, lalu minta kiriman yang benar.")
    NIK_LAIN = "NIK_LAIN", _("NIK-nya bukan NIK baris itu. Tolak, lalu minta kiriman yang benar.")
    SUDAH_TMS = "SUDAH_TMS", _("Barisnya sudah TMS. Tolak, atau pulihkan dahulu barisnya.")
    TANPA_SUMBER = (
        "TANPA_SUMBER",
        _("Data orangnya tidak ada di sumber. Tolak, lalu minta kiriman yang benar."),
    )
    SUMBER_GANDA = (
        "SUMBER_GANDA",
        _("Sumber memuat NIK ini dengan dua isian. Tangguhkan, lalu tanyakan kepada Disdukcapil."),
    )
    UBAH_KELUAR = (
        "UBAH_KELUAR",
        _("Ubah ke kabupaten/kota lain: itu TMS pindah di sini dan pemilih baru di sana. Tolak usul ini."),
    )
    PULIH_LAIN_KAB = (
        "PULIH_LAIN_KAB",
        _("Baris TMS dipulihkan di kabupaten/kota lain. Terima sebagai pindah masuk, dan tolak usul ini."),
    )
    ALASAN_TIDAK_ADA = "ALASAN_TIDAK_ADA", _("Diterima tanpa alasan. Tolak, lalu minta kiriman yang benar.")
    KODE_TIDAK_DIKENAL = "KODE_TIDAK_DIKENAL", _("Kodenya tidak dikenal mesin. Beri tahu teknisi.")
