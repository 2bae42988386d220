"""Public pages of the two evaluations by others: published figures, and how to know a false invitation."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from suara.core.akun.akses import publik
from suara.domains.survei.queries import pekppp as baca_pekppp
from suara.domains.survei.queries import spi as baca_spi
from suara.kernel.dasar import Bukti, Dasar

RAHASIA = Dasar("UU 16/1997", pasal="21", bukti=Bukti.PRAKTIK)
SHOWN = 100


@publik()
def spi(request: HttpRequest) -> HttpResponse:
    """Tell a real invitation from a false one, and show what KPK published. No form stands here."""
    page = {
        "skor": baca_spi.show_skor(baca_spi.list_skor()[:SHOWN]),
        "dasar_rahasia": RAHASIA,
    }
    return render(request, "survei/publik/spi.html", page)


@publik()
def pekppp(request: HttpRequest) -> HttpResponse:
    """Show published indices and, apart from them, the approved simulations with their working."""
    page = {"terbit": baca_pekppp.list_terbit()[:SHOWN], "putaran": baca_pekppp.list_disahkan()[:20]}
    return render(request, "survei/publik/pekppp.html", page)
