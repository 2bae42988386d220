"""What the templates of accounts need beyond the design system."""

from __future__ import annotations

import json
from typing import Any

from django import template
from django.core.serializers.json import DjangoJSONEncoder

register = template.Library()


@register.filter
def as_json(value: Any) -> str:
    """Return `value` as JSON for a ``data-`` attribute; the template escapes it, the CSP allows it."""
    return json.dumps(value, cls=DjangoJSONEncoder)


@register.filter
def in_groups(text: str, size: int) -> str:
    """Return a long secret in groups, so that a person can type it from the screen."""
    return " ".join(text[start : start + size] for start in range(0, len(text), size))
