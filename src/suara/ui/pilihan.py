"""Choices of a column: the pure vocabulary, its labels in the reader's language when they are shown."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from suara.kernel.istilah import Istilah


def pilihan(words: type[Istilah]) -> list[tuple[str, str | Promise]]:
    """Return value and translatable label of each word."""
    return [(member.value, gettext_lazy(member.label)) for member in words]
