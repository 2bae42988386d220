"""Questionnaires in Ruang Kerja, under ``/kerja/survei/instrumen/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from suara.domains.survei.views_kerja import instrumen, instrumen_isian, instrumen_sunting

urlpatterns: list[URLPattern] = [
    path("", instrumen.daftar, name="instrumen"),
    path("impor/", instrumen_isian.impor, name="instrumen_impor"),
    path("<int:pk>/", instrumen.versi, name="instrumen_versi"),
    path("baru/", instrumen_sunting.baru, name="instrumen_baru"),
    path("<int:pk>/versi-baru/", instrumen_sunting.versi_baru, name="instrumen_versi_baru"),
    path("<int:pk>/ubah/", instrumen_sunting.ubah, name="instrumen_ubah"),
    path("<int:pk>/ubah/kata/", instrumen_sunting.kata, name="instrumen_kata"),
    path("<int:pk>/ubah/skala/", instrumen_sunting.skala, name="instrumen_skala"),
    path("<int:pk>/ubah/butir/", instrumen_sunting.butir, name="instrumen_butir_baru"),
    path("<int:pk>/ubah/butir/<slug:kode>/", instrumen_sunting.butir, name="instrumen_butir"),
    path("<int:pk>/ubah/responden/", instrumen_sunting.atribut, name="instrumen_atribut_baru"),
    path("<int:pk>/ubah/responden/<slug:kode>/", instrumen_sunting.atribut, name="instrumen_atribut"),
    path("<int:pk>/beda/", instrumen.beda, name="instrumen_beda"),
    path("<int:pk>/unduh/<str:jenis>/", instrumen.unduh, name="instrumen_unduh"),
    path("<int:pk>/ganti/", instrumen_isian.ganti, name="instrumen_ganti"),
    path("<int:pk>/terbit/", instrumen_isian.terbit, name="instrumen_terbit"),
    path("<int:pk>/tarik/", instrumen_isian.tarik, name="instrumen_tarik"),
    path("<int:pk>/buang/", instrumen_isian.buang, name="instrumen_buang"),
]
