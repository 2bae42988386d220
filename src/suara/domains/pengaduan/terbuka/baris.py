"""One row of the open data, and the dictionary that says what each column is."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, fields

from suara.kernel.kalimat import gettext_noop as _

type Nilai = str | int | dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Baris:
    """A published report, in days and without words. Durations count working days of the office."""

    nomor: str
    bulan: str
    tanggal_terima: dt.date
    tanggal_verifikasi: dt.date | None
    tanggal_disposisi: dt.date | None
    tanggal_tl_pertama: dt.date | None
    tanggal_selesai: dt.date | None
    kelas: str
    topik: str
    kanal: str
    kab_kota_kode: str
    kab_kota: str
    kecamatan_kode: str
    kecamatan: str
    unit_kode: str
    unit: str
    status: str
    hk_verifikasi: int | None
    hk_tl_pertama: int | None
    hk_selesai: int | None
    verifikasi_tepat: str
    tl_tepat: str
    selesai_tepat: str
    sebab_selesai: str
    jumlah_dibuka_kembali: int
    jumlah_pengembalian: int
    jumlah_lewat_tenggat: int
    jumlah_dukungan: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sel:
    """A total of things that have no row of their own. A month is published only from five on."""

    ukuran: str
    bulan: str
    unit_kode: str
    rincian: str
    jumlah: int


ARTI: dict[str, str] = {
    "nomor": _("Nomor publik laporan; halamannya ada di /lapor/laporan/NOMOR/."),
    "bulan": _("Bulan laporan diterima (TTTT-BB), waktu WITA."),
    "tanggal_terima": _("Hari laporan diterima."),
    "tanggal_verifikasi": _("Hari laporan diverifikasi."),
    "tanggal_disposisi": _("Hari laporan pertama kali diteruskan kepada unit."),
    "tanggal_tl_pertama": _("Hari tindak lanjut pertama."),
    "tanggal_selesai": _("Hari laporan selesai; kosong bila belum."),
    "kelas": _("PENGADUAN, ASPIRASI, atau INFORMASI."),
    "topik": _("Topik laporan, kode tetap."),
    "kanal": _("Cara laporan masuk, kode tetap."),
    "kab_kota_kode": _("Kode Kemendagri kabupaten/kota."),
    "kab_kota": _("Nama kabupaten/kota."),
    "kecamatan_kode": _("Kode Kemendagri kecamatan; kosong bila kurang dari 5 laporan sebulan di sana."),
    "kecamatan": _("Nama kecamatan; kosong bila kurang dari 5 laporan sebulan di sana."),
    "unit_kode": _("Kode unit yang menangani."),
    "unit": _("Nama unit yang menangani."),
    "status": _("Status pada saat berkas dibuat, kode tetap."),
    "hk_verifikasi": _(
        "Hari kerja dari diterima sampai diverifikasi, tanpa hari menunggu pelapor; hari diterima hari ke-0."
    ),
    "hk_tl_pertama": _(
        "Hari kerja dari pertama kali diteruskan kepada unit sampai tindak lanjut pertama, tanpa hari "
        "menunggu pelapor."
    ),
    "hk_selesai": _("Hari kerja dari diterima sampai selesai, tanpa hari menunggu pelapor."),
    "verifikasi_tepat": _("“ya” bila diverifikasi dalam batasnya (kini 3 hari kerja), “tidak” bila lewat."),
    "tl_tepat": _(
        "“ya” bila tindak lanjut pertama dalam batasnya (kini 5 hari kerja), “tidak” bila lewat; "
        "kosong: belum."
    ),
    "selesai_tepat": _(
        "“ya” bila selesai dalam batas jenisnya, “tidak” bila lewat; kosong: belum. Selalu kosong pada "
        "pengaduan yang belum selesai."
    ),
    "sebab_selesai": _("PELAPOR_SETUJU, KEPUTUSAN, atau OTOMATIS; kosong bila belum selesai."),
    "jumlah_dibuka_kembali": _("Berapa kali pelapor membuka kembali laporan."),
    "jumlah_pengembalian": _("Berapa kali unit mengembalikan disposisi."),
    "jumlah_lewat_tenggat": _(
        "Berapa tenggat kantor (C1, C2, C4) yang terlewati; C4 paling banyak sekali, pada pengaduan sesudah "
        "selesai."
    ),
    "jumlah_dukungan": _("Dukungan warga yang sudah dikonfirmasi."),
}
ARTI_SEL: dict[str, str] = {
    "ukuran": _("Apa yang dijumlahkan, lihat daftar ukuran."),
    "bulan": _("Bulan laporan diterima (TTTT-BB), waktu WITA; pada diarsipkan_masa: 12-bulan atau semua."),
    "unit_kode": _("Kode unit; kosong berarti seluruh kantor."),
    "rincian": _("Perincian, misalnya alasan pengarsipan; kosong bila tidak ada."),
    "jumlah": _(
        "Banyaknya. Dalam satu bulan paling sedikit 5; sel bulan yang tidak ada berisi 0 sampai 4. Pada "
        "diarsipkan_masa paling sedikit 1."
    ),
}
UKURAN: dict[str, str] = {
    "rahasia": _("Laporan rahasia yang sudah diverifikasi, menurut unit."),
    "diarsipkan": _("Laporan yang diarsipkan, menurut alasan; laporan rahasia tidak ikut."),
    "diarsipkan_masa": _(
        "Laporan yang diarsipkan, menurut alasan, dalam 12 bulan terakhir dan semua bulan yang sudah lewat; "
        "laporan rahasia tidak ikut. Yang tidak ada berjumlah 0, atau ditutup karena selisihnya akan "
        "membuka sel bulan."
    ),
    "lewat_verifikasi": _("Laporan yang melewati 3 hari kerja tanpa verifikasi; laporan rahasia tidak ikut."),
}
KOLOM = tuple(field.name for field in fields(Baris))
KOLOM_SEL = tuple(field.name for field in fields(Sel))
JENIS: dict[str, str] = {
    name: "date" if name.startswith("tanggal_") else "integer"
    for name in (*KOLOM, *KOLOM_SEL)
    if name.startswith(("tanggal_", "hk_", "jumlah"))
} | {"nilai": "integer"}
