"""Public addresses of the surveys under ``/survei/``; each part brings its own lines."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

app_name = "survei"
urlpatterns: list[URLPattern | URLResolver] = [
    path("hasil/", include("suara.domains.survei.urls_hasil")),
    path("pekppp/", include("suara.domains.survei.urls_pekppp")),
    path("spi/", include("suara.domains.survei.urls_spi")),
    path("undangan/", include("suara.domains.survei.urls_undangan")),
    path("", include("suara.domains.survei.urls_jawab")),
]
