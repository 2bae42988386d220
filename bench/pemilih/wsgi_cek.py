"""The site with a bare view beside the public check: one indexed SELECT, the same middleware.

`polos` keeps its connection; `bawaan` gives it back after each request, as Django does when nobody says
otherwise, and opens the SQLite file anew for the next: that slows the rival sevenfold.
"""

from __future__ import annotations

from suara.config.wsgi import application  # isort: split

from django.db import connection, connections
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


@publik()
def bawaan(_request: HttpRequest) -> JsonResponse:
    """Answer the same, with Django's own setting."""
    answer = JsonResponse({"nama": Wilayah.objects.get(pk="64.72").nama})
    connection.close()
    return answer


connections.settings["default"]["CONN_MAX_AGE"] = None
connections.close_all()
urls.urlpatterns[:0] = [path("polos", polos), path("bawaan", bawaan)]
