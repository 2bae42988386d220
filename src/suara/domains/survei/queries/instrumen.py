"""Questionnaires as they are kept: shared by all offices, so every survey officer may read them."""

from __future__ import annotations

from django.db.models import QuerySet

from suara.domains.survei.models import VersiInstrumen
from suara.domains.survei.terms_kerja import StatusVersi


def list_versi() -> QuerySet[VersiInstrumen]:
    """Return every version of every questionnaire."""
    return VersiInstrumen.objects.select_related("instrumen")


def list_lain(versi: VersiInstrumen) -> QuerySet[VersiInstrumen]:
    """Return the other versions of the same questionnaire, the newest first."""
    return list_versi().filter(instrumen=versi.instrumen_id).exclude(pk=versi.pk).order_by("-nomor")


def get_sebelum(versi: VersiInstrumen) -> VersiInstrumen | None:
    """Return the published version before this one; None for the first."""
    rows = list_lain(versi).filter(nomor__lt=versi.nomor)
    return rows.exclude(status=StatusVersi.DRAF).first()
