"""Questionnaires in Ruang Kerja, under ``/kerja/survei/instrumen/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from suara.domains.survei.views_kerja import instrumen, instrumen_isian

urlpatterns: list[URLPattern] = [
    path("", instrumen.daftar, name="instrumen"),
    path("impor/", instrumen_isian.impor, name="instrumen_impor"),
    path("<int:pk>/", instrumen.versi, name="instrumen_versi"),
    path("<int:pk>/beda/", instrumen.beda, name="instrumen_beda"),
    path("<int:pk>/unduh/<str:jenis>/", instrumen.unduh, name="instrumen_unduh"),
    path("<int:pk>/ganti/", instrumen_isian.ganti, name="instrumen_ganti"),
    path("<int:pk>/terbit/", instrumen_isian.terbit, name="instrumen_terbit"),
    path("<int:pk>/tarik/", instrumen_isian.tarik, name="instrumen_tarik"),
    path("<int:pk>/buang/", instrumen_isian.buang, name="instrumen_buang"),
]
