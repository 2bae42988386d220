"""The link of an invitation, opened by the invited person."""

from __future__ import annotations

from typing import cast

from allauth.account.adapter import get_adapter
from allauth.account.internal.flows.login import record_authentication
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from suara.core.akun import services
from suara.core.akun.akses import publik
from suara.core.akun.errors import AkunDitolak
from suara.core.akun.forms import TerimaUndanganForm
from suara.core.akun.models import Akun, Undangan
from suara.core.akun.queries import find_akun, find_undangan
from suara.core.tugas.waktu import now


@publik(methods=("GET", "POST"))
@never_cache
@sensitive_post_parameters()
def terima(request: HttpRequest, token: str) -> HttpResponse:
    """Show the invitation and accept it, with a new account or with the one that the person has."""
    undangan = find_undangan(token)
    if undangan is None or not undangan.is_open_at(now()):
        return render(
            request, "akun/undangan_gagal.html", {"undangan": undangan}, status=410 if undangan else 404
        )
    if find_akun(undangan.email) is not None:
        return _terima_dengan_akun(request, undangan)
    form = TerimaUndanganForm(request.POST or None, undangan=undangan)
    if form.is_valid():
        try:
            akun = services.accept_undangan(undangan=undangan, password=form.cleaned_data["sandi"])
        except AkunDitolak as refused:
            form.add_error(None, str(refused))
        else:
            return _masuk(request, akun)
    return render(request, "akun/undangan_terima.html", {"undangan": undangan, "form": form})


def _masuk(request: HttpRequest, akun: Akun) -> HttpResponse:
    """Sign the new officer in and lead on to the second factor."""
    record_authentication(request, akun, method="password", email=akun.email)
    get_adapter().login(request, akun)
    messages.success(
        request, _("Akun Anda sudah jadi. Tinggal satu langkah: pasang langkah kedua untuk masuk.")
    )
    return HttpResponseRedirect(reverse("mfa_activate_totp"))


def _terima_dengan_akun(request: HttpRequest, undangan: Undangan) -> HttpResponse:
    """Accept with an existing account: only the person who is signed in with it can."""
    cocok = request.user.is_authenticated and request.user.email == undangan.email
    if request.method == "POST" and cocok:
        try:
            services.accept_undangan_as(actor=cast("Akun", request.user), undangan=undangan)
        except AkunDitolak as refused:
            messages.error(request, str(refused))
        else:
            messages.success(request, _("Tugas baru Anda sudah berlaku."))
            return HttpResponseRedirect(reverse("akun:saya"))
    return render(request, "akun/undangan_akun.html", {"undangan": undangan, "cocok": cocok})
