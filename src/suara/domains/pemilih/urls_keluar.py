"""Addresses of uploads and exports, inside ``/kerja/pemilih/``. No number of a person stands in them."""

from __future__ import annotations

from django.urls import URLPattern, path

from suara.domains.pemilih.views_kerja import ekspor, kirim

urlpatterns: list[URLPattern] = [
    path("periode/<int:pk>/kirim/", kirim.kirim, name="kirim"),
    path("periode/<int:pk>/bawa/", kirim.bawa, name="bawa"),
    path("ekspor/", ekspor.daftar, name="ekspor"),
    path("ekspor/minta/", ekspor.minta, name="ekspor_minta"),
    path("ekspor/<int:pk>/", ekspor.satu, name="ekspor_satu"),
]
