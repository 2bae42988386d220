"""How every act begins and ends: lock, check role, state and version; then count up and write the trail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import has_peran
from suara.core.jejak.services import record
from suara.core.tugas.waktu import now, today
from suara.domains.paw.errors import ActRefused, NotAllowed, SentTwice, StaleVersion, WrongState
from suara.domains.paw.models import PermohonanPAW
from suara.domains.paw.workflow import ACT_LABELS, Act, Edge, find_edge, peran_of
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

OBJ_TYPE = "paw.permohonan"


@dataclass(slots=True)
class CaseInHand:
    """A locked case, the actor, and the line of the workflow table under which the act runs."""

    permohonan: PermohonanPAW
    actor: Akun
    edge: Edge

    def finish(self, act: str, data: Mapping[str, Json] | None = None, *, edge: Edge | None = None) -> None:
        """Move the case along its edge, count the version up, and write the trail entry `act`."""
        permohonan = self.permohonan
        taken = edge or self.edge
        before = permohonan.versi
        permohonan.status = taken.next_state
        permohonan.versi = before + 1
        permohonan.diubah_at = now()
        permohonan.diubah_oleh = self.actor
        permohonan.save(force_update=True)
        record_act(
            actor=self.actor,
            act=act,
            permohonan=permohonan,
            data={"nomor": permohonan.nomor_surat, "status": str(taken.next_state), **(data or {})},
        )


def record_act(*, actor: Akun, act: str, permohonan: PermohonanPAW, data: Mapping[str, Json]) -> None:
    """Write one entry of the trail about this case."""
    record(
        actor=actor,
        act=act,
        obj_type=OBJ_TYPE,
        obj_id=str(permohonan.pk),
        kantor=permohonan.kantor_id,
        data=data,
    )


def begin(
    *, actor: Akun, permohonan: PermohonanPAW, act: Act, versi: int, hasil: str = "", any_hasil: bool = False
) -> CaseInHand:
    """Lock the case for `act` and return it; must run inside the act's transaction.

    Raises `NotAllowed`, `StaleVersion` or `WrongState`. With `any_hasil` the outcome is known only later:
    the act passes when the state has any line for it, and `finish` is told the line.
    """
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("begin harus dipanggil di dalam transaksi.")
    # No joins here: PostgreSQL, having waited for another officer's act, checks the new row against the old
    # join, and a case that somebody else has changed meanwhile would not be found at all.
    locked = PermohonanPAW.objects.select_for_update().get(pk=permohonan.pk)
    require_peran(actor, act, locked)
    if locked.versi != versi:
        raise SentTwice if locked.diubah_oleh_id == actor.pk else StaleVersion(locked.diubah_oleh.nama)
    edge = find_edge(locked.status, act, hasil)
    if edge is None and any_hasil:
        edge = next((item for item in _edges(locked.status, act)), None)
    if edge is None:
        raise WrongState(
            Kalimat(
                gettext_noop("“{tindakan}” tidak dapat dilakukan: perkara berstatus {status}."),
                {"tindakan": ACT_LABELS[act], "status": locked.get_status_display()},
            )
        )
    return CaseInHand(locked, actor, edge)


def require_peran(actor: Akun, act: Act, permohonan: PermohonanPAW) -> None:
    """Refuse an actor who holds none of the roles for `act` in the office of the case."""
    if not holds_any(actor, peran_of(act), permohonan):
        raise NotAllowed(
            Kalimat(
                gettext_noop("Peran Anda di kantor ini tidak berwenang untuk “{tindakan}”."),
                {"tindakan": ACT_LABELS[act]},
            )
        )


def holds_any(actor: Akun, peran: frozenset[Peran], permohonan: PermohonanPAW) -> bool:
    """Say whether the actor holds one of `peran` in the office of the case."""
    return any(has_peran(actor, item, permohonan.kantor) for item in peran)


def edge_for(state: str, act: Act, hasil: str) -> Edge:
    """Return the line for an outcome that turned out during the act; the table must have it."""
    edge = find_edge(state, act, hasil)
    if edge is None:
        raise WrongState(
            Kalimat(
                gettext_noop("Hasil {hasil} tidak dikenal pada perkara berstatus {status}."),
                {"hasil": hasil, "status": state},
            )
        )
    return edge


def refuse_future(tanggal: date, label: str, zona: str) -> None:
    """Refuse a legal date that lies after today in the office's time zone."""
    if tanggal > today(zona):
        raise ActRefused(
            Kalimat(
                gettext_noop("{label} {tanggal} ada di masa depan. Periksa lagi tanggalnya."),
                {"label": label, "tanggal": tanggal.isoformat()},
            )
        )


def _edges(state: str, act: Act) -> list[Edge]:
    from suara.domains.paw.workflow import TABLE

    return [edge for edge in TABLE if edge.state == state and edge.act is act]
