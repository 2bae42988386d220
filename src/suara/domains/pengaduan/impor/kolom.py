"""What each column of the file means, for the page of the import; and a sample that is taken as it is."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext

from suara.domains.pengaduan.impor.tabel import KOLOM, WAJIB
from suara.kernel.kalimat import gettext_noop as _

ARTI: dict[str, str] = {
    "id_lapor": _("Nomor laporan di SP4N-LAPOR!: 6 sampai 8 angka, boleh diawali #."),
    "isi": _("Isi laporan seperti ditulis pelapor, paling banyak 4.000 huruf."),
    "kelas": _("Pengaduan, Aspirasi, atau Permintaan Informasi."),
    "tanggal_masuk": _("Kapan laporan masuk: 2026-11-20 14:05 atau 20/11/2026 14.05."),
    "judul": _("Judul; bila kosong, diambil dari kalimat pertama."),
    "status": _("Status di SP4N-LAPOR!. Yang sudah berakhir (Selesai, Arsip, Ditolak) dilewati."),
    "tanggal_kejadian": _("Kapan peristiwanya terjadi, dengan bentuk tanggal yang sama."),
    "lokasi": _("Tempatnya, dengan kata-kata."),
    "kode_wilayah": _("Kode wilayah seperti 64.72.01."),
    "anonim": _("ya atau tidak: nama pelapor disembunyikan."),
    "rahasia": _("ya atau tidak: isi laporan tidak diterbitkan."),
    "nama": _("Nama pelapor. Kolom ini dan empat berikutnya disegel ke brankas identitas."),
    "nik": _("NIK pelapor."),
    "hp": _("Nomor HP pelapor, misalnya 0812 3456 7890."),
    "email": _("Alamat email pelapor."),
    "alamat": _("Alamat pelapor."),
}
NAMA_LAIN = 3
"""How many other names of a column the page tells."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column as a person reads about it."""

    nama: str
    wajib: bool
    arti: str
    nama_lain: str


def list_kolom() -> list[Kolom]:
    """Return all columns in the reader's language, those that must be there first."""
    order = sorted(ARTI, key=lambda name: name not in WAJIB)
    return [Kolom(name, name in WAJIB, gettext(ARTI[name]), _others(name)) for name in order]


def _others(name: str) -> str:
    others = [other for other in KOLOM[name] if other not in (name, name.replace("_", " "))]
    return ", ".join(others[:NAMA_LAIN])


def write_contoh(hari: date) -> str:
    """Return a small file with invented reports, dated shortly before `hari`."""
    text = io.StringIO()
    writer = csv.DictWriter(text, list(ARTI), restval="", lineterminator="\n")
    writer.writeheader()
    for back, row in enumerate(CONTOH, start=1):
        arrived = f"{(hari - timedelta(days=back)).isoformat()} 09:{back}5"
        writer.writerow({"tanggal_masuk": arrived, **row})
    return text.getvalue()


CONTOH: tuple[dict[str, str], ...] = (
    {
        "id_lapor": "90000001",
        "judul": "CONTOH: loket tutup",
        "isi": "CONTOH, bukan laporan sungguhan. Loket tutup sebelum jam pulang.",
        "kelas": "Pengaduan",
        "status": "Belum diverifikasi",
        "lokasi": "Loket depan kantor",
        "anonim": "tidak",
        "rahasia": "tidak",
        "nama": "Warga Contoh",
        "hp": "0812 0000 0000",
        "email": "warga@contoh.test",
        "alamat": "Jalan Contoh 1",
    },
    {
        "id_lapor": "90000002",
        "isi": "CONTOH, bukan laporan sungguhan. Usul: formulir pindah memilih dijelaskan lewat video.",
        "kelas": "Aspirasi",
        "status": "Proses",
        "anonim": "ya",
        "rahasia": "tidak",
    },
    {
        "id_lapor": "90000003",
        "judul": "CONTOH: jam layanan",
        "isi": "CONTOH, bukan laporan sungguhan. Kapan kantor buka pada bulan puasa?",
        "kelas": "Permintaan Informasi",
        "anonim": "tidak",
        "rahasia": "ya",
    },
)
