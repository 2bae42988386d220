"""Addresses under `/kerja/surat/`."""

from __future__ import annotations

from django.urls import path

from suara.core.surat import views_kerja as views
from suara.core.surat import views_nomor as nomor

app_name = "surat"
urlpatterns = [
    path("", views.daftar, name="daftar"),
    path("dasar/", views.dasar, name="dasar"),
    path("dasar/<int:konfirmasi_id>/cabut/", views.cabut_dasar, name="cabut_dasar"),
    path("nomor/", nomor.nomor, name="nomor"),
    path("nomor/pola/", nomor.pola, name="pola"),
    path("<uuid:dokumen_id>/", views.dokumen, name="dokumen"),
    path("<uuid:dokumen_id>/pdf/", views.pdf, name="pdf"),
]
