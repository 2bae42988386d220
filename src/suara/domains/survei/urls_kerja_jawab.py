"""Entering answers, and posters of one wave, under ``/kerja/survei/gelombang/<pk>/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from suara.domains.survei.views_kerja import jawab_cetak, jawab_ketik

urlpatterns: list[URLPattern] = [
    path("poster/", jawab_cetak.poster, name="poster"),
    path("poster/<int:layanan>/<slug:ukuran>/", jawab_cetak.poster_pdf, name="poster_pdf"),
    path("formulir/<int:layanan>/", jawab_cetak.kertas_pdf, name="kertas_pdf"),
    path("kertas/", jawab_ketik.kertas, name="kertas"),
    path("kertas/urungkan/", jawab_ketik.urungkan, name="urungkan"),
    path("bantu/", jawab_ketik.bantu, name="bantu"),
]
