"""What the citizen's pages share: the office, closed caches, and a brake on helpers."""

from __future__ import annotations

import uuid
from typing import Any

from django.conf import settings
from django.core.cache import cache
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext

from suara.core.rem.jaringan import client_address as client_address
from suara.core.wilayah import pintu
from suara.core.wilayah.models import Kantor
from suara.core.wilayah.queries import get_kantor
from suara.domains.pengaduan.errors import TerlaluSering
from suara.domains.pengaduan.services import rem
from suara.kernel.kalimat import Kalimat
from suara.ui.kalimat import sentence
from suara.ui.tertutup import tertutup as tertutup

KANTOR_SECONDS = 60


def kantor_situs() -> Kantor:
    """Return the office whose site this is; reports go there. Its row may be `KANTOR_SECONDS` old."""
    code = getattr(settings, "KANTOR", "64")
    kept: Kantor | None = cache.get(f"lapor:kantor:{code}")
    if kept is None:
        kept = get_kantor(code)
        cache.set(f"lapor:kantor:{code}", kept, KANTOR_SECONDS)
    return kept


perlu_kantor = pintu.perlu_kantor("pengaduan/lapor/belum.html")


def allow(request: HttpRequest, name: str, *, limit: int, seconds: int) -> bool:
    """Count a use of a helper by this client; False when there were too many."""
    try:
        rem.hold_back(name, client_address(request), limit=limit, seconds=seconds)
    except TerlaluSering:
        return False
    return True


def uuid_or_none(text: object) -> uuid.UUID | None:
    """Return a form's id, or None when it is none."""
    try:
        return uuid.UUID(str(text))
    except ValueError:
        return None


def say(kalimat: Kalimat) -> str:
    """A rule's sentence in the reader's language."""
    return sentence(kalimat)


def label(word: Any) -> str:
    """The label of a word of the vocabulary in the reader's language."""
    return gettext(word.label)


def publik_url(nomor: str) -> str:
    """Where everybody reads a published report."""
    return reverse("lapor:laporan", args=[nomor])
