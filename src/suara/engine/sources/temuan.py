"""What can be wrong in a source file: one code each, its grade, its column, its sentence.

GALAT: the row cannot be used and stays in the report. PERINGATAN: the row is taken and somebody should look.
INFO: worth knowing, nothing to do. A value never stands in a sentence; a NIK is shown as `640201**********`.
The place in the tuple is the bit in the column `cacat`: add at the end, never reorder.
"""

from __future__ import annotations

from dataclasses import dataclass

import pyarrow as pa

from suara.kernel.istilah import Istilah
from suara.kernel.kalimat import gettext_noop as _


class KadarTemuan(Istilah):
    """How much a finding weighs."""

    GALAT = "GALAT", _("Galat: baris ditolak")
    PERINGATAN = "PERINGATAN", _("Peringatan: baris diterima, perlu dilihat")
    INFO = "INFO", _("Keterangan")


G, P, I = KadarTemuan.GALAT, KadarTemuan.PERINGATAN, KadarTemuan.INFO  # noqa: E741 - the table's grades


@dataclass(frozen=True, slots=True)
class JenisTemuan:
    """One kind of finding; `kolom` is the field it is about."""

    kode: str
    kadar: KadarTemuan
    kolom: str
    pesan: str


BARIS = (
    JenisTemuan("SEL_BERLEBIH", G, "", _(
        "Baris ini punya lebih banyak sel daripada kepalanya; isinya bergeser.")),
    JenisTemuan("NIK_KOSONG", G, "nik", _("NIK kosong.")),
    JenisTemuan("NIK_ILMIAH", G, "nik", _(
        "NIK tertulis sebagai bilangan (6,40E+15): digitnya hilang di Excel. Minta ulang dengan kolom "
        "teks.")),
    JenisTemuan("NIK_BUKAN_16_ANGKA", G, "nik", _("NIK bukan 16 angka.")),
    JenisTemuan("NIK_SERAGAM", G, "nik", _("Semua angka NIK sama.")),
    JenisTemuan("NIK_URUT_NOL", G, "nik", _(
        "Nomor urut NIK 0000: tidak pernah diterbitkan; biasanya digit terakhir yang hilang di Excel.")),
    JenisTemuan("NIK_TANGGAL_MUSTAHIL", G, "nik", _("Tanggal atau bulan lahir dalam NIK tidak mungkin ada.")),
    JenisTemuan("NAMA_KOSONG", G, "nama", _("Nama kosong.")),
    JenisTemuan("JK_TIDAK_DIKENAL", G, "jenis_kelamin", _("Jenis kelamin bukan L atau P.")),
    JenisTemuan("DESA_TIDAK_DIKENAL", G, "kode_desa", _(
        "Desa/kelurahan tidak ada dalam tabel wilayah, atau namanya cocok dengan lebih dari satu.")),
    JenisTemuan("DESA_LUAR_WILAYAH", G, "kode_desa", _("Desa/kelurahan di luar wilayah yang diimpor.")),
    JenisTemuan("JK_BEDA_NIK", P, "jenis_kelamin", _(
        "Jenis kelamin berbeda dari NIK. Salah ketik saat NIK terbit tidak pernah diperbaiki di NIK.")),
    JenisTemuan("TANGGAL_BEDA_NIK", P, "tanggal_lahir", _(
        "Tanggal lahir berbeda dari NIK. Tanggal boleh dibetulkan, NIK tetap: bukan alasan menolak.")),
    JenisTemuan("GANDA_NIK", P, "nik", _(
        "NIK ini muncul pada lebih dari satu baris. Rujuk ke Dukcapil; jangan dihapus.")),
    JenisTemuan("NIK_UJUNG_NOL", P, "nik", _(
        "NIK berakhir 0 dan 15 angka depannya sama dengan NIK lain: mungkin digit terakhir hilang di "
        "Excel.")),
    JenisTemuan("NKK_KOSONG", P, "nkk", _("NKK kosong atau nol semua.")),
    JenisTemuan("NKK_ILMIAH", P, "nkk", _("NKK tertulis sebagai bilangan (6,40E+15) dan tidak dipakai.")),
    JenisTemuan("NKK_BUKAN_16_ANGKA", P, "nkk", _("NKK bukan 16 angka dan tidak dipakai.")),
    JenisTemuan("NKK_SAMA_NIK", P, "nkk", _("NKK sama dengan NIK.")),
    JenisTemuan("NKK_TANGGAL_ANEH", P, "nkk", _("Tanggal terbit dalam NKK tidak mungkin ada.")),
    JenisTemuan("NAMA_PANJANG", P, "nama", _("Nama lebih dari 60 huruf.")),
    JenisTemuan("NAMA_BERANGKA", P, "nama", _("Nama berisi angka.")),
    JenisTemuan("TANGGAL_KOSONG", P, "tanggal_lahir", _("Tanggal lahir kosong.")),
    JenisTemuan("TANGGAL_TIDAK_SAH", P, "tanggal_lahir", _(
        "Tanggal lahir tidak terbaca, tidak ada di kalender, atau di luar masa yang mungkin; dikosongkan.")),
    JenisTemuan("ABAD_DISIMPULKAN", P, "tanggal_lahir", _(
        "Tahun lahir dua angka: abadnya disimpulkan (19xx bila 20xx berarti belum 17 tahun).")),
    JenisTemuan("UMUR_LEBIH_100", P, "tanggal_lahir", _("Umur lebih dari 100 tahun: untuk coktas.")),
    JenisTemuan("UMUR_BELUM_17", P, "tanggal_lahir", _("Belum 17 tahun dan belum kawin: untuk coktas.")),
    JenisTemuan("KAWIN_TIDAK_DIKENAL", P, "status_kawin", _("Status perkawinan bukan B, S, atau P.")),
    JenisTemuan("KTPEL_TIDAK_DIKENAL", P, "ktpel", _("Status KTP-el bukan S atau B.")),
    JenisTemuan("DISABILITAS_TIDAK_DIKENAL", P, "disabilitas", _(
        "Kode disabilitas tidak ada dalam edisi ini.")),
    JenisTemuan("DISABILITAS_TANPA_PADANAN", P, "disabilitas", _(
        "Disabilitas “lainnya” pada edisi lama tidak punya padanan sekarang; dikosongkan.")),
    JenisTemuan("DISABILITAS_DIPADANKAN", I, "disabilitas", _(
        "Tuna rungu/wicara pada edisi lama dipadankan ke rungu; periksa bila yang dimaksud wicara.")),
    JenisTemuan("KETERANGAN_ASING", P, "keterangan", _(
        "Kode keterangan tidak ada dalam edisi ini; baris tetap aktif, tidak ada yang dikeluarkan.")),
    JenisTemuan("RT_NOL", P, "rt", _("RT 0 atau 000.")),
    JenisTemuan("RT_TIDAK_SAH", P, "rt", _("RT bukan bilangan 1 sampai 999.")),
    JenisTemuan("RW_NOL", P, "rw", _("RW 0 atau 000.")),
    JenisTemuan("RW_TIDAK_SAH", P, "rw", _("RW bukan bilangan 1 sampai 999.")),
    JenisTemuan("TPS_TIDAK_SAH", P, "tps", _("Nomor TPS bukan bilangan 1 sampai 999.")),
    JenisTemuan("NIK_WILAYAH_LAMA", I, "nik", _(
        "Kode wilayah dalam NIK tidak ada dalam tabel sekarang: biasanya kode sebelum pemekaran.")),
    JenisTemuan("NIK_BERULANG", G, "nik", _(
        "NIK ini sudah ada pada baris sebelumnya; berkas penduduk memuat satu orang satu kali.")),
)  # fmt: skip
"""Findings about one row."""

BERKAS = (
    JenisTemuan("BARIS_RUSAK", G, "", _(
        "Baris tidak terbaca: tanda kutip tidak berpasangan atau barisnya terlalu panjang.")),
    JenisTemuan("PENYANDIAN_UTF16", I, "", _("Berkas dibaca sebagai UTF-16.")),
    JenisTemuan("PENYANDIAN_LATIN1", I, "", _("Berkas bukan UTF-8; dibaca sebagai Latin-1 (Windows-1252).")),
    JenisTemuan("ADA_BOM", I, "", _("Berkas diawali tanda urutan bita (BOM).")),
    JenisTemuan("KEPALA_DUA_BARIS", I, "", _("Kepala tabel dua baris.")),
    JenisTemuan("TANPA_KEPALA", I, "", _("Berkas tanpa kepala; kolom dibaca menurut urutan edisinya.")),
    JenisTemuan("NIK_BANYAK_UJUNG_NOL", P, "nik", _(
        "Terlalu banyak NIK berakhir 0: berkas ini mungkin pernah disimpan dengan NIK sebagai bilangan.")),
    JenisTemuan("TANGGAL_BAWAAN", I, "tanggal_lahir", _(
        "Satu tanggal lahir menumpuk (misalnya 31-12 atau 01-07): tanggal bawaan, lemah sebagai bukti.")),
)  # fmt: skip
"""Findings about a file, and rows that never became rows."""

SEMUA = {satu.kode: satu for satu in (*BARIS, *BERKAS)}
BIT = {satu.kode: 1 << letak for letak, satu in enumerate(BARIS)}
BIT_KOSONG = 1 << 62
"""A line of separators only: neither a voter nor a finding."""
TOPENG_GALAT = sum(BIT[satu.kode] for satu in BARIS if satu.kadar is G) | BIT_KOSONG


def codes_table() -> pa.Table:
    """Return the table `kode_temuan`, for joins; `bita` is 0 for findings about a file."""
    semua = list(SEMUA.values())
    return pa.table({
        "kode": [satu.kode for satu in semua],
        "bita": pa.array([BIT.get(satu.kode, 0) for satu in semua], pa.int64()),
        "kadar": [satu.kadar.value for satu in semua],
        "kolom": [satu.kolom for satu in semua],
        "pesan": [satu.pesan for satu in semua],
    })  # fmt: skip
