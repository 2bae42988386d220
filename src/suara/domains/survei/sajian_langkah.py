"""The steps of a computation as people read them: names for codes, numbers as their language writes them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _

from suara.domains.survei.terms import ModeBobot
from suara.ui.format import format_number

PECAHAN = re.compile(r"-?\d+\.\d+")


def show_langkah(
    steps: Sequence[Mapping[str, Any]] | None, nama: Callable[[str], str]
) -> list[dict[str, Any]]:
    """Return frozen steps for a page; `nama` says what an unsur is called."""
    return [{**step, "alasan": _shown(step["alasan"], nama)} for step in steps or ()]


def _shown(kalimat: Mapping[str, Any], nama: Callable[[str], str]) -> dict[str, Any]:
    return {**kalimat, "isi": {key: _word(key, value, nama) for key, value in kalimat["isi"].items()}}


def _word(key: str, value: object, nama: Callable[[str], str]) -> object:
    if key in {"unsur", "aspek"}:
        return nama(str(value))
    if key == "bobot" and value in {mode.value for mode in ModeBobot}:
        return _(ModeBobot(value).label)
    return format_number(value) if isinstance(value, str) and PECAHAN.fullmatch(value) else value
