"""`/pemilih/cek/`: one person asks about herself. POST only, nothing kept, hit and miss alike."""

from __future__ import annotations

import logging

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from suara.core.akun.akses import publik
from suara.core.rem.jaringan import client_address
from suara.core.rem.karcis import Karcis, Sah
from suara.core.tugas.waktu import now
from suara.domains.pemilih.cek import rem, tampilan
from suara.domains.pemilih.cek.diri import Diri
from suara.domains.pemilih.cek.formulir import CekForm, baca_diri
from suara.domains.pemilih.cek.galat import BelumAdaIndeks, CekError
from suara.domains.pemilih.cek.indeks import Indeks
from suara.domains.pemilih.cek.situs import gudang, loket, nama_wilayah, papan
from suara.ui.kalimat import sentence

logger = logging.getLogger("suara.pemilih.cek")


@publik(methods=("GET", "POST"))
@sensitive_post_parameters()
def cek(request: HttpRequest) -> HttpResponseBase:
    """Ask, or answer. An address with anything behind it is answered by the bare address."""
    return _tertutup(_jawab(request))


def _jawab(request: HttpRequest) -> HttpResponseBase:
    if request.META.get("QUERY_STRING"):
        return redirect(request.path)
    try:
        indeks = gudang().sekarang()
    except BelumAdaIndeks:
        return render(request, "pemilih/cek/belum_ada.html", {"rusak": False})
    except CekError as error:
        logger.error("Pemeriksaan daftar pemilih tidak dapat dibuka: %s", error)
        return render(request, "pemilih/cek/belum_ada.html", {"rusak": True}, status=503)
    if request.method != "POST":
        return _formulir(request, indeks)
    diri = baca_diri(request.POST)
    return _salah_isi(request, indeks) if diri is None else _tanya(request, indeks, diri)


def _tanya(request: HttpRequest, indeks: Indeks, diri: Diri) -> HttpResponse:
    pada = now().timestamp()
    alamat, papan_, loket_ = client_address(request), papan(), loket()
    karcis = loket_.baca(request.POST.get("karcis", ""), pada=pada)
    sah = loket_.nilai(karcis, request.POST.get("kerja", ""), pada=pada)
    if karcis is None or sah is Sah.TIDAK_BERLAKU:
        return _formulir(
            request,
            indeks,
            _("Halaman ini terlalu lama terbuka. Isi sekali lagi NIK-nya, lalu tekan Periksa."),
        )
    if sah is Sah.TERLALU_CEPAT:
        pesan = _(
            "Terlalu cepat: tanpa JavaScript tunggu %(n)s detik lagi. "
            "Isi sekali lagi NIK-nya, lalu tekan Periksa."
        )
        return _formulir(request, indeks, pesan % {"n": karcis.sisa(pada)}, karcis=karcis)
    tanya = rem.tanyakan(papan_, alamat, diri, dengan_kerja=sah is Sah.KERJA, pada=pada)
    # Made ready first: what follows holds the board, and everybody else waits for it.
    nama, sandi = nama_wilayah(indeks.kepala.wilayah), indeks.sandi(diri)
    try:
        with papan_ as board:
            hitungan = tanya.periksa(board)
            baru = loket_.pakai(karcis)
            if baru:
                tempat = indeks.buka(sandi)
                tanya.catat(board, hitungan, luput=tempat is None)
    except rem.Tertahan as error:
        response = _formulir(request, indeks, sentence(error.kalimat), karcis=karcis, status=429)
        response["Retry-After"] = str(error.detik)
        return response
    if not baru:
        return _formulir(
            request,
            indeks,
            _("Satu kali isi untuk satu pemeriksaan. Isi sekali lagi NIK-nya, lalu tekan Periksa."),
        )
    return HttpResponse(tampilan.jawaban(request, indeks.kepala, tempat, nama, paspor=diri.is_paspor))


def _formulir(
    request: HttpRequest, indeks: Indeks, pesan: str = "", *, karcis: Karcis | None = None, status: int = 200
) -> HttpResponse:
    karcis = karcis or _karcis_baru(request)
    return HttpResponse(tampilan.formulir(request, indeks.kepala, karcis, pesan), status=status)


def _salah_isi(request: HttpRequest, indeks: Indeks) -> HttpResponse:
    """Say what is wrong with the form; its ticket is still good and is not asked for twice."""
    pada = now().timestamp()
    karcis = loket().baca(request.POST.get("karcis", ""), pada=pada) or _karcis_baru(request)
    form = CekForm(request.POST)
    form.is_valid()
    return HttpResponse(tampilan.formulir_salah(request, indeks.kepala, karcis, form))


def _karcis_baru(request: HttpRequest) -> Karcis:
    pada = now().timestamp()
    price = rem.harga(papan(), client_address(request), pada=pada)
    return loket().terbitkan(pada=pada, bit=price.bit, tunggu=price.tunggu)


def _tertutup(response: HttpResponseBase) -> HttpResponseBase:
    """Keep the page out of every cache, search engine and foreign Referer, and out of compressors.

    A compressed answer would be as long as its words are rare: hit and miss could be told apart by their
    size. A proxy leaves alone what names its encoding and says that nobody may transform it.
    """
    response["Cache-Control"] = "private, no-store, no-transform"
    response["Referrer-Policy"] = "same-origin"
    response["X-Robots-Tag"] = "noarchive, nosnippet" if response.status_code == 200 else "noindex"
    response["Content-Encoding"] = "identity"
    return response
