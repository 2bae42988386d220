"""Beginning and ending a role. A role is never deleted: it gets an end."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.core.exceptions import PermissionDenied
from django.db import transaction

from suara.core.akun.errors import AkunDitolak
from suara.core.akun.models import Akun, Penugasan, Peran
from suara.core.akun.queries import active, has_peran
from suara.core.jejak.services import record
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor
from suara.kernel.kalimat import Json, Kalimat, gettext_noop


def require_administrator(actor: Akun, kantor: Kantor) -> None:
    """Raise `PermissionDenied` unless `actor` is administrator of `kantor` now."""
    if not has_peran(actor, Peran.ADMINISTRATOR, kantor):
        raise PermissionDenied


def add_akun(*, email: str, nama: str, password: str) -> Akun:
    """Store an account whose address counts as verified: an administrator vouched for the person."""
    akun = Akun.objects.create_user(email, password, nama=nama)
    EmailAddress.objects.create(user=akun, email=akun.email, verified=True, primary=True)
    return akun


def end_penugasan(*, actor: Akun, penugasan: Penugasan) -> Penugasan:
    """End a role now. The last administrator of an office can't be ended: nobody could invite any more."""
    with transaction.atomic():
        rows = Penugasan.objects.select_for_update(of=("self",)).select_related("akun", "kantor", "unit")
        locked = rows.get(pk=penugasan.pk)
        require_administrator(actor, locked.kantor)
        moment = now()
        if not locked.is_active_at(moment):
            raise AkunDitolak(Kalimat(gettext_noop("Tugas ini sudah berakhir.")))
        if locked.peran == Peran.ADMINISTRATOR and not _other_administrator(locked):
            raise AkunDitolak(
                Kalimat(
                    gettext_noop(
                        "{nama} administrator terakhir di kantor ini. Undang administrator lain lebih dahulu."
                    ),
                    {"nama": locked.akun.nama},
                )
            )
        locked.selesai_at = moment
        locked.save(update_fields=["selesai_at"])
        _record_end(actor, locked)
    return locked


def _record_end(actor: Akun, penugasan: Penugasan) -> None:
    act = "akun.penugasan.berakhir"
    data: dict[str, Json] = {"nama": penugasan.akun.nama, "peran": Peran(penugasan.peran).value}
    if penugasan.unit is not None:
        act, data = f"{act}_unit", data | {"unit": penugasan.unit.nama}
    record(
        actor=actor,
        act=act,
        obj_type="akun.penugasan",
        obj_id=str(penugasan.pk),
        kantor=penugasan.kantor_id,
        data=data,
    )


def _other_administrator(penugasan: Penugasan) -> bool:
    others = Penugasan.objects.select_for_update().filter(
        active(), kantor=penugasan.kantor, peran=Peran.ADMINISTRATOR, akun__is_active=True
    )
    return any(other.akun_id != penugasan.akun_id for other in others)
