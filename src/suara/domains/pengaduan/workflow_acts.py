"""The words of the workflow table: acts, guards with the sentence of their refusal, clock moves, effects."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from suara.domains.pengaduan.terms import KodeJam
from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import Kalimat, gettext_noop


class Act(Istilah):
    """What can be done with a report; the value is the last part of the page's address."""

    RECEIVE = "kirim", gettext_noop("Kirim laporan")
    # The desk.
    VERIFY = "verifikasi", gettext_noop("Verifikasi dan disposisi")
    ASK_KELENGKAPAN = "kelengkapan", gettext_noop("Minta kelengkapan")
    ARCHIVE = "arsip", gettext_noop("Arsipkan aspirasi")
    PROPOSE_ARSIP = "usul-arsip", gettext_noop("Usulkan arsip")
    APPROVE_ARSIP = "setujui-arsip", gettext_noop("Setujui arsip")
    REFUSE_ARSIP = "tolak-arsip", gettext_noop("Tolak usul arsip")
    FORWARD = "teruskan", gettext_noop("Teruskan ke lembaga lain")
    ACKNOWLEDGE_PENERUSAN = "konfirmasi-penerusan", gettext_noop("Catat tanda terima lembaga")
    TAKE_BACK = "ambil-kembali", gettext_noop("Ambil kembali dari lembaga lain")
    DIVERT_WBS = "alihkan-wbs", gettext_noop("Alihkan ke WBS")
    REDISPOSE = "disposisi-ulang", gettext_noop("Disposisi ulang")
    RECLASSIFY = "klasifikasi-ulang", gettext_noop("Ubah klasifikasi")
    MERGE = "gabung", gettext_noop("Gabungkan")
    UNMERGE = "lepas-gabungan", gettext_noop("Lepas gabungan")
    RECORD_TERLAPOR = "terlapor", gettext_noop("Catat terlapor")
    # The unit.
    RETURN_DISPOSISI = "kembalikan", gettext_noop("Kembalikan disposisi")
    GIVE_TINDAK_LANJUT = "tindak-lanjut", gettext_noop("Beri tindak lanjut")
    GIVE_KABAR = "kabar", gettext_noop("Beri pemberitahuan sementara")
    ASK_PELAPOR = "tanya", gettext_noop("Tanya pelapor")
    PROPOSE_SELESAI = "usul-selesai", gettext_noop("Usulkan selesai")
    APPROVE_SELESAI = "setujui-selesai", gettext_noop("Setujui selesai")
    REFUSE_SELESAI = "tolak-selesai", gettext_noop("Tolak usul selesai")
    DELIVER_KEPUTUSAN = "sampaikan", gettext_noop("Sampaikan keputusan")
    # Privacy and the public copy.
    SET_PRIVASI = "rahasiakan", gettext_noop("Rahasiakan atau jadikan anonim")
    EDIT_SALINAN = "salinan", gettext_noop("Sunting salinan publik")
    PUBLISH = "terbitkan", gettext_noop("Terbitkan")
    UNPUBLISH = "tarik", gettext_noop("Tarik dari publik")
    OPEN_IDENTITAS = "buka-identitas", gettext_noop("Minta buka identitas")
    # The reporter.
    ANSWER = "jawab", gettext_noop("Jawab")
    ADD_BUKTI = "bukti", gettext_noop("Tambah bukti")
    ACCEPT = "terima", gettext_noop("Terima hasil")
    REOPEN = "buka-kembali", gettext_noop("Buka kembali")
    WITHDRAW = "cabut", gettext_noop("Cabut laporan")
    CHANGE_PRIVASI = "ubah-kerahasiaan", gettext_noop("Ubah kerahasiaan")
    RATE = "nilai", gettext_noop("Beri nilai")
    APPEAL_ARSIP = "banding", gettext_noop("Ajukan keberatan atas pengarsipan")
    # The clocks.
    CLOSE_OTOMATIS = "tutup-otomatis", gettext_noop("Tutup otomatis")
    DEEM_WITHDRAWN = "anggap-dicabut", gettext_noop("Anggap dicabut")
    RESUME = "lanjutkan", gettext_noop("Lanjutkan tanpa jawaban pelapor")


class Syarat(Istilah):
    """A guard by name; the label is what the person reads whom it refuses."""

    ADA_ISI = "ADA_ISI", gettext_noop("Tulis isinya dahulu.")
    ADA_ALASAN = "ADA_ALASAN", gettext_noop("Tulis alasannya dahulu.")
    ALASAN_BILA_SUDAH_TL = (
        "ALASAN_BILA_SUDAH_TL",
        gettext_noop("Sesudah ada tindak lanjut, klasifikasi hanya diubah dengan alasan."),
    )
    KLASIFIKASI_LENGKAP = (
        "KLASIFIKASI_LENGKAP",
        gettext_noop("Jenis, kadar (untuk pengaduan), topik, dan unit harus ditetapkan."),
    )
    BP_TETAP = (
        "BP_TETAP",
        gettext_noop(
            "Laporan berkadar pengawasan yang sudah ditindaklanjuti tidak diubah jenis atau kadarnya: "
            "pimpinan yang menyetujui selesainya."
        ),
    )
    KELAS_DIKENAL = "KELAS_DIKENAL", gettext_noop("Pilih jenis laporan, dan kadar untuk pengaduan.")
    WBS_SAJA = (
        "WBS_SAJA",
        gettext_noop("Laporan ini dipegang lembaga lain; tanggapi lewat lembaga itu."),
    )
    BUKAN_WBS = "BUKAN_WBS", gettext_noop("Laporan WBS tidak ditangani di sini. Alihkan ke WBS.")
    BUKAN_UNIT_TERLAPOR = (
        "BUKAN_UNIT_TERLAPOR",
        gettext_noop("Laporan tidak boleh diberikan kepada unit yang dilaporkan atau atasannya."),
    )
    GABUNG_TANPA_TERLAPOR = (
        "GABUNG_TANPA_TERLAPOR",
        gettext_noop("Tidak dapat digabung: unit yang menangani salah satunya dilaporkan dalam yang lain."),
    )
    TERLAPOR_ORANG_LAIN = (
        "TERLAPOR_ORANG_LAIN",
        gettext_noop("Catatan bahwa laporan ini tentang Anda dibuat orang lain: minta rekan di meja."),
    )
    ADA_UNIT = "ADA_UNIT", gettext_noop("Pilih unit yang menangani.")
    PIMPINAN_MEMUTUS = (
        "PIMPINAN_MEMUTUS",
        gettext_noop("Disposisi sudah dikembalikan tiga kali. Pimpinan yang menetapkan unitnya."),
    )
    ULASAN_PRIVASI = "ULASAN_PRIVASI", gettext_noop("Ulasan privasi belum selesai.")
    ULASAN_ANONIM = (
        "ULASAN_ANONIM",
        gettext_noop("Laporan anonim: periksa dahulu apakah isinya menunjuk kepada pelapor."),
    )
    ADA_SALINAN = "ADA_SALINAN", gettext_noop("Salinan publik yang disamarkan belum ada.")
    TIDAK_RAHASIA = "TIDAK_RAHASIA", gettext_noop("Laporan rahasia atau WBS tidak diterbitkan.")
    ADA_DAFTAR_KURANG = "ADA_DAFTAR_KURANG", gettext_noop("Sebutkan apa yang harus dilengkapi pelapor.")
    LEMBAGA_TUJUAN = "LEMBAGA_TUJUAN", gettext_noop("Sebutkan lembaga tujuan.")
    ALASAN_ARSIP = "ALASAN_ARSIP", gettext_noop("Pilih alasan pengarsipan dan jelaskan kepada pelapor.")
    ASPIRASI_SAJA = (
        "ASPIRASI_SAJA",
        gettext_noop(
            "Hanya yang disampaikan pelapornya sebagai aspirasi diarsipkan oleh satu orang. Usulkan dahulu."
        ),
    )
    TANPA_USULAN = "TANPA_USULAN", gettext_noop("Masih ada usulan yang menunggu persetujuan.")
    ADA_USULAN_ARSIP = "ADA_USULAN_ARSIP", gettext_noop("Tidak ada usul arsip yang menunggu.")
    ADA_USULAN_SELESAI = "ADA_USULAN_SELESAI", gettext_noop("Tidak ada usul selesai yang menunggu.")
    BUKAN_PENGUSUL = "BUKAN_PENGUSUL", gettext_noop("Usulan disetujui oleh orang lain, bukan pengusulnya.")
    PIMPINAN_BILA_BP = (
        "PIMPINAN_BILA_BP",
        gettext_noop(
            "Laporan berkadar pengawasan, juga yang memuat gabungan berkadar pengawasan, hanya ditutup "
            "dengan persetujuan pimpinan."
        ),
    )
    MASIH_BOLEH_KEMBALI = (
        "MASIH_BOLEH_KEMBALI",
        gettext_noop("Pimpinan sudah menetapkan unit ini. Disposisi tidak dapat dikembalikan lagi."),
    )
    DALAM_DUA_HARI_KERJA = (
        "DALAM_DUA_HARI_KERJA",
        gettext_noop(
            "Disposisi hanya dapat dikembalikan dalam 2 hari kerja. Minta admin mendisposisi ulang."
        ),
    )
    TANGGAPAN_SUBSTANTIF = (
        "TANGGAPAN_SUBSTANTIF",
        gettext_noop("Tindak lanjut harus berisi: apa yang diperiksa, dilakukan, atau diputuskan."),
    )
    ADA_TL = "ADA_TL", gettext_noop("Laporan belum pernah ditindaklanjuti; belum dapat selesai.")
    TL_SESUDAH_PESAN = (
        "TL_SESUDAH_PESAN",
        gettext_noop("Pesan terakhir pelapor belum ditindaklanjuti."),
    )
    ANAK_TERJAWAB = (
        "ANAK_TERJAWAB",
        gettext_noop("Laporan yang digabung ke sini belum dijawab. Jawab atau lepaskan dahulu."),
    )
    INDUK_TERBUKA = "INDUK_TERBUKA", gettext_noop("Laporan induk tidak ada atau sudah ditutup.")
    SATU_PERISTIWA = "SATU_PERISTIWA", gettext_noop("Yang digabung harus tentang peristiwa yang sama.")
    TANPA_ANAK = "TANPA_ANAK", gettext_noop("Laporan ini sendiri induk. Lepaskan gabungannya dahulu.")
    DALAM_C7 = (
        "DALAM_C7",
        gettext_noop("Masa membuka kembali sudah lewat. Silakan kirim laporan baru."),
    )
    BANDING_SEKALI = (
        "BANDING_SEKALI",
        gettext_noop("Keberatan sudah pernah diperiksa. Anda dapat menghubungi Ombudsman RI."),
    )
    NILAI_SEKALI = "NILAI_SEKALI", gettext_noop("Anda sudah memberi nilai untuk penyelesaian ini.")
    INDUK_SELESAI = "INDUK_SELESAI", gettext_noop("Laporan induk belum selesai.")
    HANYA_MENYALAKAN = (
        "HANYA_MENYALAKAN",
        gettext_noop("Petugas hanya dapat menyalakan kerahasiaan; yang mematikan hanya pelapor."),
    )
    KONFIRMASI_KEDUA = (
        "KONFIRMASI_KEDUA",
        gettext_noop("Mematikan kerahasiaan harus dikonfirmasi lewat saluran kedua."),
    )
    APIP_BILA_WBS = "APIP_BILA_WBS", gettext_noop("Laporan WBS hanya ditangani tim WBS.")
    C3_HABIS = "C3_HABIS", gettext_noop("Masa tanggapan pelapor belum habis.")
    C5_HABIS = "C5_HABIS", gettext_noop("Masa melengkapi laporan belum habis.")
    TIDAK_DAPAT_DITUTUP = (
        "TIDAK_DAPAT_DITUTUP",
        gettext_noop("Syarat tutup otomatis terpenuhi; laporan tidak dilanjutkan."),
    )

    def explain(self) -> Kalimat:
        """Return the refusal as a sentence."""
        return Kalimat(self.label)


class Gerak(StrEnum):
    """How an act moves a clock. Only a new event of the reporter or a new answer gives a new start."""

    MULAI = "MULAI"
    """Begin a new run now; nothing when a run is open."""
    ULANG = "ULANG"
    """Begin a new run now, in place of an open one (each tindak lanjut gives the reporter a full C3)."""
    GESER = "GESER"
    """As ULANG, but only when a run is open."""
    TERUS = "TERUS"
    """Run from the original start: C4 and C11 from the day the file was complete, others from their own."""
    HENTI = "HENTI"
    """The awaited act came."""
    JEDA = "JEDA"
    """Pause: the reporter must act."""
    LANJUT = "LANJUT"
    """End the pause; the days left are left."""
    HITUNG = "HITUNG"
    """Same start, new length: the class has changed."""
    LEPAS = "LEPAS"
    """Run again, from their original start, all clocks that merging stopped."""


@dataclass(frozen=True, slots=True)
class GerakJam:
    """One move of one clock; `kode` None means every open clock."""

    gerak: Gerak
    kode: KodeJam | None = None


class Akibat(StrEnum):
    """What else an act brings about; services carry it out in the same transaction."""

    TERBITKAN = "TERBITKAN"
    """Publish at once, unless rahasia or WBS."""
    TARIK = "TARIK"
    """Unpublish at once when rahasia is on: page, cache, search index, feed, thumbnails."""
    MINTA_NILAI = "MINTA_NILAI"
    SIKLUS_BARU = "SIKLUS_BARU"
    KABARI_PELAPOR = "KABARI_PELAPOR"
    KABARI_UNIT = "KABARI_UNIT"
    KABARI_PIMPINAN = "KABARI_PIMPINAN"
    CATATAN_PENERUSAN = "CATATAN_PENERUSAN"
    """Keep a transfer record: body, basis, letter, which personal data went along."""
    GUGURKAN_BUKA = "GUGURKAN_BUKA"
    """Requests to open the identity lapse: who held the report holds it no more."""
    BATALKAN_USULAN = "BATALKAN_USULAN"
    """A proposal that still waits is void."""
