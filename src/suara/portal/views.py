"""Public pages of the office that belong to no single service."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from suara.core.akun.akses import publik
from suara.portal import queries
from suara.portal.kuki import list_kuki


@publik()
def beranda(request: HttpRequest) -> HttpResponse:
    """Home: what do you need?"""
    return render(request, "portal/beranda.html", queries.home())


@publik()
def cari(request: HttpRequest) -> HttpResponse:
    """Search published cases and the site's own pages."""
    words = request.GET.get("q", "").strip()[:100]
    return render(request, "portal/cari.html", {"kata": words, "hasil": queries.search(words)})


@publik()
def tentang(request: HttpRequest) -> HttpResponse:
    """What Suara is, and what it is not."""
    return render(request, "portal/tentang.html")


@publik()
def aksesibilitas(request: HttpRequest) -> HttpResponse:
    """The accessibility statement with its known gaps."""
    return render(request, "portal/aksesibilitas.html")


@publik()
def privasi(request: HttpRequest) -> HttpResponse:
    """What is stored about a visitor, and what is not."""
    return render(request, "portal/privasi.html", {"kuki": list_kuki()})
