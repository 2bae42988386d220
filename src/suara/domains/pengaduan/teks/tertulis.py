"""Back from plain words to what the citizen typed: "tidak" was "gk", "honor" was "HONOR"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from suara.domains.pengaduan.teks.kata import ALAMAT, BUKAN_TEKS, TOPENG, tokenize

POTONG = re.compile(r"[^\W_]+")
ALAMAT_TERKETIK = re.compile(ALAMAT.pattern, re.IGNORECASE)


def as_written(teks: str, kata: Iterable[str]) -> dict[str, str]:
    """Return for each plain word, or row of plain words, how it stands in `teks` first.

    What was not typed is left out.
    """
    terketik, polos = _pieces(teks)
    hasil: dict[str, str] = {}
    for satu in dict.fromkeys(kata):
        letak = _find(polos, satu.split())
        if letak:
            hasil[satu] = " ".join(terketik[nomor] for nomor in dict.fromkeys(letak))
    return hasil


def _pieces(teks: str) -> tuple[list[str], list[tuple[str, int]]]:
    """Return the typed pieces, and each plain word with the number of the piece that it comes from."""
    bersih = "".join(_visible(huruf) for huruf in unicodedata.normalize("NFC", teks))
    terketik = POTONG.findall(ALAMAT_TERKETIK.sub(" ", TOPENG.sub(" ", bersih)))
    return terketik, [(kata, nomor) for nomor, satu in enumerate(terketik) for kata in tokenize(satu)]


def _find(polos: list[tuple[str, int]], dicari: list[str]) -> list[int]:
    """Return the pieces in which the row of words stands first; a piece may hold several of them."""
    panjang = len(dicari)
    for awal in range(len(polos) - panjang + 1 if panjang else 0):
        baris = polos[awal : awal + panjang]
        if [kata for kata, _ in baris] == dicari:
            return [nomor for _, nomor in baris]
    return []


def _visible(huruf: str) -> str:
    """Return a letter as typed; invisible ones are left out, as they are when the text is normalised."""
    if huruf.isspace():
        return " "
    return "" if unicodedata.category(huruf) in BUKAN_TEKS else huruf
