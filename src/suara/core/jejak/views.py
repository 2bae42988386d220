"""The history of one object, for officers of its office."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from suara.core.akun.akses import kewenangan_of, petugas
from suara.core.jejak.queries import get_proof, list_history


@petugas(methods=("GET",))
def riwayat(request: HttpRequest, obj_type: str, obj_id: str) -> HttpResponse:
    """Show every entry about the object in plain sentences; another office's object is not found."""
    kewenangan = kewenangan_of(request)
    kantor = [item.pk for item in kewenangan.list_kantor()] if kewenangan else []
    entries = list(list_history(obj_type, obj_id, kantor))
    if not entries:
        raise Http404
    return render(request, "jejak/riwayat.html", {"entri": entries, "tempat": get_proof(entries[-1])})
