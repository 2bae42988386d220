"""A page of an office whose data were not loaded yet says so, instead of failing."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render

from suara.core.wilayah.models import Kantor

type View = Callable[..., HttpResponseBase]


def perlu_kantor(template: str) -> Callable[[View], View]:
    """Show `template` (503) where the view finds no office."""

    def guard(view: View) -> View:
        @wraps(view)
        def ready(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            try:
                return view(request, *args, **kwargs)
            except Kantor.DoesNotExist:
                return render(request, template, status=503)

        return ready

    return guard
