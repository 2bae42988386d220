"""Addresses of the voter list in Ruang Kerja, under ``/kerja/pemilih/``. Numbers of rows only: no NIK."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from suara.domains.pemilih.views_kerja import antrean, kandidat, periode, usul

app_name = "pemilih_kerja"
urlpatterns: list[URLPattern | URLResolver] = [
    path("", periode.daftar, name="daftar"),
    path("rencana/", periode.rencana, name="rencana"),
    path("periode/<int:pk>/", periode.periode, name="periode"),
    path("periode/<int:pk>/gerak/<str:act>/", periode.gerak, name="gerak"),
    path("periode/<int:pk>/tunda/", periode.tunda, name="tunda"),
    path("periode/<int:pk>/kandidat/", antrean.antrean, name="antrean"),
    path("periode/<int:pk>/usul/", usul.usul_baru, name="usul_baru"),
    path("periode/<int:pk>/coktas/kirim/", antrean.ke_coktas, name="ke_coktas"),
    path("usul/<int:pk>/", usul.usul, name="usul"),
    path("kandidat/<int:pk>/", kandidat.kandidat, name="kandidat"),
    path("kandidat/<int:pk>/buka/", kandidat.buka, name="buka"),
    path("kandidat/<int:pk>/bukti/", kandidat.bukti, name="bukti"),
    path("", include("suara.domains.pemilih.urls_coktas")),
    path("", include("suara.domains.pemilih.urls_keluar")),
    path("", include("suara.domains.pemilih.urls_pengawasan")),
    path("periode/<int:pk>/", include("suara.domains.pemilih.urls_pleno")),
    path("tanggapan/", include("suara.domains.pemilih.urls_kerja_tanggapan")),
]
