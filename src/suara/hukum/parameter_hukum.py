"""Legal numbers, one value per start date. The next start ends it; there are no end dates."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from suara.hukum.baca import Baris, HukumTidakSah, read_all


@dataclass(frozen=True, slots=True, kw_only=True)
class NilaiHukum:
    """One value with its citation and the day somebody last checked it."""

    mulai: date
    nilai: str | int
    satuan: str
    instrument: str
    pasal: str
    ayat: str
    bukti: str
    catatan: str
    diperiksa_pada: date


def build_nilai(berkas: Iterable[Baris]) -> Mapping[str, tuple[NilaiHukum, ...]]:
    """Build all parameters from files; values are in order of start date, no date twice."""
    hasil: dict[str, tuple[NilaiHukum, ...]] = {}
    for isi in berkas:
        for parameter in isi.rows("parameter"):
            parameter.only("id", "judul", "satuan", "nilai")
            kunci, satuan = parameter.text("id"), parameter.text("satuan")
            nilai = tuple(_read_nilai(baris, satuan) for baris in parameter.rows("nilai"))
            mulai = [satu.mulai for satu in nilai]
            if kunci in hasil or not mulai or mulai != sorted(set(mulai)):
                raise HukumTidakSah(
                    parameter.berkas, kunci, "ditulis dua kali, kosong, atau tidak urut tanggal"
                )
            hasil[kunci] = nilai
    return MappingProxyType(hasil)


def _read_nilai(baris: Baris, satuan: str) -> NilaiHukum:
    baris.only("mulai", "nilai", "instrument", "pasal", "ayat", "bukti", "catatan", "diperiksa_pada")
    nilai = baris.isi.get("nilai")
    if isinstance(nilai, bool) or not isinstance(nilai, str | int):
        raise HukumTidakSah(baris.berkas, baris.letak, "nilai wajib diisi angka bulat atau kata")
    return NilaiHukum(
        mulai=baris.day("mulai"),
        nilai=nilai,
        satuan=satuan,
        instrument=baris.text("instrument"),
        pasal=baris.text("pasal"),
        ayat=baris.text("ayat", default=""),
        bukti=baris.grade(),
        catatan=baris.text("catatan", default=""),
        diperiksa_pada=baris.day("diperiksa_pada"),
    )


@cache
def load_nilai() -> Mapping[str, tuple[NilaiHukum, ...]]:
    """Return every parameter by id."""
    return build_nilai(read_all("parameter"))
