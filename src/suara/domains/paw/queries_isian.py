"""What an officer typed and has not sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.http import QueryDict

from suara.core.akun.models import Akun
from suara.domains.paw.models import DrafIsian, PermohonanPAW
from suara.domains.paw.workflow import Act


@dataclass(frozen=True, slots=True)
class Tersimpan:
    """Typed text as a form reads it, and when it was kept."""

    data: QueryDict
    updated_at: datetime


def find_isian(akun: Akun, permohonan: PermohonanPAW, act: Act) -> Tersimpan | None:
    """Return the officer's own unsent text for one form of a case."""
    row = DrafIsian.objects.filter(pemilik=akun, permohonan=permohonan, act=act.value).first()
    if row is None:
        return None
    data = QueryDict(mutable=True)
    for name, texts in row.isian.items():
        data.setlist(name, texts)
    return Tersimpan(data, row.updated_at)
