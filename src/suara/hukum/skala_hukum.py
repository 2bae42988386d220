"""Scales that turn a published figure into a class: dated editions, each with its citation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from types import MappingProxyType

from suara.hukum.baca import Baris, HukumTidakSah, read_all


@dataclass(frozen=True, slots=True, kw_only=True)
class KelasSkala:
    """One class: the lowest figure (two decimals) that belongs to it, its code and its name."""

    bawah: Decimal
    kode: str
    sebutan: str
    zona: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EdisiSkala:
    """A scale as it stood from `mulai`; classes from the highest."""

    mulai: date
    kelas: tuple[KelasSkala, ...]
    instrument: str
    pasal: str
    bukti: str
    catatan: str
    diperiksa_pada: date


def build_skala(berkas: Iterable[Baris]) -> Mapping[str, tuple[EdisiSkala, ...]]:
    """Build all scales from files; editions are in order of their start, classes strictly descending."""
    hasil: dict[str, tuple[EdisiSkala, ...]] = {}
    for isi in berkas:
        for skala in isi.rows("skala"):
            skala.only("id", "judul", "edisi")
            kunci = skala.text("id")
            edisi = tuple(_read_edisi(baris) for baris in skala.rows("edisi"))
            mulai = [satu.mulai for satu in edisi]
            if kunci in hasil or not mulai or mulai != sorted(set(mulai)):
                raise HukumTidakSah(skala.berkas, kunci, "ditulis dua kali, kosong, atau tidak urut tanggal")
            hasil[kunci] = edisi
    return MappingProxyType(hasil)


def _read_edisi(baris: Baris) -> EdisiSkala:
    baris.only("mulai", "instrument", "pasal", "bukti", "catatan", "diperiksa_pada", "kelas")
    kelas = tuple(_read_kelas(satu) for satu in baris.rows("kelas"))
    bawah = [satu.bawah for satu in kelas]
    if not bawah or bawah != sorted(set(bawah), reverse=True):
        raise HukumTidakSah(baris.berkas, baris.letak, "batas bawah harus turun")
    return EdisiSkala(
        mulai=baris.day("mulai"),
        kelas=kelas,
        instrument=baris.text("instrument"),
        pasal=baris.text("pasal", default=""),
        bukti=baris.grade(),
        catatan=baris.text("catatan", default=""),
        diperiksa_pada=baris.day("diperiksa_pada"),
    )


def _read_kelas(baris: Baris) -> KelasSkala:
    baris.only("bawah", "kode", "sebutan", "zona")
    try:
        bawah = Decimal(baris.text("bawah"))
    except InvalidOperation as error:
        raise HukumTidakSah(
            baris.berkas, baris.letak, "bawah wajib angka desimal dalam tanda kutip"
        ) from error
    return KelasSkala(
        bawah=bawah,
        kode=baris.text("kode"),
        sebutan=baris.text("sebutan"),
        zona=baris.text("zona", default=""),
    )


@cache
def load_skala() -> Mapping[str, tuple[EdisiSkala, ...]]:
    """Return every scale by id."""
    return build_skala(read_all("skala"))
