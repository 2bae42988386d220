"""The site with a bare view beside the public check: one indexed SELECT, the same middleware.

The view keeps its connection: opening an SQLite file anew for every request would slow the rival threefold.
"""

from __future__ import annotations

from suara.config.wsgi import application  # isort: split

from django.db import connections
from django.http import HttpRequest, JsonResponse
from django.urls import path

from suara.config import urls
from suara.core.akun.akses import publik
from suara.core.wilayah.models import Wilayah

__all__ = ["application"]


@publik()
def polos(_request: HttpRequest) -> JsonResponse:
    """Answer with one row by its primary key."""
    return JsonResponse({"nama": Wilayah.objects.get(pk="64.72").nama})


connections.settings["default"]["CONN_MAX_AGE"] = None
connections.close_all()
urls.urlpatterns.insert(0, path("polos", polos))
