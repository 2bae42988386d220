"""What the trail says about invitations and exclusions: how many, never who, never which answer."""

from __future__ import annotations

from suara.kernel.kalimat import gettext_noop

SENTENCES: dict[str, str] = {
    "survei.undangan.diimpor": gettext_noop(
        "{actor} memasukkan {jumlah} kontak undangan ke gelombang {gelombang}."
    ),
    "survei.undangan.dikirim": gettext_noop(
        "{actor} mengirim {jumlah} undangan gelombang {gelombang} lewat email."
    ),
    "survei.undangan.diserahkan": gettext_noop(
        "{actor} mengunduh daftar {jumlah} undangan gelombang {gelombang} untuk dikirim sendiri."
    ),
    "survei.undangan.diingatkan": gettext_noop(
        "{actor} mengingatkan {jumlah} orang yang belum memakai undangan gelombang {gelombang}."
    ),
    "survei.undangan.diserahkan_lagi": gettext_noop(
        "{actor} mengunduh daftar {jumlah} pengingat gelombang {gelombang} untuk dikirim sendiri."
    ),
    "survei.undangan.kode_dicetak": gettext_noop(
        "{actor} mencetak {jumlah} kode tanda terima untuk gelombang {gelombang}."
    ),
    "survei.undangan.dibatalkan": gettext_noop(
        "{actor} membatalkan {jumlah} undangan gelombang {gelombang} yang belum dipakai."
    ),
    "survei.undangan.kontak_dihapus": gettext_noop(
        "Kontak {jumlah} undangan gelombang {gelombang} dihapus karena masa simpannya habis."
    ),
    "survei.pengecualian.diusulkan": gettext_noop(
        "{actor} mengusulkan {jumlah} jawaban gelombang {gelombang} tidak dihitung, dengan alasan."
    ),
    "survei.pengecualian.disetujui": gettext_noop(
        "{actor} menyetujui {jumlah} jawaban gelombang {gelombang} tidak dihitung."
    ),
    "survei.pengecualian.ditolak": gettext_noop(
        "{actor} menolak usul pengecualian {jumlah} jawaban gelombang {gelombang}."
    ),
}
