"""The officers of the demo office: invented people with a known password and a known authenticator secret."""

from __future__ import annotations

from functools import cache

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import transaction

from suara.core.akun.demo import is_demo_email
from suara.core.akun.models import Akun, Penugasan, Peran
from suara.core.akun.services.unit import refuse_clash, refuse_wrong_unit
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor, Unit

DEMO_PASSWORD = "Contoh-Suara-2026"  # noqa: S105 — printed on the sign-in page of the demo
DEMO_TOTP_SECRET = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP"  # noqa: S105 — the demo shows its codes


def create_demo_petugas(
    *,
    email: str,
    nama: str,
    peran: Peran,
    kantor: Kantor,
    unit: Unit | None = None,
    password: str | None = DEMO_PASSWORD,
    totp_secret: str = DEMO_TOTP_SECRET,
) -> Akun:
    """Make an officer who can sign in at once, or (without a password) never; safe to run twice.

    Refuses outside the demo and for addresses that could be a real person's.
    """
    if not settings.DEMO or not is_demo_email(email):
        raise ValueError("Akun contoh hanya untuk mode demo, dengan alamat yang berakhir @contoh.test.")
    refuse_wrong_unit(peran=peran, kantor=kantor, unit=unit)
    refuse_clash(email=email.lower(), peran=peran)
    with transaction.atomic():
        akun = Akun.objects.filter(email=email.lower()).first()
        if akun is None:
            akun = Akun.objects.create_user(email, nama=nama)
            if password is not None:
                akun.password = _hash(password)
                akun.save(update_fields=["password"])
        EmailAddress.objects.get_or_create(
            user=akun, email=akun.email, defaults={"verified": True, "primary": True}
        )
        if not Authenticator.objects.filter(user=akun, type=Authenticator.Type.TOTP).exists():
            TOTP.activate(akun, totp_secret)
        Penugasan.objects.get_or_create(
            akun=akun, peran=peran, kantor=kantor, unit=unit, selesai_at=None, defaults={"mulai_at": now()}
        )
    return akun


@cache
def _hash(password: str) -> str:
    """Return the hash that all demo accounts share: salting a password that everybody knows protects nobody,
    and twenty hashes made to be slow are half of the time in which a demo office is built.
    """
    return make_password(password)
