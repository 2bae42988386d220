"""Making and changing a wave: the form computes the sample before anything is stored."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.akses import kewenangan_of, petugas
from suara.core.wilayah.models import Kantor
from suara.domains.survei import services
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.formulir.gelombang import GelombangForm, LayananForm, PopulasiForm, initial_lines
from suara.domains.survei.models import Gelombang, Layanan
from suara.domains.survei.pagar import PENGELOLA
from suara.domains.survei.queries.pilihan import list_layanan_pilihan, list_versi_pilihan
from suara.domains.survei.rules.rencana_sampel import RencanaSampel, rencana_sampel
from suara.domains.survei.terms import CaraSampel
from suara.domains.survei.terms_kerja import StatusGelombang
from suara.domains.survei.views_kerja.dasar import BOTH, akun_of, find_gelombang, may
from suara.ui.kalimat import sentence


@petugas(*PENGELOLA, methods=BOTH)
def baru(request: HttpRequest) -> HttpResponse:
    """Make a wave as a draft."""
    kantor, offices = _office(request)
    layanan, versi = list_layanan_pilihan(kantor), list_versi_pilihan()
    if not layanan or not versi:
        page = {"tanpa_layanan": not layanan, "judul": _("Buat gelombang"), "kantor": kantor}
        return render(request, "survei/kerja/gelombang_belum.html", page)
    form = GelombangForm(request.POST or None, layanan=layanan, versi=versi)
    plan, status = _plan(request, form, layanan), 200
    if plan is None and request.method == "POST" and form.is_valid():
        try:
            made = services.plan_gelombang(actor=akun_of(request), kantor=kantor, isian=form.isian())
        except ActRefused as error:
            status = _refuse(form, error)
        else:
            messages.success(request, _("Gelombang tersimpan sebagai draf. Periksa, lalu buka pengisiannya."))
            return redirect("survei_kerja:gelombang", pk=made.pk)
    page = _page(form, plan, layanan, _("Buat gelombang"), reverse("survei_kerja:daftar"))
    page |= {"kantor": kantor, "kantor_lain": [row for row in offices if row.pk != kantor.pk]}
    return render(request, "survei/kerja/gelombang_isi.html", page, status=status)


@petugas(*PENGELOLA, methods=BOTH)
def ubah(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a draft."""
    row = _managed(request, pk, StatusGelombang.DRAF)
    lines = list(row.layanan_set.all())
    layanan = list_layanan_pilihan(row.kantor, [line.layanan_id for line in lines])
    first = {
        "nama": row.nama, "versi": str(row.versi_id), "mulai": row.tanggal_mulai, "cara": row.cara,
        "selesai": row.tanggal_selesai, "cara_sampel": row.cara_sampel, **initial_lines(lines, layanan),
    }  # fmt: skip
    form = GelombangForm(
        request.POST or None, initial=first, layanan=layanan, versi=list_versi_pilihan(row.versi_id)
    )
    plan, status = _plan(request, form, layanan), 200
    if plan is None and request.method == "POST" and form.is_valid():
        try:
            services.change_gelombang(
                actor=akun_of(request), gelombang=row, revisi=_revisi(request), isian=form.isian()
            )
        except ActRefused as error:
            status = _refuse(form, error)
        else:
            messages.success(request, _("Perubahan tersimpan."))
            return redirect("survei_kerja:gelombang", pk=pk)
    page = _page(form, plan, layanan, _("Ubah gelombang"), reverse("survei_kerja:gelombang", args=[pk]))
    page |= {"gelombang": row, "revisi": _revisi(request) or row.revisi}
    return render(request, "survei/kerja/gelombang_isi.html", page, status=status)


@petugas(*PENGELOLA, methods=BOTH)
def populasi(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct the users of services and the last day of a wave that was opened."""
    row = _managed(request, pk, StatusGelombang.BUKA, StatusGelombang.TUTUP)
    lines = list(row.layanan_set.select_related("layanan"))
    layanan = [line.layanan for line in lines]
    first = {"revisi": row.revisi, "selesai": row.tanggal_selesai, **initial_lines(lines, layanan)}
    form = PopulasiForm(request.POST or None, initial=first, layanan=layanan)
    plan, status = _plan(request, form, layanan, row.cara_sampel), 200
    if plan is None and request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            services.correct_populasi(
                actor=akun_of(request), gelombang=row, revisi=said["revisi"],
                pengguna=form.pengguna(), selesai=said["selesai"],
            )  # fmt: skip
        except ActRefused as error:
            status = _refuse(form, error)
        else:
            messages.success(request, _("Perubahan tersimpan."))
            return redirect("survei_kerja:gelombang", pk=pk)
    judul = _("Pengguna layanan dan hari terakhir")
    page = _page(form, plan, layanan, judul, reverse("survei_kerja:gelombang", args=[pk]))
    return render(request, "survei/kerja/gelombang_isi.html", page | {"gelombang": row}, status=status)


@petugas(*PENGELOLA, methods=("POST",))
def buang(request: HttpRequest, pk: int) -> HttpResponse:
    """Delete a draft."""
    row = _managed(request, pk, *StatusGelombang)
    try:
        services.discard_gelombang(actor=akun_of(request), gelombang=row, revisi=_revisi(request))
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
        return redirect("survei_kerja:gelombang", pk=pk)
    messages.success(request, _("Draf gelombang dihapus."))
    return redirect("survei_kerja:daftar")


def _office(request: HttpRequest) -> tuple[Kantor, Sequence[Kantor]]:
    """Return the office that the address names, else the officer's first."""
    held = kewenangan_of(request)
    offices = held.list_kantor(*PENGELOLA) if held else ()
    asked = request.GET.get("kantor", "")
    found = [row for row in offices if row.pk == asked] if asked else list(offices)
    if not found:
        raise Http404
    return found[0], offices


def _managed(request: HttpRequest, pk: int, *states: StatusGelombang) -> Gelombang:
    row = find_gelombang(request, pk)
    if not may(request, row.kantor_id, *PENGELOLA) or row.status not in states:
        raise Http404
    return row


def _revisi(request: HttpRequest) -> int:
    said = request.POST.get("revisi", "")
    return int(said[:9]) if said.isascii() and said.isdecimal() else 0


def _plan(
    request: HttpRequest, form: LayananForm, layanan: Sequence[Layanan], cara: str = ""
) -> RencanaSampel | None:
    """Return the sample that was asked for with "hitung"; None when the form is to be stored.

    Only the numbers are judged then: what is still empty elsewhere is not yet a mistake.
    """
    if request.method != "POST" or "hitung" not in request.POST:
        return None
    form.is_valid()
    for name in [name for name in form.errors if not name.startswith("n_")]:
        form.errors.pop(name)
    said = form.cleaned_data
    users = {row.nama: said.get(f"n_{row.pk}") for row in layanan if said.get(f"pakai_{row.pk}", bool(cara))}
    return rencana_sampel(users, CaraSampel(cara or said.get("cara_sampel") or CaraSampel.RUMUS.value))


def _refuse(form: Form, error: ActRefused) -> int:
    field = error.medan if error.medan in form.fields else None
    form.add_error(field, sentence(error.kalimat))
    return 409


def _page(
    form: LayananForm, plan: RencanaSampel | None, layanan: Sequence[Layanan], judul: str, kembali: str
) -> dict[str, Any]:
    lines = [
        {"baris": line, "target": plan.bagian.get(line.layanan.nama) if plan else None}
        for line in form.list_baris()
    ]
    return {
        "form": form, "rencana": plan, "judul": judul, "kembali": kembali, "baris": lines,
        "medan": form.list_medan(), "banyak_layanan": len(layanan),
    }  # fmt: skip
