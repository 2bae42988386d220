"""Finding the form: the open surveys, and the services of one of them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import resolve

from suara.core.akun.akses import publik
from suara.domains.survei.models import Gelombang
from suara.domains.survei.pintu_izin import izin_of
from suara.domains.survei.queries.jawab import get_gelombang, list_terbuka, nama_layanan, why_closed
from suara.domains.survei.services.izin import is_berlaku
from suara.domains.survei.terms_kerja import CaraGelombang
from suara.domains.survei.views_jawab.dasar import TempatTidakAda, say_unknown
from suara.ui.tertutup import tertutup


@publik()
def beranda(request: HttpRequest) -> HttpResponse:
    """Show the surveys that anybody may answer today."""
    rows = [
        {
            "gelombang": row,
            "layanan": [(line.layanan.kode, nama_layanan(line.layanan)) for line in row.layanan_set.all()],
        }
        for row in list_terbuka()
    ]
    page = {"survei": rows, "hasil": resolve("/survei/hasil/").url_name != "gelombang"}
    return render(request, "survei/publik/beranda.html", page)


@publik()
@tertutup
@say_unknown
def gelombang(request: HttpRequest, kode: str) -> HttpResponse:
    """Ask which service was used. Who was invited comes here too, with a pass in a cookie."""
    try:
        row = get_gelombang(kode.lower())
    except Gelombang.DoesNotExist:
        raise TempatTidakAda from None
    lines = [(line.layanan.kode, nama_layanan(line.layanan)) for line in row.layanan_set.all()]
    if len(lines) == 1:
        return redirect("survei:isi", kode=row.kode_pendek, layanan=lines[0][0])
    alone = row.cara == CaraGelombang.UNDANGAN and not is_berlaku(row, izin_of(request))
    page = {"gelombang": row, "layanan": lines, "tutup": why_closed(row), "undangan": alone}
    return render(request, "survei/publik/gelombang.html", page)
