"""Public pages of the two evaluations by others: published figures, and how to know a false invitation."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse

from suara.core.akun.akses import publik
from suara.core.berkas.responses import attachment
from suara.domains.survei.models import BuktiRencanaPEKPPP, LaporanPEKPPP, PutaranPEKPPP
from suara.domains.survei.queries import pekppp as baca_pekppp
from suara.domains.survei.queries import pekppp_laporan as baca_laporan
from suara.domains.survei.queries import spi as baca_spi
from suara.domains.survei.terms_kerja import StatusTindakLanjut
from suara.domains.survei.terms_pekppp import AspekLayanan
from suara.domains.survei.views_kerja.pekppp_rencana import quarter_of
from suara.kernel.dasar import Bukti, Dasar

RAHASIA = Dasar("UU 16/1997", pasal="21", bukti=Bukti.PRAKTIK)
SHOWN = 100


@publik()
def spi(request: HttpRequest) -> HttpResponse:
    """Tell a real invitation from a false one, and show what KPK published. No form stands here."""
    page = {
        "skor": baca_spi.show_skor(baca_spi.list_skor()[:SHOWN]),
        "dasar_rahasia": RAHASIA,
    }
    return render(request, "survei/publik/spi.html", page)


@publik()
def pekppp(request: HttpRequest) -> HttpResponse:
    """Show published indices and, apart from them, the approved simulations with their working."""
    signed = dict(baca_laporan.list_terbit().values_list("putaran_id", "dokumen__nomor"))
    page = {
        "terbit": baca_pekppp.list_terbit()[:SHOWN],
        "putaran": [(row, signed.get(row.pk, "")) for row in baca_pekppp.list_disahkan()[:20]],
    }
    return render(request, "survei/publik/pekppp.html", page)


@publik()
def pekppp_putaran(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one approved round: its figures by aspect, the signed report, and what is being done."""
    row = baca_pekppp.list_disahkan().filter(pk=pk).first()
    if row is None:
        raise Http404
    report = baca_laporan.list_terbit().filter(putaran=row).first()
    responden, users = baca_laporan.aspek_f03(row)
    page: dict[str, Any] = {
        "putaran": row,
        "aspek": [
            {**satu, "aspek": AspekLayanan(satu["kode"]), "f03": users.get(satu["kode"], "")}
            for satu in row.hasil["aspek"]
        ],
        "responden": responden,
        "terendah": [AspekLayanan(kode) for kode in baca_laporan.terendah_of(row)],
        "laporan": report,
    }
    if report is not None and report.dokumen is not None:
        page["periksa"] = reverse("periksa:kode", args=[report.dokumen.kode_verifikasi])
        page["rencana"] = _plan(report, row)
    return render(request, "survei/publik/pekppp_putaran.html", page)


@publik()
def pekppp_bukti(_request: HttpRequest, pk: int, bukti: int) -> HttpResponseBase:
    """Send the file of an evidence of follow-up of a signed report."""
    found = BuktiRencanaPEKPPP.objects.filter(
        pk=bukti, berkas__isnull=False, rencana__laporan__in=baca_laporan.list_terbit().filter(putaran=pk)
    )
    one = found.select_related("berkas").first()
    if one is None or one.berkas is None:
        raise Http404
    return attachment(one.berkas)


def _plan(report: LaporanPEKPPP, row: PutaranPEKPPP) -> list[dict[str, object]]:
    return [
        {
            "baris": line,
            "aspek": AspekLayanan(line.aspek),
            "waktu": quarter_of(line),
            "status": StatusTindakLanjut(line.status),
            "bukti": [
                (one, reverse("survei:pekppp_bukti", args=[row.pk, one.pk]) if one.berkas_id else "")
                for one in line.bukti_set.all()
            ],
        }
        for line in baca_laporan.list_rencana(report)
    ]
