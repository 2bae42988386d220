"""Numbers as recaps write them, and how one number turns into another under a clumsy hand."""

from __future__ import annotations

import re
from decimal import Decimal

from suara.engine.periksa_rekap.terms import BedaAngka

KOSONG = frozenset(
    {"", "-", "–", "—", "n/a", "na", "nihil data", "tidak ada data", "?", "...", "…", "none", "null"}
)
RIBUAN = re.compile(r"\d{1,3}(?:([.,' ])\d{3})(?:\1\d{3})*")
POLOS = re.compile(r"\d+(?:[.,]0+)?")
PERSEN = re.compile(r"([+-]?)(\d+)(?:[.,](\d+))?\s*%?")
TERPANJANG = 12


class BukanAngka(ValueError):
    """The text is no whole number."""


def read_count(teks: str) -> int | None:
    """Return the count; None when the cell says nothing. `2.920.985`, `2,920,985`, `+1.608`, `(502)`.

    A single group of three digits after a dot is thousands: counts have no decimals. Anything else that is
    not a whole number raises `BukanAngka`.
    """
    rapi = teks.replace("\u00a0", " ").replace("\u202f", " ").replace("−", "-").strip().strip("*").strip()
    if rapi.lower() in KOSONG:
        return None
    negatif = False
    if rapi.startswith("(") and rapi.endswith(")"):
        negatif, rapi = True, rapi[1:-1].strip()
    if rapi[:1] in "+-":
        negatif, rapi = negatif or rapi[0] == "-", rapi[1:].strip()
    if RIBUAN.fullmatch(rapi):
        angka = re.sub(r"\D", "", rapi)
    elif POLOS.fullmatch(rapi):
        angka = re.split(r"[.,]", rapi)[0]
    else:
        raise BukanAngka(teks)
    if len(angka) > TERPANJANG or not angka.isascii():
        raise BukanAngka(teks)
    return -int(angka) if negatif else int(angka)


def read_percent(teks: str) -> Decimal | None:
    """Return the percentage with the decimals that were written; None when the cell says nothing."""
    rapi = teks.replace("\u00a0", " ").replace("−", "-").strip()
    if rapi.lower() in KOSONG:
        return None
    cocok = PERSEN.fullmatch(rapi)
    if cocok is None or not rapi.isascii() or len(rapi) > TERPANJANG:
        raise BukanAngka(teks)
    pecahan = f".{cocok[3]}" if cocok[3] else ""
    return Decimal(f"{cocok[1]}{cocok[2]}{pecahan}")


def compare_digits(tertulis: int, tersirat: int) -> BedaAngka:
    """Say how the written number turns into the implied one."""
    satu, dua = str(abs(tertulis)), str(abs(tersirat))
    if len(satu) == len(dua):
        return _same_length(satu, dua)
    if abs(len(satu) - len(dua)) == 1:
        panjang, pendek = sorted((satu, dua), key=len, reverse=True)
        if any(panjang[:i] + panjang[i + 1 :] == pendek for i in range(len(panjang))):
            return BedaAngka.KURANG_LEBIH
    return BedaAngka.LAIN


def _same_length(satu: str, dua: str) -> BedaAngka:
    beda = [i for i, (a, b) in enumerate(zip(satu, dua, strict=True)) if a != b]
    if len(beda) == 1:
        return BedaAngka.SATU_ANGKA
    if len(beda) == 2 and satu[beda[0]] == dua[beda[1]] and satu[beda[1]] == dua[beda[0]]:
        return BedaAngka.TERTUKAR if beda[1] - beda[0] == 1 else BedaAngka.TERTUKAR_JAUH
    # One digit fell out and another slipped in: the digits between them moved one place.
    if beda:
        awal, akhir = beda[0], beda[-1]
        if satu[awal:akhir] == dua[awal + 1 : akhir + 1] or satu[awal + 1 : akhir + 1] == dua[awal:akhir]:
            return BedaAngka.BERGESER
    return BedaAngka.LAIN
