"""What became of the published name: the oath, or why there was none."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.domains.paw import services
from suara.domains.paw.formulir.pelantikan import PelantikanForm
from suara.domains.paw.models import PermohonanPAW
from suara.domains.paw.queries_pelantikan import awaits_pelantikan, find_calon_bernama
from suara.domains.paw.views_kerja.dasar import find_permohonan, kept_file, run_act
from suara.domains.paw.workflow import Act, peran_of


@petugas(*peran_of(Act.RECORD_PELANTIKAN), methods=("GET", "POST"))
def pelantikan(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Record peresmian and oath, or that they failed."""
    case = find_permohonan(request, pk)
    if request.method == "GET" and not awaits_pelantikan(case):
        messages.error(request, _("Perkara ini tidak menunggu kabar pelantikan."))
        return redirect("paw_kerja:perkara", pk=case.pk)

    def prepare(form: forms.Form, permohonan: PermohonanPAW) -> None:
        if permohonan.alasan:
            del form.fields["alasan"]

    def submit(actor: Akun, permohonan: PermohonanPAW, form: Any, berkas: Berkas | None) -> None:
        services.record_pelantikan(
            actor=actor,
            permohonan=permohonan,
            versi=form.cleaned_data["versi"],
            isian=form.isian(),
            berkas=kept_file(berkas),
        )

    return run_act(
        request,
        pk,
        act=Act.RECORD_PELANTIKAN,
        form_class=PelantikanForm,
        submit=submit,
        prepare=prepare,
        initial={"tanggal_berhenti": case.tanggal_lowong},
        done=_("Kabar pelantikan tersimpan."),
        template="paw/kerja/pelantikan.html",
        context={"calon": find_calon_bernama(case)},
    )
