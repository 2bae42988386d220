"""Citations as formal Indonesian writes them: article first, instrument spelled out, one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import cast

from suara.kernel.dasar import Bukti
from suara.kernel.kalimat import Json

_SHORT = re.compile(
    r"^(?P<kind>PKPU|UU|PP|Perbawaslu|PerKI|Perpres|Permendagri|MK)\s+(?P<number>\S+?)(?:/(?P<year>\d{4}))?$"
)
_KINDS = {
    "PKPU": "Peraturan Komisi Pemilihan Umum",
    "UU": "Undang-Undang",
    "PP": "Peraturan Pemerintah",
    "Perbawaslu": "Peraturan Badan Pengawas Pemilihan Umum",
    "PerKI": "Peraturan Komisi Informasi",
    "Perpres": "Peraturan Presiden",
    "Permendagri": "Peraturan Menteri Dalam Negeri",
    "MK": "Putusan Mahkamah Konstitusi",
}


def spell_instrument(short: str) -> str:
    """Return ``PKPU 3/2025`` as ``Peraturan Komisi Pemilihan Umum Nomor 3 Tahun 2025``; else unchanged."""
    found = _SHORT.fullmatch(short.strip())
    if found is None:
        return short.strip()
    year = f" Tahun {found['year']}" if found["year"] else ""
    return f"{_KINDS[found['kind']]} Nomor {found['number']}{year}"


def split_citation(kutipan: str) -> tuple[str, str]:
    """Return (instrument, article) of ``PKPU 3/2025 Pasal 20 ayat (2)``; the article may be empty."""
    instrument, mark, rest = kutipan.partition(" Pasal ")
    return instrument.strip(), f"Pasal {rest.strip()}" if mark else ""


def spell(kutipan: str) -> str:
    """Return ``Pasal 20 ayat (2) Peraturan Komisi Pemilihan Umum Nomor 3 Tahun 2025``."""
    instrument, article = split_citation(kutipan)
    return f"{article} {spell_instrument(instrument)}".strip()


def join_words(words: Iterable[str]) -> str:
    """Return ``a``, ``a dan b`` or ``a, b, dan c``."""
    every = list(words)
    if len(every) < 3:
        return " dan ".join(every)
    return ", ".join(every[:-1]) + f", dan {every[-1]}"


def sentence(citations: Iterable[Mapping[str, Json]]) -> str:
    """Return one phrase for all citations, grouped by instrument; our own design is no law."""
    articles: dict[str, list[str]] = {}
    for citation in citations:
        if citation.get("bukti") == Bukti.RANCANGAN:
            continue
        instrument, article = split_citation(str(citation.get("kutipan", "")))
        known = articles.setdefault(instrument, [])
        if article and article not in known:
            known.append(article)
    phrases = [f"{join_words(found)} {spell_instrument(name)}".strip() for name, found in articles.items()]
    return join_words(phrases) if len(phrases) < 2 else "; ".join(phrases[:-1]) + f"; serta {phrases[-1]}"


def with_sentences(value: Json) -> Json:
    """Return a copy of `value` with, beside every list ``dasar``, its phrase as ``dasar_kalimat``."""
    if isinstance(value, list):
        return [with_sentences(item) for item in value]
    if not isinstance(value, dict):
        return value
    copy = {key: with_sentences(item) for key, item in value.items()}
    if isinstance(value.get("dasar"), list):
        copy["dasar_kalimat"] = sentence(cast("list[dict[str, Json]]", value["dasar"]))
    return copy


def unread(value: Json) -> list[dict[str, Json]]:
    """Return every citation in `value` whose article text was not read, once each, in order."""
    found: dict[str, dict[str, Json]] = {}

    def walk(item: Json) -> None:
        if isinstance(item, list):
            for part in item:
                walk(part)
        elif isinstance(item, dict):
            kutipan, bukti = item.get("kutipan"), item.get("bukti")
            if isinstance(kutipan, str) and isinstance(bukti, str) and bukti != Bukti.TEKS:
                found.setdefault(kutipan, {"kutipan": kutipan, "bukti": bukti, "formal": spell(kutipan)})
            for part in item.values():
                walk(part)

    walk(value)
    return list(found.values())
