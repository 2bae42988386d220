"""Pictures of a journey: into a temporary folder, and with SUARA_GAMBAR=1 also into docs/gambar/.

Only pictures that a page of the documentation names are kept there.
"""

from __future__ import annotations

import io
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tests.perjalanan.kantor import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page

GAMBAR = ROOT / "docs" / "gambar"
WIDTH = 1200
MAX_BYTES = 150 * 1024


@dataclass(frozen=True, slots=True)
class Kamera:
    """Takes the pictures. SUARA_TINJAU names a folder for whole pages at 360 and 1440 px, to be looked at."""

    folder: Path
    dipakai: frozenset[str]

    @classmethod
    def open(cls, temporary: Path) -> Kamera:
        """Return a camera that writes where this run wants its pictures."""
        temporary.mkdir(parents=True, exist_ok=True)
        keep = os.environ.get("SUARA_GAMBAR") == "1"
        return cls(temporary, list_named() if keep else frozenset())

    def take(self, page: Page, name: str, *, top: str = "", width: int = WIDTH, height: int = 860) -> Path:
        """Save what the page shows, from the element `top` (a selector) downwards."""
        size = page.viewport_size or {"width": WIDTH, "height": 900}
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate("selector => (selector ? document.querySelector(selector) : document.body)"
                      ".scrollIntoView({block: 'start'})", top)  # fmt: skip
        target = self.folder / f"{name}.png"
        target.write_bytes(shrink(page.screenshot()))
        if name in self.dipakai:
            GAMBAR.mkdir(exist_ok=True)
            shutil.copy(target, GAMBAR)
        self._review(page, name)
        page.set_viewport_size({"width": size["width"], "height": size["height"]})
        return target

    def _review(self, page: Page, name: str) -> None:
        review = os.environ.get("SUARA_TINJAU")
        for width in (360, 1440) if review else ():
            page.set_viewport_size({"width": width, "height": 900})
            page.screenshot(path=Path(str(review)) / f"{name}-{width}.png", full_page=True)


def list_named() -> frozenset[str]:
    """Return the names of the pictures that README and docs/ show."""
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    return frozenset(
        name for page in pages for name in re.findall(r"gambar/([a-z0-9-]+)\.png", page.read_text("utf-8"))
    )


def shrink(png: bytes) -> bytes:
    """Return the picture with few colours: text stays sharp and the file small."""
    from PIL import Image

    picture = Image.open(io.BytesIO(png)).convert("RGB").quantize(64, dither=Image.Dither.NONE)
    out = io.BytesIO()
    picture.save(out, "PNG", optimize=True)
    assert len(out.getvalue()) <= MAX_BYTES, len(out.getvalue())
    return out.getvalue()
