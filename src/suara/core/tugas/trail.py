"""What the history says about deadlines."""

from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "tugas.tenggat.ditetapkan": gettext_noop("{actor} menetapkan tenggat {tanggal}."),
    "tugas.tenggat.dipindahkan": gettext_noop("{actor} memindahkan tenggat ke {tanggal}."),
    "tugas.tenggat.selesai": gettext_noop("Tenggat {tanggal} selesai dikerjakan oleh {actor}."),
    "tugas.tenggat.mendekat": gettext_noop("Tenggat {tanggal} sudah dekat."),
    "tugas.tenggat.terlambat": gettext_noop("Tenggat {tanggal} terlewati."),
}
