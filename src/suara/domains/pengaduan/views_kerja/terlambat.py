"""A form that comes too late: somebody was faster, it was sent twice, or the report went to other hands."""

from __future__ import annotations

from typing import cast

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.models import Akun
from suara.domains.pengaduan.errors import SentTwice
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services.gerbang import explain_stale
from suara.domains.pengaduan.terms import Status
from suara.domains.pengaduan.workflow import ACT_LABELS, Act
from suara.ui.kalimat import sentence


def answer_late(request: HttpRequest, laporan: Laporan, act: Act, form: type[forms.Form]) -> HttpResponse:
    """Lead back to the report, saying why; what an overtaken officer typed is shown, to be copied.

    Only the words that were sent come back, never the page of the act: it may show more than this officer
    may read.
    """
    back = reverse("lapor_kerja:laporan", args=[laporan.nomor])
    impossible = _("“%(tindakan)s” tidak dapat dilakukan pada laporan berstatus “%(status)s”.") % {
        "tindakan": _(ACT_LABELS[act]),
        "status": laporan.get_status_display(),
    }
    overtaken = request.method == "POST" and request.POST.get("versi", "") != str(laporan.versi)
    error = explain_stale(laporan, cast("Akun", request.user)) if overtaken else None
    if isinstance(error, SentTwice):
        messages.warning(request, sentence(error.kalimat))
        return redirect(back)
    typed = list_typed(request, form)
    if error is None or not typed:
        messages.error(request, impossible)
        return redirect(back)
    page = {
        "laporan": laporan,
        "status": Status(laporan.status),
        "judul": _(ACT_LABELS[act]),
        "galat": f"{impossible} {sentence(error.kalimat)}",
        "typed": typed,
    }
    return render(request, "pengaduan/kerja/terlambat.html", page, status=409)


def answer_gone(request: HttpRequest, act: Act, form: type[forms.Form]) -> HttpResponse:
    """Answer 404; words that were sent are shown, to be copied.

    A report that went to other hands, one that never was this officer's, and one that does not exist are
    answered with the same page: it shows nothing but what the officer sent.
    """
    typed = list_typed(request, form) if request.method == "POST" else []
    if not typed:
        raise Http404
    page = {"judul": _(ACT_LABELS[act]), "typed": typed}
    return render(request, "pengaduan/kerja/hilang.html", page, status=404)


def list_typed(request: HttpRequest, form: type[forms.Form]) -> list[tuple[str, str]]:
    """Return the words that were sent, each under the label of its field."""
    return [
        (str(field.label or name), text)
        for name, field in form.base_fields.items()
        if isinstance(field, forms.CharField) and (text := request.POST.get(name, "").strip())
    ]
