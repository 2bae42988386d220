"""What the pages of the desk share: finding a report, and one way to run an act from its form."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, cast

from django import forms
from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from suara.core.akun.akses import petugas
from suara.core.akun.models import Akun
from suara.core.berkas.errors import BerkasDitolak
from suara.core.privasi import samaran
from suara.core.privasi.errors import PrivasiDitolak
from suara.core.surat.errors import SuratDitolak
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Unit
from suara.domains.pengaduan import queries
from suara.domains.pengaduan.errors import ActRefused
from suara.domains.pengaduan.formulir.meja import LONGEST_TEXT, narrow_unit
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.rules.tanggapan import nilai_tanggapan
from suara.domains.pengaduan.services.syarat import barred_family
from suara.domains.pengaduan.terms import Status
from suara.domains.pengaduan.views_kerja.pelaku import DESK, held, holds, is_wbs, may, pemirsa_of, peran_of
from suara.domains.pengaduan.views_kerja.penolakan import refuse
from suara.domains.pengaduan.views_kerja.terlambat import answer_gone, answer_late
from suara.domains.pengaduan.workflow import ACT_LABELS, Act, Syarat
from suara.ui.kalimat import sentence

BOTH = ("GET", "POST")
REFUSALS = (ActRefused, PrivasiDitolak, SuratDitolak, BerkasDitolak)

type Submit = Callable[[Akun, Laporan, Any], object]
type Prepare = Callable[[Any, Laporan, HttpRequest], None]
type Facts = Callable[[HttpRequest, Laporan], Mapping[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Halaman:
    """The page of one act: its form, what it does, and its words."""

    act: Act
    form: type[forms.Form]
    submit: Submit
    done: str
    judul: str = ""
    tombol: str = ""
    keterangan: str = ""
    bahaya: bool = False
    template: str = "pengaduan/kerja/formulir.html"
    initial: Facts | None = None
    prepare: Prepare | None = None
    context: Facts | None = None
    units: str = ""
    closed: Callable[[Laporan], str] | None = None
    """Why the form is not even offered for this report; empty: it is."""
    leaves: bool = field(default=False)
    """Whether the officer no longer sees the report afterwards."""


def akun_of(request: HttpRequest) -> Akun:
    """Return the officer; the decorator lets nobody else in."""
    return cast("Akun", request.user)


def scope_of(request: HttpRequest) -> QuerySet[Laporan]:
    """Return the reports that this officer may know of, its rule read once per request."""
    cached: QuerySet[Laporan] | None = getattr(request, "_lapor_scope", None)
    if cached is None:
        cached = queries.list_for(akun_of(request), held(request))
        request._lapor_scope = cached  # type: ignore[attr-defined]
    return cached


def find_laporan(request: HttpRequest, nomor: str) -> Laporan:
    """Return the report, or 404 when it is not for this officer: as if it did not exist."""
    try:
        laporan = scope_of(request).select_related("kantor", "unit", "wilayah", "induk").get(nomor=nomor)
    except Laporan.DoesNotExist:
        raise Http404 from None
    if pemirsa_of(request, laporan) is None:
        raise Http404
    if is_wbs(laporan):
        request.ruang = reverse("lapor_kerja:wbs")  # type: ignore[attr-defined]  # where the rail stands
    return laporan


def address(laporan: Laporan) -> str:
    """Return where the report stands in Ruang Kerja."""
    return reverse("lapor_kerja:laporan", args=[laporan.nomor])


def halaman(spec: Halaman) -> Callable[..., HttpResponse]:
    """Return the view of an act, open to the roles that the workflow table names for it."""

    @petugas(*peran_of(spec.act), methods=BOTH)
    @never_cache
    def view(request: HttpRequest, nomor: str) -> HttpResponse:
        try:
            laporan = find_laporan(request, nomor)
        except Http404:
            return answer_gone(request, spec.act, spec.form)
        return run_act(request, laporan, spec)

    view.__doc__ = f"Show the form of “{spec.act.label}”, or do it."
    return cast("Callable[..., HttpResponse]", view)


def run_act(request: HttpRequest, laporan: Laporan, spec: Halaman) -> HttpResponse:
    """Show the form of an act, or run the act with what was typed; a refusal keeps everything typed."""
    if not may(request, laporan, spec.act):
        return answer_late(request, laporan, spec.act, spec.form)
    if spec.closed and (reason := spec.closed(laporan)):
        messages.error(request, reason)
        return redirect(address(laporan))
    data = request.POST.copy() if request.method == "POST" else None
    form = _open_form(request, laporan, spec, data)
    status, extra = 200, dict(spec.context(request, laporan)) if spec.context else {}
    if data is not None and "pratinjau" in data:
        judged = today(laporan.kantor.zona_waktu) if spec.act is Act.GIVE_TINDAK_LANJUT else None
        extra |= {"pratinjau": preview(data.get("isi", ""), judged)}
    elif data is not None:
        refused = _send(akun_of(request), laporan, spec, form, data)
        if refused is None:
            messages.success(request, _(spec.done))
            return redirect(_after(request, laporan, spec))
        if not scope_of(request).filter(pk=laporan.pk).exists():  # went to other hands at this very moment
            return answer_gone(request, spec.act, spec.form)
        status = refused
    return render(request, spec.template, _page(laporan, spec, form) | extra, status=status)


def _after(request: HttpRequest, laporan: Laporan, spec: Halaman) -> str:
    """Return the page after an act: the report, or the queue when it went to other hands."""
    if not spec.leaves and scope_of(request).filter(pk=laporan.pk).exists():
        return address(laporan)
    return reverse("lapor_kerja:daftar" if holds(request, *DESK) else "lapor_kerja:wbs")


def preview(text: str, day: date | None) -> dict[str, Any]:
    """Return a reply as everybody will read it, what was masked in it, and why it is no tindak lanjut yet."""
    masked = samaran.mask(text[:LONGEST_TEXT])
    verdict = nilai_tanggapan(text, day).alasan if day else None
    return {"teks": masked.teks, "temuan": masked.temuan, "penilaian": verdict}


def _page(laporan: Laporan, spec: Halaman, form: forms.Form) -> dict[str, Any]:
    return {
        "laporan": laporan,
        "status": Status(laporan.status),
        "form": form,
        "act": spec.act,
        "judul": _(spec.judul or ACT_LABELS[spec.act]),
        "kata_tombol": _(spec.tombol or ACT_LABELS[spec.act]),
        "keterangan": _(spec.keterangan) if spec.keterangan else "",
        "bahaya": spec.bahaya,
    }


def _open_form(request: HttpRequest, laporan: Laporan, spec: Halaman, data: QueryDict | None) -> forms.Form:
    start = {"versi": laporan.versi, **(spec.initial(request, laporan) if spec.initial else {})}
    previewed = data is not None and "pratinjau" in data
    if data is None or previewed:
        form = spec.form(initial=start | (data.dict() if previewed and data is not None else {}))
    else:
        form = spec.form(data, request.FILES or None, initial=start)
    if spec.units:
        narrow_unit(form, units_for(laporan), *spec.units.split())
    if spec.prepare:
        spec.prepare(form, laporan, request)
    return form


def units_for(laporan: Laporan) -> Any:
    """Return the units of the report's office, then those of the offices below it."""
    here = Q(kantor=laporan.kantor_id) | Q(kantor__induk=laporan.kantor_id)
    return Unit.objects.filter(here, aktif=True).order_by("kantor_id", "kode")


def leave_out_barred(form: Any, laporan: Laporan, _request: HttpRequest) -> None:
    """Offer no unit that the report is about; when none of the office is left, say which ways there are."""
    barred, field = barred_family(laporan), form.fields["unit"]
    if not barred:
        return
    own = {unit.pk for unit in field.queryset if unit.kantor_id == laporan.kantor_id}
    field.queryset = field.queryset.exclude(pk__in=barred)
    if form.data.get("unit") in barred:  # chosen on a page that was opened before the unit was recorded
        field.error_messages["invalid_choice"] = str(sentence(Syarat.BUKAN_UNIT_TERLAPOR.explain()))
    if own <= barred:
        field.help_text = _(
            "Laporan ini tentang seluruh sekretariat: tidak ada unit kantor ini yang boleh menjawabnya. "
            "Teruskan ke lembaga lain, atau alihkan ke WBS (tim APIP). Ketua tetap membacanya."
        )


def _send(actor: Akun, laporan: Laporan, spec: Halaman, form: forms.Form, data: QueryDict) -> int | None:
    """Run the act with what was sent. None: done; else the status of the answer."""
    if not form.is_valid():
        return 200
    try:
        spec.submit(actor, laporan, form)
    except REFUSALS as error:
        refuse(form, data, laporan, error)
        return 409
    return None
