"""What the trail says about incidents: kinds and hours, never a person."""

from suara.core.insiden.terms import Langkah, Ranah, Tahap, Tujuan
from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "insiden.dibuka": gettext_noop("{actor} mencatat insiden ({ranah}); jam pemberitahuan: {jam} jam."),
    "insiden.fakta": gettext_noop("{actor} menambahkan fakta insiden; orang yang kena: {jumlah}."),
    "insiden.langkah": gettext_noop("{actor} mencatat langkah: {langkah}."),
    "insiden.diberitahukan": gettext_noop("{actor} mencatat pemberitahuan {nomor} kepada {tujuan}."),
    "insiden.diberitahukan_terlambat": gettext_noop(
        "{actor} mencatat pemberitahuan {nomor} kepada {tujuan}, terlambat."
    ),
    "insiden.peringatan": gettext_noop("Jam pemberitahuan insiden: {tahap}. Belum diberi tahu: {belum}."),
    "insiden.tutup.diusulkan": gettext_noop("{actor} mengusulkan menutup insiden."),
    "insiden.tutup.disetujui": gettext_noop("{actor} menyetujui; insiden ditutup."),
    "insiden.tutup.ditolak": gettext_noop("{actor} menolak menutup insiden."),
}

WORDS: dict[str, dict[str, object]] = {
    "insiden.ranah": dict(Ranah.choices()),
    "insiden.langkah": dict(Langkah.choices()),
    "insiden.tujuan": dict(Tujuan.choices()),
    "insiden.tahap": dict(Tahap.choices()),
}
