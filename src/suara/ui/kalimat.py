"""A rule's sentence in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext

from suara.kernel.kalimat import Kalimat
from suara.ui.format import format_number, format_value, is_english


def sentence(value: object) -> str:
    """Translate the pattern of a `Kalimat` (or its `to_dict()`), then put the values in."""
    if value is None:
        return ""
    if isinstance(value, Kalimat):
        pattern, values = value.pola, value.isi
    elif isinstance(value, Mapping) and "pola" in value:
        pattern, values = str(value["pola"]), value.get("isi") or {}
    elif isinstance(value, (str, Promise)):
        return str(value)
    else:
        return str(value)
    shown = {key: _show(item) for key, item in values.items()}
    try:
        return gettext(pattern).format(**shown) if pattern else ""
    except (KeyError, IndexError, ValueError):
        return pattern.format(**shown)


def _show(value: object) -> str:
    """A whole number in a rule's sentence is a count (`suara.kernel.kalimat.show`); a year comes as text."""
    if isinstance(value, int) and not isinstance(value, bool):
        return format_number(value)
    if isinstance(value, str) and is_english():
        # A value may itself be one of our words, or several; dates and names are in no catalogue.
        return format_value("; ".join(_word(part) for part in value.split("; ")))
    return format_value(value)


def _word(value: str) -> str:
    """Look a word up as it stands, then as the label that it is inside a sentence."""
    label = value[:1].upper() + value[1:]
    for key in (value, label):
        if key and (said := gettext(key)) != key:
            return said if key == value or said[1:2].isupper() else said[:1].lower() + said[1:]
    return value
