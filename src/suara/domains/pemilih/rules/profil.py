"""What may stand in an export, profile by profile: one table, and nothing outside it can be written.

Elements of the copy for parties and Bawaslu in PDPB were never read (docs/aturan/pemilih.md): the table
follows what is known of the DPT of 2024 and the least that makes the copy useful. Masking: a NIK carries
region, birth date and sex, so all but the first six digits are covered; for matching between two bodies there
is a keyed hash whose key belongs to one request.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from suara.domains.pemilih.rules.dasar import PDPB, RANCANGAN
from suara.domains.pemilih.terms_keluar import ProfilEkspor
from suara.kernel.dasar import Dasar
from suara.kernel.kalimat import gettext_noop as _
from suara.kernel.sandi import derive_key, keyed_hash

TERBUKA, BINTANG = 6, 10

type Baris = Mapping[str, str | None]
type Isi = Callable[[Baris, "Bahan"], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bahan:
    """What a column may need beside the row: the day on which ages count, names of regions, a key."""

    acuan: date
    nama: Mapping[str, str]
    kunci: bytes | None = None


@dataclass(frozen=True, slots=True)
class KolomEkspor:
    """One column: its heading, what it reads of the list, what it writes, and what that rests on."""

    kode: str
    judul: str
    dari: tuple[str, ...]
    isi: Isi
    dasar: Dasar = RANCANGAN


def mask_number(nilai: str | None) -> str:
    """Return a NIK or NKK of which only the region of issue is left: `640201**********`."""
    return f"{nilai[:TERBUKA]}{'*' * BINTANG}" if nilai else ""


def request_key(rahasia: bytes, nomor: int) -> bytes:
    """Return the key of one request: who holds it can match numbers of that export, and of no other."""
    return derive_key(rahasia, guna=f"suara/pemilih/ekspor {nomor}".encode())


def age_on(lahir: str | None, hari: date) -> str:
    """Return full years on a day; empty when the birth date is unknown."""
    if not lahir:
        return ""
    born = date.fromisoformat(lahir)
    return str(hari.year - born.year - ((hari.month, hari.day) < (born.month, born.day)))


def _plain(nama: str) -> Isi:
    return lambda baris, _bahan: baris.get(nama) or ""


def _region(panjang: int) -> Isi:
    return lambda baris, bahan: bahan.nama.get((baris.get("kode_desa") or "")[:panjang], "")


def _hash(nama: str) -> Isi:
    def isi(baris: Baris, bahan: Bahan) -> str:
        nilai = baris.get(nama)
        return keyed_hash(bahan.kunci, nilai) if nilai and bahan.kunci else ""

    return isi


NAMA = KolomEkspor("nama", _("Nama"), ("nama",), _plain("nama"), PDPB)
JK = KolomEkspor("jenis_kelamin", _("L/P"), ("jenis_kelamin",), _plain("jenis_kelamin"), PDPB)
USIA = KolomEkspor(
    "usia",
    _("Usia"),
    ("tanggal_lahir",),
    lambda baris, bahan: age_on(baris.get("tanggal_lahir"), bahan.acuan),
)
ALAMAT = KolomEkspor("alamat", _("Alamat"), ("alamat",), _plain("alamat"), PDPB)
RT = KolomEkspor("rt", _("RT"), ("rt",), _plain("rt"), PDPB)
RW = KolomEkspor("rw", _("RW"), ("rw",), _plain("rw"), PDPB)
DESA = KolomEkspor("desa", _("Desa/kelurahan"), ("kode_desa",), _region(13), PDPB)
KECAMATAN = KolomEkspor("kecamatan", _("Kecamatan"), ("kode_desa",), _region(8), PDPB)
TPS = KolomEkspor("tps", _("TPS"), ("tps",), _plain("tps"), PDPB)
NIK_SAMAR = KolomEkspor(
    "nik_samar", _("NIK (disamarkan)"), ("nik",), lambda baris, _bahan: mask_number(baris.get("nik"))
)
NIK_HMAC = KolomEkspor("nik_hmac", _("NIK (HMAC-SHA256)"), ("nik",), _hash("nik"))
STATUS = KolomEkspor("status", _("Status"), ("status",), _plain("status"))
ALASAN = KolomEkspor("alasan", _("Alasan TMS"), ("alasan",), _plain("alasan"))

_UTUH = (
    ("nkk", _("Nomor KK")), ("nik", _("NIK")), ("nama", _("Nama")), ("tempat_lahir", _("Tempat lahir")),
    ("tanggal_lahir", _("Tanggal lahir")), ("status_kawin", _("Status kawin")),
    ("jenis_kelamin", _("L/P")), ("alamat", _("Alamat")), ("rt", _("RT")), ("rw", _("RW")),
    ("disabilitas", _("Disabilitas")), ("ktpel", _("KTP-el")), ("keterangan", _("Keterangan")),
    ("kode_desa", _("Kode desa/kelurahan")), ("tps", _("TPS")), ("status", _("Status")),
    ("alasan", _("Alasan TMS")),
)  # fmt: skip
SAMAR: Mapping[str, Isi] = {
    "nik": lambda baris, _bahan: mask_number(baris.get("nik")),
    "nkk": lambda baris, _bahan: mask_number(baris.get("nkk")),
    "tanggal_lahir": lambda baris, _bahan: (baris.get("tanggal_lahir") or "")[:4],
}
"""The least of these values that tells two rows apart. Disability is specific data: it stays away whole."""
PENUH = tuple(KolomEkspor(kode, judul, (kode,), _plain(kode), PDPB) for kode, judul in _UTUH)
SAMAR_PENUH = tuple(
    KolomEkspor(kode, judul, (kode,), SAMAR.get(kode, _plain(kode)), PDPB)
    for kode, judul in _UTUH
    if kode != "disabilitas"
)

KOLOM: Mapping[ProfilEkspor, tuple[KolomEkspor, ...]] = {
    ProfilEkspor.PUBLIK: (),
    ProfilEkspor.SALINAN: (NAMA, JK, USIA, ALAMAT, RT, RW, DESA, KECAMATAN, TPS),
    ProfilEkspor.ANTAR_INSTANSI: (NIK_SAMAR, NIK_HMAC, NAMA, JK, USIA, DESA, KECAMATAN, TPS, STATUS, ALASAN),
    ProfilEkspor.OPERATOR: SAMAR_PENUH,
    ProfilEkspor.OPERATOR_TERBUKA: PENUH,
}
"""The columns of each profile, in their order. PUBLIK has none: it holds recap numbers, never a row."""

TERLARANG: Mapping[ProfilEkspor, frozenset[str]] = {
    ProfilEkspor.PUBLIK: frozenset(kode for kode, _judul in _UTUH),
    ProfilEkspor.SALINAN: frozenset(
        {
            "nik",
            "nkk",
            "tempat_lahir",
            "status_kawin",
            "disabilitas",
            "ktpel",
            "keterangan",
            "alasan",
            "status",
        }
    ),
    ProfilEkspor.ANTAR_INSTANSI: frozenset(
        {"nkk", "tempat_lahir", "status_kawin", "alamat", "disabilitas", "ktpel", "keterangan"}
    ),
    ProfilEkspor.OPERATOR: frozenset({"disabilitas"}),
    ProfilEkspor.OPERATOR_TERBUKA: frozenset(),
}
"""What a profile may not even read. A birth date may be read for the age, a NIK to cover or hash it."""


def columns_of(profil: ProfilEkspor) -> tuple[KolomEkspor, ...]:
    """Return the columns of a profile; refuse a table that reads what is forbidden."""
    kolom = KOLOM[profil]
    if any(TERLARANG[profil] & set(satu.dari) for satu in kolom):
        raise ValueError(f"profil {profil}: kolom terlarang")
    return kolom


def reads_of(profil: ProfilEkspor) -> list[str]:
    """Return what must be read of the list for this profile, and nothing more."""
    return sorted({nama for satu in columns_of(profil) for nama in satu.dari})


def write_row(profil: ProfilEkspor, baris: Baris, bahan: Bahan) -> list[str]:
    """Return the cells of one row."""
    return [satu.isi(baris, bahan) for satu in columns_of(profil)]
