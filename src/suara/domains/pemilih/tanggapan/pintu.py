"""What the citizen's pages share: a site without its office, and the brake on a network."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from suara.core.rem.jaringan import client_address
from suara.core.wilayah.models import Kantor
from suara.domains.pemilih.tanggapan.resi import REM

type View = Callable[..., HttpResponseBase]
SEHARI = 24 * 3600
PER_JARINGAN = 30
"""Requests that one network may send in a day; a village office has one address too."""


def perlu_kantor(view: View) -> View:
    """Say that the office is not set up yet, instead of failing."""

    @wraps(view)
    def ready(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except Kantor.DoesNotExist:
            return render(request, "pemilih/tanggapan/belum.html", status=503)

    return ready


def brake_network(request: HttpRequest) -> None:
    """Count a request that is sent; raise `TerlaluSering` when this network has sent too many today."""
    REM.hold_back("kirim", client_address(request), limit=PER_JARINGAN, seconds=SEHARI)
