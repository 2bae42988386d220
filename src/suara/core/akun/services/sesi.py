"""Where an account is signed in, and signing out from there. No IP address is ever stored."""

from __future__ import annotations

from importlib import import_module

from django.conf import settings
from django.contrib.sessions.backends.base import SessionBase
from django.contrib.sessions.models import Session
from django.db import transaction
from django.db.models import F

from suara.core.akun.models import Akun, Sesi
from suara.core.jejak.services import record
from suara.core.tugas.waktu import now


def note_sesi(*, akun: Akun, session_key: str, peramban: str) -> Sesi:
    """Remember that `akun` was seen just now in this session, and with which kind of browser."""
    with transaction.atomic():
        sesi, _ = Sesi.objects.update_or_create(
            session_key=session_key,
            defaults={"akun": akun, "last_seen_at": now()},
            create_defaults={"akun": akun, "last_seen_at": now(), "peramban": peramban},
        )
    return sesi


def prune_sesi(*, akun: Akun) -> None:
    """Forget the sessions of `akun` that ended by themselves."""
    store = _store()
    gone = [item.pk for item in akun.sesi_set.all() if not store.exists(item.session_key)]
    Sesi.objects.filter(pk__in=gone).delete()


def sweep_expired() -> int:
    """Delete every session that has expired, with its list entry; return how many entries went."""
    with transaction.atomic():
        Session.objects.filter(expire_date__lte=now()).delete()
        count, _ = Sesi.objects.exclude(session_key__in=Session.objects.values("session_key")).delete()
    return count


def end_sesi(*, sesi: Sesi) -> None:
    """End one session."""
    with transaction.atomic():
        _store().delete(sesi.session_key)
        sesi.delete()


def end_other_sesi(*, akun: Akun, keep: str | None) -> None:
    """End every session of `akun` but the one whose key is `keep`: after a new password."""
    with transaction.atomic():
        for sesi in akun.sesi_set.exclude(session_key=keep or ""):
            end_sesi(sesi=sesi)


def sign_out_everywhere(*, actor: Akun) -> None:
    """End every session of `actor`, this one and any that the list doesn't know included."""
    with transaction.atomic():
        Akun.objects.filter(pk=actor.pk).update(sesi_versi=F("sesi_versi") + 1)
        end_other_sesi(akun=actor, keep=None)
        record(
            actor=actor, act="akun.sesi.diakhiri_semua", obj_type="akun.akun", obj_id=str(actor.pk), data={}
        )


def _store() -> SessionBase:
    store: SessionBase = import_module(settings.SESSION_ENGINE).SessionStore()
    return store
