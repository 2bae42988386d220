"""Words that smell of whistleblowing, whatever the model thinks: better one report too many at the WBS desk.

A message is suspected when it names itself so, when an insider speaks of a wrong, or when it speaks of
bribery or embezzlement by somebody of the office. Lists: `data/wbs.yaml`; matched on normalised text.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import yaml

from suara.domains.pengaduan.teks import normalize

DAFTAR = Path(__file__).parent / "data" / "wbs.yaml"


def wbs_words(teks: str) -> tuple[str, ...]:
    """Return the words that make the message suspect; empty when no rule fires."""
    polos = normalize(teks)
    sebutan = _found("sebutan", polos)
    if sebutan:
        return sebutan
    perbuatan = _found("perbuatan", polos)
    orang_dalam = _found("orang_dalam", polos)
    if orang_dalam and perbuatan:
        return (*orang_dalam, *perbuatan)
    pelaku, suap = _found("pelaku", polos), _found("suap", polos)
    return (*pelaku, *suap) if pelaku and suap else ()


def _found(nama: str, polos: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_patterns()[nama].findall(polos)))


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    isi: dict[str, list[str]] = yaml.safe_load(DAFTAR.read_text(encoding="utf-8"))
    return {nama: re.compile(rf"\b(?:{'|'.join(pola)})\b") for nama, pola in isi.items()}
