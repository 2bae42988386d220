"""Addresses under `/periksa/`."""

from __future__ import annotations

from django.urls import path

from suara.core.surat import views

app_name = "periksa"
urlpatterns = [
    path("", views.beranda, name="beranda"),
    path("<str:code>/", views.dokumen, name="kode"),
    path("<str:code>/unduh/", views.unduh, name="unduh"),
]
