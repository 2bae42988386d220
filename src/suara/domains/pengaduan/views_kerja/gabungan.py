"""Finding reports that may be about the same event, and the parent that an officer names."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from suara.core.akun.models import Akun
from suara.domains.pengaduan import queries, teks
from suara.domains.pengaduan.errors import LaporanDitolak
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.queries_meja import list_near
from suara.domains.pengaduan.rules.nomor import periksa_nomor
from suara.domains.pengaduan.views_kerja.dasar import scope_of
from suara.domains.pengaduan.views_kerja.salinan import masked_title
from suara.kernel.kalimat import Kalimat, gettext_noop

NOT_FOUND = gettext_noop("Laporan tidak ditemukan. Periksa nomornya.")
ALIKE = 0.28
SHOWN = 5


@dataclass(frozen=True, slots=True)
class Mirip:
    """A report that may be about the same event."""

    laporan: Laporan
    judul: str
    persen: int


def similar(request: HttpRequest, laporan: Laporan) -> list[Mirip]:
    """Return the most alike reports nearby, the likeliest first. Only for who reads the original words."""
    words = f"{laporan.judul_asli} {laporan.isi_asli}"
    scored = [
        (teks.mirip(words, f"{other.judul_asli} {other.isi_asli}"), other)
        for other in list_near(scope_of(request), laporan)
    ]
    best = sorted((row for row in scored if row[0] >= ALIKE), key=lambda row: -row[0])[:SHOWN]
    return [Mirip(other, masked_title(other), round(100 * score)) for score, other in best]


def merge_context(request: HttpRequest, laporan: Laporan) -> dict[str, Any]:
    """Show the candidates beside the form."""
    return {"mirip": similar(request, laporan)}


def find_induk(actor: Akun, typed: str) -> Laporan:
    """Return the report that was named; what the officer may not know is not found."""
    nomor = periksa_nomor(typed) or typed.strip()
    try:
        return queries.get_for(actor, nomor)
    except Laporan.DoesNotExist:
        raise LaporanDitolak("induk", Kalimat(NOT_FOUND)) from None
