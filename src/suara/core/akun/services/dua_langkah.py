"""The second factor: a code works once, and a lost one can be taken away by the administrator."""

from __future__ import annotations

from allauth.mfa.models import Authenticator
from django.db import IntegrityError, transaction
from django.db.models import F

from suara.core.akun.errors import AkunDitolak
from suara.core.akun.models import Akun, KodeTerpakai, Penugasan
from suara.core.akun.services.penugasan import require_administrator
from suara.core.akun.services.sesi import end_other_sesi
from suara.core.jejak.services import record
from suara.core.tugas.waktu import now
from suara.kernel.kalimat import Kalimat, gettext_noop


def use_time_step(*, akun: Akun, langkah: int) -> bool:
    """Spend time step `langkah` for `akun`; False when it, or a later one, was already used.

    The condition stands in the UPDATE itself: of two requests with the same code, one wins, also when
    they reach different processes (RFC 6238 section 5.2).
    """
    if KodeTerpakai.objects.filter(akun=akun, langkah__lt=langkah).update(langkah=langkah):
        return True
    try:
        with transaction.atomic():
            KodeTerpakai.objects.create(akun=akun, langkah=langkah)
    except IntegrityError:
        return False
    return True


def reset_two_factor(*, actor: Akun, penugasan: Penugasan) -> None:
    """Remove every second factor of an officer of the administrator's office and end the sessions.

    The administrator learns no password by it, so nobody can sign in as somebody else.
    """
    with transaction.atomic():
        locked = Penugasan.objects.select_for_update().select_related("akun", "kantor").get(pk=penugasan.pk)
        require_administrator(actor, locked.kantor)
        if not locked.is_active_at(now()):
            raise AkunDitolak(Kalimat(gettext_noop("Tugas ini sudah berakhir.")))
        if locked.akun_id == actor.pk:
            raise AkunDitolak(
                Kalimat(gettext_noop("Langkah kedua Anda sendiri diatur ulang oleh administrator lain."))
            )
        Authenticator.objects.filter(user=locked.akun_id).delete()
        Akun.objects.filter(pk=locked.akun_id).update(sesi_versi=F("sesi_versi") + 1)
        end_other_sesi(akun=locked.akun, keep=None)
        record(
            actor=actor,
            act="akun.dua_langkah.diatur_ulang",
            obj_type="akun.penugasan",
            obj_id=str(locked.pk),
            kantor=locked.kantor_id,
            data={"nama": locked.akun.nama},
        )
