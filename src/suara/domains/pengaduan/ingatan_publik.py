"""Public pages kept in the memory of a web process, for readers whom nobody knows.

A page holds under the stamp of the public matter (`models.KeadaanPublik`) that was read before it was drawn,
so what is taken back is gone everywhere with the commit that took it back: every answer asks the database
for the stamp. Other things on a page (opening hours, names of units) may be `SECONDS` old.

Who has a session, a message waiting, or an unusual request gets a page of their own, never a kept one.
The protection against forged forms stays the reader's: its token is put into the kept page on the way out.
"""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.core.cache.backends.base import BaseCache
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.middleware.csrf import get_token
from django.utils.translation import get_language

from suara.core.tugas.waktu import today
from suara.domains.pengaduan.models import KeadaanPublik
from suara.ui.context import Situs
from suara.ui.segar import TOKEN, fresh

SECONDS = 60
LONGEST_ADDRESS = 300
LARGEST_PAGE = 64 * 1024
OWN = (settings.SESSION_COOKIE_NAME, "messages")
"""Cookies of readers who get pages of their own."""
STAMP = f"SELECT cap FROM {KeadaanPublik._meta.db_table} WHERE id = 1"  # noqa: S608 -- a constant name

TURNS = tuple(threading.Lock() for _ in range(32))
"""One thread draws a page that is not kept yet; whoever asks for the same one meanwhile waits for it."""

type View = Callable[..., HttpResponse]


@dataclass(frozen=True, slots=True)
class Halaman:
    """A drawn page between the places of the form token."""

    bagian: tuple[bytes, ...]
    jenis: str

    @classmethod
    def from_response(cls, response: HttpResponse) -> Halaman:
        """Cut the reader's token out of a drawn page."""
        return cls(tuple(TOKEN.split(response.content)), response.headers["Content-Type"])

    def to_response(self, request: HttpRequest) -> HttpResponse:
        """Put this reader's token in."""
        body = self.bagian[0]
        if len(self.bagian) > 1:
            field = f'name="csrfmiddlewaretoken" value="{get_token(request)}"'.encode()
            body = field.join(self.bagian)
        return HttpResponse(body, content_type=self.jenis)


def remembered(view: View) -> Callable[..., HttpResponseBase]:
    """Answer with the kept page while nothing public has changed; always fresh by the reader's own asking."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not is_nobody(request):
            return fresh(request, view(request, *args, **kwargs))
        memory, name = caches["publik"], page_name(request, read_stamp())
        kept: Halaman | None = memory.get(name)
        if kept is None:
            with TURNS[int(name[:8], 16) % len(TURNS)]:
                kept = memory.get(name)
                if kept is None:
                    response = view(request, *args, **kwargs)
                    keep(memory, name, response)
                    return fresh(request, response)
        return fresh(request, kept.to_response(request))

    return answer


def is_nobody(request: HttpRequest) -> bool:
    """Whether the answer depends on nothing but the address, the language and the looks."""
    return (
        request.method in ("GET", "HEAD")
        and not any(name in request.COOKIES for name in OWN)
        and "Authorization" not in request.headers
        and not request.headers.get("HX-Request")
        and len(request.get_full_path()) <= LONGEST_ADDRESS
    )


def read_stamp() -> str:
    """Return the stamp of the public matter as it is now, for every process the same."""
    with connection.cursor() as cursor:
        cursor.execute(STAMP)
        row = cursor.fetchone()
    return str(row[0]) if row else ""


def page_name(request: HttpRequest, stamp: str) -> str:
    """Return the name of a page: everything that it depends on."""
    looks = Situs(request)
    parts = (
        stamp,
        today().isoformat(),
        get_language() or "",
        request.scheme or "",
        request.get_host(),
        f"{looks.tema} {looks.rapat}",
        request.get_full_path(),
    )
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def keep(memory: BaseCache, name: str, response: HttpResponse) -> None:
    """Keep a page that was found; never a refusal, a redirect, or one that sets a cookie of its own."""
    if response.status_code == 200 and not response.cookies and len(response.content) <= LARGEST_PAGE:
        memory.set(name, Halaman.from_response(response), SECONDS)
