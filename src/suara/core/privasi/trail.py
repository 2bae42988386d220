"""What the history says about secrets: who asked, decided and read. Never what, and never why."""

from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "privasi.buka.diminta": gettext_noop("{actor} meminta membuka identitas pelapor."),
    "privasi.buka.disetujui": gettext_noop(
        "{actor} menyetujui permintaan {peminta} untuk membuka identitas pelapor, berlaku {menit} menit."
    ),
    "privasi.buka.ditolak": gettext_noop(
        "{actor} menolak permintaan {peminta} untuk membuka identitas pelapor."
    ),
    "privasi.buka.gugur": gettext_noop(
        "Permintaan membuka identitas pelapor gugur: laporannya dicabut atau berpindah tangan."
    ),
    "privasi.buka.dibaca": gettext_noop("{actor} membaca identitas pelapor."),
    "privasi.identitas.dihapus": gettext_noop("{actor} menghapus identitas pelapor: {alasan_hapus}."),
}

WORDS: dict[str, dict[str, object]] = {
    "privasi.alasan_hapus": {
        "MASA_SIMPAN": gettext_noop("Masa simpan berakhir"),
        "PERMINTAAN": gettext_noop("Permintaan pelapor"),
        "SALAH_CATAT": gettext_noop("Salah catat"),
    }
}
