"""Addresses under `/kerja/surat/`."""

from __future__ import annotations

from django.urls import path

from suara.core.surat import views_kerja as views

app_name = "surat"
urlpatterns = [
    path("", views.daftar, name="daftar"),
    path("dasar/", views.dasar, name="dasar"),
    path("nomor/", views.nomor, name="nomor"),
    path("<uuid:dokumen_id>/", views.dokumen, name="dokumen"),
    path("<uuid:dokumen_id>/pdf/", views.pdf, name="pdf"),
]
