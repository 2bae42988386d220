"""Addresses of the announced recaps; they may be cited, so they never change."""

from __future__ import annotations

from django.urls import path

from suara.domains.pemilih.umum import views

urlpatterns = [
    path("rekap/", views.rekap_daftar, name="rekap_daftar"),
    path("rekap/skema.json", views.rekap_skema, name="rekap_skema"),
    path("rekap/rss.xml", views.rekap_rss, name="rekap_rss"),
    path("rekap/<str:periode>/<str:kode>/", views.rekap, name="rekap"),
    path("rekap/<str:periode>/<str:kode>/<str:nama>", views.rekap_berkas, name="rekap_berkas"),
]
