"""National holidays and cuti bersama, one file per year with its source."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from types import MappingProxyType

from suara.hukum.baca import Baris, HukumTidakSah, read_all


@dataclass(frozen=True, slots=True, kw_only=True)
class HariLibur:
    """A day off: `LIBUR_NASIONAL` or `CUTI_BERSAMA`. `perkiraan`: the date may still move."""

    tanggal: date
    nama: str
    jenis: str
    instrument: str
    bukti: str
    perkiraan: bool


def build_hari_libur(berkas: Iterable[Baris]) -> Mapping[int, Mapping[date, HariLibur]]:
    """Build the calendar from files; refuse a day of another year or a day named twice."""
    hasil: dict[int, Mapping[date, HariLibur]] = {}
    for isi in berkas:
        isi.only("tahun", "instrument", "bukti", "catatan", "diperiksa_pada", "hari")
        isi.day("diperiksa_pada")
        tahun = int(isi.text("tahun"))
        hari: dict[date, HariLibur] = {}
        for baris in isi.rows("hari"):
            libur = _read_hari(baris, isi)
            if libur.tanggal.year != tahun or libur.tanggal in hari:
                raise HukumTidakSah(baris.berkas, baris.letak, f"{libur.tanggal} di luar tahun atau ganda")
            hari[libur.tanggal] = libur
        hasil[tahun] = MappingProxyType(hari)
    return MappingProxyType(hasil)


def _read_hari(baris: Baris, isi: Baris) -> HariLibur:
    baris.only("tanggal", "nama", "jenis", "instrument", "perkiraan")
    jenis = baris.text("jenis")
    if jenis not in ("LIBUR_NASIONAL", "CUTI_BERSAMA"):
        raise HukumTidakSah(baris.berkas, baris.letak, f"jenis {jenis} tidak dikenal")
    return HariLibur(
        tanggal=baris.day("tanggal"),
        nama=baris.text("nama"),
        jenis=jenis,
        instrument=baris.text("instrument", default="") or isi.text("instrument"),
        bukti=isi.grade(),
        perkiraan=baris.flag("perkiraan"),
    )


@cache
def load_hari_libur() -> Mapping[int, Mapping[date, HariLibur]]:
    """Return the days off by year; a year that is absent is unknown."""
    return build_hari_libur(read_all("kalender"))
