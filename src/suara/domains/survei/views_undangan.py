"""Where an invitation arrives. Looking at it spends nothing; pressing the button does.

The token stands behind ``#`` in the link, which browsers keep for themselves: no log, no Referer and no
link preview of a messenger sees it. A script puts it into the field; without script it is typed.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters

from suara.core.akun.akses import publik
from suara.core.rem.jaringan import client_address
from suara.domains.survei.errors import ActRefused, TerlaluSering, UndanganTidakBerlaku
from suara.domains.survei.formulir.undangan import TokenForm
from suara.domains.survei.pintu_izin import address_of, give_izin
from suara.domains.survei.services import rem
from suara.domains.survei.services.izin import hari_tenggang, spend_undangan
from suara.domains.survei.services.kirim import hari_simpan
from suara.domains.survei.services.rahasia import make_izin
from suara.ui.kalimat import sentence
from suara.ui.tertutup import tertutup


@publik(methods=("GET", "POST"))
@tertutup
@sensitive_post_parameters()
def undangan(request: HttpRequest) -> HttpResponseBase:
    """Ask for the code, or spend it and lead on to the questionnaire."""
    if request.GET:
        # Somebody made a question mark of the ``#``. Nothing is read from an address.
        return redirect(request.path)
    if request.method != "POST":
        return _page(request, TokenForm(initial={"izin": make_izin()}))
    form = TokenForm(request.POST)
    if not form.is_valid():
        return _page(request, form, status=409)
    alamat = client_address(request)
    try:
        rem.check_luput(alamat)
        wave, izin = spend_undangan(token=form.cleaned_data["kode"], izin=form.cleaned_data["izin"])
    except ActRefused as error:
        return _refuse(request, form, error, alamat)
    response = redirect(address_of(wave))
    give_izin(response, wave, izin)
    return response


def _refuse(request: HttpRequest, form: TokenForm, error: ActRefused, alamat: str) -> HttpResponse:
    if isinstance(error, UndanganTidakBerlaku):
        rem.count_luput(alamat)
    form.add_error("kode", sentence(error.kalimat))
    late = isinstance(error, TerlaluSering)
    response = _page(request, form, status=429 if late else 409)
    if isinstance(error, TerlaluSering):
        response["Retry-After"] = str(error.detik)
    return response


def _page(request: HttpRequest, form: TokenForm, status: int = 200) -> HttpResponse:
    page = {"form": form, "hari": hari_simpan(), "izin_hari": hari_tenggang()}
    return render(request, "survei/publik/undangan.html", page, status=status)
