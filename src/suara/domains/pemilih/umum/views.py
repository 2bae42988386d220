"""`/pemilih/rekap/…`: what was announced, as pages and as files that anybody may cite."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.cache import get_conditional_response
from django.utils.http import quote_etag

from suara.core.akun.akses import publik
from suara.domains.pemilih.models import PeriodeSatker
from suara.domains.pemilih.queries.rekap import list_ditetapkan
from suara.domains.pemilih.umum import berkas, umpan
from suara.domains.pemilih.umum.daftar import list_masa, list_tahun
from suara.domains.pemilih.umum.kamus import list_kolom
from suara.domains.pemilih.umum.masa import last_quarter, period_words
from suara.domains.pemilih.umum.riwayat import find_broken_chain, read_history
from suara.domains.pemilih.umum.sajian import Sajian
from suara.domains.pemilih.umum.terbitan import Terbitan, open_terbitan
from suara.engine.recap.hitung import DESA
from suara.ui.segar import RULE, fresh


@publik()
def rekap_daftar(request: HttpRequest) -> HttpResponseBase:
    """The announced periods of a year, newest first, and what the files hold."""
    tahun = list_tahun()
    dipilih = request.GET.get("tahun", "")
    dipilih = dipilih if dipilih in tahun else next(iter(tahun), "")
    context = {
        "tahun": tahun,
        "dipilih": dipilih,
        "masa": list_masa(dipilih) if dipilih else [],
        "kolom": list_kolom(),
        "lisensi_url": berkas.LISENSI_URL,
    }
    return fresh(request, render(request, "pemilih/umum/daftar.html", context))


@publik()
def rekap(request: HttpRequest, periode: str, kode: str) -> HttpResponseBase:
    """One announced recap, or one region of it: numbers, balance, gaps, tables, charts, files."""
    terbitan = _open(kode, periode)
    wilayah = request.GET.get("wilayah", "") or terbitan.rekap.wilayah
    baris = terbitan.find(wilayah)
    if baris is None or baris.panjang >= DESA:
        raise Http404
    sajian = Sajian(terbitan, baris, _announced_below(terbitan))
    riwayat = read_history(terbitan) if sajian.pokok else []
    context = {
        "t": terbitan,
        "s": sajian,
        "masa": period_words(periode),
        "riwayat": riwayat,
        "putus": find_broken_chain(terbitan, riwayat),
        "lisensi_url": berkas.LISENSI_URL,
        "alamat": request.build_absolute_uri(request.path),
    }
    return fresh(request, render(request, "pemilih/umum/rekap.html", context))


def _open(kode: str, periode: str) -> Terbitan:
    try:
        return open_terbitan(kode, periode)
    except PeriodeSatker.DoesNotExist:
        raise Http404 from None


def _announced_below(terbitan: Terbitan) -> dict[str, str]:
    """Return the offices below that announced this period, or the quarter that ends it, with its code."""
    periode = terbitan.terbit.periode
    kode = (periode.kode, last_quarter(periode.kode))
    found = list_ditetapkan().filter(kode__in=kode, kantor__induk=periode.kantor_id)
    return dict(found.values_list("kantor_id", "kode"))


@publik()
def rekap_berkas(request: HttpRequest, periode: str, kode: str, nama: str) -> HttpResponseBase:
    """One file of an announced recap; its entity tag is its fingerprint."""
    if nama not in berkas.JENIS:
        raise Http404
    isi = _open(kode, periode).berkas[nama]
    response = HttpResponse(isi.isi, content_type=berkas.JENIS[nama])
    cara = "inline" if nama.endswith("json") else "attachment"
    response.headers["Content-Disposition"] = f'{cara}; filename="rekap-{periode}-{kode}.{nama[6:]}"'
    etag = quote_etag(isi.sidik)
    for kepala, nilai in (("ETag", etag), ("Cache-Control", RULE), ("Access-Control-Allow-Origin", "*")):
        response.headers[kepala] = nilai
    return get_conditional_response(request, etag=etag, response=response) or response


@publik()
def rekap_skema(request: HttpRequest) -> HttpResponse:
    """The JSON Schema of `rekap.json`."""
    del request
    return JsonResponse(berkas.schema(), json_dumps_params={"indent": 1})


@publik()
def rekap_rss(request: HttpRequest) -> HttpResponse:
    """The feed of announcements."""
    isi = umpan.write_rss(request.build_absolute_uri("/").rstrip("/"))
    return HttpResponse(isi, content_type="application/rss+xml; charset=utf-8")
