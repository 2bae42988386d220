"""Pages drawn once a minute with gaps, and filled for each reader.

A question costs a search of microseconds; drawing the frame of the page would cost a thousand times that. So
the frame is drawn by the templates, cut at its gaps, and kept for `INGAT` seconds for each language and look.
Nothing of a reader is in it: whoever has a session or a message waiting gets a frame of her own.
"""

from __future__ import annotations

import html
import re
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import get_token
from django.utils.translation import get_language

from suara.ui.context import Situs

INGAT = 60.0
MAX_KERANGKA = 128
_CELAH = re.compile(rb'@@([A-Z_]+)@@|name="csrfmiddlewaretoken" value="[^"]*"')
_MILIK = frozenset({settings.SESSION_COOKIE_NAME, "messages"})
_giliran = threading.Lock()
_simpanan: dict[tuple[str | bool, ...], tuple[float, Kerangka]] = {}
type Rupa = tuple[str, str, bool]
"""Language, theme, and whether tables are dense."""


def celah(nama: str) -> str:
    """Return the text that a template writes where a gap shall be."""
    return f"@@{nama}@@"


@dataclass(frozen=True, slots=True)
class Kerangka:
    """A drawn page between its gaps; an empty gap name is the place of the form token."""

    bagian: tuple[bytes, ...]
    nama: tuple[str, ...]

    @classmethod
    def from_bytes(cls, page: bytes) -> Kerangka:
        """Cut a page at its gaps."""
        parts, names, at = [], [], 0
        for found in _CELAH.finditer(page):
            parts.append(page[at : found.start()])
            names.append((found[1] or b"").decode())
            at = found.end()
        return cls((*parts, page[at:]), tuple(names))

    def isi(self, nilai: Mapping[str, bytes], token: str = "") -> bytes:
        """Fill the gaps; one without a value stays empty."""
        pieces = [self.bagian[0]]
        for name, part in zip(self.nama, self.bagian[1:], strict=True):
            if name:
                pieces.append(nilai.get(name, b""))
            else:
                pieces.append(f'name="csrfmiddlewaretoken" value="{token}"'.encode())
            pieces.append(part)
        return b"".join(pieces)


def rupa_of(request: HttpRequest) -> Rupa | None:
    """Return how this reader sees a page; None for one who has something of her own on it."""
    if not _MILIK.isdisjoint(request.COOKIES):
        return None
    looks = Situs(request)
    return get_language() or "", looks.tema, looks.rapat


def kerangka(rupa: Rupa | None, nama: str, gambar: Callable[[], str]) -> Kerangka:
    """Return the frame called `nama` in this look, drawn by `gambar` when it is not kept."""
    if rupa is None:
        return Kerangka.from_bytes(gambar().encode())
    key = (nama, *rupa)
    held = _simpanan.get(key)
    if held is None or time.monotonic() - held[0] > INGAT:
        with _giliran:
            held = _simpanan.get(key)
            if held is None or time.monotonic() - held[0] > INGAT:
                if len(_simpanan) >= MAX_KERANGKA:
                    _simpanan.clear()
                held = _simpanan[key] = (time.monotonic(), Kerangka.from_bytes(gambar().encode()))
    return held[1]


def isi_kerangka(request: HttpRequest, frame: Kerangka, nilai: Mapping[str, bytes]) -> bytes:
    """Fill a frame for this reader, with her own form token."""
    return frame.isi(nilai, _token(request))


def _token(request: HttpRequest) -> str:
    """Return the form token. Django hides it behind a new mask on each page, against readers of compressed
    traffic; these pages are never compressed, so a reader who has her secret gets it as it is.
    """
    return request.META.get("CSRF_COOKIE") or get_token(request)


def teks(value: object) -> bytes:
    """Return a value as it may stand in a page."""
    return html.escape(str(value)).encode()


def lupakan() -> None:
    """Forget all frames, for tests."""
    _simpanan.clear()
