"""Posters, paper forms and the kiosk of a wave: what stands at the counter."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from suara.core.akun.akses import petugas
from suara.domains.survei.cetak import UKURAN, address_of, render_kertas, render_poster
from suara.domains.survei.models import Gelombang, GelombangLayanan
from suara.domains.survei.pagar import PETUGAS_SURVEI
from suara.domains.survei.terms_kerja import CaraGelombang, StatusGelombang
from suara.domains.survei.views_kerja.dasar import find_gelombang


@petugas(*PETUGAS_SURVEI)
def poster(request: HttpRequest, pk: int) -> HttpResponse:
    """Show per service the address, the poster, the paper form and the kiosk."""
    row = find_gelombang(request, pk)
    base = request.build_absolute_uri("/")
    lines = [
        {
            "line": line,
            "alamat": address_of(line, base),
            "kios": reverse("survei:kios", args=[row.kode_pendek, line.layanan.kode]),
        }
        for line in list_baris(row)
    ]
    page = {
        "gelombang": row,
        "baris": lines,
        "draf": row.status == StatusGelombang.DRAF,
        "undangan": row.cara == CaraGelombang.UNDANGAN,
    }
    return render(request, "survei/kerja/poster.html", page)


@petugas(*PETUGAS_SURVEI)
def poster_pdf(request: HttpRequest, pk: int, layanan: int, ukuran: str) -> HttpResponse:
    """Send the poster of one service."""
    if ukuran not in UKURAN:
        raise Http404
    line = find_baris(find_gelombang(request, pk), layanan)
    body = render_poster(line, base=request.build_absolute_uri("/"), ukuran=ukuran)
    return _pdf(body, f"poster-{line.layanan.kode}-{ukuran}")


@petugas(*PETUGAS_SURVEI)
def kertas_pdf(request: HttpRequest, pk: int, layanan: int) -> HttpResponse:
    """Send the paper form of one service."""
    line = find_baris(find_gelombang(request, pk), layanan)
    return _pdf(render_kertas(line, base=request.build_absolute_uri("/")), f"formulir-{line.layanan.kode}")


def list_baris(row: Gelombang) -> list[GelombangLayanan]:
    """Return the services of a wave, ready to be printed."""
    rows = row.layanan_set.select_related("gelombang__kantor", "gelombang__versi", "layanan__unit")
    return list(rows)


def find_baris(row: Gelombang, layanan: int) -> GelombangLayanan:
    """Return one service of the wave, or 404."""
    found = [line for line in list_baris(row) if line.layanan_id == layanan]
    if not found:
        raise Http404
    return found[0]


def _pdf(body: bytes, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'inline; filename="{name}.pdf"'}
    return HttpResponse(body, content_type="application/pdf", headers=headers)
