"""Turning an entry into a plain sentence.

Each room lists its sentences in `trail.SENTENCES` (act → pattern with ``{actor}`` and the names of its data);
settings name these lists in `TRAIL_SENTENCES`. An act without a sentence is still readable.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache

from django.conf import settings
from django.utils.formats import date_format
from django.utils.module_loading import import_string
from django.utils.translation import gettext

from suara.core.jejak.models import Entri
from suara.kernel.kalimat import Json, gettext_noop

SYSTEM = gettext_noop("Sistem")
FALLBACK = gettext_noop("{actor}: {act}.")
_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


@cache
def load_sentences() -> Mapping[str, str]:
    """Return all sentences of the rooms that are installed."""
    sentences: dict[str, str] = {}
    for dotted in settings.TRAIL_SENTENCES:
        module = dotted.rpartition(".")[0]
        try:
            sentences |= import_string(dotted)
        except ModuleNotFoundError as error:
            if error.name is None or not (module == error.name or module.startswith(f"{error.name}.")):
                raise
    return sentences


def describe(entri: Entri) -> str:
    """Return what happened in one sentence, in the reader's language."""
    actor = entri.actor_label or gettext(SYSTEM)
    pattern = load_sentences().get(entri.act)
    if pattern is not None:
        values = {name: _readable(value) for name, value in entri.data.items()}
        try:
            return gettext(pattern).format(**(values | {"actor": actor}))
        except (KeyError, IndexError):
            pass
    words = entri.act.replace(".", " · ").replace("_", " ")
    return gettext(FALLBACK).format(actor=actor, act=words)


def _readable(value: Json) -> str:
    if value is None:
        return "—"
    if isinstance(value, bool):
        return gettext("ya") if value else gettext("tidak")
    if isinstance(value, int):
        return f"{value:,}".replace(",", ".")
    if isinstance(value, list):
        return ", ".join(_readable(item) for item in value)
    if isinstance(value, str) and _ISO_DATE.fullmatch(value):
        try:
            return date_format(date.fromisoformat(value), "j F Y")
        except ValueError:
            return value
    return str(value)
