"""What the citizen's pages share: a site without its office, and the brake on a network."""

from __future__ import annotations

from django.http import HttpRequest

from suara.core.rem.jaringan import client_address
from suara.core.wilayah import pintu
from suara.domains.pemilih.tanggapan.resi import REM

SEHARI = 24 * 3600
PER_JARINGAN = 30
"""Requests that one network may send in a day; a village office has one address too."""
perlu_kantor = pintu.perlu_kantor("pemilih/tanggapan/belum.html")


def brake_network(request: HttpRequest) -> None:
    """Count a request that is sent; raise `TerlaluSering` when this network has sent too many today."""
    REM.hold_back("kirim", client_address(request), limit=PER_JARINGAN, seconds=SEHARI)
