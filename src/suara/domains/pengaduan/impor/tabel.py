"""From the bytes of a CSV file to rows of text under known columns. The content decides, never the name."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass

from suara.domains.pengaduan.impor.temuan import BerkasDitolak
from suara.kernel.kalimat import gettext_noop as _

BATAS_BYTE = 20 * 1024 * 1024
BATAS_BARIS = 5_000
MAGIC = (
    (b"PK\x03\x04", "XLSX"),
    (b"\xd0\xcf\x11\xe0", "XLS"),
    (b"%PDF", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPG"),
)
KOLOM: dict[str, tuple[str, ...]] = {
    "id_lapor": ("id lapor", "tracking id", "id laporan", "nomor laporan", "no laporan", "id"),
    "judul": ("judul", "judul laporan", "perihal"),
    "isi": ("isi", "isi laporan", "isi laporan awal", "uraian", "laporan"),
    "kelas": ("kelas", "klasifikasi", "klasifikasi laporan", "jenis", "jenis laporan", "tipe laporan"),
    "tanggal_masuk": ("tanggal masuk", "tanggal laporan", "tanggal laporan masuk", "tgl laporan",
                      "waktu laporan", "tanggal"),
    "status": ("status", "status laporan"),
    "tanggal_kejadian": ("tanggal kejadian", "tgl kejadian"),
    "lokasi": ("lokasi", "lokasi kejadian", "tempat kejadian"),
    "kode_wilayah": ("kode wilayah",),
    "anonim": ("anonim", "is anonim"),
    "rahasia": ("rahasia", "is rahasia"),
    "nama": ("nama", "nama pelapor", "pelapor"),
    "nik": ("nik", "nik pelapor"),
    "hp": ("hp", "no hp", "nomor hp", "telepon", "no telepon", "nomor telepon"),
    "email": ("email", "surel", "alamat email", "e mail"),
    "alamat": ("alamat", "alamat pelapor"),
}  # fmt: skip
"""Our names, and the words under which an export may bring them. Other columns are not kept."""
WAJIB = ("id_lapor", "isi", "kelas", "tanggal_masuk")


@dataclass(frozen=True, slots=True)
class Tabel:
    """Rows as a person counts them, each a mapping of our names to text; `judul` is the file's own word."""

    judul: dict[str, str]
    baris: list[tuple[int, dict[str, str]]]

    def sebut(self, nama: str) -> str:
        """Return the column's word as it stands in the file."""
        return self.judul.get(nama, nama)


def read_tabel(data: bytes) -> Tabel:
    """Return the rows of a CSV file; raises `BerkasDitolak` with what is wrong and what to do."""
    rows = _rows(_text(data))
    if not rows:
        raise BerkasDitolak(
            "BERKAS_KOSONG", _("Berkas ini kosong. Periksa apakah sudah tersimpan dengan benar.")
        )
    number, head = rows[0]
    known = _columns(head)
    if not known:
        _refuse_without_head(rows)
    missing = [name for name in WAJIB if name not in known]
    if missing:
        raise BerkasDitolak(
            "KOLOM_KURANG",
            _("Kolom wajib tidak ditemukan: {kolom}. Tambahkan ke baris judul, yaitu baris {baris}."),
            kolom=", ".join(missing),
            baris=number,
        )
    if len(rows) > 1 and len(_columns(rows[1][1])) >= len(WAJIB):
        raise BerkasDitolak(
            "DUA_JUDUL",
            _("Baris {baris} juga berisi judul kolom. Sisakan satu baris judul."),
            baris=rows[1][0],
        )
    if len(rows) == 1:
        raise BerkasDitolak("TANPA_BARIS", _("Berkas ini hanya berisi judul kolom, tanpa satu laporan pun."))
    if len(rows) > BATAS_BARIS + 1:
        raise BerkasDitolak(
            "TERLALU_BANYAK", _("Paling banyak {n} laporan satu berkas. Bagi berkasnya."), n=BATAS_BARIS
        )
    body = [(row, {name: cells[at].strip() if at < len(cells) else "" for name, at in known.items()})
            for row, cells in rows[1:]]  # fmt: skip
    return Tabel({name: head[at].strip() for name, at in known.items()}, body)


def _text(data: bytes) -> str:
    if not data.strip():
        raise BerkasDitolak(
            "BERKAS_KOSONG", _("Berkas ini kosong. Periksa apakah sudah tersimpan dengan benar.")
        )
    if len(data) > BATAS_BYTE:
        raise BerkasDitolak(
            "TERLALU_BESAR", _("Berkas lebih besar dari {n} MB. Bagi berkasnya."), n=BATAS_BYTE >> 20
        )
    for magic, kind in MAGIC:
        if data.startswith(magic):
            raise BerkasDitolak(
                "BUKAN_CSV",
                _("Ini berkas {jenis}, bukan CSV. Buka, simpan sebagai “CSV UTF-8”, lalu ulangi."),
                jenis=kind,
            )
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        row = data.count(b"\n", 0, error.start) + 1
        raise BerkasDitolak(
            "PENYANDIAN_SALAH",
            _("Baris {baris} tidak bersandi UTF-8. Simpan ulang sebagai “CSV UTF-8”, lalu ulangi."),
            baris=row,
        ) from None
    if "\x00" in text:
        raise BerkasDitolak("BUKAN_CSV", _("Isi berkas ini bukan teks. Pilih berkas CSV."))
    return text


def _rows(text: str) -> list[tuple[int, list[str]]]:
    head = text.lstrip("\r\n").split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t", key=head.count))
    try:
        # A report may run over several lines of the file; a person counts records, as the spreadsheet does.
        return [(n, cells) for n, cells in enumerate(reader, start=1) if any(cell.strip() for cell in cells)]
    except csv.Error:
        raise BerkasDitolak(
            "BUKAN_CSV", _("Berkas tidak terbaca sebagai CSV. Simpan ulang sebagai “CSV UTF-8”.")
        ) from None


def _columns(cells: list[str]) -> dict[str, int]:
    words = [" ".join("".join(c if c.isalnum() else " " for c in cell.lower()).split()) for cell in cells]
    found: dict[str, int] = {}
    for name, aliases in KOLOM.items():
        for alias in (name.replace("_", " "), *aliases):
            if alias in words:
                found[name] = words.index(alias)
                break
    return found


def _refuse_without_head(rows: list[tuple[int, list[str]]]) -> None:
    for number, cells in rows[1:6]:
        if len(_columns(cells)) >= len(WAJIB):
            raise BerkasDitolak(
                "JUDUL_BUKAN_PERTAMA",
                _("Judul kolom ada di baris {baris}. Hapus baris-baris di atasnya, lalu ulangi."),
                baris=number,
            )
    raise BerkasDitolak(
        "TANPA_JUDUL",
        _("Baris pertama bukan judul kolom yang dikenal. Pakai judul kolom seperti di berkas contoh."),
    )
