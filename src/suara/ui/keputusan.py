"""A decision ready to be shown: marks with words, sentences, facts, citations."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.ui.bukti import evidence
from suara.ui.format import format_value
from suara.ui.lencana import humanize

OWN_DESIGN = _("Rancangan Suara")
"""Where nothing official speaks, a citation names ourselves; laws keep their official names."""
PLACES = {"pasal": _("Pasal {nomor}"), "ayat": _("ayat ({nomor})"), "huruf": _("huruf {nomor}")}
CITED = re.compile(r"\b(?P<kata>Pasal|ayat|huruf) \(?(?P<nomor>\w+)\)?")
MARKS: dict[str, tuple[str | Promise, str, str]] = {
    "LULUS": (_("Terpenuhi"), "sukses", "lulus"),
    "BERHENTI": (_("Hasilnya di sini"), "info", "berhenti"),
    "DILEWATI": (_("Dilewati"), "netral", "dilewati"),
    "PERHATIAN": (_("Perlu perhatian"), "perhatian", "perhatian"),
    "MANUAL": (_("Diputuskan orang"), "perhatian", "manual"),
    "BUTUH_DATA": (_("Butuh data"), "perhatian", "butuh_data"),
}


def as_plain(value: object) -> Any:
    """Return `value.to_dict()` where there is one, else the value itself."""
    to_dict = getattr(value, "to_dict", None)
    return to_dict() if callable(to_dict) else value


def citation_view(value: object) -> dict[str, object]:
    """Return a citation's text, note and evidence grade for its template."""
    plain = as_plain(value)
    if not isinstance(plain, Mapping):
        return {"kutipan": str(plain or ""), "catatan": "", "bukti": ""}
    note = str(plain.get("catatan") or "")
    return {
        "kutipan": _citation(plain),
        "catatan": gettext(note) if note else "",
        "bukti": plain.get("bukti", "TEKS"),
    }


def _citation(plain: Mapping[str, object]) -> str:
    """Name the article in the reader's language; the instrument keeps its official name."""
    if not plain.get("instrument"):
        return CITED.sub(_cited, str(plain.get("kutipan") or ""))
    parts = [gettext(str(plain["instrument"]))]
    parts += [_place(str(word), str(plain[key])) for key, word in PLACES.items() if plain.get(key)]
    return " ".join(parts)


def _place(word: str, nomor: str) -> str:
    """Name a place within an instrument; a chapter or a note of procedure ("Bab VI") names itself."""
    return nomor if word == str(PLACES["pasal"]) and not nomor[0].isdigit() else word.format(nomor=nomor)


def _cited(found: re.Match[str]) -> str:
    return str(PLACES[found["kata"].lower()]).format(nomor=found["nomor"])


def fact_rows(facts: object, depth: int = 0) -> list[dict[str, object]]:
    """Return the facts of a step as rows of label, value and depth; nested facts are indented rows."""
    rows: list[dict[str, object]] = []
    if isinstance(facts, Mapping):
        pairs: Iterable[tuple[object, object]] = facts.items()
    elif isinstance(facts, list):
        pairs = enumerate(facts, start=1)
    else:
        return rows
    for key, item in pairs:
        label = gettext(humanize(str(key))) if isinstance(key, str) else f"{key}."
        if isinstance(item, (Mapping, list)) and item and not is_flat(item):
            rows.append({"label": label, "nilai": "", "dalam": min(depth, 3)})
            rows += fact_rows(item, depth + 1)
        else:
            rows.append({"label": label, "nilai": fact_value(item), "dalam": min(depth, 3)})
    return rows


def is_flat(value: object) -> bool:
    """Whether a list holds only plain values, so that one line can show it."""
    return isinstance(value, list) and all(not isinstance(item, (Mapping, list)) for item in value)


def fact_value(value: object) -> str:
    """Say one fact: an unknown one is said to be unknown."""
    if value is None:
        return gettext("tidak diketahui")
    if isinstance(value, bool):
        return gettext("ya") if value else gettext("tidak")
    if isinstance(value, list):
        return ", ".join(fact_value(item) for item in value) or gettext("tidak ada")
    if isinstance(value, str) and value.isupper() and "_" in value:
        return gettext(humanize(value))
    return format_value(value) or "–"


def step_view(step: object) -> dict[str, object]:
    """Return one step with its mark in words."""
    plain = as_plain(step)
    code = str(getattr(plain.get("hasil"), "value", plain.get("hasil")))
    word, tone, icon_name = MARKS.get(code, (humanize(code), "netral", "info"))
    citations = [citation_view(item) for item in plain.get("dasar") or ()]
    return {
        "aturan": plain.get("aturan", ""),
        "kode": code,
        "kata": word,
        "nada": tone,
        "ikon": icon_name,
        "alasan": plain.get("alasan"),
        "fakta": fact_rows(plain.get("fakta")),
        "dasar": citations,
        "perlu_dicek": any(evidence(item["bukti"])["perlu_dicek"] for item in citations),
    }


def steps_view(value: object) -> dict[str, object]:
    """Return the steps of a decision, its parameters, and the citations that must be checked."""
    plain = as_plain(value)
    if isinstance(plain, Mapping):
        steps, parameters, unchecked = plain.get("langkah"), plain.get("parameter"), plain.get("perlu_dicek")
    else:
        steps, parameters, unchecked = plain, (), ()
    return {
        "langkah": [step_view(step) for step in steps or ()],
        "parameter": [as_plain(item) for item in parameters or ()],
        "perlu_dicek": [citation_view(item) for item in unchecked or ()],
    }
