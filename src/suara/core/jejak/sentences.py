"""Turning an entry into a plain sentence.

Each room lists its sentences in `trail.SENTENCES` (act → pattern with ``{actor}`` and the names of its data);
settings name these lists in `TRAIL_SENTENCES`. An act without a sentence is still readable.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache
from typing import Any

from django.conf import settings
from django.utils.formats import date_format
from django.utils.module_loading import import_string
from django.utils.translation import gettext

from suara.core.jejak.models import Entri
from suara.kernel.kalimat import Json, gettext_noop
from suara.ui.format import format_number

type Words = Mapping[str, Mapping[str, object]]
"""Words for codes: ``"paw.hasil"`` (room and name of the value) → code → label."""

SYSTEM = gettext_noop("Sistem")
FALLBACK = gettext_noop("{actor}: {act}.")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@cache
def load_sentences() -> Mapping[str, str]:
    """Return all sentences of the rooms that are installed."""
    return _gather(settings.TRAIL_SENTENCES)


@cache
def load_words() -> Words:
    """Return the words for codes of the rooms that are installed."""
    return _gather(settings.TRAIL_WORDS)


def _gather(names: Iterable[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for dotted in names:
        module = dotted.rpartition(".")[0]
        try:
            found |= import_string(dotted)
        except ModuleNotFoundError as error:
            # A room that is not installed is skipped; a room that is there but broken is not.
            if error.name is None or not (module == error.name or module.startswith(f"{error.name}.")):
                raise
    return found


def describe(entri: Entri) -> str:
    """Return what happened in one sentence, in the reader's language."""
    actor = entri.actor_label or gettext(SYSTEM)
    pattern = load_sentences().get(entri.act)
    if pattern is not None:
        room = entri.act.partition(".")[0]
        values = {name: _in_words(f"{room}.{name}", value) for name, value in entri.data.items()}
        try:
            return gettext(pattern).format(**(values | {"actor": actor}))
        except (KeyError, IndexError):
            pass
    words = entri.act.replace(".", " · ").replace("_", " ")
    return gettext(FALLBACK).format(actor=actor, act=words)


def _in_words(name: str, value: Json) -> str:
    """Return a code as the word that people use for it; anything else as it reads best."""
    label = load_words().get(name, {}).get(value) if isinstance(value, str) else None
    return gettext(str(label)) if label else _readable(value)


def _readable(value: Json) -> str:
    if value is None:
        return "—"
    if isinstance(value, bool):
        return gettext("ya") if value else gettext("tidak")
    if isinstance(value, int):
        return format_number(value)
    if isinstance(value, list):
        return ", ".join(_readable(item) for item in value)
    if isinstance(value, str) and _ISO_DATE.fullmatch(value):
        try:
            return date_format(date.fromisoformat(value), "j F Y")
        except ValueError:
            return value
    # A stored word, such as the name of a court, is Indonesian; names of people are in no catalogue.
    return gettext(str(value)) if value else ""
