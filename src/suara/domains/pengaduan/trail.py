"""What the trail says about a report, one sentence per act. Numbers only: no words, no name of a citizen."""

from __future__ import annotations

from suara.domains.pengaduan.workflow_acts import Act
from suara.kernel.kalimat import gettext_noop

OBJ_TYPE = "pengaduan.laporan"
"""The trail and the deadlines name a report by this and its number."""

ACT_NAMES: dict[Act, str] = {act: f"pengaduan.laporan.{act.name.lower()}" for act in Act}

SENTENCES: dict[str, str] = {
    "pengaduan.laporan.receive": gettext_noop("Laporan {nomor} diterima melalui {kanal}."),
    "pengaduan.laporan.receive_walk_in": gettext_noop("{actor} mencatat laporan {nomor} dari {kanal}."),
    "pengaduan.laporan.verify": gettext_noop("{actor} memverifikasi laporan {nomor} dan mendisposisinya."),
    "pengaduan.laporan.ask_kelengkapan": gettext_noop("{actor} meminta pelapor melengkapi laporan {nomor}."),
    "pengaduan.laporan.archive": gettext_noop("{actor} mengarsipkan laporan {nomor}."),
    "pengaduan.laporan.propose_arsip": gettext_noop("{actor} mengusulkan laporan {nomor} diarsipkan."),
    "pengaduan.laporan.approve_arsip": gettext_noop("{actor} menyetujui pengarsipan laporan {nomor}."),
    "pengaduan.laporan.refuse_arsip": gettext_noop("{actor} menolak pengarsipan laporan {nomor}."),
    "pengaduan.laporan.forward": gettext_noop("{actor} meneruskan laporan {nomor} ke lembaga lain."),
    "pengaduan.laporan.acknowledge_penerusan": gettext_noop(
        "{actor} mencatat tanda terima lembaga atas laporan {nomor}."
    ),
    "pengaduan.laporan.take_back": gettext_noop("{actor} mengambil kembali laporan {nomor}."),
    "pengaduan.laporan.divert_wbs": gettext_noop("Laporan {nomor} dialihkan ke tim WBS ({actor})."),
    "pengaduan.laporan.redispose": gettext_noop("{actor} mendisposisi ulang laporan {nomor}."),
    "pengaduan.laporan.reclassify": gettext_noop("{actor} mengubah klasifikasi laporan {nomor}."),
    "pengaduan.laporan.merge": gettext_noop("{actor} menggabungkan laporan {nomor}."),
    "pengaduan.laporan.unmerge": gettext_noop("{actor} melepas laporan {nomor} dari gabungan."),
    "pengaduan.laporan.record_terlapor": gettext_noop("{actor} mencatat terlapor laporan {nomor}."),
    "pengaduan.laporan.return_disposisi": gettext_noop("{actor} mengembalikan disposisi laporan {nomor}."),
    "pengaduan.laporan.give_tindak_lanjut": gettext_noop("{actor} menindaklanjuti laporan {nomor}."),
    "pengaduan.laporan.give_kabar": gettext_noop("{actor} memberi kabar tentang laporan {nomor}."),
    "pengaduan.laporan.ask_pelapor": gettext_noop("{actor} bertanya kepada pelapor laporan {nomor}."),
    "pengaduan.laporan.propose_selesai": gettext_noop("{actor} mengusulkan laporan {nomor} selesai."),
    "pengaduan.laporan.approve_selesai": gettext_noop("{actor} menyetujui laporan {nomor} selesai."),
    "pengaduan.laporan.refuse_selesai": gettext_noop("{actor} menolak usul selesai laporan {nomor}."),
    "pengaduan.laporan.deliver_keputusan": gettext_noop("Keputusan atas laporan {nomor} disampaikan."),
    "pengaduan.laporan.set_privasi": gettext_noop("{actor} menambah kerahasiaan laporan {nomor}."),
    "pengaduan.laporan.edit_salinan": gettext_noop("{actor} menyunting salinan publik laporan {nomor}."),
    "pengaduan.laporan.publish": gettext_noop("{actor} menerbitkan laporan {nomor}."),
    "pengaduan.laporan.unpublish": gettext_noop("{actor} menarik laporan {nomor} dari publik."),
    "pengaduan.laporan.open_identitas": gettext_noop(
        "{actor} meminta membuka identitas pelapor laporan {nomor}."
    ),
    "pengaduan.laporan.answer": gettext_noop("Pelapor menjawab pada laporan {nomor}."),
    "pengaduan.laporan.add_bukti": gettext_noop("Pelapor menambah bukti pada laporan {nomor}."),
    "pengaduan.laporan.accept": gettext_noop("Pelapor menyatakan laporan {nomor} selesai."),
    "pengaduan.laporan.reopen": gettext_noop("Pelapor membuka kembali laporan {nomor}."),
    "pengaduan.laporan.withdraw": gettext_noop("Pelapor mencabut laporan {nomor}."),
    "pengaduan.laporan.change_privasi": gettext_noop("Pelapor mengubah kerahasiaan laporan {nomor}."),
    "pengaduan.laporan.rate": gettext_noop("Pelapor memberi nilai pada laporan {nomor}."),
    "pengaduan.laporan.appeal_arsip": gettext_noop("Pelapor berkeberatan atas pengarsipan laporan {nomor}."),
    "pengaduan.laporan.close_otomatis": gettext_noop(
        "Laporan {nomor} ditutup otomatis: pelapor tidak menanggapi."
    ),
    "pengaduan.laporan.deem_withdrawn": gettext_noop(
        "Laporan {nomor} dianggap dicabut: tidak dilengkapi sampai batas waktu."
    ),
    "pengaduan.laporan.resume": gettext_noop("Laporan {nomor} dilanjutkan tanpa jawaban pelapor."),
    "pengaduan.laporan.tegur": gettext_noop("Pengingat {tingkat} dikirim untuk laporan {nomor} ({jam})."),
    "pengaduan.komentar.dimoderasi": gettext_noop("{actor} memoderasi komentar pada laporan {nomor}."),
    "pengaduan.impor.diterima": gettext_noop("{actor} mengimpor {jumlah} laporan SP4N-LAPOR! dari {nama}."),
    "pengaduan.impor.ditolak": gettext_noop("Impor {nama} ditolak: {galat} kesalahan ({actor})."),
    "pengaduan.ekspor.dibuat": gettext_noop("{actor} mengekspor {jumlah} laporan untuk SP4N-LAPOR!."),
    "pengaduan.dukungan.berubah": gettext_noop("Dukungan pada laporan {nomor} berubah."),
}

WORDS: dict[str, dict[str, object]] = {}
