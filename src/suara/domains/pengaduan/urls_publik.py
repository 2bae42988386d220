"""Public addresses of LAPOR! under ``/lapor/``: what was published, and figures about it."""

from __future__ import annotations

from django.urls import path

from suara.domains.pengaduan import views_publik, views_publik_angka, views_publik_suara

urlpatterns = [
    path("laporan/", views_publik.daftar, name="daftar"),
    path("laporan/<str:nomor>/", views_publik.laporan, name="laporan"),
    path("laporan/<str:nomor>/dukung/", views_publik_suara.dukung, name="dukung"),
    path("laporan/<str:nomor>/komentar/", views_publik_suara.komentar, name="komentar"),
    path("dukungan/<str:token>/", views_publik_suara.dukungan, name="dukungan"),
    path("rss.xml", views_publik.rss, name="rss"),
    path("peta/", views_publik_angka.peta, name="peta"),
    path("statistik/", views_publik_angka.statistik, name="statistik"),
    path("data/", views_publik_angka.data, name="data"),
    path("data/<str:nama>", views_publik_angka.data_berkas, name="data_berkas"),
]
