"""Who asks: the number on the card or passport with the birth date, and how a name is partly hidden."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import NoReturn

_PASPOR = re.compile(r"(?=[A-Z0-9]*[0-9])(?=[A-Z0-9]*[A-Z])[A-Z0-9]{6,9}")
NIK, PASPOR = b"N", b"P"
PANJANG_NIK = 16
NAMA_BITA = 31
"""Bytes that a partly hidden name may take in the index."""


class NomorKeliru(ValueError):
    """What was typed is neither a NIK nor a passport number. `panjang` counts its signs, never shows them."""

    def __init__(self, panjang: int) -> None:
        super().__init__("bukan NIK atau nomor paspor")
        self.panjang = panjang


class Diri:
    """What one person types about herself. It shows itself nowhere but in `pesan()`."""

    __slots__ = ("__pesan",)

    def __init__(self, nomor: str, tanggal_lahir: dt.date) -> None:
        """Take a NIK or passport number as typed; raise `NomorKeliru` without saying what was typed."""
        pesan = pesan_orang(rapikan(nomor), tanggal_lahir.isoformat())
        if pesan is None:
            raise NomorKeliru(len(rapikan(nomor))) from None
        self.__pesan = pesan

    def pesan(self) -> bytes:
        """Return the bytes that stand for this person. Only for a keyed hash or a key derivation."""
        return self.__pesan

    @property
    def is_paspor(self) -> bool:
        """Whether a passport number was typed."""
        return self.__pesan[:1] == PASPOR

    @property
    def sekitar(self) -> bytes:
        """Return what all guesses at the last four digits of one person's NIK have in common."""
        return self.__pesan if self.is_paspor else self.__pesan[:14] + self.__pesan[18:]

    def __repr__(self) -> str:
        return "Diri(••••)"

    def __reduce__(self) -> NoReturn:
        """Refuse to be pickled: nothing would mask the number there."""
        raise TypeError("Diri tidak boleh disimpan")


def rapikan(nomor: str) -> str:
    """Return a typed number without spaces, dots and dashes, letters in capitals."""
    return nomor.translate(_HIAS).upper()


_HIAS = {ord(sign): None for sign in " .-\t\u00a0\u2009\u2010\u2011\u2013\u2014\u200b\u200e\u200f\ufeff"}


def pesan_orang(nomor: str, tanggal: str) -> bytes | None:
    """Return kind, number and ISO date, each with its length, as bytes; None when the number is none.

    The builder calls it for each row, so it looks at the common case first.
    """
    if len(nomor) == PANJANG_NIK and nomor.isascii() and nomor.isdigit():
        kind = NIK
    elif _PASPOR.fullmatch(nomor):
        kind = PASPOR
    else:
        return None
    return b"%b%c%b%c%b" % (kind, len(nomor), nomor.encode(), len(tanggal), tanggal.encode())


def samarkan_nama(nama: str) -> str:
    """Return a name of which only beginnings can be read: ``SITI AMINAH`` is ``SI* AM*``.

    Two letters of a word of four or more, one of a shorter one; how long a word is can't be seen. Who knows
    the name recognises it, who does not can't tell it from thousands. It is done before the name is sealed,
    so that the whole name is in no file of the web host.
    """
    kept: list[str] = []
    size = -1
    for word in nama.split():
        part = _samarkan_kata(word)
        size += len(part.encode()) + 1
        if size > NAMA_BITA:
            break
        if part:
            kept.append(part)
    return " ".join(kept)


@lru_cache(maxsize=1 << 16)
def _samarkan_kata(word: str) -> str:
    letters = [char for char in word if char.isalnum()]
    return "".join(letters[: 2 if len(letters) >= 4 else 1]) + "*" if letters else ""
