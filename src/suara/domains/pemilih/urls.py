"""Public addresses of the voter list under ``/pemilih/``; the larger rooms bring their own lines."""

from __future__ import annotations

from django.urls import include, path

from suara.domains.pemilih import views

app_name = "pemilih"
urlpatterns = [
    path("", views.beranda, name="beranda"),
    path("", include("suara.domains.pemilih.cek.urls")),
    path("", include("suara.domains.pemilih.rekap.urls")),
    path("tanggapan/", include("suara.domains.pemilih.tanggapan.urls")),
    path("", include("suara.domains.pemilih.umum.urls")),
]
