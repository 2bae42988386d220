"""Letters of a case: draft, preview, issue, correct, publish."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.core.akun.models import Akun
from suara.core.berkas.responses import attachment
from suara.core.surat import amplop
from suara.core.surat.queries import list_confirmed, list_perlu_dicek
from suara.core.surat.render import render_pdf
from suara.core.tugas.waktu import today
from suara.domains.paw import services
from suara.domains.paw.errors import ActRefused
from suara.domains.paw.formulir.dasar import PerkaraForm
from suara.domains.paw.formulir.pleno import LETTER_FORMS, RalatForm, TerbitForm, UmumkanForm
from suara.domains.paw.models import DokumenPerkara, PermohonanPAW
from suara.domains.paw.services.surat import is_discardable
from suara.domains.paw.terms import JenisSurat
from suara.domains.paw.views_kerja.dasar import akun_of, find_permohonan, may, run_act
from suara.domains.paw.wewenang import PETUGAS_PAW
from suara.domains.paw.workflow import Act, peran_of
from suara.ui.kalimat import sentence

BOTH = ("GET", "POST")


@petugas(*peran_of(Act.DRAFT_DOKUMEN), methods=BOTH)
def konsep(request: HttpRequest, pk: uuid.UUID, jenis: str) -> HttpResponse:
    """Draft a letter that needs an officer's words."""
    if jenis not in LETTER_FORMS:
        raise Http404

    def submit(actor: Akun, permohonan: PermohonanPAW, form: Any, _berkas: object) -> None:
        data = dict(form.cleaned_data)
        services.draft_letter(
            actor=actor, permohonan=permohonan, versi=data.pop("versi"), jenis=jenis, isian=data
        )

    return run_act(
        request,
        pk,
        act=Act.DRAFT_DOKUMEN,
        form_class=LETTER_FORMS[jenis],
        submit=submit,
        judul=_(JenisSurat(jenis).label),
        done=_("Konsep surat tersimpan."),
    )


@petugas(*PETUGAS_PAW, methods=("GET",))
def pratinjau(request: HttpRequest, pk: uuid.UUID, dokumen: int) -> HttpResponseBase:
    """Send the PDF: of a draft rendered now and marked as one, of an issued document the stored file."""
    linked = find_dokumen(find_permohonan(request, pk), dokumen)
    if linked.dokumen.berkas is not None:
        return attachment(linked.dokumen.berkas)
    pdf = render_pdf(
        linked.dokumen.template, amplop.build(linked.dokumen, confirmed=list_confirmed(linked.dokumen.kantor))
    )
    headers = {
        "Content-Disposition": f'attachment; filename="konsep-{linked.jenis}.pdf"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(pdf, content_type="application/pdf", headers=headers)


@petugas(*PETUGAS_PAW, methods=("GET",))
def dokumen(request: HttpRequest, pk: uuid.UUID, dokumen: int) -> HttpResponse:
    """Show one document: what it is, what must be checked, and the form to issue it."""
    permohonan = find_permohonan(request, pk)
    linked = find_dokumen(permohonan, dokumen)
    may_issue = not linked.dokumen.is_terbit and may(request, permohonan, Act.ISSUE_DOKUMEN)
    start = {"versi": permohonan.versi, "tanggal_surat": today(permohonan.kantor.zona_waktu)}
    page = {
        "permohonan": permohonan,
        "baris": linked,
        "dokumen": linked.dokumen,
        "jenis": _(JenisSurat(linked.jenis).label),
        "perlu_dicek": list_perlu_dicek(linked.dokumen),
        "form": TerbitForm(initial=start) if may_issue else None,
        "boleh_hapus": is_discardable(linked) and may(request, permohonan, Act.DRAFT_DOKUMEN),
        "boleh_ralat": linked.dokumen.is_terbit and may(request, permohonan, Act.ISSUE_RALAT),
    }
    return render(request, "paw/kerja/dokumen.html", page)


@petugas(*peran_of(Act.DRAFT_DOKUMEN), methods=("POST",))
def hapus_konsep(request: HttpRequest, pk: uuid.UUID, dokumen: int) -> HttpResponse:
    """Throw an officer's own draft away."""
    permohonan = find_permohonan(request, pk)
    linked = find_dokumen(permohonan, dokumen)
    form = PerkaraForm(request.POST)
    try:
        services.discard_letter(
            actor=akun_of(request),
            permohonan=permohonan,
            versi=form.cleaned_data["versi"] if form.is_valid() else 0,
            linked=linked,
        )
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
        return redirect("paw_kerja:dokumen", pk=permohonan.pk, dokumen=linked.pk)
    messages.success(request, _("Konsep dihapus."))
    return redirect("paw_kerja:perkara", pk=permohonan.pk)


@petugas(*peran_of(Act.ISSUE_DOKUMEN), methods=BOTH)
def terbitkan(request: HttpRequest, pk: uuid.UUID, dokumen: int) -> HttpResponse:
    """Issue a draft with number and date."""
    permohonan = find_permohonan(request, pk)
    linked = find_dokumen(permohonan, dokumen)

    def submit(actor: Akun, case: PermohonanPAW, form: Any, _berkas: object) -> None:
        data = form.cleaned_data
        services.issue_document(
            actor=actor,
            permohonan=case,
            versi=data["versi"],
            linked=linked,
            tanggal_surat=data["tanggal_surat"],
            nomor=data["nomor"] or None,
        )

    return run_act(
        request,
        pk,
        act=Act.ISSUE_DOKUMEN,
        form_class=TerbitForm,
        submit=submit,
        initial={"tanggal_surat": today(permohonan.kantor.zona_waktu)},
        done=_("Dokumen terbit dan tidak dapat diubah lagi."),
        template="paw/kerja/dokumen.html",
        context={
            "baris": linked,
            "dokumen": linked.dokumen,
            "jenis": _(JenisSurat(linked.jenis).label),
            "perlu_dicek": list_perlu_dicek(linked.dokumen),
        },
    )


@petugas(*peran_of(Act.ISSUE_RALAT), methods=BOTH)
def ralat(request: HttpRequest, pk: uuid.UUID, dokumen: int) -> HttpResponse:
    """Correct an issued document by a new one that names it."""
    permohonan = find_permohonan(request, pk)
    linked = find_dokumen(permohonan, dokumen)

    def submit(actor: Akun, case: PermohonanPAW, form: Any, _berkas: object) -> None:
        data = form.cleaned_data
        services.correct_document(
            actor=actor,
            permohonan=case,
            versi=data["versi"],
            linked=linked,
            alasan=data["alasan"],
            tanggal_surat=data["tanggal_surat"],
            nomor=data["nomor"] or None,
            perihal=data["perihal"],
        )

    return run_act(
        request,
        pk,
        act=Act.ISSUE_RALAT,
        form_class=RalatForm,
        submit=submit,
        initial={"tanggal_surat": today(permohonan.kantor.zona_waktu)},
        judul=_("Ralat %(nomor)s") % {"nomor": linked.dokumen.nomor},
        done=_("Ralat terbit. Dokumen lama tetap ada dan menunjuk ke ralatnya."),
        context={
            "kata_tombol": _("Terbitkan ralat"),
            "keterangan": _("Ralat adalah dokumen baru bernomor sendiri. Dokumen lama tidak berubah."),
        },
    )


@petugas(*peran_of(Act.PUBLISH), methods=BOTH)
def umumkan(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Publish the outcome."""

    def submit(actor: Akun, permohonan: PermohonanPAW, form: Any, _berkas: object) -> None:
        services.publish_permohonan(actor=actor, permohonan=permohonan, versi=form.cleaned_data["versi"])

    return run_act(
        request,
        pk,
        act=Act.PUBLISH,
        form_class=UmumkanForm,
        submit=submit,
        done=_("Hasil diumumkan dan terlihat oleh masyarakat."),
        context={
            "kata_tombol": _("Umumkan"),
            "keterangan": _(
                "Sesudah diumumkan, siapa pun dapat melihat hasilnya di halaman publik dan mengunduh "
                "dokumen yang terbit."
            ),
        },
    )


def find_dokumen(permohonan: PermohonanPAW, dokumen: int) -> DokumenPerkara:
    """Return a document of this case, or 404."""
    rows = permohonan.dokumen_set.select_related(
        "dokumen__kantor", "dokumen__berkas", "dokumen__meralat", "keputusan"
    )
    found = rows.filter(pk=dokumen).first()
    if found is None:
        raise Http404
    return found
