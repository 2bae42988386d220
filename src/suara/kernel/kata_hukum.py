"""Sentences of the data files of `suara.hukum` that pages show, marked for translation.

The extraction reads Python and templates, not YAML; a test compares this list with the files.
"""

from __future__ import annotations

from suara.kernel.kalimat import gettext_noop as _

LIBUR = (
    _("Cuti Bersama Hari Kemerdekaan Republik Indonesia"),
    _("Cuti Bersama Hari Raya Idul Adha"),
    _("Cuti Bersama Hari Raya Idul Fitri"),
    _("Cuti Bersama Hari Raya Natal"),
    _("Cuti Bersama Hari Raya Waisak"),
    _("Cuti Bersama Hari Suci Nyepi"),
    _("Cuti Bersama Kenaikan Yesus Kristus"),
    _("Cuti Bersama Tahun Baru Imlek"),
    _("Cuti Bersama Wafat Yesus Kristus"),
    _("Hari Buruh Internasional"),
    _("Hari Kemerdekaan Republik Indonesia"),
    _("Hari Lahir Pancasila"),
    _("Hari Pemilihan Kepala Daerah"),
    _("Hari Pemilihan Umum"),
    _("Hari Raya Idul Adha"),
    _("Hari Raya Idul Fitri"),
    _("Hari Raya Natal"),
    _("Hari Raya Waisak"),
    _("Hari Suci Nyepi"),
    _("Hari kedua dari Hari Raya Idul Fitri"),
    _("Isra Mikraj Nabi Muhammad"),
    _("Kebangkitan Yesus Kristus"),
    _("Kenaikan Yesus Kristus"),
    _("Maulid Nabi Muhammad"),
    _("Tahun Baru Imlek"),
    _("Tahun Baru Islam"),
    _("Tahun Baru Masehi"),
    _("Wafat Yesus Kristus"),
)
"""Names of holidays in the calendar files."""

CATATAN = (
    _("Definisi Hari belum dibaca; penjelasan KPU menyebut hari kerja."),
    _("Definisi Hari belum dibaca; tanggal menurut hari kerja selalu ditampilkan di sampingnya."),
    _("Dipantau, tidak dipaksakan; pasal perlu dicek."),
    _("Kurang dari 6 bulan: tidak ada PAW. Tepat 6 bulan masih boleh (simpulan)."),
    _("Pasal 5-7; teks belum dibaca. Undang-undang menyebut '5 hari'."),
    _("Teks ayat (4) terpotong."),
    _("Untuk kantor beranggota lima; nomor pasal dan angka perlu dicek."),
    _("Untuk kantor beranggota tujuh; nomor pasal dan angka perlu dicek."),
    _("Yang dilihat ancaman tertinggi, bukan hukuman yang dijatuhkan."),
)
"""Notes on legal figures."""

LAMPIRAN = (
    _("akta atau surat keterangan kematian"),
    _("keputusan lembaga atau instansi yang menyatakannya"),
    _("keputusan partai oleh pengurus yang diakui Menteri Hukum"),
    _("pengunduran diri atau bukti keanggotaan partai lain"),
    _("salinan putusan pengadilan yang berkekuatan hukum tetap"),
    _("surat pengunduran diri yang ditandatangani anggota"),
)
"""Attachments that a letter needs."""
