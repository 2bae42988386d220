"""The rival: a bare Django on the same server and database. One INSERT per POST, one indexed SELECT per GET.

No session, no middleware, no template: what Django itself costs here.
"""

from __future__ import annotations

import json
import os
import sys
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "src"))

import django
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.db import connection, transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.urls import path

from suara.config.databases import database_from_url

TABLE = "bench_telanjang"
KEPT = {"CONN_MAX_AGE": None} if os.environ.get("SUARA_BENCH_TETAP") else {}


def prepare() -> None:
    """Create the table."""
    with connection.cursor() as cursor:
        cursor.execute(f"CREATE TABLE IF NOT EXISTS {TABLE} (id varchar(36) PRIMARY KEY, isi text NOT NULL)")


def buat(request: HttpRequest) -> HttpResponse:
    """Keep one text and answer with its number."""
    key = str(uuid.uuid4())
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"INSERT INTO {TABLE} (id, isi) VALUES (%s, %s)", [key, request.POST["isi"]])  # noqa: S608
    return JsonResponse({"nomor": key}, status=201)


def baca(_request: HttpRequest, key: str) -> HttpResponse:
    """Answer with one row by its primary key."""
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT isi FROM {TABLE} WHERE id = %s", [key])  # noqa: S608
        row = cursor.fetchone()
    return HttpResponse(json.dumps({"isi": row and row[0]}), content_type="application/json")


urlpatterns = [path("buat", buat), path("baca/<str:key>", baca)]

if not settings.configured:
    settings.configure(
        SECRET_KEY="bench",  # noqa: S106
        ALLOWED_HOSTS=["*"],
        ROOT_URLCONF=__name__,
        MIDDLEWARE=[],
        DATABASES={"default": database_from_url(os.environ["SUARA_DATABASE_URL"]) | KEPT},
        USE_TZ=True,
    )
    django.setup()
    prepare()

application = WSGIHandler()
