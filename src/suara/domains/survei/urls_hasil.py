"""Public results under ``/survei/hasil/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from suara.domains.survei import views_hasil

urlpatterns: list[URLPattern] = [
    path("", views_hasil.daftar, name="hasil"),
    path("<slug:kode>/", views_hasil.gelombang, name="hasil_gelombang"),
    path("<slug:kode>/hitung-ulang/", views_hasil.hitung_ulang, name="hasil_hitung_ulang"),
    path("<slug:kode>/infografis.pdf", views_hasil.infografis, name="hasil_infografis"),
    path("<slug:kode>/data/<slug:nama>.<slug:fmt>", views_hasil.data, name="hasil_data"),
    path("<slug:kode>/bukti/<int:pk>/", views_hasil.bukti, name="hasil_bukti"),
]
