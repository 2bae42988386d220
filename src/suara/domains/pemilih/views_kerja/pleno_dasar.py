"""What the pages of a plenary share: finding the meeting, running one act, comparing two counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.models import Peran
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.models import PeriodeSatker, RekapPeriode
from suara.domains.pemilih.queries.lingkup import list_periode_for
from suara.domains.pemilih.queries.pleno import list_pleno
from suara.domains.pemilih.terms_pleno import KeadaanPleno
from suara.domains.pemilih.views_kerja.dasar import akun_of, find_own_periode, may
from suara.engine.recap import Rekap
from suara.ui.kalimat import sentence

UKURAN = ("lama", "baru", "tms", "perbaikan", "kini")


def find_pleno(request: HttpRequest, pk: int, urut: str = "") -> Any:
    """Return the newest meeting of the period, or number `urut`, read together with the period.

    None before the first meeting, and for a stranger: then ask for the period, which is not found.
    """
    rows = list_pleno().filter(periode__in=list_periode_for(akun_of(request)), periode=pk)
    if urut.isdecimal():
        rows = rows.filter(urut=int(urut[:5]))
    return rows.order_by("-urut").first()


def find_running(request: HttpRequest, pk: int, *peran: Peran) -> tuple[PeriodeSatker, Any]:
    """Return period and running meeting of the officer's own office; 404 without one or without a role."""
    periode = find_own_periode(request, pk)
    pleno = list_pleno().filter(periode=periode, keadaan=KeadaanPleno.BERLANGSUNG).first()
    if pleno is None or not may(request, periode.kantor_id, *peran):
        raise Http404
    pleno.periode = periode
    return periode, pleno


def run_form(
    request: HttpRequest,
    periode: PeriodeSatker,
    form: Any,
    *,
    submit: Callable[[], object],
    judul: str,
    tombol: str,
    selesai: str,
    page: Mapping[str, Any] | None = None,
    template: str = "pemilih/kerja/pleno/formulir.html",
    galat: forms.Form | None = None,
) -> HttpResponse:
    """Show a form of the meeting, or do what was sent and go back; `galat` carries a refusal of a formset."""
    back = reverse("pemilih_kerja:pleno", args=[periode.pk])
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            submit()
        except ActRefused as error:
            (form if galat is None else galat).add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, selesai)
            return redirect(back)
    elif request.method == "POST":
        status = 400
    shown = {"form": form, "periode": periode, "judul": judul, "tombol": tombol, "kembali": back}
    return render(request, template, shown | dict(page or {}), status=status)


def compare(before: RekapPeriode | None, after: RekapPeriode | None) -> list[tuple[str, int, int, int]]:
    """Return the totals of two counts side by side; nothing when they are one."""
    if before is None or after is None or before.pk == after.pk:
        return []
    old, new = (_top(row) for row in (before, after))
    words = {
        "lama": _("Pemilih sebelumnya"),
        "baru": _("Pemilih baru"),
        "tms": _("Tidak memenuhi syarat"),
        "perbaikan": _("Perbaikan"),
        "kini": _("Jumlah pemilih"),
    }
    return [(words[name], old[name], new[name], new[name] - old[name]) for name in UKURAN]


def _top(row: RekapPeriode) -> dict[str, int]:
    rekap = Rekap.from_dict(row.isi)
    own = next(baris for baris in rekap.baris if baris.kode == rekap.wilayah)
    return {name: getattr(own, name).jumlah for name in UKURAN}
