"""Filling in a round: the rubric of an aspect, evidence of an indicator, the users' form."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.services import store
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.formulir.pekppp import AspekForm, BuktiForm, F03AngkaForm, F03GelombangForm
from suara.domains.survei.models import PutaranPEKPPP
from suara.domains.survei.pagar import PENGELOLA
from suara.domains.survei.queries import pekppp as baca
from suara.domains.survei.queries import pekppp_bukti as baca_bukti
from suara.domains.survei.queries.pekppp_bukti import BuktiTampil
from suara.domains.survei.rules.pekppp import formulir_hukum
from suara.domains.survei.services import pekppp as layanan
from suara.domains.survei.services import pekppp_f03
from suara.domains.survei.terms import FormulirPEKPPP, MetodeF03
from suara.domains.survei.terms_evaluasi import StatusPutaran
from suara.domains.survei.terms_pekppp import AspekLayanan
from suara.domains.survei.views_kerja.dasar import BOTH, akun_of, may
from suara.domains.survei.views_kerja.pekppp import find_putaran
from suara.hukum.pekppp_hukum import IndikatorPEKPPP
from suara.ui.kalimat import sentence

TAMBAHAN = "tambahan"
"""Address of the indicator that counts nothing (queues)."""


@petugas(*PENGELOLA, methods=BOTH)
def aspek(request: HttpRequest, pk: int, kode: str) -> HttpResponse:
    """Judge the indicators of one aspect, each beside its evidence."""
    row = _find_open(request, pk)
    form_law = formulir_hukum(FormulirPEKPPP(row.formulir))
    chosen = "" if kode == TAMBAHAN else kode
    indikator = [satu for satu in form_law.indikator if satu.aspek == chosen]
    if not indikator:
        raise Http404
    old = {satu.indikator: satu for satu in row.nilai_set.all()}
    form = AspekForm(request.POST or None, indikator=indikator, nilai=old, initial={"revisi": row.revisi})
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            layanan.record_nilai(
                actor=akun_of(request), putaran=row, revisi=form.cleaned_data["revisi"], isian=form.isian()
            )
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Tersimpan."))
            return redirect("survei_kerja:pekppp_putaran", pk=pk)
    page = {
        "putaran": row,
        "form": form,
        "judul": _("Informasi tambahan") if not chosen else _(AspekLayanan(chosen).label),
        "baris": _rows(row, form),
    }
    return render(request, "survei/kerja/evaluasi/aspek.html", page, status=status)


@petugas(*PENGELOLA, methods=BOTH)
def bukti(request: HttpRequest, pk: int, indikator: str) -> HttpResponse:
    """Add evidence for an indicator, below what is there."""
    row = _find_open(request, pk)
    found = next(
        (s for s in formulir_hukum(FormulirPEKPPP(row.formulir)).indikator if s.kode == indikator), None
    )
    if found is None:
        raise Http404
    choices = baca_bukti.list_pilihan(row.kantor)
    form = BuktiForm(request.POST or None, request.FILES or None, indikator=found, rujukan=choices)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            _keep_bukti(request, row, found, form)
        except (ActRefused, BerkasDitolak) as error:
            form.add_error(getattr(error, "medan", "berkas"), sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Bukti tersimpan."))
            return redirect("survei_kerja:pekppp_bukti", pk=pk, indikator=indikator)
    page = {
        "putaran": row,
        "indikator": found,
        "form": form,
        "ada": baca_bukti.list_bukti(row, indikator),
        "aspek": found.aspek or TAMBAHAN,
    }
    return render(request, "survei/kerja/evaluasi/bukti.html", page, status=status)


@petugas(*PENGELOLA, methods=BOTH)
def f03(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the users' form: from a closed wave, or the figures that somebody else counted."""
    row = _find_open(request, pk)
    waves = list(baca.list_gelombang_f03(row))
    statements = formulir_hukum(FormulirPEKPPP(row.formulir)).pernyataan
    cara = request.POST.get("cara", "")
    wave = F03GelombangForm(request.POST if cara == "gelombang" else None, gelombang=waves, prefix="g")
    typed = F03AngkaForm(request.POST if cara == "angka" else None, pernyataan=statements, prefix="a")
    form: F03GelombangForm | F03AngkaForm = wave if cara == "gelombang" else typed
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            _take_f03(request, row, form)
        except ActRefused as error:
            form.add_error(error.medan if error.medan in form.fields else None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("F-03 tercatat."))
            return redirect("survei_kerja:pekppp_putaran", pk=pk)
    page = {"putaran": row, "gelombang": wave, "angka": typed, "ada_gelombang": bool(waves), "dipakai": form}
    return render(request, "survei/kerja/evaluasi/f03.html", page, status=status)


def _take_f03(request: HttpRequest, row: PutaranPEKPPP, form: F03GelombangForm | F03AngkaForm) -> None:
    metode = MetodeF03(form.cleaned_data["metode"])
    if isinstance(form, F03AngkaForm):
        pekppp_f03.record_f03_angka(
            actor=akun_of(request),
            putaran=row,
            responden=form.cleaned_data["responden"],
            butir=form.butir(),
            metode=metode,
            sumber=form.cleaned_data["sumber"],
        )
        return
    chosen = baca.list_gelombang_f03(row).get(pk=form.cleaned_data["gelombang"])
    pekppp_f03.record_f03_gelombang(actor=akun_of(request), putaran=row, gelombang=chosen, metode=metode)


def _keep_bukti(
    request: HttpRequest, row: PutaranPEKPPP, indikator: IndikatorPEKPPP, form: BuktiForm
) -> None:
    upload = form.cleaned_data["berkas"]
    kept = store(actor=akun_of(request), file=upload, kantor=row.kantor) if upload else None
    layanan.add_bukti(
        actor=akun_of(request),
        putaran=row,
        indikator=indikator.kode,
        dokumen=form.cleaned_data["dokumen"],
        keterangan=form.cleaned_data["keterangan"],
        berkas=kept,
        rujukan=form.cleaned_data["rujukan"],
    )


def _find_open(request: HttpRequest, pk: int) -> PutaranPEKPPP:
    """Return a round that this officer may still fill in, or 404."""
    row = find_putaran(request, pk)
    if row.status != StatusPutaran.DIISI or not may(request, row.kantor_id, *PENGELOLA):
        raise Http404
    return row


def _rows(row: PutaranPEKPPP, form: AspekForm) -> list[dict[str, object]]:
    found: dict[str, list[BuktiTampil]] = {}
    for one in baca_bukti.list_bukti(row):
        found.setdefault(one.bukti.indikator, []).append(one)
    return [
        {
            "indikator": satu,
            "nilai": nilai,
            "catatan": catatan,
            "bukti": found.get(satu.kode, []),
            "dokumen": [
                (
                    doc,
                    any(one.bukti.dokumen == doc.kode and not one.hilang for one in found.get(satu.kode, [])),
                )
                for doc in satu.dokumen
            ],
            "url": reverse("survei_kerja:pekppp_bukti", args=[row.pk, satu.kode]),
        }
        for satu, nilai, catatan in form.baris()
    ]
