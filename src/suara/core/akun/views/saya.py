"""One's own account and the places where it is signed in."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.contrib import messages
from django.contrib.auth import logout
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun import services
from suara.core.akun.akses import kewenangan_of, pemilik_akun
from suara.core.akun.models import Akun
from suara.core.akun.queries import list_sesi


@pemilik_akun()
def saya(request: HttpRequest) -> HttpResponse:
    """Show who one is here, and the ways to change it."""
    return render(request, "akun/saya.html", {"kewenangan": kewenangan_of(request)})


@pemilik_akun()
def sesi(request: HttpRequest) -> HttpResponse:
    """List the places where the account is signed in."""
    akun = cast("Akun", request.user)
    services.prune_sesi(akun=akun)
    return render(
        request, "akun/sesi.html", {"daftar_sesi": list_sesi(akun), "sesi_ini": request.session.session_key}
    )


@pemilik_akun(methods=("POST",))
def akhiri_sesi(request: HttpRequest, pk: UUID) -> HttpResponse:
    """End one of one's own sessions."""
    found = next((item for item in list_sesi(cast("Akun", request.user)) if item.pk == pk), None)
    if found is None:
        raise Http404
    services.end_sesi(sesi=found)
    messages.success(request, _("Perangkat itu sudah dikeluarkan."))
    return HttpResponseRedirect(reverse("akun:sesi"))


@pemilik_akun(methods=("POST",))
def keluar_semua(request: HttpRequest) -> HttpResponse:
    """Sign out everywhere, here too."""
    services.sign_out_everywhere(actor=cast("Akun", request.user))
    logout(request)
    messages.success(request, _("Anda sudah keluar dari semua perangkat."))
    return HttpResponseRedirect(reverse("account_login"))
