"""The results of a wave as its answers are now, for the officers who may read totals."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from suara.core.akun.akses import petugas
from suara.domains.survei.errors import WrongState
from suara.domains.survei.pagar import PETUGAS_SURVEI
from suara.domains.survei.queries.hasil import read_hasil
from suara.domains.survei.queries.hasil_sql import count_menunggu
from suara.domains.survei.sajian_hasil import closed_note, show_hasil
from suara.domains.survei.terms_kerja import StatusGelombang
from suara.domains.survei.views_kerja.dasar import find_gelombang
from suara.ui.kalimat import sentence


@petugas(*PETUGAS_SURVEI)
def hasil(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what the answers say so far; small groups are closed here as they are in public."""
    row = find_gelombang(request, pk)
    page: dict[str, object] = {"gelombang": row, "status": StatusGelombang(row.status)}
    try:
        angka = read_hasil(row)
    except WrongState as error:
        page["galat"] = sentence(error.kalimat)
    else:
        page |= {
            "hasil": show_hasil(angka),
            "ada": angka["titik"] is not None,
            "menunggu": count_menunggu(row.pk)["spool"],
            "catatan_tutup": closed_note(),
        }
    return render(request, "survei/kerja/hasil.html", page)
