"""From a message as typed to plain words: one spelling for the same word, so that search and model agree."""

from __future__ import annotations

import re
import unicodedata

from suara.domains.pengaduan.teks.daftar import read_pairs

# A mask ([NIK], [NO. HP]) is no word of the citizen; a web address or an @name says nothing either.
TOPENG = re.compile(r"\[[^\[\]\n]{1,24}\]")
ALAMAT = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+|(?<!\w)@\w+")
# "bangettt", "tolooong": three or more of one letter are one; two may be right spelling ("saat").
PANJANG = re.compile(r"([a-z])\1{2,}")
# "orang2" is a plural; "tps2" is a number.
KEDUA = re.compile(r"\b(?!tps|dapil|form|model|kpps|pasal)([a-z]{3,})2+(nya)?\b")
KATA = re.compile(r"[a-z0-9]+")
BUKAN_TEKS = frozenset({"Cc", "Cf", "Mn"})


def normalize(teks: str) -> str:
    """Return the words of `teks` in lower case, slang written out, apart by one space; idempotent."""
    return " ".join(tokenize(teks))


def tokenize(teks: str) -> list[str]:
    """Return the normalised words of `teks` in their order, repetitions kept."""
    polos = _plain(teks)
    polos = ALAMAT.sub(" ", TOPENG.sub(" ", polos))
    polos = KEDUA.sub(r"\1\2", PANJANG.sub(r"\1", polos))
    slang = read_pairs("slang.txt")
    words: list[str] = []
    for word in KATA.findall(polos):
        words.extend(slang.get(word, word).split())
    return words


def _plain(teks: str) -> str:
    """Lower case without accents, control or invisible characters ("N\u200bIK" is one word)."""
    if teks.isascii() and teks.isprintable():
        return teks.lower()
    terurai = unicodedata.normalize("NFKD", teks).lower()
    terurai = unicodedata.normalize("NFKD", terurai)
    return "".join(
        " " if huruf in "\t\n\r" else huruf for huruf in terurai if huruf in "\t\n\r" or _is_text(huruf)
    )


def _is_text(huruf: str) -> bool:
    return unicodedata.category(huruf) not in BUKAN_TEKS
