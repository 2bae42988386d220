"""Files of every kind, made here: good ones, disguised ones, hostile ones."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfWriter


@pytest.fixture(autouse=True)
def penyimpanan(settings: Any, tmp_path: Path) -> Path:
    """A store of this test's own."""
    settings.MEDIA_ROOT = tmp_path / "berkas"
    return tmp_path / "berkas"


def make_pdf(change: Any = None, **kwargs: Any) -> bytes:
    """Return a one-page PDF; `change(writer)` may spoil it."""
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    if change is not None:
        change(writer)
    target = io.BytesIO()
    writer.write(target)
    return target.getvalue()


def make_image(
    format_: str = "JPEG", size: tuple[int, int] = (40, 20), mode: str = "RGB", **save: Any
) -> bytes:
    """Return a small picture, its left half red."""
    image = Image.new(mode, size)
    if mode == "RGB":
        image.paste((255, 0, 0), (0, 0, size[0] // 2, size[1]))
    target = io.BytesIO()
    image.save(target, format_, **save)
    return target.getvalue()
