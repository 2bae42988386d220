"""Where an officer can go from the surveys: parts of the room and of one wave, as far as they are there.

Parts grow one by one; a link is shown only when a page answers and lets this officer in.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from suara.core.akun.akses import kewenangan_of

RUANG: tuple[tuple[Promise, str], ...] = (
    (_("Layanan yang disurvei"), "/kerja/survei/layanan/"),
    (_("Kuesioner"), "/kerja/survei/instrumen/"),
    (_("Tindak lanjut"), "/kerja/survei/tindak-lanjut/"),
    (_("PEKPPP"), "/kerja/survei/pekppp/"),
    (_("Register SPI"), "/kerja/survei/spi/"),
)
GELOMBANG: tuple[tuple[Promise, str], ...] = (
    (_("Poster dan kode QR"), "poster/"),
    (_("Masukkan formulir kertas"), "kertas/"),
    (_("Bantu mengisi"), "bantu/"),
    (_("Undangan"), "undangan/"),
    (_("Jawaban yang perlu dilihat"), "tanda/"),
    (_("Hasil"), "hasil/"),
    (_("Laporan"), "laporan/"),
)
"""Words and the last part of the address of what belongs to one wave."""


@dataclass(frozen=True, slots=True)
class Tautan:
    """One link."""

    kata: str
    url: str


def list_bagian(request: HttpRequest) -> list[Tautan]:
    """Return the other parts of the room."""
    return [Tautan(str(words), url) for words, url in RUANG if _opens(request, url)]


def list_bagian_gelombang(request: HttpRequest, pk: int) -> list[Tautan]:
    """Return what can be opened of one wave."""
    base = f"/kerja/survei/gelombang/{pk}/"
    return [Tautan(str(words), base + tail) for words, tail in GELOMBANG if _opens(request, base + tail)]


def _opens(request: HttpRequest, url: str) -> bool:
    try:
        akses = getattr(resolve(url).func, "akses", None)
    except Resolver404:
        return False
    return akses is not None and bool(akses.allows(kewenangan_of(request)))
