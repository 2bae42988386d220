"""Every citation that the PAW rules use, once, with its evidence grade: PKPU 3/2025 Pasal 3–32 and others."""

from __future__ import annotations

from dataclasses import replace

from suara.domains.paw.terms import KodeFakta, Lembaga
from suara.hukum import load_alasan
from suara.kernel.dasar import Bukti, Dasar
from suara.kernel.kalimat import gettext_noop as _

PKPU = "PKPU 3/2025"
LAMA = "PKPU 6/2017"


def _pkpu(pasal: str, ayat: str = "", huruf: str = "", bukti: Bukti = Bukti.TEKS, catatan: str = "") -> Dasar:
    return Dasar(PKPU, pasal, ayat, huruf, bukti, catatan)


PASAL_3 = _pkpu("3", "1")
PASAL_4 = _pkpu("4", bukti=Bukti.RESMI)
UU_PEMDA_144 = Dasar("UU 23/2014", "144")
TANGGAL_ACUAN = _pkpu("4", bukti=Bukti.SIMPULAN, catatan=_("Tanggal acuan sisa masa jabatan tidak disebut."))
PASAL_5 = _pkpu("5", bukti=Bukti.RESMI)
LENGKAP = _pkpu("5", bukti=Bukti.SIMPULAN, catatan=_("Dokumen yang kurang tidak menghentikan tenggat."))
PASAL_7 = _pkpu("7", bukti=Bukti.RESMI)
PASAL_29 = _pkpu("29", "1", bukti=Bukti.RESMI)
MENINGGAL_GUGUR = _pkpu(
    "7", bukti=Bukti.SIMPULAN, catatan=_("Sengketa gugur bila anggota meninggal atau mundur.")
)
PASAL_8 = _pkpu("8", bukti=Bukti.RESMI)
PASAL_9 = _pkpu("9", bukti=Bukti.RESMI)
PERNAH_DUDUK = _pkpu(
    "8", bukti=Bukti.SIMPULAN, catatan=_("Yang pernah menduduki kursi tidak diperingkat lagi.")
)
KEPUTUSAN_HASIL = _pkpu("9", bukti=Bukti.SIMPULAN, catatan=_("Suara menurut penetapan hasil yang terakhir."))
PASAL_10_3 = _pkpu("10", "3", bukti=Bukti.RESMI, catatan=_("Dari pemberitaan tentang rancangannya."))
PASAL_14 = _pkpu("14", "1", bukti=Bukti.RESMI)
SERENTAK = _pkpu("15", bukti=Bukti.RESMI, catatan=_("Kekosongan bersamaan; teks belum dibaca."))
HABIS = _pkpu(
    "15", bukti=Bukti.SIMPULAN, catatan=_("Pasal 15-16 mengatur daftar yang habis; urutan belum dibaca.")
)
HABIS_LAMA = Dasar(LAMA, "16", bukti=Bukti.LAMA)
PEMEKARAN = Dasar(LAMA, "16", huruf="f", bukti=Bukti.LAMA)
PASAL_18 = _pkpu("18", bukti=Bukti.RESMI)
PASAL_20_2 = _pkpu("20", "2")
PASAL_20_4 = _pkpu("20", "4")
PASAL_22 = _pkpu("22", bukti=Bukti.RESMI)
PASAL_23 = _pkpu("23", bukti=Bukti.RESMI)
PASAL_24_1 = _pkpu("24", "1")
PASAL_24_2 = _pkpu("24", "2")
PASAL_24_3 = _pkpu("24", "3")
PASAL_24_4 = _pkpu("24", "4")
PASAL_24_5 = _pkpu("24", "5")
PASAL_24_6 = _pkpu("24", "6")
PASAL_27_1 = _pkpu("27", "1")
PASAL_27_2 = _pkpu("27", "2")
PASAL_27_3 = _pkpu("27", "3")
PASAL_27_4 = _pkpu("27", "4", bukti=Bukti.RESMI, catatan=_("Ayat (4) dan seterusnya terpotong."))
PASAL_32 = _pkpu("32", bukti=Bukti.RESMI)
BUKAN_TMS = _pkpu("20", bukti=Bukti.SIMPULAN, catatan=_("Tidak disebut sebagai alasan TMS."))
SYARAT_CALON: dict[Lembaga, Dasar] = {
    **dict.fromkeys(Lembaga, Dasar("UU 7/2017", "240", bukti=Bukti.UMUM)),
    Lembaga.DPD: Dasar("UU 7/2017", "182", bukti=Bukti.UMUM),
}
"""The requirements of a candidate, by institution."""
BUKAN_CALON_TERPILIH = Dasar("UU 7/2017", "426", bukti=Bukti.UMUM)
PENGGANTIAN_TERPILIH = Dasar("PKPU 6/2024", bukti=Bukti.UMUM)
MK_176 = Dasar("MK 176/PUU-XXII/2024", bukti=Bukti.PRAKTIK, catatan=_("Dari pemberitaan."))
MK_39 = Dasar("MK 39/PUU-XI/2013", bukti=Bukti.UMUM)
MK_88 = Dasar("MK 88/PUU-XXI/2023", bukti=Bukti.RESMI, catatan=_("Amar belum dibaca."))
PENGURUS = Dasar("Perbawaslu 8/2023", "9", bukti=Bukti.LAMA, catatan=_("Dipakai dengan analogi."))
PARTAI_BUBAR = Dasar("Rancangan Suara", bukti=Bukti.SIMPULAN, catatan=_("Tidak ada teks yang ditemukan."))
RANCANGAN = Dasar("Rancangan Suara", bukti=Bukti.RANCANGAN)
SEBARAN = Dasar(
    "Rancangan Suara",
    bukti=Bukti.RANCANGAN,
    catatan=_("'Persebaran yang lebih luas' tidak dirumuskan; dua cara hitung dibandingkan."),
)
DAPIL_LAMA = _pkpu("8", bukti=Bukti.SIMPULAN, catatan=_("Dapil Pemilu Terakhir yang berlaku."))

TINGKAT_DISIMPULKAN = _("Tingkat sebaran disimpulkan.")
SERI: dict[Lembaga, Dasar] = {
    Lembaga.DPR: _pkpu("10", "1"),
    Lembaga.DPRD_PROVINSI: _pkpu("11", bukti=Bukti.SIMPULAN, catatan=TINGKAT_DISIMPULKAN),
    Lembaga.DPRD_KAB_KOTA: _pkpu("12", bukti=Bukti.SIMPULAN, catatan=TINGKAT_DISIMPULKAN),
    Lembaga.DPD: _pkpu("19", bukti=Bukti.SIMPULAN, catatan=TINGKAT_DISIMPULKAN),
}
"""The comparison of spread, level by level."""
SERI_KELAMIN: dict[Lembaga, Dasar] = {
    Lembaga.DPR: _pkpu("10", "2"),
    Lembaga.DPRD_PROVINSI: _pkpu("11", "2"),
    Lembaga.DPRD_KAB_KOTA: _pkpu("12", bukti=Bukti.SIMPULAN),
    Lembaga.DPD: _pkpu("19", "3", bukti=Bukti.RESMI),
}
"""Equal spread: women first, then the top list number."""
ANALOGI = _pkpu("10", "3", bukti=Bukti.SIMPULAN, catatan=_("Dengan analogi."))
SERI_TMS: dict[Lembaga, Dasar] = {**dict.fromkeys(Lembaga, ANALOGI), Lembaga.DPR: PASAL_10_3}
"""The woman chosen among equals is TMS: the others of the tie follow."""
UMUM: dict[Lembaga, tuple[Dasar, ...]] = {
    **dict.fromkeys(Lembaga, (PASAL_8, PASAL_9)),
    Lembaga.DPD: (PASAL_18,),
}
"""The general rule: the next-highest valid votes."""
ALASAN: dict[Lembaga, Dasar] = {
    Lembaga.DPR: _pkpu("3", "2"),
    Lembaga.DPD: _pkpu("3", "3", bukti=Bukti.UMUM, catatan=_("Huruf d dan seterusnya belum dibaca.")),
    Lembaga.DPRD_PROVINSI: Dasar("UU 23/2014", "139", "2", bukti=Bukti.UMUM),
    Lembaga.DPRD_KAB_KOTA: Dasar("UU 23/2014", "193", "2", bukti=Bukti.UMUM),
}
"""The list of grounds for dismissal of the institution."""
DPD_TANPA_PARTAI = _pkpu(
    "18", bukti=Bukti.SIMPULAN, catatan=_("Calon DPD perseorangan; Pasal 27 tidak berlaku.")
)
DPD_HABIS = _pkpu("18", bukti=Bukti.SIMPULAN, catatan=_("Daftar yang habis tidak disebut bagi DPD."))
KELUAR_SENDIRI = _pkpu(
    "27", bukti=Bukti.SIMPULAN, catatan=_("Keluar sendiri bukan diberhentikan: tanpa 14 Hari.")
)
HABIS_PEREMPUAN = _pkpu("15", bukti=Bukti.RESMI, catatan=_("Keterwakilan perempuan; teks belum dibaca."))
SISA_JABATAN = Dasar(PKPU, bukti=Bukti.RESMI, catatan=_("Nomor pasalnya belum diketahui."))
KEWENANGAN = _pkpu("5", bukti=Bukti.RESMI, catatan=_("Surat Pimpinan lembaga kepada KPU setingkat."))

SYARAT: dict[KodeFakta, tuple[Dasar, ...]] = {
    KodeFakta.T1: (_pkpu("20", "2", "a"), _pkpu("21", "1")),
    KodeFakta.T2: (_pkpu("20", "2", "b"), PASAL_20_4, _pkpu("21", "2")),
    KodeFakta.T3: (_pkpu("20", "3"), _pkpu("21", "3")),
    KodeFakta.T4: (_pkpu("20", "5", "a"), _pkpu("21", "4")),
    KodeFakta.T5: (_pkpu("20", "5", "b"), _pkpu("21", "5")),
    KodeFakta.T6: (
        _pkpu("20", "2", "c"),
        _pkpu("20", "5", bukti=Bukti.RESMI, catatan=_("Terpotong.")),
        Dasar(LAMA, "19", "2", bukti=Bukti.LAMA),
    ),
    KodeFakta.T7: (_pkpu("27"), Dasar(LAMA, "19", "2", bukti=Bukti.LAMA)),
    KodeFakta.T8: (_pkpu("20", "5", bukti=Bukti.RESMI, catatan=_("Terpotong.")),),
    KodeFakta.T9: (_pkpu("20", "5", bukti=Bukti.SIMPULAN, catatan=_("Rangkap jabatan tidak disebut.")),),
    KodeFakta.T10: (_pkpu("20", "2", "c"), _pkpu("20", "5")),
}
"""Reasons for TMS and their proof; `syarat` adds the law that the institution's candidates must meet."""


def syarat(kode: KodeFakta, lembaga: Lembaga) -> tuple[Dasar, ...]:
    """Return the articles of a reason for TMS (Pasal 20, 21; UU 7/2017 Pasal 240, for DPD Pasal 182)."""
    if kode in (KodeFakta.T8, KodeFakta.T9, KodeFakta.T10):
        return (*SYARAT[kode], SYARAT_CALON[lembaga])
    return SYARAT[kode]


def of(lembaga: Lembaga, umum: Dasar) -> Dasar:
    """Return a general citation (Pasal 8-9) as it stands for the institution: for DPD it is Pasal 18."""
    return replace(umum, pasal=PASAL_18.pasal) if lembaga is Lembaga.DPD else umum


def ground(lembaga: Lembaga, kode: str) -> Dasar | None:
    """Return the article of a dismissal ground for the institution; None where it is no ground (Pasal 3)."""
    alasan = load_alasan().get((lembaga.value, kode))
    if alasan is None:
        return None
    return Dasar(alasan.instrument, alasan.pasal, alasan.ayat, alasan.huruf, Bukti(alasan.bukti))
