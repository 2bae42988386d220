"""From the cells of one row to a report: ids, classes, states, moments in WIB, flags."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from suara.core.privasi import samaran
from suara.domains.pengaduan.impor.temuan import CatatanBaris, NilaiSalah
from suara.domains.pengaduan.rules.nomor import rapikan_id_lapor
from suara.domains.pengaduan.terms import Kelas
from suara.kernel.kalimat import gettext_noop as _

ZONA = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}
KELAS = {
    "pengaduan": Kelas.PENGADUAN,
    "keluhan": Kelas.PENGADUAN,
    "pengaduan berkadar pengawasan": Kelas.PENGADUAN,
    "pengaduan tidak berkadar pengawasan": Kelas.PENGADUAN,
    "aspirasi": Kelas.ASPIRASI,
    "permintaan informasi": Kelas.INFORMASI,
    "informasi": Kelas.INFORMASI,
}
WBS = ("wbs", "whistle blowing system", "whistleblowing system", "whistleblowing")
BUKA = (
    "",
    "baru",
    "belum diverifikasi",
    "belum terverifikasi",
    "terverifikasi",
    "belum ditindaklanjuti",
    "tunda",
    "pending",
    "proses",
    "diproses",
    "sedang diproses",
    "dalam proses",
)
TUTUP = ("selesai", "arsip", "diarsipkan", "bukan wewenang", "bukan kewenangan", "ditolak", "dihapus")
YA = ("ya", "y", "1", "true", "benar", "anonim", "rahasia")
TIDAK = ("", "tidak", "t", "0", "false", "-", "bukan")
POLA = (
    "%Y-%m-%d %H:%M:%S",
    "%Y-%m-%d %H:%M",
    "%d/%m/%Y %H:%M:%S",
    "%d/%m/%Y %H:%M",
    "%d-%m-%Y %H:%M:%S",
    "%d-%m-%Y %H:%M",
    "%Y-%m-%d",
    "%d/%m/%Y",
    "%d-%m-%Y",
)
AWAL = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands for a moment that could not be read; its row is refused."""
JAM_TITIK = re.compile(r"(\d{1,2})\.(\d{2})(?:\.(\d{2}))?$")


@dataclass(frozen=True, slots=True)
class Nilai:
    """What one row says, apart from texts and persons."""

    id_lapor: str
    kelas: Kelas
    masuk: datetime
    kejadian: date | None
    anonim: bool
    rahasia: bool
    selesai: bool


def read_nilai(cells: dict[str, str], zona: str, catatan: CatatanBaris) -> Nilai:
    """Return the values of a row; each cell that can't be taken is noted and stands for a harmless one."""
    read = catatan.read
    return Nilai(
        id_lapor=read("", _id, cells["id_lapor"]),
        kelas=read(Kelas.PENGADUAN, _kelas, cells["kelas"]),
        masuk=read(AWAL, _saat, "tanggal_masuk", cells["tanggal_masuk"], zona).astimezone(UTC),
        kejadian=read(AWAL, _saat, "tanggal_kejadian", text, zona).date()
        if (text := cells.get("tanggal_kejadian", ""))
        else None,
        anonim=read(False, _ya, "anonim", cells.get("anonim", "")),
        rahasia=read(False, _ya, "rahasia", cells.get("rahasia", "")),
        selesai=read(False, _selesai, cells.get("status", "")),
    )


def check_terisi(kolom: str, text: str) -> None:
    """Refuse an empty cell of a column that must be filled."""
    if not text:
        raise NilaiSalah("KOSONG", kolom, _("Kolom ini wajib diisi. Salin isinya dari SP4N-LAPOR!."))


def _id(text: str) -> str:
    check_terisi("id_lapor", text)
    number = rapikan_id_lapor(text.removesuffix(".0"))
    if number is None:
        raise NilaiSalah(
            "ID_SALAH",
            "id_lapor",
            _("Nomor SP4N-LAPOR! terdiri dari 6 sampai 8 angka, boleh diawali #. Salin nomornya lagi."),
        )
    return number


def _kelas(text: str) -> Kelas:
    check_terisi("kelas", text)
    word = _polos(text)
    if word in WBS:
        raise NilaiSalah(
            "WBS", "kelas", _("Laporan WBS tidak diimpor lewat berkas. Serahkan langsung kepada tim WBS.")
        )
    if word not in KELAS:
        raise NilaiSalah(
            "KELAS_TIDAK_DIKENAL",
            "kelas",
            _("Jenis “{kata}” tidak dikenal. Tulis Pengaduan, Aspirasi, atau Permintaan Informasi."),
            kata=_kutip(text),
        )
    return KELAS[word]


def _selesai(text: str) -> bool:
    word = _polos(text)
    if word not in BUKA and word not in TUTUP:
        raise NilaiSalah(
            "STATUS_TIDAK_DIKENAL",
            "status",
            _("Status “{kata}” tidak dikenal. Kata yang dikenal: {daftar}."),
            kata=_kutip(text),
            daftar=", ".join((*BUKA[1:], *TUTUP)),
        )
    return word in TUTUP


def _saat(kolom: str, text: str, zona: str) -> datetime:
    """Return the moment; without a zone of its own it is in `zona`, WIB in LAPOR's exports."""
    check_terisi(kolom, text)
    words = text.strip()
    for name, place in ZONA.items():
        if words.upper().endswith(f" {name}"):
            words, zona = words[: -len(name)].strip(), place
    words = (
        JAM_TITIK.sub(lambda m: ":".join(part for part in m.groups() if part), words)
        if " " in words
        else words
    )
    for pola in POLA:
        try:
            return datetime.strptime(words, pola).replace(tzinfo=ZoneInfo(zona))
        except ValueError:
            continue
    try:
        found = datetime.fromisoformat(words)
    except ValueError:
        raise NilaiSalah(
            "TANGGAL_SALAH",
            kolom,
            _("Tanggal ini tidak terbaca. Tulis seperti 2026-11-20 14:05 atau 20/11/2026 14:05."),
        ) from None
    return found if found.tzinfo else found.replace(tzinfo=ZoneInfo(zona))


def _ya(kolom: str, text: str) -> bool:
    word = _polos(text)
    if word not in YA and word not in TIDAK:
        raise NilaiSalah("BUKAN_YA_TIDAK", kolom, _("Isi kolom ini dengan ya atau tidak."))
    return word in YA


def _polos(text: str) -> str:
    return " ".join(text.lower().replace("_", " ").replace("-", " ").split()) or ""


def _kutip(text: str) -> str:
    """Return a word of the file for a sentence: short and masked, the column may be the wrong one."""
    return samaran.mask(" ".join(text.split())).teks[:30]
