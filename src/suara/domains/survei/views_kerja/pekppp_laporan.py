"""The report of an approved round: written, signed by another, and read."""

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
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.formulir.laporan import TerbitLaporanForm
from suara.domains.survei.formulir.pekppp_laporan import LaporanPEKPPPForm
from suara.domains.survei.models import LaporanPEKPPP, PutaranPEKPPP
from suara.domains.survei.pagar import PENANDA_TANGAN, PENGELOLA, PETUGAS_SURVEI
from suara.domains.survei.queries import pekppp_laporan as baca
from suara.domains.survei.services import pekppp_laporan as layanan
from suara.domains.survei.terms_evaluasi import StatusPutaran
from suara.domains.survei.terms_kerja import StatusLaporanSurvei, StatusTindakLanjut
from suara.domains.survei.terms_pekppp import AspekLayanan
from suara.domains.survei.views_kerja.dasar import BOTH, akun_of, may
from suara.domains.survei.views_kerja.pekppp import find_putaran
from suara.ui.kalimat import sentence

DASAR = "survei/kerja/evaluasi/"


@petugas(*PETUGAS_SURVEI)
def laporan(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the report of a round: what it says, what is missing, and the next step."""
    row = find_done(request, pk)
    report = baca.get_laporan(row)
    page: dict[str, Any] = {
        "putaran": row,
        "laporan": report,
        "pengelola": may(request, row.kantor_id, *PENGELOLA),
        "terendah": [AspekLayanan(kode) for kode in baca.terendah_of(row)],
    }
    if report is not None:
        page |= _shown(request, row, report)
    return render(request, DASAR + "laporan.html", page)


@petugas(*PENGELOLA, methods=BOTH)
def susun(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the draft, or write it anew."""
    row = find_done(request, pk)
    report = baca.get_laporan(row)
    signed = report is not None and report.status == StatusLaporanSurvei.TERBIT
    if signed or not may(request, row.kantor_id, *PENGELOLA):
        raise Http404
    form = LaporanPEKPPPForm(request.POST or None, initial=report.isian if report else _first_words(row))
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            layanan.draft_laporan(actor=akun_of(request), putaran=row, isian=form.cleaned_data)
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Laporan tersusun. Tambahkan tindak lanjut aspek terendah."))
            return redirect("survei_kerja:pekppp_laporan", pk=pk)
    page = {
        "putaran": row,
        "form": form,
        "judul": _("Susun laporan PEKPPP"),
        "tombol": _("Susun laporan"),
        "terendah": [AspekLayanan(kode) for kode in baca.terendah_of(row)],
    }
    return render(request, DASAR + "laporan_isian.html", page, status=status)


@petugas(*PETUGAS_SURVEI)
def pdf(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Send the report: a draft drawn now and marked as one, the signed one as it is stored."""
    report = baca.get_laporan(find_done(request, pk))
    if report is None or report.dokumen is None:
        raise Http404
    if report.dokumen.berkas is not None:
        return attachment(report.dokumen.berkas)
    confirmed = list_confirmed(report.dokumen.kantor)
    made = render_pdf(report.dokumen.template, amplop.build(report.dokumen, confirmed=confirmed))
    headers = {
        "Content-Disposition": 'attachment; filename="konsep-laporan-pekppp.pdf"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(made, content_type="application/pdf", headers=headers)


@petugas(*PENANDA_TANGAN, methods=BOTH)
def terbit(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign and publish, with the day and the number of the report."""
    row = find_done(request, pk)
    report = baca.get_laporan(row)
    if report is None or report.status != StatusLaporanSurvei.DRAF:
        raise Http404
    if not may(request, row.kantor_id, *PENANDA_TANGAN):
        raise Http404
    start = {
        "tanggal_surat": today(row.kantor.zona_waktu),
        "sidik": baca.sidik_of(report, baca.list_rencana(report)),
    }
    form = TerbitLaporanForm(request.POST or None, initial=start)
    status = 200
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            layanan.publish_laporan(
                actor=akun_of(request), laporan=report, sidik=said["sidik"],
                tanggal_surat=said["tanggal_surat"], nomor=said["nomor"],
            )  # fmt: skip
        except ActRefused as error:
            form.add_error(error.medan if error.medan in form.fields else None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Laporan terbit. Siapa pun kini dapat membaca dan memeriksanya."))
            return redirect("survei_kerja:pekppp_laporan", pk=pk)
    page = {
        "putaran": row,
        "form": form,
        "judul": _("Tanda tangani dan terbitkan"),
        "tombol": _("Terbitkan"),
        "terbit": True,
        "perlu_dicek": list_perlu_dicek(report.dokumen) if report.dokumen else [],
    }
    return render(request, DASAR + "laporan_isian.html", page, status=status)


def find_done(request: HttpRequest, pk: int) -> PutaranPEKPPP:
    """Return an approved round of the officer's offices, or 404."""
    row = find_putaran(request, pk)
    if row.status != StatusPutaran.SELESAI:
        raise Http404
    return row


def _first_words(putaran: PutaranPEKPPP) -> dict[str, str]:
    """Return what the office's last report said about who; the rest is new each time."""
    last = LaporanPEKPPP.objects.filter(putaran__kantor=putaran.kantor_id).order_by("-pk").first()
    keep = ("pelaksana", "kepala_nama", "kepala_jabatan", "kepala_nip")
    return {key: last.isian.get(key, "") for key in keep} if last else {}


def _shown(request: HttpRequest, row: PutaranPEKPPP, report: LaporanPEKPPP) -> dict[str, Any]:
    rencana = baca.list_rencana(report)
    draf = report.status == StatusLaporanSurvei.DRAF
    syarat = baca.list_syarat(report, rencana) if draf else []
    own = draf and report.penyusun_id == akun_of(request).pk
    signs = may(request, row.kantor_id, *PENANDA_TANGAN)
    return {
        "draf": draf,
        "status": StatusLaporanSurvei(report.status),
        "syarat": syarat,
        "sendiri": own,
        "boleh_terbit": draf and not own and signs and all(one.ada for one in syarat),
        "rencana": [(one, AspekLayanan(one.aspek), StatusTindakLanjut(one.status)) for one in rencana],
        "belum": [AspekLayanan(kode) for kode in baca.belum_direncanakan(report, rencana)],
    }
