"""Invitations: the only way to an account. The token exists in the link alone; the table keeps its hash."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction

from suara.core.akun.errors import AkunDitolak
from suara.core.akun.models import Akun, Penugasan, Peran, Undangan
from suara.core.akun.services.penugasan import add_akun, require_administrator
from suara.core.akun.services.unit import refuse_clash, refuse_wrong_unit
from suara.core.akun.token import hash_token, make_token
from suara.core.jejak.services import record
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor, Unit
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

LIFETIME = timedelta(days=7)


def create_undangan(
    *, actor: Akun | None, kantor: Kantor, email: str, nama: str, peran: Peran, unit: Unit | None = None
) -> tuple[Undangan, str]:
    """Invite a person to a role; return the invitation and the token, which can't be read again.

    `actor=None` is the technician at the command line who invites the first administrator. `unit` is needed
    for a role that is held in one unit, and refused for any other.
    """
    address, token = email.strip().lower(), make_token()
    with transaction.atomic():
        Kantor.objects.select_for_update().get(
            pk=kantor.pk
        )  # two administrators can't invite the same person
        if actor is not None:
            require_administrator(actor, kantor)
        refuse_wrong_unit(peran=peran, kantor=kantor, unit=unit)
        _refuse_double(address, peran, kantor, unit)
        refuse_clash(email=address, peran=peran)
        undangan = Undangan.objects.create(
            email=address,
            nama=nama.strip(),
            peran=peran,
            kantor=kantor,
            unit=unit,
            token_hash=hash_token(token),
            pengundang=actor,
            expires_at=now() + LIFETIME,
        )
        _record(actor, "akun.undangan.terkirim", undangan)
    return undangan, token


def renew_undangan(*, actor: Akun, undangan: Undangan) -> tuple[Undangan, str]:
    """Give an open invitation a new link and a new week; the old link stops working at once."""
    token = make_token()
    with transaction.atomic():
        locked = _lock(undangan)
        require_administrator(actor, locked.kantor)
        _refuse_closed(locked)
        locked.token_hash = hash_token(token)
        locked.expires_at = now() + LIFETIME
        locked.save(update_fields=["token_hash", "expires_at"])
        _record(actor, "akun.undangan.diperbarui", locked)
    return locked, token


def withdraw_undangan(*, actor: Akun, undangan: Undangan) -> Undangan:
    """Withdraw an open invitation; its link stops working at once."""
    with transaction.atomic():
        locked = _lock(undangan)
        require_administrator(actor, locked.kantor)
        _refuse_closed(locked)
        locked.withdrawn_at = now()
        locked.save(update_fields=["withdrawn_at"])
        _record(actor, "akun.undangan.ditarik", locked)
    return locked


def accept_undangan(*, undangan: Undangan, password: str) -> Akun:
    """Make the account of an invited person and begin the role."""
    with transaction.atomic():
        locked = _lock(undangan)
        _refuse_unusable(locked)
        if Akun.objects.filter(email=locked.email).exists():
            raise AkunDitolak(
                Kalimat(
                    gettext_noop(
                        "Alamat email ini sudah punya akun. Masuk dahulu, lalu buka tautan ini lagi."
                    )
                )
            )
        akun = add_akun(email=locked.email, nama=locked.nama, password=password)
        _begin(locked, akun)
    return akun


def accept_undangan_as(*, actor: Akun, undangan: Undangan) -> Penugasan:
    """Begin the role for somebody who already has the account that was invited."""
    with transaction.atomic():
        locked = _lock(undangan)
        _refuse_unusable(locked)
        if actor.email != locked.email:
            raise AkunDitolak(
                Kalimat(gettext_noop("Undangan ini untuk orang lain. Keluar, lalu buka lagi tautannya."))
            )
        return _begin(locked, actor)


def _begin(undangan: Undangan, akun: Akun) -> Penugasan:
    moment = now()
    Akun.objects.select_for_update().get(pk=akun.pk)  # two roles that clash can't begin side by side
    refuse_clash(email=akun.email, peran=Peran(undangan.peran), offered=False)
    undangan.accepted_at, undangan.akun = moment, akun
    undangan.save(update_fields=["accepted_at", "akun"])
    penugasan, _ = Penugasan.objects.get_or_create(
        akun=akun,
        peran=undangan.peran,
        kantor=undangan.kantor,
        unit=undangan.unit,
        selesai_at=None,
        defaults={"mulai_at": moment},
    )
    _record(akun, "akun.undangan.diterima", undangan)
    return penugasan


def _lock(undangan: Undangan) -> Undangan:
    rows = Undangan.objects.select_for_update(of=("self",)).select_related("kantor", "unit")
    return rows.get(pk=undangan.pk)


def _refuse_double(email: str, peran: Peran, kantor: Kantor, unit: Unit | None) -> None:
    place = {"peran": peran, "kantor": kantor, "unit": unit}
    if Penugasan.objects.filter(akun__email=email, selesai_at__isnull=True, **place).exists():
        sentence = (
            gettext_noop("Orang ini sudah memegang peran itu di kantor ini.")
            if unit is None
            else gettext_noop("Orang ini sudah memegang peran itu di unit ini.")
        )
        raise AkunDitolak(Kalimat(sentence))
    open_one = Undangan.objects.filter(
        email=email, accepted_at__isnull=True, withdrawn_at__isnull=True, **place
    )
    if open_one.exists():
        raise AkunDitolak(
            Kalimat(
                gettext_noop(
                    "Orang ini sudah diundang untuk peran itu. Buat tautan baru pada daftar undangan."
                )
            )
        )


def _refuse_closed(undangan: Undangan) -> None:
    if undangan.accepted_at is not None:
        raise AkunDitolak(Kalimat(gettext_noop("Undangan ini sudah diterima.")))
    if undangan.withdrawn_at is not None:
        raise AkunDitolak(Kalimat(gettext_noop("Undangan ini sudah ditarik.")))


def _refuse_unusable(undangan: Undangan) -> None:
    _refuse_closed(undangan)
    if not undangan.is_open_at(now()):
        raise AkunDitolak(Kalimat(gettext_noop("Undangan ini sudah kedaluwarsa. Minta tautan baru.")))


def _record(actor: Akun | None, act: str, undangan: Undangan) -> None:
    data: dict[str, Json] = {"nama": undangan.nama, "peran": Peran(undangan.peran).value}
    if undangan.unit is not None:
        act, data = f"{act}_unit", data | {"unit": undangan.unit.nama}
    record(
        actor=actor,
        act=act,
        obj_type="akun.undangan",
        obj_id=str(undangan.pk),
        kantor=undangan.kantor_id,
        data=data,
    )
