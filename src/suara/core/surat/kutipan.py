"""Citations as formal Indonesian writes them: article first, instrument spelled out, one sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import cast

from suara.kernel.dasar import Bukti
from suara.kernel.kalimat import Json

_SHORT = re.compile(
    r"^(?P<kind>PKPU|UU|PP|Perbawaslu|PerKI|Perpres|Permendagri|PermenPANRB|MK)\s+"
    r"(?P<number>\S+?)(?:/(?P<year>\d{4}))?$"
)
_KINDS = {
    "PKPU": "Peraturan Komisi Pemilihan Umum",
    "UU": "Undang-Undang",
    "PP": "Peraturan Pemerintah",
    "Perbawaslu": "Peraturan Badan Pengawas Pemilihan Umum",
    "PerKI": "Peraturan Komisi Informasi",
    "Perpres": "Peraturan Presiden",
    "Permendagri": "Peraturan Menteri Dalam Negeri",
    "PermenPANRB": "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi",
    "MK": "Putusan Mahkamah Konstitusi",
}
_RANK = ("UU", "MK", "PP", "Perpres", "PKPU", "Perbawaslu", "Permendagri", "PermenPANRB", "PerKI")


def spell_instrument(short: str) -> str:
    """Return ``PKPU 3/2025`` as ``Peraturan Komisi Pemilihan Umum Nomor 3 Tahun 2025``; else unchanged."""
    found = _SHORT.fullmatch(short.strip())
    if found is None:
        return short.strip()
    # A court numbers its rulings with the year inside: 88/PUU-XXI/2023.
    mark = "/" if found["kind"] == "MK" else " Tahun "
    year = f"{mark}{found['year']}" if found["year"] else ""
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
    phrases = [
        f"{join_words(sorted(articles[name], key=_article_order))} {spell_instrument(name)}".strip()
        for name in sorted(articles, key=_instrument_order)
    ]
    return join_words(phrases) if len(phrases) < 2 else "; ".join(phrases[:-1]) + f"; serta {phrases[-1]}"


def _article_order(article: str) -> list[tuple[int, str]]:
    """Sort ``Pasal 9`` before ``Pasal 20``, and a paragraph after its article."""
    return [
        (int(part), "") if part.isdigit() else (0, part)
        for part in re.findall(r"\d+|[a-z]+|[^\da-z]+", article)
    ]


def _instrument_order(name: str) -> int:
    """Statutes before government regulations before those of the KPU; the unknown last."""
    kind = name.split(" ", 1)[0]
    return _RANK.index(kind) if kind in _RANK else len(_RANK)


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
