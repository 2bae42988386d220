"""Whose regions the form offers, and what it was told by whom."""

from __future__ import annotations

from django.conf import settings
from django.core.cache import cache

from suara.core.wilayah.models import Kantor
from suara.core.wilayah.queries import get_kantor

SEMENIT = 60


def kantor_tempat() -> Kantor:
    """Return the office whose kab/kota the form lists: the province, also on the site of a kab/kota.

    Raises `Kantor.DoesNotExist` before the office is set up. The row may be a minute old.
    """
    code = str(getattr(settings, "KANTOR", "64"))
    kept: Kantor | None = cache.get(f"tanggapan:kantor:{code}")
    if kept is None:
        own = get_kantor(code)
        kept = own.induk if own.tingkat == "KABUPATEN_KOTA" and own.induk is not None else own
        cache.set(f"tanggapan:kantor:{code}", kept, SEMENIT)
    return kept
