"""Which column is which: the many headers that offices write, read as one vocabulary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from suara.engine.periksa_rekap.periode import Periode, read_periode
from suara.engine.periksa_rekap.terms import Pokok, Ukuran


class Peran(Enum):
    """What a column is for, when it does not hold a measure."""

    NOMOR = "nomor"
    WILAYAH = "wilayah"
    KODE = "kode"
    INDUK = "induk"
    PERIODE = "periode"
    SUMBER = "sumber"
    KELOMPOK = "kelompok"
    PEMBANDING = "pembanding"
    ARAH = "arah"
    PERSEN = "persen"
    KETERANGAN = "keterangan"


@dataclass(frozen=True, slots=True)
class Kolom:
    """One column of a table: its place, its header as written, and what it holds."""

    letak: int
    judul: str
    peran: Peran | None = None
    ukuran: Ukuran | None = None
    periode: Periode | None = None
    """Set when the header itself names a period, as in a table of several DPT side by side."""
    tingkat: int | None = None
    """Set when the header names a level of region: names, or a count of such regions."""

    @property
    def dikenal(self) -> bool:
        """Whether the header was understood."""
        return self.peran is not None or self.ukuran is not None or self.tingkat is not None


LAKI = r"lk|l|laki laki|laki|pria|male"
PEREMPUAN = r"pr|p|perempuan|wanita|female"
L_P = re.compile(rf"\b(?:{LAKI}) ?\+ ?(?:{PEREMPUAN})(?= |$)|\blp\b")
SEKS = (("L", re.compile(rf"(?:^| )(?:{LAKI})(?= |$)")), ("P", re.compile(rf"(?:^| )(?:{PEREMPUAN})(?= |$)")))
PERAN = (
    (Peran.NOMOR, r"no|nomor|no urut|nomor urut|#"),
    (Peran.SUMBER, r"source|sumber|sumber data|media|dokumen"),
    (Peran.PERIODE, r"periode|period|masa|tahap|tahapan"),
    (Peran.KELOMPOK, r"kelompok|kelompok pemilih|group|jenis pemilih"),
    (Peran.KODE, r"kode|kode wilayah|kode kemendagri|code"),
    (Peran.INDUK, r"induk|parent"),
    (Peran.PEMBANDING, r"pembanding|dasar|dasar perbandingan|basis|base|dibanding|dibandingkan dengan"),
    (Peran.ARAH, r"arah|naik turun|direction"),
    (Peran.KETERANGAN, r"keterangan|ket|catatan|notes?"),
    (Peran.WILAYAH, r"wilayah|nama wilayah|nama|daerah|region|name"),
)
POKOK = (
    (Pokok.KOREKSI, r"\bkoreksi"),
    (Pokok.MS_TMS, r"\bms (ke|menjadi|jadi)? ?tms\b"),
    (Pokok.TMS_MS, r"\btms (ke|menjadi|jadi)? ?ms\b"),
    (Pokok.TIDAK_DITEMUKAN, r"tidak ditemukan|tak ditemukan"),
    (Pokok.SAMPEL, r"\bsampel\b|\bcoktas\b"),
    (Pokok.DIAWASI, r"\bdiawasi\b"),
    (Pokok.MASUK, r"^masuk$|masuk internal"),
    (Pokok.KELUAR, r"^keluar$|keluar internal"),
    (Pokok.TMS_MENINGGAL, r"meninggal"),
    (Pokok.TMS_GANDA, r"\bganda\b"),
    (Pokok.TMS_DI_BAWAH_UMUR, r"bawah umur"),
    (Pokok.TMS_PINDAH_DOMISILI, r"pindah (keluar|domisili)|^(tms )?pindah$|(tms|syarat) pindah"),
    (Pokok.TMS_WNA, r"\bwna\b|warga negara asing"),
    (Pokok.TMS_TNI, r"\btni\b"),
    (Pokok.TMS_POLRI, r"\bpolri\b"),
    (Pokok.TMS_DICABUT_HAK_PILIH, r"dicabut|hak pilih"),
    (Pokok.TMS_TIDAK_DIKENAL, r"tidak dikenal"),
    (Pokok.TMS_SALAH_TPS, r"(salah|bukan) tps|tps tidak sesuai"),
    (Pokok.TMS_BUKAN_PENDUDUK_SETEMPAT, r"bukan penduduk"),
    (Pokok.TMS_BELUM_KTPEL, r"(belum|tidak punya|non) ktp"),
    (Pokok.TMS_LAIN, r"^tms lain"),
    (Pokok.PERBAIKAN, r"perbaikan|ubah (data|elemen)|perubahan data|^ubah$|corrected"),
    (Pokok.DITANGGUHKAN, r"tangguh|suspended"),
    (Pokok.PREVIOUS, r"previous|sebelum|semula|\bawal\b|periode lalu"),
    (Pokok.BARU, r"^(?!.*\b(desa|kampung|kelurahan|kecamatan|kota)\b).*\b(baru|new)\b"),
    (Pokok.TMS, r"\btms\b|memenuhi syarat|tersaring|removed"),
    (Pokok.SELISIH, r"selisih|\bnaik\b|\bturun\b|kenaikan|penurunan|pertambahan|change|\brise\b"),
    *((p, p.value.lower()) for p in (Pokok.FISIK, Pokok.INTELEKTUAL, Pokok.MENTAL)),
    *((p, p.value.lower()) for p in (Pokok.WICARA, Pokok.RUNGU, Pokok.NETRA)),
)
TINGKAT = (
    (4, Pokok.DESA, r"\b(desa|kelurahan|kel|kampung|village)\b"),
    (3, Pokok.KEC, r"\b(kecamatan|kec|distrik|district)\b"),
    (2, Pokok.KAB, r"\b(kabupaten|kab|kota)\b"),
    (1, None, r"\b(provinsi|prov|province)\b"),
)
KATA_WILAYAH = re.compile(
    r"(?:\b(?:nama|jumlah|jml|total|banyaknya|wilayah|daerah|dan|atau|per|provinsi|prov|kabupaten|kab|kota|"
    r"kecamatan|kec|distrik|desa|kelurahan|kel|kampung|province|district|village|name)\b| )+"
)
"""A header that names a level holds no other word: `Kecamatan Sepaku` is a region, not a header."""
JUMLAH = r"^(jumlah|jml|total|banyaknya)\b"
SEMUA = r"\b(total|jumlah|jml|pemilih|dpt|dpb|pdpb|hasil|voters|published|diumumkan)\b"


def simplify(judul: str) -> str:
    """Return a header in small letters with single spaces; signs other than + and % fall away."""
    rapi = re.sub(r"[^a-z0-9+%# ]", " ", judul.lower().replace("&", "+"))
    return " ".join(rapi.split())


def read_kolom(letak: int, judul: Sequence[str]) -> Kolom:
    """Say what a column holds, from its header cells of all levels, top first."""
    tulis = " / ".join(dict.fromkeys(satu for satu in judul if satu))
    teks = " ".join(dict.fromkeys(simplify(satu) for satu in judul if satu))
    if not teks:
        return Kolom(letak, tulis)
    for peran, pola in PERAN:
        if re.fullmatch(pola, teks):
            return Kolom(letak, tulis, peran)
    sisa, jk, jumlah_lp = _sex(teks)
    if "%" in teks or re.search(r"persen|percent", teks):
        return Kolom(letak, tulis, Peran.PERSEN, Ukuran(Pokok.N, jk))
    for pokok, pola in POKOK:
        if re.search(pola, sisa):
            return Kolom(letak, tulis, ukuran=Ukuran(pokok, jk))
    return _region_or_count(letak, tulis, teks, sisa, Ukuran(Pokok.N, jk), jumlah_lp)


def _region_or_count(letak: int, tulis: str, teks: str, sisa: str, ukuran: Ukuran, jumlah_lp: bool) -> Kolom:
    if re.search(r"\btps\b", sisa):
        return Kolom(letak, tulis, ukuran=Ukuran(Pokok.TPS))
    if not ukuran.jk and not jumlah_lp and KATA_WILAYAH.fullmatch(sisa):
        for tingkat, pokok, pola in TINGKAT:
            if not re.search(pola, sisa):
                continue
            if pokok and re.search(JUMLAH, sisa):
                return Kolom(letak, tulis, ukuran=Ukuran(pokok), tingkat=tingkat)
            return Kolom(letak, tulis, tingkat=tingkat)
    periode = read_periode(tulis)
    if periode.akhir is not None:
        return Kolom(letak, tulis, ukuran=ukuran, periode=periode)
    if ukuran.jk or jumlah_lp or re.search(SEMUA, teks):
        return Kolom(letak, tulis, ukuran=ukuran)
    return Kolom(letak, tulis)


def _sex(teks: str) -> tuple[str, str, bool]:
    """Return the header without its word for the sex, the sex, and whether it says L + P."""
    if L_P.search(teks):
        return L_P.sub(" ", teks).strip(), "", True
    for jk, pola in SEKS:
        if pola.search(teks):
            return " ".join(pola.sub(" ", teks).split()), jk, False
    return teks, "", False


def count_of(tingkat: int) -> Pokok | None:
    """Return the measure that counts regions of this level."""
    return next((pokok for satu, pokok, _ in TINGKAT if satu == tingkat), None)
