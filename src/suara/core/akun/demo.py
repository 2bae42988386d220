"""What only a demo office does: recognise its invented people, and show their current code."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from allauth.mfa.utils import decrypt
from django.conf import settings

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import now

DEMO_DOMAIN = "@contoh.test"
STEP_SECONDS = 30


def is_demo_email(email: str) -> bool:
    """Say whether the address is one of the demo's; ``.test`` never belongs to a real domain (RFC 6761)."""
    return email.lower().endswith(DEMO_DOMAIN)


def is_demo_akun(akun: Akun) -> bool:
    """Say whether this is an invented person of a running demo."""
    return bool(settings.DEMO) and is_demo_email(akun.email)


def current_code(akun: Akun) -> str | None:
    """Return the code that the person's app shows now; None for everybody who is not of the demo."""
    if not is_demo_akun(akun):
        return None
    totp = Authenticator.objects.filter(user=akun, type=Authenticator.Type.TOTP).first()
    if totp is None:
        return None
    step = int(now().timestamp()) // STEP_SECONDS
    return str(format_hotp_value(hotp_value(decrypt(totp.data["secret"]), step)))
