"""Pages about one person: out of every cache, search engine and foreign Referer header."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase

type View = Callable[..., HttpResponseBase]


def tertutup(view: View) -> View:
    """Keep a page out of every cache, search engine and foreign Referer header.

    `same-origin`, not `no-referrer`: under the latter browsers send ``Origin: null`` with a form, and the
    protection against forged forms refuses it. Other sites learn nothing under either.
    """

    @wraps(view)
    def closed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        response["Cache-Control"] = "private, no-store"
        response["Referrer-Policy"] = "same-origin"
        response["X-Robots-Tag"] = "noindex, nofollow"
        return response

    return closed
