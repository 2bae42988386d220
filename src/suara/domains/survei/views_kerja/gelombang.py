"""Waves of surveys: the list."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suara.core.akun.akses import petugas
from suara.domains.survei import queries
from suara.domains.survei.models import Gelombang
from suara.domains.survei.pagar import PETUGAS_SURVEI
from suara.domains.survei.terms_kerja import StatusGelombang
from suara.domains.survei.views_kerja.dasar import akun_of
from suara.ui.kolom import Kolom
from suara.ui.pilihan import pilihan
from suara.ui.tabel import Saringan, Tabel


@petugas(*PETUGAS_SURVEI)
def daftar(request: HttpRequest) -> HttpResponse:
    """Show the waves of the officer's offices, the newest first."""
    table = Tabel(
        queries.list_gelombang_for(akun_of(request)),
        [
            Kolom("nama", gettext_lazy("Gelombang")),
            Kolom("instrumen", gettext_lazy("Kuesioner"), nilai="versi.instrumen.nama"),
            Kolom("status", gettext_lazy("Status"), lencana=True, tampil=_status),
            Kolom("tanggal_mulai", gettext_lazy("Mulai")),
            Kolom("tanggal_selesai", gettext_lazy("Selesai")),
        ],
        query=request.GET,
        saringan=[Saringan("status", gettext_lazy("Status"), pilihan(StatusGelombang))],
        nama="gelombang",
        urut="-tanggal_mulai",
        kosong=_("Belum ada gelombang survei."),
        ekspor=False,
    )
    return render(request, "survei/kerja/daftar.html", {"tabel": table})


def _status(row: Gelombang) -> StatusGelombang:
    return StatusGelombang(row.status)
