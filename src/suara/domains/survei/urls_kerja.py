"""Addresses of the surveys in Ruang Kerja, under ``/kerja/survei/``; each part brings its own lines."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from suara.domains.survei.views_kerja import gelombang

app_name = "survei_kerja"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", gelombang.daftar, name="daftar"),
    path("", include("suara.domains.survei.urls_kerja_hasil")),
    path("gelombang/<int:pk>/", include("suara.domains.survei.urls_kerja_jawab")),
    path("gelombang/<int:pk>/undangan/", include("suara.domains.survei.urls_kerja_undangan")),
    path("instrumen/", include("suara.domains.survei.urls_kerja_instrumen")),
    path("pekppp/", include("suara.domains.survei.urls_kerja_pekppp")),
    path("spi/", include("suara.domains.survei.urls_kerja_spi")),
]
