"""Keeping text while it is typed: the browser sends it every now and then, without the officer's doing."""

from __future__ import annotations

import uuid
from datetime import datetime
from zoneinfo import ZoneInfo

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.core.akun.models import Peran
from suara.core.tugas.waktu import now
from suara.domains.paw import services
from suara.domains.paw.models import DrafPermohonan
from suara.domains.paw.queries import get_draf
from suara.domains.paw.views_kerja.dasar import akun_of, find_permohonan, may
from suara.domains.paw.views_kerja.ketikan import DIKETIK, KEEPS_TEXT, read_versi, typed
from suara.domains.paw.wewenang import PETUGAS_PAW
from suara.domains.paw.workflow import Act
from suara.ui.format import format_time

NEW_PAPER = "lampiran_baru"
"""Where the half-typed paper of the wizard is kept; the step itself has no questions."""


@petugas(*PETUGAS_PAW, methods=("POST",))
def simpan(request: HttpRequest, pk: uuid.UUID, act: str) -> HttpResponse:
    """Keep the text of one form of a case; say when."""
    permohonan, which = find_permohonan(request, pk), _act(act)
    if not may(request, permohonan, which):
        raise Http404
    moment = services.keep_isian(
        actor=akun_of(request),
        permohonan=permohonan,
        act=which,
        versi=read_versi(request.POST) or 0,
        isian=typed(request.POST),
    )
    return said(moment, permohonan.kantor.zona_waktu) if moment else HttpResponse(status=204)


@petugas(*PETUGAS_PAW, methods=("POST",))
def buang(request: HttpRequest, pk: uuid.UUID, act: str) -> HttpResponse:
    """Throw the unsent text of one form away."""
    permohonan, which = find_permohonan(request, pk), _act(act)
    services.forget_isian(actor=akun_of(request), permohonan=permohonan, act=which)
    return redirect("paw_kerja:perkara", pk=permohonan.pk)


@petugas(Peran.SEKRETARIAT, methods=("POST",))
def simpan_surat(request: HttpRequest, pk: uuid.UUID, langkah: str) -> HttpResponse:
    """Keep the text of one screen of the wizard; say when."""
    try:
        draf = get_draf(pk, akun_of(request))
    except DrafPermohonan.DoesNotExist:
        raise Http404 from None
    if langkah not in ("surat", "dapil", "anggota", "alasan", "lampiran"):
        raise Http404
    place = NEW_PAPER if langkah == "lampiran" else langkah
    isian = {**draf.isian, place: typed(request.POST) | {DIKETIK: ["1"]}}
    services.save_draf(actor=akun_of(request), draf=draf, isian=isian)
    return said(now(), draf.kantor.zona_waktu)


def said(moment: datetime, zona: str) -> HttpResponse:
    """Answer with the words that the page shows beside its button."""
    hour = format_time(moment.astimezone(ZoneInfo(zona)))
    return HttpResponse(_("Draf tersimpan %(jam)s") % {"jam": hour}, content_type="text/plain; charset=utf-8")


def _act(value: str) -> Act:
    if value not in KEEPS_TEXT:
        raise Http404
    return Act(value)
