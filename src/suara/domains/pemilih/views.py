"""The public landing page: what the continuous list is, who is a voter, what anyone can do."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from suara.core.akun.akses import publik
from suara.domains.pemilih import pengantar
from suara.domains.pemilih.umum.angka import list_terkini


@publik()
def beranda(request: HttpRequest) -> HttpResponse:
    """What PDPB is, in plain words, with its articles, and the announced numbers; no name stands here."""
    context = {"dasar_hukum": pengantar.list_dasar(), "terkini": list_terkini()}
    return render(request, "pemilih/publik/beranda.html", context)
