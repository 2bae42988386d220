"""What the pages of a case share: finding it, and one way to run an act from a form."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext as _

from suara.core.akun.akses import kewenangan_of
from suara.core.akun.models import Akun
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.models import Berkas
from suara.core.berkas.queries import get_berkas
from suara.core.berkas.services import store
from suara.core.wilayah.models import Kantor
from suara.domains.paw.errors import ActRefused, DecisionChanged, StaleVersion
from suara.domains.paw.formulir.dasar import narrow_calon
from suara.domains.paw.models import PermohonanPAW
from suara.domains.paw.queries import get_permohonan, list_calon
from suara.domains.paw.queries_isian import Tersimpan
from suara.domains.paw.services import forget_isian
from suara.domains.paw.views_kerja.ketikan import find_kept, keep_refused, page_of, show_as_typed
from suara.domains.paw.wewenang import PETUGAS_PAW
from suara.domains.paw.workflow import ACT_LABELS, Act, list_acts
from suara.ui.kalimat import sentence

type Submit = Callable[[Akun, PermohonanPAW, Any, Berkas | None], object]
type Prepare = Callable[[forms.Form, PermohonanPAW], None]


def akun_of(request: HttpRequest) -> Akun:
    """Return the officer; the decorator lets nobody else in."""
    return cast("Akun", request.user)


def kantor_of(request: HttpRequest) -> tuple[Kantor, ...]:
    """Return the offices in which the officer works with PAW, read once per request."""
    kewenangan = kewenangan_of(request)
    return kewenangan.list_kantor(*PETUGAS_PAW) if kewenangan else ()


def peran_di(request: HttpRequest, kantor_id: str) -> set[str]:
    """Return the officer's roles in one office."""
    kewenangan = kewenangan_of(request)
    return {row.peran for row in kewenangan.penugasan if row.kantor_id == kantor_id} if kewenangan else set()


def find_permohonan(request: HttpRequest, pk: uuid.UUID) -> PermohonanPAW:
    """Return the case, or 404 when it is not of the officer's office."""
    try:
        return get_permohonan(pk, kantor_of(request))
    except PermohonanPAW.DoesNotExist:
        raise Http404 from None


def may(request: HttpRequest, permohonan: PermohonanPAW, act: Act) -> bool:
    """Say whether the officer may do the act in the state that the case is in."""
    return act in list_acts(permohonan.status, peran_di(request, permohonan.kantor_id))


def run_act(
    request: HttpRequest,
    pk: uuid.UUID,
    *,
    act: Act,
    form_class: type[forms.Form],
    submit: Submit,
    done: str,
    judul: str = "",
    prepare: Prepare | None = None,
    initial: Mapping[str, Any] | None = None,
    template: str = "paw/kerja/formulir.html",
    context: Mapping[str, Any] | None = None,
) -> HttpResponse:
    """Show the form of an act, or run the act with what was typed; a refusal keeps everything typed."""
    permohonan = find_permohonan(request, pk)
    if not may(request, permohonan, act):
        return _not_now(request, permohonan, act)
    data = request.POST.copy() if request.method == "POST" else None
    kept = find_kept(request, akun_of(request), permohonan, act)
    start = {"versi": permohonan.versi, **(initial or {})}
    form = _open_form(form_class, data, request.FILES or None, start, kept)
    narrow_calon(form, list_calon(permohonan))
    if prepare:
        prepare(form, permohonan)
    status, extra = 200, page_of(permohonan, act, kept)
    if data is not None:
        refused = _send(request, permohonan, act, form, data, submit)
        if refused is None:
            messages.success(request, done)
            return redirect("paw_kerja:perkara", pk=permohonan.pk)
        status, extra = refused[0], extra | refused[1]
    page = {"permohonan": permohonan, "form": form, "act": act, "judul": judul or _(ACT_LABELS[act])}
    return render(request, template, {**page, **(context or {}), **extra}, status=status)


def _not_now(request: HttpRequest, permohonan: PermohonanPAW, act: Act) -> HttpResponse:
    """Lead back to the case when the act is not possible in its state."""
    messages.error(
        request,
        _("“%(tindakan)s” tidak dapat dilakukan pada perkara berstatus %(status)s.")
        % {"tindakan": _(ACT_LABELS[act]), "status": permohonan.get_status_display()},
    )
    return redirect("paw_kerja:perkara", pk=permohonan.pk)


def _send(
    request: HttpRequest,
    permohonan: PermohonanPAW,
    act: Act,
    form: forms.Form,
    data: QueryDict,
    submit: Submit,
) -> tuple[int, dict[str, Any]] | None:
    """Run the act with what was sent. None: done; else the answer's status and what its page shows."""
    actor = akun_of(request)
    form.full_clean()
    berkas = keep_upload(request, form, data, permohonan.kantor)
    status, extra = 200, {}
    if form.is_valid():
        try:
            submit(actor, permohonan, form, berkas)
        except ActRefused as error:
            status, extra = 409, refuse(form, data, permohonan, error)
        else:
            forget_isian(actor=actor, permohonan=permohonan, act=act)
            return None
    keep_refused(request, actor, permohonan, act)
    return status, extra | {"berkas_tersimpan": berkas}


def _open_form(
    form_class: type[forms.Form],
    data: QueryDict | None,
    files: MultiValueDict[str, UploadedFile[Any]] | None,
    start: dict[str, Any],
    kept: Tersimpan | None,
) -> forms.Form:
    """Return the form as it was sent, as it was typed and not sent, or empty."""
    if data is not None:
        return form_class(data, files, initial=start)
    if kept is None:
        return form_class(initial=start)
    kept.data["versi"] = str(start["versi"])
    form = form_class(kept.data, initial=start)
    show_as_typed(form)
    return form


def refuse(form: forms.Form, data: QueryDict, permohonan: PermohonanPAW, error: ActRefused) -> dict[str, Any]:
    """Put the refusal into the form; what was typed stays, and a second try runs on the newest version."""
    form.add_error(None, sentence(error.kalimat))
    if isinstance(error, StaleVersion):
        data["versi"] = str(PermohonanPAW.objects.values_list("versi", flat=True).get(pk=permohonan.pk))
    return {"beda": error.beda if isinstance(error, DecisionChanged) else None}


def keep_upload(request: HttpRequest, form: forms.Form, data: QueryDict, kantor: Kantor) -> Berkas | None:
    """Store the upload at once, so that a refused form needs no second one; return what is kept."""
    cleaned = getattr(form, "cleaned_data", {})
    upload, kept = cleaned.get("berkas"), cleaned.get("berkas_id")
    if upload:
        berkas = store_for(request, form, upload, kantor)
        if berkas is None:
            return None
        data["berkas_id"] = str(berkas.pk)
        return berkas
    if kept:
        try:
            return get_berkas(kept, Kantor.objects.filter(pk=kantor.pk))
        except Berkas.DoesNotExist:
            form.add_error("berkas", _("Berkas yang tadi tersimpan tidak ditemukan; unggah lagi."))
    return None


def store_for(
    request: HttpRequest, form: forms.Form, upload: UploadedFile[Any], kantor: Kantor
) -> Berkas | None:
    """Store an upload; what can't be stored becomes a sentence at its field."""
    try:
        return store(actor=akun_of(request), file=upload, kantor=kantor)
    except BerkasDitolak as refused:
        form.add_error("berkas", sentence(refused.kalimat))
        return None


def kept_file(berkas: Berkas | None) -> Berkas:
    """Return the kept upload; the form has already asked for it."""
    if berkas is None:
        raise Http404
    return berkas
