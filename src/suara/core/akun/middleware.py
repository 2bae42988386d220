"""Around every page of a signed-in person: the list of sessions, and the forced second factor."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.akses import kewenangan_of
from suara.core.akun.peramban import describe_peramban
from suara.core.akun.services.sesi import note_sesi
from suara.core.tugas.waktu import now

NOTED = "sesi_dicatat"
NOTE_EVERY_SECONDS = 3600

# The pages that an officer without a second factor needs in order to get one, or to leave.
SETUP_PAGES = frozenset(
    {
        "account_logout",
        "account_reauthenticate",
        "mfa_index",
        "mfa_activate_totp",
        "mfa_add_webauthn",
        "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn",
    }
)

type GetResponse = Callable[[HttpRequest], HttpResponseBase]


class SesiMiddleware:
    """Keeps the list of places where an account is signed in. Knows no IP addresses."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Note the session when it is new or was not noted for an hour; on leaving, empty the browser."""
        signed_in = settings.SESSION_COOKIE_NAME in request.COOKIES and SESSION_KEY in request.session
        if signed_in:
            self._note(request)
        response = self.get_response(request)
        if signed_in and SESSION_KEY not in request.session:
            # Whatever a page kept on this device for working without signal goes with its owner.
            response["Clear-Site-Data"] = '"storage"'
        return response

    def _note(self, request: HttpRequest) -> None:
        key, moment = request.session.session_key, int(now().timestamp())
        noted_key, noted_at = request.session.get(NOTED, ("", 0))
        if key is None or (noted_key == key and moment - noted_at < NOTE_EVERY_SECONDS):
            return
        if not request.user.is_authenticated:
            return
        peramban = describe_peramban(request.headers.get("User-Agent", ""))
        note_sesi(akun=request.user, session_key=key, peramban=peramban)
        request.session[NOTED] = (key, moment)


class RequireTwoFactorMiddleware:
    """Leads every officer without a second factor to its set-up, from every page that is not public."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        """Pass the request on; the decision needs the view and falls in `process_view`."""
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: object, _kwargs: object
    ) -> HttpResponseBase | None:
        """Redirect an officer without a second factor; None lets the view answer."""
        akses = getattr(view, "akses", None)
        if akses is not None and akses.publik:
            return None
        if request.resolver_match is not None and request.resolver_match.url_name in SETUP_PAGES:
            return None
        kewenangan = kewenangan_of(request)
        if kewenangan is None or not kewenangan.is_petugas or kewenangan.has_two_factor:
            return None
        messages.info(
            request, _("Sebelum mulai bekerja, pasang langkah kedua untuk masuk. Cukup sekali, dua menit.")
        )
        return HttpResponseRedirect(reverse("mfa_activate_totp"))
