"""Addresses for the tests of this room: its own pages, and one page for each access rule."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import include, path

from suara.core.akun.akses import pemilik_akun, petugas, publik
from suara.core.akun.models import Peran


def ok(_request: HttpRequest) -> HttpResponse:
    return HttpResponse("ok")


urlpatterns = [
    path("akun/", include("suara.core.akun.urls")),
    path("kerja/", petugas(methods=("GET", "POST"))(ok)),
    path("kerja/ketua/", petugas(Peran.KETUA, Peran.ANGGOTA)(ok)),
    path("sendiri/", pemilik_akun()(ok)),
    path("umum/", publik()(ok)),
    path("", include("suara.ui.urls")),
]
