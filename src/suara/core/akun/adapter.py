"""Where Suara differs from what django-allauth does by itself."""

from __future__ import annotations

import base64
import hmac
import ipaddress
import logging
from datetime import timedelta
from smtplib import SMTPException
from typing import Any, cast

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.core.internal.httpkit import get_client_ip
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from cryptography.fernet import Fernet, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings
from django.db import transaction
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.encoding import force_bytes
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.akun.demo import is_demo_email
from suara.core.akun.models import Akun
from suara.core.akun.queries import SECOND_FACTORS, get_kewenangan
from suara.core.akun.services.sesi import end_other_sesi
from suara.core.jejak.services import record
from suara.core.tugas.waktu import now, today

logger = logging.getLogger("suara.akun")

FRESH = timedelta(minutes=15)
ACT_OF_NOTICE = {
    "account/email/password_changed": "akun.sandi.diubah",
    "account/email/password_set": "akun.sandi.diubah",
    "account/email/password_reset": "akun.sandi.diatur_ulang",
    "mfa/email/totp_activated": "akun.dua_langkah.dipasang",
    "mfa/email/totp_deactivated": "akun.dua_langkah.dilepas",
    "mfa/email/webauthn_added": "akun.kunci_akses.ditambahkan",
    "mfa/email/webauthn_removed": "akun.kunci_akses.dihapus",
    "mfa/email/recovery_codes_generated": "akun.kode_pemulihan.dibuat",
}


class AkunAdapter(DefaultAccountAdapter):
    """Accounts by invitation only, no IP addresses, and a trail entry for every change of a credential."""

    error_messages = {
        **DefaultAccountAdapter.error_messages,
        "account_inactive": _("Akun ini sedang tidak aktif. Hubungi administrator kantor Anda."),
        "email_password_mismatch": _(
            "Alamat email dan kata sandi ini tidak cocok. Periksa keduanya, lalu coba lagi."
        ),
        "enter_current_password": _(
            "Kata sandi sekarang tidak cocok. Ketik kata sandi yang Anda pakai untuk masuk."
        ),
        "incorrect_password": _("Kata sandi tidak cocok. Coba ketik lagi."),
        "incorrect_code": _("Kode tidak cocok. Ketik kode yang sedang tampil di aplikasi Anda."),
        "too_many_login_attempts": _("Terlalu banyak percobaan. Tunggu lima menit, lalu coba lagi."),
        "rate_limited": _("Terlalu banyak percobaan. Tunggu sebentar, lalu coba lagi."),
        "invalid_password_reset": _("Tautan ini tidak berlaku lagi. Minta tautan baru."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:  # noqa: ARG002 — the hook's signature
        """Refuse: an account begins with an invitation."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Return a keyed hash that stands for the address for one day, never the address itself.

        It serves rate limits only, which live in memory. IPv6 counts by /64, as one household.
        """
        address = get_client_ip(request) or ""
        try:
            parsed = ipaddress.ip_address(address)
        except ValueError:
            network = address
        else:
            network = (
                str(ipaddress.ip_network(f"{parsed}/64", strict=False)) if parsed.version == 6 else address
            )
        message = f"{today().isoformat()}|{network}".encode()
        return hmac.new(settings.SECRET_KEY.encode(), message, "sha256").hexdigest()[:32]

    def is_reauthentication_required(self, *, app: str, **kwargs: Any) -> bool:
        """Ask for the password again before sensitive acts, but not in the minutes after signing in.

        Whoever has just typed it, as everybody has who comes to set up the second factor, is not asked twice.
        """
        if self.request is not None and self._has_just_signed_in(self.request):
            return False
        return bool(super().is_reauthentication_required(app=app, **kwargs))

    def _has_just_signed_in(self, request: HttpRequest) -> bool:
        if not request.user.is_authenticated:
            return False
        records = get_authentication_records(request, request.user)
        return bool(records) and now().timestamp() - records[-1]["at"] < FRESH.total_seconds()

    def pre_login(self, request: HttpRequest, user: Akun, **kwargs: Any) -> HttpResponseBase | None:
        """Let the demo's invented people, whose password everybody knows, in nowhere but in a demo."""
        if is_demo_email(user.email) and not settings.DEMO:
            refused: HttpResponseBase = self.respond_user_inactive(request, user)
            return refused
        response: HttpResponseBase | None = super().pre_login(request, user, **kwargs)
        return response

    def set_password(self, user: Akun, password: str) -> None:
        """Store a new password and end every other session of the account."""
        with transaction.atomic():
            super().set_password(user, password)
            here = self.request.session.session_key if self.request is not None else None
            end_other_sesi(akun=user, keep=here)

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Send, and go on when the mail server doesn't answer: the change itself has already happened."""
        try:
            super().send_mail(template_prefix, email, context)
        except (OSError, SMTPException):
            logger.exception("mail %s could not be sent", template_prefix)

    def send_notification_mail(
        self,
        template_prefix: str,
        user: Akun,
        context: dict[str, Any] | None = None,
        email: str | None = None,
    ) -> None:
        """Write the change into the trail, and tell the person by mail."""
        act = ACT_OF_NOTICE.get(template_prefix)
        if act is not None:
            with transaction.atomic():
                record(actor=user, act=act, obj_type="akun.akun", obj_id=str(user.pk), data={})
        super().send_notification_mail(template_prefix, user, {**(context or {}), "nama": user.nama}, email)


class DuaLangkahAdapter(DefaultMFAAdapter):
    """Authenticator secrets are encrypted at rest, and an officer keeps at least one second factor."""

    error_messages = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": _(
            "Ini satu-satunya langkah kedua Anda. Pasang yang lain lebih dahulu, baru lepas yang ini."
        ),
        "incorrect_code": _("Kode tidak cocok. Ketik kode yang sedang tampil di aplikasi Anda."),
        "unverified_email": _("Alamat email akun ini belum dipastikan. Hubungi administrator kantor Anda."),
    }

    def get_totp_issuer(self) -> str:
        """Return the name under which the app files the account."""
        return "Suara"

    def _get_site_name(self) -> str:
        return "Suara"

    def generate_authenticator_name(self, user: Akun, type: Authenticator.Type) -> str:
        """Return a first name for a passkey."""
        number = Authenticator.objects.filter(user_id=user.pk, type=type).count() + 1
        return gettext("Kunci akses {nomor}").format(nomor=number)

    def encrypt(self, text: str) -> str:
        """Return the secret as the database keeps it."""
        return _vault().encrypt(text.encode()).decode("ascii")

    def decrypt(self, encrypted_text: str) -> str:
        """Return the secret itself."""
        return _vault().decrypt(encrypted_text.encode("ascii")).decode()

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Refuse to remove the last second factor of an officer."""
        others = Authenticator.objects.filter(user=authenticator.user_id, type__in=SECOND_FACTORS)
        if others.exclude(pk=authenticator.pk).exists():
            return True
        return not get_kewenangan(cast("Akun", authenticator.user)).is_petugas


def _vault() -> MultiFernet:
    """Return the encryption under today's secret key that still reads what older keys wrote."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_derive(secret)) for secret in secrets])


def _derive(secret: str | bytes) -> bytes:
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=b"suara.akun.dua_langkah").derive(
        force_bytes(secret)
    )
    return base64.urlsafe_b64encode(key)
