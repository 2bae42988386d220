"""`{% load jejak %}`: entries of the trail as sentences."""

from __future__ import annotations

from django import template

from suara.core.jejak.models import Entri
from suara.core.jejak.sentences import describe

register = template.Library()


@register.filter
def cerita(entri: Entri) -> str:
    """Return what the entry says happened, in one sentence."""
    return describe(entri)
