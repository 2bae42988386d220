"""Public addresses of LAPOR! under ``/lapor/``: a citizen's own report, and what was published."""

from __future__ import annotations

from suara.domains.pengaduan import urls_lapor, urls_publik

app_name = "lapor"
urlpatterns = [*urls_lapor.urlpatterns, *urls_publik.urlpatterns]
