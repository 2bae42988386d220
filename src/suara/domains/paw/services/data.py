"""How every act on a dapil's data begins and ends: lock, check office and version; then count up and note."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.db import transaction

from suara.core.akun.models import Akun, Peran
from suara.core.jejak.services import record
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor
from suara.domains.paw.errors import ActRefused, DataChanged, NotAllowed
from suara.domains.paw.models import Dapil
from suara.domains.paw.wewenang import kantor_of_actor
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

OBJ_DAPIL = "paw.dapil"


@dataclass(slots=True)
class DapilInHand:
    """A locked dapil, the actor, and the office for which the actor acts."""

    dapil: Dapil
    actor: Akun
    kantor: Kantor

    def finish(self, act: str, data: Mapping[str, Json]) -> None:
        """Count the version up, save the dapil, and write the trail entry `act`."""
        self.dapil.versi += 1
        self.dapil.save(force_update=True)
        record(
            actor=self.actor,
            act=act,
            obj_type=OBJ_DAPIL,
            obj_id=str(self.dapil.pk),
            kantor=self.kantor.pk,
            data={"dapil": self.dapil.nama, **data},
        )


def take_dapil(*, actor: Akun, dapil: Dapil, versi: int, peran: Peran) -> DapilInHand:
    """Lock the dapil for an act in this role; must run inside the act's transaction.

    Raises `NotAllowed` for an office that does not answer for the dapil, `DataChanged` for an old page.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("take_dapil harus dipanggil di dalam transaksi.")
    locked = Dapil.objects.select_for_update(of=("self",)).select_related("pemilu").get(pk=dapil.pk)
    kantor = kantor_of_actor(actor, peran, locked)
    if kantor is None:
        raise NotAllowed(
            Kalimat(
                gettext_noop("Data dapil {dapil} bukan wewenang peran dan kantor Anda."),
                {"dapil": locked.nama},
            )
        )
    if locked.versi != versi:
        raise DataChanged(locked.nama)
    return DapilInHand(locked, actor, kantor)


def refuse(pola: str, **isi: str | int) -> ActRefused:
    """Return the refusal of an act as a sentence."""
    return ActRefused(Kalimat(pola, isi))


def refuse_future(tanggal: dt.date, kantor: Kantor) -> None:
    """Refuse a legal date that lies after today at the office."""
    if tanggal > today(kantor.zona_waktu):
        raise refuse(
            gettext_noop("Tanggal {tanggal} ada di masa depan. Periksa lagi."), tanggal=tanggal.isoformat()
        )
