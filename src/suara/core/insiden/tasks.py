"""Timed work of the incident register."""

from __future__ import annotations

import uuid

from suara.core.insiden import services
from suara.core.insiden.models import Insiden
from suara.core.insiden.terms import Tahap


def remind(*, insiden_id: str, tahap: str) -> None:
    """Note that the clock has come to this stage; safe to run twice."""
    row = Insiden.objects.filter(pk=uuid.UUID(insiden_id)).first()
    if row is not None:
        services.remind(insiden=row, tahap=Tahap(tahap))
