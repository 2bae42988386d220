"""Addresses of the surveys in Ruang Kerja, under ``/kerja/survei/``; each part brings its own lines."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from suara.domains.survei.views_kerja import gelombang, gelombang_isian, layanan

app_name = "survei_kerja"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", gelombang.daftar, name="daftar"),
    path("layanan/", layanan.daftar, name="layanan"),
    path("layanan/baru/", layanan.baru, name="layanan_baru"),
    path("layanan/<int:pk>/", layanan.ubah, name="layanan_ubah"),
    path("layanan/<int:pk>/keadaan/", layanan.keadaan, name="layanan_keadaan"),
    path("gelombang/baru/", gelombang_isian.baru, name="gelombang_baru"),
    path("gelombang/<int:pk>/", gelombang.gelombang, name="gelombang"),
    path("gelombang/<int:pk>/ubah/", gelombang_isian.ubah, name="gelombang_ubah"),
    path("gelombang/<int:pk>/populasi/", gelombang_isian.populasi, name="gelombang_populasi"),
    path("gelombang/<int:pk>/buang/", gelombang_isian.buang, name="gelombang_buang"),
    path("gelombang/<int:pk>/gerak/<str:act>/", gelombang.gerak, name="gelombang_gerak"),
    path("", include("suara.domains.survei.urls_kerja_hasil")),
    path("gelombang/<int:pk>/", include("suara.domains.survei.urls_kerja_jawab")),
    path("gelombang/<int:pk>/undangan/", include("suara.domains.survei.urls_kerja_undangan")),
    path("gelombang/<int:pk>/tanda/", include("suara.domains.survei.urls_kerja_tanda")),
    path("instrumen/", include("suara.domains.survei.urls_kerja_instrumen")),
    path("pekppp/", include("suara.domains.survei.urls_kerja_pekppp")),
    path("spi/", include("suara.domains.survei.urls_kerja_spi")),
]
