"""Who an officer is towards a report: roles, offices and units turned into the table's `Pelaku`."""

from __future__ import annotations

from dataclasses import dataclass

from suara.core.akun.models import Akun, Penugasan, Peran
from suara.core.akun.queries import active
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.terms import Kelas, Pelaku
from suara.domains.pengaduan.workflow import Act

KANTOR = {
    Peran.ADMIN_PENGADUAN: Pelaku.ADMIN,
    Peran.ANALIS: Pelaku.ANALIS,
    Peran.SEKRETARIS: Pelaku.PIMPINAN,
    Peran.KETUA: Pelaku.PIMPINAN,
    Peran.APIP: Pelaku.APIP,
}
"""Roles of a whole office."""

PERAN_OF: dict[Pelaku, tuple[Peran, ...]] = {
    Pelaku.ADMIN: (Peran.ADMIN_PENGADUAN,),
    Pelaku.ANALIS: (Peran.ANALIS,),
    Pelaku.PENGHUBUNG: (Peran.PENGHUBUNG,),
    Pelaku.ORANG_KEDUA: (Peran.KEPALA_UNIT,),
    Pelaku.PIMPINAN: (Peran.SEKRETARIS, Peran.KETUA),
    Pelaku.APIP: (Peran.APIP,),
}
"""Which roles a view names for a line of the workflow table."""

SECOND_OF_UNIT = frozenset({Act.APPROVE_SELESAI, Act.REFUSE_SELESAI})
"""Acts in which the head of the unit is the second person."""


def roles_of(akun: Akun, kantor: str) -> frozenset[Pelaku]:
    """Return who `akun` is in a whole office now."""
    held = Penugasan.objects.filter(
        active(), akun=akun, akun__is_active=True, kantor=kantor, peran__in=list(KANTOR)
    )
    return frozenset(KANTOR[Peran(peran)] for peran in held.values_list("peran", flat=True))


def pelaku_for(akun: Akun, laporan: Laporan, act: Act) -> frozenset[Pelaku]:
    """Return who `akun` is towards this report for this act.

    A WBS report knows the WBS team only. The head of a unit is the second person when its work is finished.
    """
    held = Penugasan.objects.filter(active(), akun=akun, akun__is_active=True).values_list(
        "peran", "kantor", "unit"
    )
    found: set[Pelaku] = set()
    for peran, kantor, unit in held:
        if kantor == laporan.kantor_id and peran in KANTOR:
            found.add(KANTOR[Peran(peran)])
        if unit is not None and unit == laporan.unit_id:
            if peran == Peran.PENGHUBUNG:
                found.add(Pelaku.PENGHUBUNG)
            elif peran == Peran.KEPALA_UNIT and act in SECOND_OF_UNIT:
                found.add(Pelaku.ORANG_KEDUA)
    if laporan.kelas == Kelas.WBS:
        return frozenset(found & {Pelaku.APIP})
    return frozenset(found - {Pelaku.APIP})


@dataclass(frozen=True, slots=True)
class TandaTangan:
    """Who acted, under the name that the trail shows."""

    pk: object
    nama: str


def name_for_trail(pelaku: Pelaku, actor: Akun | None) -> Akun | TandaTangan | None:
    """Return the actor as the trail shows him: of the WBS team the team, with the key of who it was."""
    if pelaku is Pelaku.APIP and actor is not None:
        return TandaTangan(actor.pk, str(Pelaku.APIP.label))
    return actor
