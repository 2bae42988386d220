"""Birthplaces and addresses: abbreviations, labels and punctuation do not make another place."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from suara.engine.nama.bunyi import fold, hash64, letters

_TEMPAT_BUANG = frozenset(
    {"KAB", "KABUPATEN", "KOTA", "KEC", "KECAMATAN", "DESA", "KEL", "KELURAHAN", "PROV"}
)
_ALAMAT = {
    **dict.fromkeys(("JL", "JLN", "JALAN", "JLAN", "JAL", "NO", "NOMOR", "NOMER", "NMR", "RT", "RW"), ""),
    **dict.fromkeys(("GG", "GANG"), "GG"),
    **dict.fromkeys(("DSN", "DUSUN", "DUKUH", "DKH", "DK"), "DUSUN"),
    **dict.fromkeys(("KP", "KPG", "KAMP", "KAMPUNG", "KAMPONG"), "KAMPUNG"),
    **dict.fromkeys(("PERUM", "PERUMAHAN", "PERUMNAS", "KOMP", "KOMPLEK", "KOMPLEKS", "KOMPLEX"), "PERUM"),
    **dict.fromkeys(("BLK", "BLOK", "BLOCK"), "BLOK"),
    **dict.fromkeys(("LR", "LRG", "LORONG"), "LORONG"),
}
_BAGIAN = re.compile(r"[A-Z]+|[0-9]+")


@cache
def read_place(kata: str) -> str:
    """Return what one written word of a birthplace leaves in the key."""
    bersih = letters(kata)
    return "" if bersih in _TEMPAT_BUANG else fold(bersih)


@cache
def read_address(kata: str) -> str:
    """Return what one written word of an address leaves in the key: labels go, numbers stay."""
    bagian = _BAGIAN.findall(kata if kata.isascii() else letters(kata))
    return "".join(_address_part(satu) for satu in bagian)


def _address_part(bagian: str) -> str:
    if bagian.isdigit():
        return bagian.lstrip("0")
    return _ALAMAT.get(bagian, fold(bagian))


def tempat_kunci(tempat: str | None) -> int | None:
    """Return the hash of a birthplace; None when nothing is left of it."""
    return _key(tempat, read_place)


def alamat_kunci(alamat: str | None) -> int | None:
    """Return the hash of an address; None when nothing is left of it."""
    return _key(alamat, read_address)


def _key(teks: str | None, baca: Callable[[str], str]) -> int | None:
    isi = "".join(baca(satu) for satu in (teks or "").upper().split(" "))
    return hash64(isi) if isi else None
