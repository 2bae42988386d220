"""The history of one object, for officers of its office."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from suara.core.akun.akses import kewenangan_of, petugas
from suara.core.akun.models import Akun
from suara.core.akun.pagar import Objek, filter_known
from suara.core.jejak.queries import get_proof, list_history


@petugas(methods=("GET",))
def riwayat(request: HttpRequest, obj_type: str, obj_id: str) -> HttpResponse:
    """Show every entry about the object in plain sentences; 404 when the officer may not know of it."""
    assert isinstance(request.user, Akun)  # noqa: S101 - `petugas` lets nobody else in
    kewenangan = kewenangan_of(request)
    offices = kewenangan.list_kantor() if kewenangan else ()
    known = filter_known(request.user, [Objek(kantor.pk, obj_type, obj_id) for kantor in offices])
    entries = list(list_history(obj_type, obj_id, [item.kantor for item in known]))
    if not entries:
        raise Http404
    return render(request, "jejak/riwayat.html", {"entri": entries, "tempat": get_proof(entries[-1])})
