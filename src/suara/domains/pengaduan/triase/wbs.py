"""Words that smell of whistleblowing, whatever the model thinks: better one report too many at the WBS desk.

A message is suspected when it names itself so, when an insider speaks of a wrong, when it speaks of bribery
or embezzlement by somebody of the office, or when that person takes or asks for money. An ad hoc body is
not the office. Lists: `data/wbs.yaml`; matched on normalised text.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

from suara.domains.pengaduan.teks import normalize

DAFTAR = Path(__file__).parent / "data" / "wbs.yaml"
BAGIAN = ("adhoc", "uang", "pelaku")  # lists that stand inside other lists


def wbs_words(teks: str) -> tuple[str, ...]:
    """Return the words that make the message suspect; empty when no rule fires."""
    polos = without_harmless(teks)
    sebutan = _found("sebutan", polos)
    if sebutan:
        return sebutan
    perbuatan = _found("perbuatan", polos)
    orang_dalam = _found("orang_dalam", polos)
    if orang_dalam and perbuatan:
        return (*orang_dalam, *perbuatan)
    pelaku, suap = _found("pelaku", polos), _found("suap", polos)
    return (*pelaku, *suap) if pelaku and suap else _found("tuntutan", polos)


def without_harmless(teks: str) -> str:
    """Return the normalised text without what only sounds like it: prevention, praise, tax, impostors."""
    return _patterns()["bukan"].sub("", normalize(teks))


def _found(nama: str, polos: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_patterns()[nama].findall(polos)))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    isi: dict[str, list[str]] = yaml.safe_load(DAFTAR.read_text(encoding="utf-8"))
    kelompok = {nama: f"(?:{'|'.join(pola)})" for nama, pola in isi.items()}
    for nama in BAGIAN:
        kelompok = {lain: pola.replace(f"{{{nama}}}", kelompok[nama]) for lain, pola in kelompok.items()}
    return {nama: re.compile(rf"\b{pola}\b") for nama, pola in kelompok.items()}
