"""Public addresses of the voter list under ``/pemilih/``; the larger rooms bring their own lines."""

from __future__ import annotations

from django.urls import include, path

from suara.domains.pemilih import views
from suara.domains.pemilih.cek.views import cek

app_name = "pemilih"
urlpatterns = [
    # The busiest first, and named here: each list that is included costs its searching.
    path("cek/", cek, name="cek"),
    path("", views.beranda, name="beranda"),
    path("", include("suara.domains.pemilih.rekap.urls")),
    path("tanggapan/", include("suara.domains.pemilih.tanggapan.urls")),
    path("", include("suara.domains.pemilih.umum.urls")),
]
