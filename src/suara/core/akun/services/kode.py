"""A code of the authenticator app works once, in whichever process it arrives (RFC 6238 section 5.2)."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from suara.core.akun.models import Akun, KodeTerpakai


def use_time_step(*, akun: Akun, langkah: int) -> bool:
    """Spend time step `langkah` for `akun`; False when it, or a later one, was already used.

    The condition stands in the UPDATE itself: of two requests with the same code, one wins.
    """
    if KodeTerpakai.objects.filter(akun=akun, langkah__lt=langkah).update(langkah=langkah):
        return True
    try:
        with transaction.atomic():
            KodeTerpakai.objects.create(akun=akun, langkah=langkah)
    except IntegrityError:
        return False
    return True
