"""Access metadata for the views of the design system itself.

`suara.core.akun.akses` states who may open a view; this layer lies below it and may not import it.
So its few public views carry an attribute of the same shape, which the table of all URLs reads.
"""

from __future__ import annotations

import functools
from collections.abc import Callable
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed

type View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class AksesUmum:
    """Open to anyone, by these methods."""

    methods: tuple[str, ...]
    publik: bool = True
    peran: frozenset[str] = frozenset()


def umum(*methods: str) -> Callable[[View], View]:
    """Open a view to anyone, by these methods only, and say so in its `akses`."""

    def decorate(view: View) -> View:
        @functools.wraps(view)
        def wrapper(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
            if request.method not in methods:
                return HttpResponseNotAllowed(methods)
            return view(request, *args, **kwargs)

        wrapper.akses = AksesUmum(methods=methods)  # type: ignore[attr-defined]
        return wrapper

    return decorate
