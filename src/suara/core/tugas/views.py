"""Ruang Kerja's first screen and the officer's cases."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from suara.core.akun.akses import kewenangan_of, petugas
from suara.core.akun.models import Akun
from suara.core.tugas.perkara import list_perkara
from suara.core.tugas.queries import list_tenggat
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor


@petugas(methods=("GET",))
def hari_ini(request: HttpRequest) -> HttpResponse:
    """Show what is overdue, due today, due this week and waiting for others, across all domains."""
    kantor = _kantor(request)
    day = today(kantor[0].zona_waktu) if kantor else today()
    assert isinstance(request.user, Akun)  # noqa: S101 - `petugas` lets nobody else in
    daftar = list_tenggat(kantor, day, request.user, kewenangan_of(request))
    own = {row.pk for row in kantor}
    elsewhere = any(row.kantor_id not in own for row in daftar.semua)
    page = {"daftar": daftar, "today": day, "banyak_kantor": len(kantor) > 1 or elsewhere}
    return render(request, "tugas/hari_ini.html", page)


@petugas(methods=("GET",))
def perkara(request: HttpRequest) -> HttpResponse:
    """Show the officer's cases of every domain, the newest change first."""
    assert isinstance(request.user, Akun)  # noqa: S101 - `petugas` lets nobody else in
    return render(request, "tugas/perkara.html", {"perkara": list_perkara(request.user)})


def _kantor(request: HttpRequest) -> tuple[Kantor, ...]:
    kewenangan = kewenangan_of(request)
    return kewenangan.list_kantor() if kewenangan else ()
