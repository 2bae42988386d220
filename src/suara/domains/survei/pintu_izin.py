"""The pass in the browser: a cookie that only its wave's pages receive, and no script can read."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from suara.domains.survei.models import Gelombang
from suara.domains.survei.services.izin import hari_tenggang

COOKIE = "survei_izin"


def address_of(gelombang: Gelombang) -> str:
    """Return where this wave is answered."""
    return f"/survei/{gelombang.kode_pendek}/"


def izin_of(request: HttpRequest) -> str:
    """Return the pass that the browser holds for this address, "" without one."""
    return request.COOKIES.get(COOKIE, "")


def give_izin(response: HttpResponseBase, gelombang: Gelombang, izin: str) -> None:
    """Let the browser hold a pass."""
    response.set_cookie(
        COOKIE, izin, max_age=hari_tenggang() * 24 * 3600, path=address_of(gelombang), httponly=True,
        samesite="Lax", secure=bool(settings.SESSION_COOKIE_SECURE),
    )  # fmt: skip


def drop_izin(response: HttpResponseBase, gelombang: Gelombang) -> None:
    """Take the pass away; it was used."""
    response.delete_cookie(COOKIE, path=address_of(gelombang), samesite="Lax")
