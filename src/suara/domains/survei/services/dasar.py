"""How every act here begins and ends: role, lock, state; then one trail entry without personal data."""

from __future__ import annotations

from collections.abc import Mapping

from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import list_kantor
from suara.core.jejak.services import record
from suara.domains.survei.errors import NotAllowed, StaleVersion
from suara.domains.survei.models import Gelombang
from suara.kernel.kalimat import Json

OBJ_GELOMBANG = "survei.gelombang"
OBJ_LAYANAN = "survei.layanan"


def require(actor: Akun, kantor_id: str, *peran: Peran) -> None:
    """Refuse an actor who holds none of these roles in the office."""
    if not list_kantor(actor, *peran).filter(pk=kantor_id).exists():
        raise NotAllowed


def lock_gelombang(gelombang: Gelombang, revisi: int | None = None) -> Gelombang:
    """Return the wave, locked until the act ends; refused when it is no longer at `revisi`."""
    row = Gelombang.objects.select_for_update().get(pk=gelombang.pk)
    if revisi is not None and row.revisi != revisi:
        raise StaleVersion
    return row


def note(
    actor: Akun | None,
    act: str,
    gelombang: Gelombang,
    data: Mapping[str, Json] | None = None,
    *,
    obj: tuple[str, str] | None = None,
) -> None:
    """Write one entry of the trail about this wave, or about an object in it."""
    jenis, pk = obj or (OBJ_GELOMBANG, str(gelombang.pk))
    record(
        actor=actor,
        act=act,
        obj_type=jenis,
        obj_id=pk,
        kantor=gelombang.kantor_id,
        data={"gelombang": gelombang.nama, **(data or {})},
    )
