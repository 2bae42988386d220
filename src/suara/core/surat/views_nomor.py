"""Registers of numbers in Ruang Kerja: gaps to explain, and how an office writes its numbers."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import list_kantor
from suara.core.surat import queries, services
from suara.core.surat.forms import CelahForm, PolaForm
from suara.core.surat.models import JenisKode, RegisterNomor
from suara.core.wilayah.models import Kantor
from suara.ui.kalimat import sentence

_CLERKS = (Peran.SEKRETARIAT, Peran.KETUA)


def current_akun(request: HttpRequest) -> Akun:
    """Return the signed-in officer."""
    assert isinstance(request.user, Akun)  # noqa: S101 - `petugas` lets nobody else in
    return request.user


@petugas(methods=("GET", "POST"))
def nomor(request: HttpRequest) -> HttpResponse:
    """Show the registers with their gaps, and let the secretariat explain a gap."""
    akun = current_akun(request)
    failed: CelahForm | None = None
    if request.method == "POST":
        form = CelahForm(request.POST)
        key = str(form.data.get("register", ""))
        mine = RegisterNomor.objects.filter(kantor__in=list_kantor(akun, *_CLERKS))
        register = (
            mine.filter(pk=int(key)).first() if key.isascii() and key.isdigit() and len(key) < 10 else None
        )
        if register is None:
            raise Http404
        if form.is_valid() and _explain(request, form, register):
            return HttpResponseRedirect(reverse("surat:nomor"))
        failed = form
    registers = RegisterNomor.objects.filter(kantor__in=list_kantor(akun)).select_related("kantor")
    rows = [{"register": item, "celah": _gap_rows(item, failed)} for item in registers]
    context = {"baris": rows, "boleh": list_kantor(akun, *_CLERKS).exists(), "galat_form": failed}
    return render(request, "surat/nomor.html", context, status=422 if failed else 200)


def _gap_rows(register: RegisterNomor, failed: CelahForm | None) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = []
    for gap in queries.list_gaps(register):
        mine = failed is not None and (failed.data.get("register"), failed.data.get("urut")) == (
            str(register.pk),
            str(gap.urut),
        )
        fresh = CelahForm(
            initial={"register": register.pk, "urut": gap.urut}, auto_id=f"id_{register.pk}_{gap.urut}_%s"
        )
        rows.append({"celah": gap, "form": failed if mine else fresh})
    return rows


def _explain(request: HttpRequest, form: CelahForm, register: RegisterNomor) -> bool:
    try:
        services.explain_gap(
            actor=current_akun(request),
            register=register,
            urut=form.cleaned_data["urut"],
            alasan=form.cleaned_data["alasan"],
        )
    except services.SuratDitolak as refused:
        form.add_error("alasan", sentence(refused.kalimat))
        return False
    messages.success(request, _("Penjelasan dicatat."))
    return True


@petugas(*_CLERKS, methods=("GET", "POST"))
def pola(request: HttpRequest) -> HttpResponse:
    """Show and change how the officer's offices write their numbers."""
    offices = {kantor.pk: kantor for kantor in list_kantor(current_akun(request), *_CLERKS)}
    failed: PolaForm | None = None
    if request.method == "POST":
        failed = PolaForm(request.POST)
        kantor = offices.get(str(failed.data.get("kantor")))
        if kantor is None:
            raise Http404
        if failed.is_valid() and _set_pattern(request, failed, kantor):
            return HttpResponseRedirect(reverse("surat:pola"))
    rows = [
        _pattern_row(kantor, kind, failed, queries.get_pattern(kantor, kind))
        for kantor in offices.values()
        for kind in JenisKode
    ]
    context = {"baris": rows, "galat_form": failed}
    return render(request, "surat/pola.html", context, status=422 if failed else 200)


def _set_pattern(request: HttpRequest, form: PolaForm, kantor: Kantor) -> bool:
    kind, pattern = JenisKode(form.cleaned_data["jenis_kode"]), form.cleaned_data["pola"]
    try:
        services.set_pattern(actor=current_akun(request), kantor=kantor, jenis_kode=kind, pola=pattern)
    except services.SuratDitolak as refused:
        form.add_error("pola", sentence(refused.kalimat))
        return False
    messages.success(request, _("Pola nomor disimpan. Surat berikutnya memakainya."))
    return True


def _pattern_row(kantor: Kantor, kind: JenisKode, failed: PolaForm | None, pattern: str) -> dict[str, object]:
    sent = (failed.data.get("kantor"), failed.data.get("jenis_kode")) if failed else None
    initial = {"kantor": kantor.pk, "jenis_kode": kind.value, "pola": pattern}
    fresh = PolaForm(initial=initial, auto_id=f"id_{kantor.pk}_{kind}_%s")
    form = failed if sent == (kantor.pk, kind.value) else fresh
    return {"kantor": kantor, "jenis": kind.label, "pola": pattern, "form": form}
