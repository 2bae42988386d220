"""What the pages share: who looks, and finding a row."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpRequest

from suara.core.akun.akses import kewenangan_of
from suara.core.akun.models import Akun, Peran
from suara.domains.survei import queries
from suara.domains.survei.models import Gelombang, Layanan

BOTH = ("GET", "POST")


def akun_of(request: HttpRequest) -> Akun:
    """Return the officer; the decorator lets nobody else in."""
    return cast("Akun", request.user)


def may(request: HttpRequest, kantor_id: str, *peran: Peran) -> bool:
    """Say whether the officer holds one of these roles in this office."""
    held = kewenangan_of(request)
    return held is not None and any(
        row.peran in peran and row.kantor_id == kantor_id for row in held.penugasan
    )


def find_gelombang(request: HttpRequest, pk: int) -> Gelombang:
    """Return the wave, or 404 when it is not of the officer's offices."""
    try:
        return queries.get_gelombang_for(akun_of(request), pk)
    except Gelombang.DoesNotExist:
        raise Http404 from None


def find_layanan(request: HttpRequest, pk: int) -> Layanan:
    """Return the service, or 404 when it is not of the officer's offices."""
    try:
        return queries.list_layanan_for(akun_of(request)).get(pk=pk)
    except Layanan.DoesNotExist:
        raise Http404 from None
