"""What the pages of election data share: finding a dapil, and one way to run an act on it from a form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from suara.core.akun.akses import kewenangan_of
from suara.core.akun.models import Akun, Peran
from suara.core.wilayah.models import Kantor
from suara.domains.paw.errors import ActRefused, DataChanged
from suara.domains.paw.formulir.data import DataForm
from suara.domains.paw.models import Dapil
from suara.domains.paw.views_kerja.dasar import akun_of
from suara.domains.paw.wewenang import find_kantor
from suara.ui.kalimat import sentence

type Submit = Callable[[Akun, Dapil, Any], object]


def kantor_with(request: HttpRequest, peran: Peran) -> tuple[Kantor, ...]:
    """Return the offices where the officer holds this role."""
    kewenangan = kewenangan_of(request)
    return kewenangan.list_kantor(peran) if kewenangan else ()


def may_change(request: HttpRequest, dapil: Dapil, peran: Peran) -> bool:
    """Say whether the officer may change this dapil's data in this role."""
    return find_kantor(kantor_with(request, peran), dapil) is not None


def find_dapil(pk: int) -> Dapil:
    """Return the dapil, or 404; every officer may read it."""
    try:
        return Dapil.objects.select_related("pemilu").get(pk=pk)
    except Dapil.DoesNotExist:
        raise Http404 from None


def run_dapil_act(
    request: HttpRequest,
    pk: int,
    *,
    peran: Peran,
    form_class: type[DataForm],
    submit: Submit,
    done: Callable[[Any], str],
    page: dict[str, Any],
    initial: Callable[[Dapil], dict[str, Any]] = lambda _dapil: {},
    more: Callable[[Dapil], dict[str, Any]] = lambda _dapil: {},
) -> HttpResponse:
    """Show the form of an act, or run it; 404 outside the officer's region; a refusal keeps the form."""
    dapil = find_dapil(pk)
    if not may_change(request, dapil, peran):
        raise Http404
    data = request.POST.copy() if request.method == "POST" else None
    start = {"versi": dapil.versi, **initial(dapil)}
    form = form_class(data, initial=start) if data is not None else form_class(initial=start)
    form.narrow(dapil)
    status = 200
    if data is not None and form.is_valid():
        try:
            result = submit(akun_of(request), dapil, form)
        except ActRefused as error:
            status = 409
            form.add_error(None, sentence(error.kalimat))
            if isinstance(error, DataChanged):
                data["versi"] = str(Dapil.objects.values_list("versi", flat=True).get(pk=pk))
        else:
            messages.success(request, done(result))
            return redirect("paw_kerja:data_dapil", pk=pk)
    context = {"dapil": dapil, "form": form, **page, **more(dapil)}
    return render(request, "paw/kerja/pemilu/tindakan.html", context, status=status)
