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
from suara.domains.survei.models import Gelombang
from suara.domains.survei.terms_kerja import CaraGelombang, StatusGelombang

RUANG: tuple[tuple[Promise, str], ...] = (
    (_("Layanan yang disurvei"), "/kerja/survei/layanan/"),
    (_("Kuesioner"), "/kerja/survei/instrumen/"),
    (_("Tindak lanjut"), "/kerja/survei/tindak-lanjut/"),
    (_("PEKPPP"), "/kerja/survei/pekppp/"),
    (_("Register SPI"), "/kerja/survei/spi/"),
)
_POSTER, _UNDANGAN = (_("Poster dan kode QR"), "poster/"), (_("Undangan"), "undangan/")
_HASIL, _LAPORAN = (_("Hasil"), "hasil/"), (_("Laporan"), "laporan/")
GELOMBANG: dict[StatusGelombang, tuple[tuple[Promise, str], ...]] = {
    StatusGelombang.DRAF: (_POSTER, _UNDANGAN),
    StatusGelombang.BUKA: (
        _POSTER,
        (_("Masukkan formulir kertas"), "kertas/"),
        (_("Bantu mengisi"), "bantu/"),
        _UNDANGAN,
        _HASIL,
    ),
    StatusGelombang.TUTUP: (_LAPORAN, _HASIL, (_("Jawaban yang perlu dilihat"), "tanda/"), _UNDANGAN),
    StatusGelombang.TERBIT: (_LAPORAN, _HASIL, _UNDANGAN),
}
"""Words and the last part of the address of what a wave in this state needs, the next thing first."""


@dataclass(frozen=True, slots=True)
class Tautan:
    """One link."""

    kata: str
    url: str


def list_bagian(request: HttpRequest) -> list[Tautan]:
    """Return the other parts of the room."""
    return [Tautan(str(words), url) for words, url in RUANG if _opens(request, url)]


def list_bagian_gelombang(request: HttpRequest, row: Gelombang) -> list[Tautan]:
    """Return what can be opened of one wave; invitations only of a wave that has them."""
    base = f"/kerja/survei/gelombang/{row.pk}/"
    return [
        Tautan(str(part[0]), base + part[1])
        for part in GELOMBANG[StatusGelombang(row.status)]
        if (part is not _UNDANGAN or row.cara != CaraGelombang.TERBUKA) and _opens(request, base + part[1])
    ]


def _opens(request: HttpRequest, url: str) -> bool:
    try:
        akses = getattr(resolve(url).func, "akses", None)
    except Resolver404:
        return False
    return akses is not None and bool(akses.allows(kewenangan_of(request)))
