"""The signed checkpoints, for anyone: who keeps a copy can prove later that nothing was rewritten."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from suara.core.akun.akses import publik
from suara.core.jejak.queries import export_titik_periksa, list_titik_periksa
from suara.ui.tabel import Kolom, Tabel

LIMIT = 400


@publik(methods=("GET",))
def titik_periksa(request: HttpRequest) -> HttpResponseBase:
    """Show what the log is and where it stood on each day."""
    table = Tabel(
        list_titik_periksa(),
        kolom=[
            Kolom("tanggal", _("Tanggal")),
            Kolom("urutan", _("Jumlah entri"), angka=True),
            Kolom("hash", _("Sidik digital entri terakhir")),
        ],
        query=request.GET,
        kosong=_("Titik periksa pertama ditandatangani malam ini"),
        nama="titik-periksa",
        ekspor=False,
    )
    return render(request, "jejak/titik_periksa.html", {"table": table})


@publik(methods=("GET",))
def titik_periksa_json(_request: HttpRequest) -> HttpResponseBase:
    """Return the newest checkpoints with the exact bytes that each signature covers."""
    rows = [export_titik_periksa(titik) for titik in list_titik_periksa()[:LIMIT]]
    return JsonResponse({"algoritme": "Ed25519", "titik_periksa": rows})
