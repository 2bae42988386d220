"""Pages of django-allauth to which Suara adds something."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from allauth.account.views import LoginView
from allauth.mfa.adapter import get_adapter
from allauth.mfa.base.views import AuthenticateView, ReauthenticateView
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.views import DownloadRecoveryCodesView, ViewRecoveryCodesView
from allauth.mfa.webauthn.views import EditWebAuthnView, RemoveWebAuthnView
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse

from suara.core.akun.akses import publik
from suara.core.akun.demo import current_code, group_demo_akun
from suara.core.akun.models import Akun
from suara.core.akun.services import DEMO_PASSWORD


class MasukView(LoginView):
    """Sign in; a demo office shows whom one can be."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the invented people and their password, in a demo only."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        if settings.DEMO:
            context |= {"akun_contoh": group_demo_akun(), "sandi_contoh": DEMO_PASSWORD}
        return context


class KodeMasukView(AuthenticateView):
    """The second step; a demo shows the code that the person's app would show."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the current code of an invented person."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["kode_contoh"] = current_code(cast("Akun", self.stage.login.user))
        return context


class KonfirmasiKodeView(ReauthenticateView):
    """A code before a sensitive act; with the same help in a demo."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add the current code of an invented person."""
        context: dict[str, Any] = super().get_context_data(**kwargs)
        context["kode_contoh"] = current_code(cast("Akun", self.request.user))
        return context


class KunciSendiri:
    """A passkey of somebody else is not found, before anybody is asked for a password."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Look for the key among one's own first."""
        get_object_or_404(
            Authenticator, pk=kwargs["pk"], user=request.user.pk, type=Authenticator.Type.WEBAUTHN
        )
        response: HttpResponse = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        return response


class UbahKunciView(KunciSendiri, EditWebAuthnView):
    """Rename a passkey."""


class HapusKunciView(KunciSendiri, RemoveWebAuthnView):
    """Remove a passkey, unless it is an officer's last second factor (allauth itself doesn't ask)."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Refuse with a sentence, or remove."""
        adapter = get_adapter()
        if not adapter.can_delete_authenticator(self.get_object()):
            messages.error(self.request, adapter.error_messages["cannot_delete_authenticator"])
            return HttpResponseRedirect(reverse("mfa_list_webauthn"))
        response: HttpResponse = super().form_valid(form)
        return response


class LihatPemulihanView(ViewRecoveryCodesView):  # allauth answers 404 where there are none
    """Show the recovery codes, or lead to making some."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Redirect an account without codes."""
        return _or_generate(request, lambda: super(LihatPemulihanView, self).get(request, *args, **kwargs))


class UnduhPemulihanView(DownloadRecoveryCodesView):
    """Download the recovery codes, or lead to making some."""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Redirect an account without codes."""
        return _or_generate(
            request, lambda: super(UnduhPemulihanView, self).dispatch(request, *args, **kwargs)
        )


def _or_generate(request: HttpRequest, show: Callable[[], HttpResponse]) -> HttpResponse:
    kind = Authenticator.Type.RECOVERY_CODES
    if not Authenticator.objects.filter(user=request.user.pk, type=kind).exists():
        return HttpResponseRedirect(reverse("mfa_generate_recovery_codes"))
    return show()


@publik()
def daftar(request: HttpRequest) -> HttpResponse:
    """Say that accounts come by invitation."""
    return render(request, "akun/daftar.html")
