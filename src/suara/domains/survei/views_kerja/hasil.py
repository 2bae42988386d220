"""The results of a wave as its answers are now, for the officers who may read totals."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from suara.core.akun.akses import petugas
from suara.domains.survei.pagar import PETUGAS_SURVEI
from suara.domains.survei.queries.hasil import is_cukup, read_hasil
from suara.domains.survei.queries.hasil_sql import count_menunggu
from suara.domains.survei.rules.tertutup import is_terlihat
from suara.domains.survei.sajian import show_hasil
from suara.domains.survei.sajian_hasil import closed_note
from suara.domains.survei.terms_kerja import StatusGelombang
from suara.domains.survei.views_kerja.dasar import find_gelombang


@petugas(*PETUGAS_SURVEI)
def hasil(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what the answers say so far; small groups are closed here as they are in public."""
    row = find_gelombang(request, pk)
    angka: dict[str, Any] = read_hasil(row)
    page = {
        "gelombang": row,
        "status": StatusGelombang(row.status),
        "hasil": show_hasil(angka),
        "ada": is_cukup(angka),
        "cukup_n": is_terlihat(angka["semua"]["n"]),
        "menunggu": count_menunggu(row.pk)["spool"],
        "catatan_tutup": closed_note(),
    }
    return render(request, "survei/kerja/hasil.html", page)
