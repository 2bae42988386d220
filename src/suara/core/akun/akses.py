"""Who may open a view, said above the view and testable as one table.

Every view of Suara carries exactly one of these decorators. They enforce it and leave `view.akses` behind,
from which `tests/arsitektur` builds the table of every address and every role.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase

from suara.core.akun.models import Peran
from suara.core.akun.queries import Kewenangan, get_kewenangan
from suara.ui.errors import method_not_allowed

type View = Callable[..., HttpResponseBase]


@dataclass(frozen=True, slots=True)
class Akses:
    """Who may open a view. `peran` empty and not `publik`: any officer, or any account with `semua_akun`."""

    publik: bool
    peran: frozenset[Peran]
    methods: tuple[str, ...]
    semua_akun: bool = False

    def allows(self, kewenangan: Kewenangan | None) -> bool:
        """Say whether somebody with `kewenangan` (None: nobody is signed in) may open the view."""
        if self.publik:
            return True
        if kewenangan is None:
            return False
        return self.semua_akun or kewenangan.allows(self.peran)


def publik(*, methods: Iterable[str] = ("GET",)) -> Callable[[View], View]:
    """Open the view to everybody, signed in or not."""
    return _guard(Akses(publik=True, peran=frozenset(), methods=tuple(methods)))


def petugas(*peran: Peran, methods: Iterable[str] = ("GET",)) -> Callable[[View], View]:
    """Open the view to officers who hold one of `peran` in any office; none named means any officer.

    Which objects they see is the task of the queries: an object of another office is not found.
    """
    return _guard(Akses(publik=False, peran=frozenset(peran), methods=tuple(methods)))


def pemilik_akun(*, methods: Iterable[str] = ("GET",)) -> Callable[[View], View]:
    """Open the view to everybody who is signed in, for pages about one's own account."""
    return _guard(Akses(publik=False, peran=frozenset(), methods=tuple(methods), semua_akun=True))


def kewenangan_of(request: HttpRequest) -> Kewenangan | None:
    """Return what the signed-in person may do, read once per request; None when nobody is signed in."""
    if not request.user.is_authenticated:
        return None
    akun = request.user
    cached: tuple[object, Kewenangan] | None = getattr(request, "_kewenangan", None)
    if cached is None or cached[0] != akun.pk:
        cached = (akun.pk, get_kewenangan(akun))
        request._kewenangan = cached  # type: ignore[attr-defined]
    return cached[1]


def _guard(akses: Akses) -> Callable[[View], View]:
    allowed = {*akses.methods, "HEAD"} if "GET" in akses.methods else set(akses.methods)

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if not akses.publik:
                kewenangan = kewenangan_of(request)
                if kewenangan is None:
                    return redirect_to_login(request.get_full_path())
                if not akses.allows(kewenangan):
                    raise Http404
            if request.method not in allowed:
                return method_not_allowed(request, allowed)
            return view(request, *args, **kwargs)

        guarded.akses = akses  # type: ignore[attr-defined]
        return guarded

    return decorate
