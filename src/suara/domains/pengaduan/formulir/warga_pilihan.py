"""The answers that a citizen chooses from, each with what it means."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from suara.domains.pengaduan.terms import Kelas

KELAS = (
    (Kelas.PENGADUAN.value, _("Pengaduan: ada layanan atau perbuatan yang tidak semestinya")),
    (Kelas.ASPIRASI.value, _("Aspirasi: saya punya usul, kritik, atau pujian")),
    (Kelas.INFORMASI.value, _("Permintaan informasi: saya ingin bertanya atau meminta data")),
)
YA_TIDAK_ANONIM = (
    ("tidak", _("Tidak. Petugas kantor boleh tahu siapa saya bila perlu; umum melihat “Warga”.")),
    (
        "ya",
        _("Ya, anonim. Nama saya tidak diketahui umum, unit yang dilaporkan, dan petugas yang menangani."),
    ),
)
YA_TIDAK_RAHASIA = (
    ("tidak", _("Tidak. Setelah diperiksa dan disamarkan, isinya boleh dibaca umum.")),
    ("ya", _("Ya, rahasia. Isi laporan hanya dibaca petugas yang menangani; tidak pernah diterbitkan.")),
)
MODE = (
    ("ada", _("Ya, nama atau kontak saya.")),
    (
        "tanpa",
        _(
            "Tidak, tanpa identitas. Kami tidak dapat menghubungi Anda: kabar hanya terbaca dengan nomor dan "
            "kunci, dan laporan yang perlu pemeriksaan resmi mungkin tidak dapat dilanjutkan."
        ),
    ),
)
