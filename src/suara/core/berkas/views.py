"""Downloads for officers of the office that owns the file."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from suara.core.akun.akses import petugas
from suara.core.akun.models import Akun
from suara.core.akun.queries import list_kantor
from suara.core.berkas.models import Berkas
from suara.core.berkas.queries import get_berkas
from suara.core.berkas.responses import attachment


@petugas(methods=("GET",))
def unduh(request: HttpRequest, berkas_id: uuid.UUID) -> HttpResponseBase:
    """Send one file as an attachment."""
    assert isinstance(request.user, Akun)  # noqa: S101 - `petugas` lets nobody else in
    try:
        berkas = get_berkas(berkas_id, list_kantor(request.user))
    except Berkas.DoesNotExist:
        raise Http404 from None
    return attachment(berkas)
