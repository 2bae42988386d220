"""The office whose site this is, for the header and footer of every page."""

from __future__ import annotations

from django.conf import settings

from suara.core.wilayah.models import Kantor
from suara.ui.context import KantorSitus

DEFAULT_OFFICE = "64"


def site_kantor() -> Kantor | None:
    """The office named by the setting `KANTOR`; None before the offices were loaded."""
    code = getattr(settings, "KANTOR", DEFAULT_OFFICE)
    return Kantor.objects.filter(pk=code).first()


def site_office() -> KantorSitus | None:
    """What the page frame says of the office (`SITE_OFFICE` in settings)."""
    office = site_kantor()
    if office is None:
        return None
    return KantorSitus(
        nama=office.nama,
        alamat=office.alamat,
        telepon=office.telepon,
        email=office.email,
        jam_kerja=office.jam_kerja,
    )
