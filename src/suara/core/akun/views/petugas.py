"""The administrator's pages: who works here, and inviting and ending."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from suara.core.akun import services
from suara.core.akun.akses import kewenangan_of, petugas
from suara.core.akun.errors import AkunDitolak
from suara.core.akun.forms_petugas import KataForm, UndanganForm
from suara.core.akun.models import Akun, Peran, Undangan
from suara.core.akun.queries import list_kantor, list_petugas, list_undangan_terbuka
from suara.core.akun.surel import mail_reset, mail_undangan
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Unit
from suara.ui.kalimat import sentence


@petugas(Peran.ADMINISTRATOR)
def daftar_petugas(request: HttpRequest) -> HttpResponse:
    """List the officers and the open invitations of the administrator's offices."""
    kantor = list_kantor(cast("Akun", request.user), Peran.ADMINISTRATOR)
    context = {
        "daftar_petugas": list_petugas(kantor),
        "daftar_undangan": list_undangan_terbuka(kantor),
        "banyak_kantor": kantor.count() > 1,
        "sekarang": now(),
    }
    return render(request, "akun/petugas.html", context)


@petugas(Peran.ADMINISTRATOR, methods=("GET", "POST"))
@never_cache
def undang(request: HttpRequest) -> HttpResponse:
    """Invite a person; the answer shows the link, once."""
    kewenangan = kewenangan_of(request)
    kantor = list(kewenangan.list_kantor(Peran.ADMINISTRATOR)) if kewenangan else []
    unit = Unit.objects.filter(kantor__in=kantor, aktif=True).select_related("kantor")
    form = UndanganForm(request.POST or None, kantor=kantor, unit=list(unit))
    if form.is_valid():
        data = form.cleaned_data
        try:
            undangan, token = services.create_undangan(
                actor=cast("Akun", request.user),
                kantor=form.kantor,
                email=data["email"],
                nama=data["nama"],
                peran=Peran(data["peran"]),
                unit=form.unit_terpilih,
            )
        except AkunDitolak as refused:
            form.add_error(None, sentence(refused.kalimat))
        else:
            return _tautan(request, undangan, token)
    return render(request, "akun/undang.html", {"form": form})


@petugas(Peran.ADMINISTRATOR, methods=("POST",))
@never_cache
def perbarui_undangan(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Make a new link for an open invitation and show it, once."""
    undangan = _undangan(request, pk)
    try:
        undangan, token = services.renew_undangan(actor=cast("Akun", request.user), undangan=undangan)
    except AkunDitolak as refused:
        messages.error(request, sentence(refused.kalimat))
        return HttpResponseRedirect(reverse("akun:petugas"))
    return _tautan(request, undangan, token)


@petugas(Peran.ADMINISTRATOR, methods=("POST",))
def tarik_undangan(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Withdraw an open invitation."""
    try:
        undangan = services.withdraw_undangan(
            actor=cast("Akun", request.user), undangan=_undangan(request, pk)
        )
    except AkunDitolak as refused:
        messages.error(request, sentence(refused.kalimat))
    else:
        messages.success(
            request,
            _("Undangan untuk %(nama)s sudah ditarik. Tautannya tidak berlaku lagi.")
            % {"nama": undangan.nama},
        )
    return HttpResponseRedirect(reverse("akun:petugas"))


@petugas(Peran.ADMINISTRATOR, methods=("GET", "POST"))
def akhiri(request: HttpRequest, pk: UUID) -> HttpResponse:
    """End an officer's role after the administrator has typed a word."""
    actor = cast("Akun", request.user)
    penugasan = get_object_or_404(list_petugas(list_kantor(actor, Peran.ADMINISTRATOR)), pk=pk)
    form = KataForm(request.POST or None, word="AKHIRI")
    if form.is_valid():
        try:
            services.end_penugasan(actor=actor, penugasan=penugasan)
        except AkunDitolak as refused:
            form.add_error(None, sentence(refused.kalimat))
        else:
            messages.success(request, _("Tugas %(nama)s sudah berakhir.") % {"nama": penugasan.akun.nama})
            return HttpResponseRedirect(reverse("akun:petugas") if penugasan.akun_id != actor.pk else "/")
    return render(request, "akun/akhiri.html", {"penugasan": penugasan, "form": form})


@petugas(Peran.ADMINISTRATOR, methods=("GET", "POST"))
def atur_ulang(request: HttpRequest, pk: UUID) -> HttpResponse:
    """Take away an officer's lost second factor, so that a new one can be set up."""
    actor = cast("Akun", request.user)
    penugasan = get_object_or_404(list_petugas(list_kantor(actor, Peran.ADMINISTRATOR)), pk=pk)
    form = KataForm(request.POST or None, word="ATUR ULANG")
    if form.is_valid():
        try:
            services.reset_two_factor(actor=actor, penugasan=penugasan)
        except AkunDitolak as refused:
            form.add_error(None, sentence(refused.kalimat))
        else:
            mail_reset(penugasan.akun)
            messages.success(
                request, _("%(nama)s dapat memasang langkah kedua yang baru.") % {"nama": penugasan.akun.nama}
            )
            return HttpResponseRedirect(reverse("akun:petugas"))
    return render(request, "akun/atur_ulang.html", {"penugasan": penugasan, "form": form})


def _undangan(request: HttpRequest, pk: UUID) -> Undangan:
    kantor = list_kantor(cast("Akun", request.user), Peran.ADMINISTRATOR)
    return get_object_or_404(list_undangan_terbuka(kantor), pk=pk)


def _tautan(request: HttpRequest, undangan: Undangan, token: str) -> HttpResponse:
    """Show the link for this once, and mail it where a mail server is set."""
    url = request.build_absolute_uri(reverse("akun:undangan", args=[token]))
    context = {"undangan": undangan, "tautan": url, "terkirim": mail_undangan(undangan, url)}
    return render(request, "akun/undangan_tautan.html", context)
