"""What the history says about deadlines."""

from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "tugas.tenggat.ditetapkan": gettext_noop("{actor} menetapkan tenggat {hal}: {tanggal}."),
    "tugas.tenggat.dipindahkan": gettext_noop("{actor} memindahkan tenggat {hal} ke {tanggal}."),
    "tugas.tenggat.selesai": gettext_noop("{actor} menyelesaikan tenggat {hal} ({tanggal})."),
    "tugas.tenggat.mendekat": gettext_noop("Tenggat {hal} sudah dekat: {tanggal}."),
    "tugas.tenggat.terlambat": gettext_noop("Tenggat {hal} terlewati: {tanggal}."),
}
