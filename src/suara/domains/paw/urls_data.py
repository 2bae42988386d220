"""Addresses of election data, under ``/kerja/paw/data/``."""

from __future__ import annotations

from django.urls import path

from suara.domains.paw.views_kerja import data, data_impor, data_tindakan

urlpatterns = [
    path("", data.data, name="data"),
    path("impor/", data_impor.daftar_impor, name="data_impor_daftar"),
    path("impor/baru/", data_impor.baru, name="data_impor_baru"),
    path("impor/<uuid:pk>/", data_impor.impor, name="data_impor"),
    path("impor/<uuid:pk>/periksa/", data_impor.unggahan, name="data_unggahan"),
    path("pemilu-<str:kode>/", data.pemilu, name="data_pemilu"),
    path(
        "pemilu-<str:kode>/<str:lembaga>/terbitkan/",
        data_tindakan.terbitkan_pemilu,
        name="data_terbitkan_pemilu",
    ),
    path("dapil-<int:pk>/", data.dapil, name="data_dapil"),
    path("dapil-<int:pk>/terbitkan/", data_tindakan.terbitkan_dapil, name="data_terbitkan"),
    path("dapil-<int:pk>/pelantikan/", data_tindakan.pelantikan, name="data_pelantikan"),
    path("dapil-<int:pk>/coret/", data_tindakan.coret, name="data_coret"),
    path("dapil-<int:pk>/tetangga/", data_tindakan.tetangga, name="data_tetangga"),
    path("dapil-<int:pk>/penduduk/", data_tindakan.penduduk, name="data_penduduk"),
]
