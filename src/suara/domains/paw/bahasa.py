"""The language of office: a letter is Indonesian, whatever language its officer reads the screen in."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from django.utils import translation


def in_office_language[**P, R](build: Callable[P, R]) -> Callable[P, R]:
    """Run `build` with Indonesian active: its labels, dates and numbers go into a document."""

    @wraps(build)
    def built(*args: P.args, **kwargs: P.kwargs) -> R:
        with translation.override("id"):
            return build(*args, **kwargs)

    return built
