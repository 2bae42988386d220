"""Evidence: sent as a download only, and only to whom the table of privacy lets it through."""

from __future__ import annotations

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from suara.core.akun.akses import petugas
from suara.core.berkas.responses import attachment
from suara.domains.pengaduan.models import Lampiran, Laporan
from suara.domains.pengaduan.queries_meja import get_lampiran
from suara.domains.pengaduan.terms import Keluaran, Pemirsa
from suara.domains.pengaduan.views_kerja.dasar import find_laporan
from suara.domains.pengaduan.views_kerja.pelaku import READERS, is_open, lihat, pemirsa_of


def may_open(pemirsa: Pemirsa, laporan: Laporan, lampiran: Lampiran) -> bool:
    """Say whether this viewer may open this file; the unit of an anonim report only what was decided."""
    if not lampiran.dari_pelapor:
        return True
    if pemirsa is Pemirsa.PENGHUBUNG and lampiran.boleh_unit:
        return True
    return is_open(lihat(pemirsa, Keluaran.LAMPIRAN, laporan))


@petugas(*READERS, methods=("GET",))
def unduh(request: HttpRequest, nomor: str, pk: int) -> HttpResponseBase:
    """Send one file under its masked name."""
    laporan = find_laporan(request, nomor)
    pemirsa = pemirsa_of(request, laporan)
    try:
        found = get_lampiran(laporan, pk)
    except Lampiran.DoesNotExist:
        raise Http404 from None
    if pemirsa is None or not may_open(pemirsa, laporan, found):
        raise Http404
    return attachment(found.berkas, name=found.nama_samaran)
