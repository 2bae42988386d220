"""The reader's own choices: language, light or dark, dense tables. Plain POST forms, no JavaScript."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import check_for_language

from suara.ui.akses import umum
from suara.ui.context import DENSITY_COOKIE, TEMA, THEME_COOKIE

A_YEAR = 365 * 24 * 60 * 60


def back(request: HttpRequest) -> HttpResponseRedirect:
    """Redirect to the page that the switch was pressed on, never to another site."""
    target = request.POST.get("lanjut", "/")
    safe = url_has_allowed_host_and_scheme(
        target, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return HttpResponseRedirect(target if safe and target.startswith("/") else "/")


def remember(response: HttpResponse, name: str, value: str) -> HttpResponse:
    """Keep a choice on the reader's device for a year."""
    response.set_cookie(
        name, value, max_age=A_YEAR, samesite="Lax", httponly=True, secure=settings.SESSION_COOKIE_SECURE
    )
    return response


@umum("POST")
def bahasa(request: HttpRequest) -> HttpResponse:
    """Switch between Indonesian and English."""
    code = request.POST.get("bahasa", "")
    response = back(request)
    if code in dict(settings.LANGUAGES) and check_for_language(code):
        remember(response, settings.LANGUAGE_COOKIE_NAME, code)
    return response


@umum("POST")
def tampilan(request: HttpRequest) -> HttpResponse:
    """Choose light or dark (`tema`) and dense or generous tables (`kerapatan`)."""
    response = back(request)
    if (theme := request.POST.get("tema")) in TEMA:
        remember(response, THEME_COOKIE, str(theme))
    if (density := request.POST.get("kerapatan")) in ("rapat", "lapang"):
        remember(response, DENSITY_COOKIE, str(density))
    return response


@umum("GET", "POST")
def komponen(request: HttpRequest) -> HttpResponse:
    """Show every component on one page; developers only."""
    if not settings.DEBUG:
        raise Http404
    from suara.ui.contoh import sample_context

    return render(request, "ui/komponen.html", sample_context(request))
