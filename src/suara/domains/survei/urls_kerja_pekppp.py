"""PEKPPP in Ruang Kerja, under ``/kerja/survei/pekppp/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from suara.domains.survei.views_kerja import pekppp, pekppp_isi

urlpatterns: list[URLPattern] = [
    path("", pekppp.daftar, name="pekppp"),
    path("baru/", pekppp.baru, name="pekppp_baru"),
    path("terbit/", pekppp.terbit, name="pekppp_terbit"),
    path("<int:pk>/", pekppp.putaran, name="pekppp_putaran"),
    path("<int:pk>/gerak/<slug:act>/", pekppp.gerak, name="pekppp_gerak"),
    path("<int:pk>/aspek/<slug:kode>/", pekppp_isi.aspek, name="pekppp_aspek"),
    path("<int:pk>/bukti/<str:indikator>/", pekppp_isi.bukti, name="pekppp_bukti"),
    path("<int:pk>/f03/", pekppp_isi.f03, name="pekppp_f03"),
]
