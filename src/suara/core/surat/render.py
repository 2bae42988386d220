"""From data to PDF. The same data give the same bytes, on a machine with or without fonts.

Only the fonts inside Typst are used, no clock is read, and data enter as JSON: a name is never markup.
"""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import typst

from suara.kernel.kalimat import Json

_ROOT = Path(__file__).resolve().parents[2]
_NAME = re.compile(r"[a-z]+/[a-z0-9_]+")
_ARCHIVAL: list[typst.PDFStandard] = ["a-2a", "ua-1"]
_TIMESTAMP = dt.datetime(2000, 1, 1, tzinfo=dt.UTC)


class TemplateTidakAda(LookupError):
    """No template of this name."""


@cache
def template_path(template: str) -> Path:
    """Return the file of `template` (``paw/s1``); raise `TemplateTidakAda` for any other name."""
    if _NAME.fullmatch(template):
        room, name = template.split("/")
        folder = _ROOT / "core" / "surat" if room == "surat" else _ROOT / "domains" / room
        path = folder / "typst" / f"{name}.typ"
        if path.is_file():
            return path
    raise TemplateTidakAda(template)


def render_pdf(template: str, data: Mapping[str, Json]) -> bytes:
    """Return the PDF (archival and tagged: PDF/A-2a, PDF/UA-1) of `template` filled with `data`.

    A character that no font can draw breaks the archival rules but must not stop a letter: the document is
    then an ordinary tagged PDF that shows a box in its place.
    """
    try:
        return _compile(template, data, _ARCHIVAL)
    except typst.TypstError as error:
        if "could not be displayed" not in error.message:
            raise
        return _compile(template, data, [])


def _compile(template: str, data: Mapping[str, Json], standards: list[typst.PDFStandard]) -> bytes:
    return typst.compile(
        str(template_path(template)),
        root=str(_ROOT),
        ignore_system_fonts=True,
        format="pdf",
        sys_inputs={"data": json.dumps(data, ensure_ascii=False, sort_keys=True)},
        pdf_standards=standards,
        timestamp=_TIMESTAMP,
    )
