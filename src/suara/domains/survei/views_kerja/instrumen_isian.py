"""Importing a questionnaire, publishing it, withdrawing it, throwing a draft away."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.formulir.instrumen import ImporForm, TarikForm, TerbitForm
from suara.domains.survei.instrumen.beda import compare
from suara.domains.survei.instrumen.definisi import Definisi
from suara.domains.survei.instrumen.galat import CacatSel, XLSFormDitolak
from suara.domains.survei.instrumen.istilah import KelasPerubahan
from suara.domains.survei.instrumen.xlsform_baca import read_xlsform
from suara.domains.survei.models import VersiInstrumen
from suara.domains.survei.pagar import PENGELOLA
from suara.domains.survei.queries.instrumen import get_sebelum
from suara.domains.survei.services.instrumen import (
    discard_draf,
    draft_versi,
    publish_versi,
    replace_draf,
    retire_versi,
    sidik_of,
)
from suara.domains.survei.views_kerja.dasar import BOTH, akun_of
from suara.domains.survei.views_kerja.instrumen import find_versi, read_definisi
from suara.ui.kalimat import sentence

MAKS_CACAT = 50


@petugas(*PENGELOLA, methods=BOTH)
def impor(request: HttpRequest) -> HttpResponse:
    """Import an XLSForm as a new questionnaire, or as the next version of one."""
    return _import(request, None, lambda made: draft_versi(actor=akun_of(request), definisi=made))


@petugas(*PENGELOLA, methods=BOTH)
def ganti(request: HttpRequest, pk: int) -> HttpResponse:
    """Replace what a draft holds by a workbook."""
    row = find_versi(pk)

    def keep(made: Definisi) -> VersiInstrumen:
        sidik = request.POST.get("sidik", "")
        return replace_draf(actor=akun_of(request), versi=row, definisi=made, sidik=sidik)

    return _import(request, row, keep)


@petugas(*PENGELOLA, methods=BOTH)
def terbit(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish a draft."""
    row = find_versi(pk)
    form = TerbitForm(request.POST or None)

    def act() -> None:
        publish_versi(
            actor=akun_of(request), versi=row, sidik=request.POST.get("sidik", ""), **form.cleaned_data
        )

    before, definisi = get_sebelum(row), read_definisi(row)
    old = read_definisi(before) if before else None
    changes = compare(old, definisi) if old and definisi else ()
    page = {
        "sebelum": before, "putus": [satu for satu in changes if satu.kelas is KelasPerubahan.BESAR],
        "judul": _("Terbitkan kuesioner"), "tombol": _("Terbitkan"),
        "kata": _("Setelah terbit kuesioner ini tidak dapat diubah lagi; perubahan menjadi versi baru."),
    }  # fmt: skip
    return _form(request, row, form, act, page, _("Kuesioner terbit."))


@petugas(*PENGELOLA, methods=BOTH)
def tarik(request: HttpRequest, pk: int) -> HttpResponse:
    """Withdraw a published version."""
    row = find_versi(pk)
    form = TarikForm(request.POST or None)

    def act() -> None:
        retire_versi(actor=akun_of(request), versi=row, **form.cleaned_data)

    page = {
        "judul": _("Tarik kuesioner"), "tombol": _("Tarik kuesioner"), "bahaya": True,
        "kata": _("Gelombang lama tetap memakainya; gelombang baru tidak dapat memilihnya lagi."),
    }  # fmt: skip
    return _form(request, row, form, act, page, _("Kuesioner ditarik."))


@petugas(*PENGELOLA, methods=("POST",))
def buang(request: HttpRequest, pk: int) -> HttpResponse:
    """Throw a draft away."""
    row = find_versi(pk)
    try:
        discard_draf(actor=akun_of(request), versi=row, sidik=request.POST.get("sidik", ""))
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
        return redirect("survei_kerja:instrumen_versi", pk=pk)
    messages.success(request, _("Draf dihapus."))
    return redirect("survei_kerja:instrumen")


def _import(
    request: HttpRequest, row: VersiInstrumen | None, keep: Callable[[Definisi], VersiInstrumen]
) -> HttpResponse:
    form = ImporForm(request.POST or None, request.FILES or None)
    status, faults = 200, list[CacatSel]()
    if request.method == "POST" and form.is_valid():
        try:
            made = keep(read_xlsform(form.isi()))
        except XLSFormDitolak as error:
            faults, status = list(error.cacat), 409
            form.add_error("berkas", _("Berkas ini belum dapat diambil. Tidak ada yang tersimpan."))
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Draf tersimpan. Periksa, lalu terbitkan."))
            return redirect("survei_kerja:instrumen_versi", pk=made.pk)
    page: dict[str, Any] = {
        "form": form, "versi": row, "cacat": faults[:MAKS_CACAT], "jumlah": len(faults),
        "sidik": sidik_of(row) if row else "", "nomor": row.versi if row else "",
    }  # fmt: skip
    return render(request, "survei/kerja/instrumen/impor.html", page, status=status)


def _form(
    request: HttpRequest,
    row: VersiInstrumen,
    form: forms.Form,
    act: Callable[[], None],
    page: dict[str, Any],
    done: str,
) -> HttpResponse:
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            act()
        except ActRefused as error:
            medan = error.medan if error.medan in form.fields else None
            form.add_error(medan, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, done)
            return redirect("survei_kerja:instrumen_versi", pk=row.pk)
    page |= {"form": form, "versi": row, "nomor": row.versi, "sidik": sidik_of(row)}
    return render(request, "survei/kerja/instrumen/isian.html", page, status=status)
