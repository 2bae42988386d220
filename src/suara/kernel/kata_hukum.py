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
    _(
        "3 x 24 jam, jam kalender; dari pemberitaan dan tulisan hukum. Mulai dihitung sejak "
        "diketahui (simpulan)."
    ),
    _("Angka dan awalnya disebut pemberitaan; Perpres 76/2013 sama. Teks belum dibaca ulang."),
    _("Batas jawaban yang kami tetapkan sendiri; pasal tentang tanggapan masyarakat belum dibaca."),
    _("Bukan 10 hari kerja. Teks belum dibaca ulang."),
    _("C1 lebih ketat. Teks belum dibaca ulang."),
    _("C11 dapat lebih awal dan ditaati. Pengganti: PermenPANRB 5/2025, belum dibaca."),
    _("Dari penjelasan kantor; tanggal berlaku perlu dicek."),
    _("Definisi Hari belum dibaca; penjelasan KPU menyebut hari kerja."),
    _("Definisi Hari belum dibaca; tanggal menurut hari kerja selalu ditampilkan di sampingnya."),
    _("Di luar masa tenang."),
    _("Dipantau, tidak dipaksakan; pasal perlu dicek."),
    _(
        "Hanya diperlukan sampai usulnya diputus dan rekapnya ditetapkan. Jadwal retensi arsip "
        "KPU belum dibaca."
    ),
    _("Juga standar layanan KPU Jawa Timur. PKPU 4/2025 belum dibaca."),
    _("Keterangan aplikasi dan tanya jawab resmi; PermenPANRB 5/2025 belum dibaca."),
    _(
        "KPU RI meminta data berumur lebih dari 100 tahun dibereskan sebelum pleno "
        "(pemberitaan 2025); angkanya bukan dari pasal."
    ),
    _("Kurang dari 6 bulan: tidak ada PAW. Tepat 6 bulan masih boleh (simpulan)."),
    _("Masa tenang dan hari pemungutan suara Pemilu 2024."),
    _("Masa tenang dan hari pemungutan suara Pilkada 2024."),
    _("Menurut KPU Samarinda pada Pilkada 2024. Periksa tiap pemilihan."),
    _("Nomor pasal perlu dicek. Yang sudah atau pernah kawin menjadi pemilih sebelum umur ini."),
    _("Pasal 12-14 diketahui dari tulisan."),
    _("Pasal 5-7; teks belum dibaca. Undang-undang menyebut '5 hari'."),
    _("Pasal perlu dicek."),
    _("Pelapor diberi tahu pada hari kerja ke-7."),
    _("Pengembalian ketiga menjadi keputusan pimpinan."),
    _("Pengganti: PermenPANRB 5/2025, belum dibaca."),
    _("Pengingat saja."),
    _("PKPU 4/2025 belum dibaca."),
    _("Rem terhadap laporan borongan yang kami tetapkan sendiri, bukan dari peraturan."),
    _("Satu kali, dengan alasan tertulis."),
    _("Satu masa pemilu, lima tahun. Jadwal retensi arsip KPU untuk data pemilih belum dibaca."),
    _("Sejak disposisi; PermenPANRB 5/2025 belum dibaca."),
    _("Sejak tindak lanjut terakhir; PermenPANRB 5/2025 belum dibaca."),
    _("Sepadan dengan 10 hari pada aplikasi sejenis."),
    _("Sesudah pemungutan suara."),
    _("Sesudah pemungutan suara; jadwal pemilu berikutnya ditambahkan di bawah baris ini."),
    _("Supaya laporan tidak dipingpong."),
    _("Target; yang mengikat batas KIP. Pengganti: PermenPANRB 5/2025, belum dibaca."),
    _("Teks ayat (4) terpotong."),
    _("Teks belum dibaca ulang."),
    _("Tetap diterima dan ditandai; pemeriksa memutus. Angka 30 juga disebut pemberitaan."),
    _(
        "Tidak ada pasal yang terbaca menyebut jumlah hari. Yang wajib: menindaklanjuti (PKPU "
        "1/2025 Pasal 6 ayat (3) huruf g)."
    ),
    _("Untuk kantor beranggota lima; nomor pasal dan angka perlu dicek."),
    _("Untuk kantor beranggota tujuh; nomor pasal dan angka perlu dicek."),
    _("Yang dilihat ancaman tertinggi, bukan hukuman yang dijatuhkan."),
    _("Yang lebih pendek adalah pemberitahuan sementara."),
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

SEBUTAN = (
    _("Baik"),
    _("Baik (dengan catatan)"),
    _("Buruk"),
    _("Cukup"),
    _("Cukup (dengan catatan)"),
    _("Gagal"),
    _("Kurang Baik"),
    _("Pelayanan Prima"),
    _("Rentan"),
    _("Sangat Baik"),
    _("Sangat Buruk"),
    _("Terjaga"),
    _("Tidak Baik"),
    _("Waspada"),
)
"""What the classes of the scales are called."""

SKALA = (
    _("Batas dari dua aplikasi dan pemberitaan; sebutan D, E, F menurut ingatan."),
    _("Batas lama, dari laporan terbit; tanggal mulai perlu dicek."),
    _("Dari halaman KPK; dibandingkan dengan nilai terbit dua angka."),
    _("Dari pemberitaan; tahun sebelum 2023 tidak dikenal batasnya."),
    _("Tabel dalam lampiran, dibaca pada laporan kantor; tanggal mulai perlu dicek."),
)
"""Notes on scales of published figures."""
