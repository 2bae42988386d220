"""Berita Acara and Keputusan of a plenary: drafts as PDF, issued under a typed number."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.core.berkas.responses import attachment
from suara.core.surat import amplop
from suara.core.surat.queries import list_confirmed, list_perlu_dicek
from suara.core.surat.render import render_pdf
from suara.core.tugas.waktu import today
from suara.domains.pemilih import services
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.pleno import TerbitPlenoForm
from suara.domains.pemilih.models import DokumenPleno
from suara.domains.pemilih.pagar import PENETAP, PENYIAP_PLENO, PETUGAS_PEMILIH
from suara.domains.pemilih.terms_pleno import JenisDokumenPleno, KeadaanPleno
from suara.domains.pemilih.views_kerja.dasar import BOTH, akun_of, may
from suara.domains.pemilih.views_kerja.pleno_dasar import find_pleno, find_running
from suara.ui.kalimat import sentence


@petugas(*PENETAP, *PENYIAP_PLENO, methods=("POST",))
def konsep(request: HttpRequest, pk: int) -> HttpResponse:
    """Write both drafts from the meeting as it is."""
    periode, row = find_running(request, pk, *PENETAP, *PENYIAP_PLENO)
    try:
        services.draft_documents(actor=akun_of(request), pleno=row)
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
    else:
        messages.success(request, _("Konsep disusun dari isi rapat sekarang."))
    return redirect("pemilih_kerja:pleno_dokumen", pk=periode.pk, jenis="ba")


@petugas(*PETUGAS_PEMILIH, methods=BOTH)
def dokumen(request: HttpRequest, pk: int, jenis: str) -> HttpResponse:
    """Show one document; issue it with its date and typed number."""
    periode, row, kind, linked = _find(request, pk, jenis)
    running = row.keadaan == KeadaanPleno.BERLANGSUNG and not linked.dokumen.is_terbit
    may_issue = running and may(request, periode.kantor_id, *PENETAP)
    if request.method == "POST" and not may_issue:
        raise Http404
    start = {"tanggal_surat": today(periode.kantor.zona_waktu)}
    form = TerbitPlenoForm(request.POST or None, initial=start) if may_issue else None
    status = 200
    if request.method == "POST" and form is not None:
        status = 400
        if form.is_valid():
            said = form.cleaned_data
            try:
                services.issue_pleno_document(
                    actor=akun_of(request), pleno=row, jenis=kind,
                    tanggal_surat=said["tanggal_surat"], nomor=said["nomor"],
                )  # fmt: skip
            except ActRefused as error:
                form.add_error(None, sentence(error.kalimat))
                status = 409
            else:
                messages.success(request, _("Dokumen terbit dan tidak dapat diubah lagi."))
                return redirect("pemilih_kerja:pleno", pk=periode.pk)
    page = {
        "periode": periode,
        "pleno": row,
        "jenis": kind,
        "judul": _(kind.label),
        "dokumen": linked.dokumen,
        "perlu_dicek": [] if linked.dokumen.is_terbit else list_perlu_dicek(linked.dokumen),
        "form": form,
        "boleh_susun": running and may(request, periode.kantor_id, *PENETAP, *PENYIAP_PLENO),
    }
    return render(request, "pemilih/kerja/pleno/dokumen.html", page, status=status)


@petugas(*PETUGAS_PEMILIH)
def pdf(request: HttpRequest, pk: int, jenis: str) -> HttpResponseBase:
    """Send the PDF: a draft rendered now and marked as one, an issued document as it is stored."""
    _periode, _row, kind, linked = _find(request, pk, jenis)
    if linked.dokumen.berkas is not None:
        return attachment(linked.dokumen.berkas)
    confirmed = list_confirmed(linked.dokumen.kantor)
    made = render_pdf(linked.dokumen.template, amplop.build(linked.dokumen, confirmed=confirmed))
    headers = {
        "Content-Disposition": f'attachment; filename="konsep-{kind.value}.pdf"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(made, content_type="application/pdf", headers=headers)


def _find(request: HttpRequest, pk: int, jenis: str) -> tuple[Any, Any, JenisDokumenPleno, DokumenPleno]:
    kind = next((item for item in JenisDokumenPleno if item.value.lower() == jenis), None)
    if kind is None:
        raise Http404
    row = find_pleno(request, pk, request.GET.get("rapat", ""))
    if row is None:
        raise Http404
    papers = row.dokumen_set.select_related("dokumen__kantor", "dokumen__berkas")
    linked = papers.filter(jenis=kind.value).first()
    if linked is None:
        raise Http404
    return row.periode, row, kind, linked
