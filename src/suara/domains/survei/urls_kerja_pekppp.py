"""PEKPPP in Ruang Kerja, under ``/kerja/survei/pekppp/``."""

from __future__ import annotations

from django.urls import URLPattern, path

from suara.domains.survei.views_kerja import pekppp, pekppp_isi, pekppp_laporan, pekppp_rencana

urlpatterns: list[URLPattern] = [
    path("", pekppp.daftar, name="pekppp"),
    path("baru/", pekppp.baru, name="pekppp_baru"),
    path("terbit/", pekppp.terbit, name="pekppp_terbit"),
    path("<int:pk>/", pekppp.putaran, name="pekppp_putaran"),
    path("<int:pk>/gerak/<slug:act>/", pekppp.gerak, name="pekppp_gerak"),
    path("<int:pk>/aspek/<slug:kode>/", pekppp_isi.aspek, name="pekppp_aspek"),
    path("<int:pk>/bukti/<str:indikator>/", pekppp_isi.bukti, name="pekppp_bukti"),
    path("<int:pk>/f03/", pekppp_isi.f03, name="pekppp_f03"),
    path("<int:pk>/laporan/", pekppp_laporan.laporan, name="pekppp_laporan"),
    path("<int:pk>/laporan/susun/", pekppp_laporan.susun, name="pekppp_susun"),
    path("<int:pk>/laporan/pdf/", pekppp_laporan.pdf, name="pekppp_pdf"),
    path("<int:pk>/laporan/terbit/", pekppp_laporan.terbit, name="pekppp_laporan_terbit"),
    path("<int:pk>/laporan/rencana/", pekppp_rencana.baru, name="pekppp_rencana_baru"),
    path("rencana/<int:pk>/", pekppp_rencana.rencana, name="pekppp_rencana"),
    path("rencana/<int:pk>/ubah/", pekppp_rencana.ubah, name="pekppp_rencana_ubah"),
    path("rencana/<int:pk>/bukti/", pekppp_rencana.bukti, name="pekppp_rencana_bukti"),
]
