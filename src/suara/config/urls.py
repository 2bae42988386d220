"""All addresses of Suara: public pages first, the busiest on top; then accounts and Ruang Kerja."""

from __future__ import annotations

from django.urls import include, path
from django.urls.resolvers import RoutePattern, URLResolver

from suara.config.health import sehat

urlpatterns = [
    path("sehat", sehat, name="sehat"),
    path("pemilih/", include("suara.domains.pemilih.urls")),
    path("lapor/", include("suara.domains.pengaduan.urls")),
    path("survei/", include("suara.domains.survei.urls")),
    path("paw/", include("suara.domains.paw.urls")),
    path("periksa/", include("suara.core.surat.urls")),
    path("jejak/", include("suara.core.jejak.urls_publik")),
    path("akun/", include("suara.core.akun.urls")),
    path("kerja/", include("suara.core.tugas.urls")),
    path("kerja/jejak/", include("suara.core.jejak.urls")),
    path("kerja/berkas/", include("suara.core.berkas.urls")),
    path("kerja/insiden/", include("suara.core.insiden.urls")),
    path("kerja/surat/", include("suara.core.surat.urls_kerja")),
    path("kerja/paw/", include("suara.domains.paw.urls_kerja")),
    path("kerja/lapor/", include("suara.domains.pengaduan.urls_kerja")),
    path("kerja/pemilih/", include("suara.domains.pemilih.urls_kerja")),
    path("kerja/survei/", include("suara.domains.survei.urls_kerja")),
    # Named, not included: the API's library is loaded by the first question to the API, not by every start.
    URLResolver(
        RoutePattern("api/v1/", is_endpoint=False), "suara.config.api", app_name="api", namespace="api"
    ),
    path("", include("suara.ui.urls")),
    path("", include("suara.portal.urls")),
]

handler400 = "suara.ui.errors.bad_request"
handler403 = "suara.ui.errors.forbidden"
handler404 = "suara.ui.errors.not_found"
handler500 = "suara.ui.errors.server_error"
