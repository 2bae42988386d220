"""The public API, version 1: published things only, described by OpenAPI at `/api/v1/openapi.json`."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec

from ninja import NinjaAPI

from suara.core.akun.akses import Akses

api = NinjaAPI(
    title="Suara",
    version="1",
    description="Data terbuka kantor pemilu. / Open data of an election office.",
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api",
)

if find_spec("suara.domains.paw.api"):
    api.add_router("/paw", import_module("suara.domains.paw.api").router)
if find_spec("suara.domains.pengaduan.api"):
    api.add_router("/lapor", import_module("suara.domains.pengaduan.api").router)
if find_spec("suara.domains.survei.api"):
    api.add_router("/survei", import_module("suara.domains.survei.api").router)

urlpatterns = api.urls[0]
app_name = "api"

for pattern in urlpatterns:
    # The table of all addresses reads this; ninja makes its views itself, so no decorator stands above them.
    setattr(pattern.callback, "akses", Akses(publik=True, peran=frozenset(), methods=("GET",)))  # noqa: B010
