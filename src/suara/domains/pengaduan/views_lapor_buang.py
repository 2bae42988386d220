"""Throwing a draft away: what would be lost is shown first, so that nothing goes by a slip of the finger."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from suara.core.akun.akses import publik
from suara.domains.pengaduan import unggah
from suara.domains.pengaduan.formulir.warga_draf import LANGKAH, SimpananDraf, list_form
from suara.domains.pengaduan.formulir.warga_ringkas import list_typed
from suara.domains.pengaduan.views_lapor import open_draf
from suara.domains.pengaduan.views_lapor_dasar import kantor_situs, perlu_kantor, tertutup

GONE_KEY = "lapor:dibuang"


@publik(methods=("GET", "POST"))
@tertutup
@perlu_kantor
def buang(request: HttpRequest) -> HttpResponse:
    """Show what would be lost; only the button on this page throws it away."""
    store = open_draf(request)
    if request.method == "POST":
        unggah.forget_unggahan(store.draf.kirim_id)
        store.clear()
        request.session[GONE_KEY] = True
        return redirect("lapor:dibuang")
    rows = list_typed(list_form(store, kantor_situs()), store.draf.kirim_id)
    if not rows:
        return redirect("lapor:beranda")
    page = {
        "rows": rows,
        "kembali": _back(store, request.GET.get("dari", "")),
        "kirim_id": store.draf.kirim_id,
        "draf": store.draf.to_text(),
    }
    return render(request, "pengaduan/lapor/buang.html", page)


@publik()
@tertutup
def dibuang(request: HttpRequest) -> HttpResponse:
    """Say that it is gone. Only then does the page also forget the draft on the device, once: a link that
    somebody else made must not.
    """
    if not request.session.pop(GONE_KEY, False):
        return redirect("lapor:beranda")
    return render(request, "pengaduan/lapor/dibuang.html")


def _back(store: SimpananDraf, langkah: str) -> str:
    """Where the reader came from: the one page, or the screen with the button."""
    steps = [key for key, _judul, _form in LANGKAH]
    if store.draf.cara == "satu":
        return reverse("lapor:satu")
    return reverse("lapor:langkah", args=[langkah if langkah in steps else steps[0]])
