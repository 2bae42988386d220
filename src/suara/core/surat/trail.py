"""What the history says about letters, numbers and citations."""

from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "surat.dokumen.dikonsep": gettext_noop("{actor} membuat konsep {jenis}: {perihal}."),
    "surat.dokumen.konsep_diubah": gettext_noop("{actor} mengubah konsep {jenis}: {perihal}."),
    "surat.dokumen.konsep_dihapus": gettext_noop("{actor} menghapus konsep {jenis}: {perihal}."),
    "surat.dokumen.terbit": gettext_noop("{actor} menerbitkan {jenis} nomor {nomor}: {perihal}."),
    "surat.nomor.dijelaskan": gettext_noop(
        "{actor} menjelaskan nomor {urut} pada register {register}: {alasan}."
    ),
    "surat.pola.diubah": gettext_noop("{actor} mengubah pola nomor {jenis} menjadi {pola}."),
    "surat.dasar.dipastikan": gettext_noop("{actor} memastikan dasar hukum {kutipan} ({catatan})."),
    "surat.dasar.dicabut": gettext_noop("{actor} mencabut kepastian dasar hukum {kutipan}."),
}
