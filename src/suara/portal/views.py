"""Public pages of the office that belong to no single service."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from suara.core.akun.akses import publik
from suara.portal import pencarian, queries
from suara.portal.kuki import list_kuki


@publik()
def beranda(request: HttpRequest) -> HttpResponse:
    """Home: what do you need?"""
    return render(request, "portal/beranda.html", queries.home())


@publik()
def cari(request: HttpRequest) -> HttpResponse:
    """Search everything that is published; a report number that is typed leads straight to its page."""
    words = request.GET.get("q", "").replace("\0", "").strip()[:100]
    if to := pencarian.find_alamat(request, words):
        return redirect(to)
    found = pencarian.search(words)
    page = {
        "kata": words,
        "kelompok": found,
        "jumlah": sum(group.jumlah for group in found),
        "lebih": any(group.lebih for group in found),
    }
    return render(request, "portal/cari.html", page)


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
