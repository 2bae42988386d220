"""As which actor of the workflow an officer looks at a report, and what a viewer may see of one report."""

from __future__ import annotations

from collections.abc import Iterable

from django.http import HttpRequest

from suara.core.akun.akses import kewenangan_of
from suara.core.akun.models import Penugasan, Peran
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.queries.lingkup import PEMIRSA, SEUNIT
from suara.domains.pengaduan.services.pelaku import PERAN_OF, SECOND_OF_UNIT
from suara.domains.pengaduan.terms import Bendera, Kelas, Keluaran, Lihat, Pelaku, Pemirsa, Status
from suara.domains.pengaduan.visibility import boleh
from suara.domains.pengaduan.workflow import Act, acts_for, pelaku_of

DESK = (
    Peran.ADMIN_PENGADUAN,
    Peran.ANALIS,
    Peran.PENGHUBUNG,
    Peran.KEPALA_UNIT,
    Peran.SEKRETARIS,
    Peran.KETUA,
    Peran.ANGGOTA,
)
READERS = (*DESK, Peran.APIP)


def peran_of(act: Act) -> tuple[Peran, ...]:
    """Return the roles that may ever do `act`: what the view's decorator states."""
    acting = pelaku_of(act) - (set() if act in SECOND_OF_UNIT else {Pelaku.ORANG_KEDUA})
    found = {peran for pelaku in acting for peran in PERAN_OF.get(pelaku, ())}
    return tuple(peran for peran in Peran if peran in found)


def held(request: HttpRequest) -> tuple[Penugasan, ...]:
    """Return the roles that the officer holds now, read once per request."""
    kewenangan = kewenangan_of(request)
    return kewenangan.penugasan if kewenangan else ()


def peran_pada(request: HttpRequest, laporan: Laporan) -> set[str]:
    """Return the officer's roles that count for this report: of its office, and of its unit.

    The unit may belong to an office below: a Kab/Kota answers what the province has given it.
    """
    return peran_at(held(request), laporan)


def peran_at(penugasan: Iterable[Penugasan], laporan: Laporan) -> set[str]:
    """Return which of these roles count for this report."""
    return {
        row.peran
        for row in penugasan
        if (
            row.unit_id is not None and row.unit_id == laporan.unit_id
            if row.peran in SEUNIT
            else row.kantor_id == laporan.kantor_id
        )
    }


def pelaku_at(penugasan: Iterable[Penugasan], laporan: Laporan) -> set[Pelaku]:
    """Return as which actors of the workflow somebody with these roles may act on this report."""
    roles = peran_at(penugasan, laporan)
    found = {pelaku for pelaku, peran in PERAN_OF.items() if roles & set(peran)}
    return found & {Pelaku.APIP} if is_wbs(laporan) else found - {Pelaku.APIP}


def pemirsa_of(request: HttpRequest, laporan: Laporan) -> Pemirsa | None:
    """Return as whom the officer reads this report; None: not at all."""
    roles = peran_pada(request, laporan)
    if is_wbs(laporan):
        return Pemirsa.APIP if Peran.APIP in roles else None
    return next((pemirsa for peran, pemirsa in PEMIRSA if peran in roles and peran != Peran.APIP), None)


def is_wbs(laporan: Laporan) -> bool:
    """Whether the report belongs to the WBS team alone."""
    return laporan.kelas == Kelas.WBS


def bendera_of(laporan: Laporan) -> Bendera:
    """Return the privacy flags of a report."""
    return Bendera(anonim=laporan.is_anonim, rahasia=laporan.is_rahasia, wbs=is_wbs(laporan))


def lihat(pemirsa: Pemirsa, keluaran: Keluaran, laporan: Laporan) -> Lihat:
    """Return how much of one exit this viewer sees; the assignment has been asked by the queries."""
    return boleh(pemirsa, keluaran, bendera_of(laporan))


def is_open(level: Lihat) -> bool:
    """Whether this level shows the citizen's own words, here where the viewer is assigned."""
    return level in (Lihat.ASLI, Lihat.PENUGASAN)


def acts_of(request: HttpRequest, laporan: Laporan) -> tuple[Act, ...]:
    """Return what the officer may do with the report in its state."""
    found = acts_at(held(request), laporan)
    if may_ask(request, laporan):
        return found
    return tuple(act for act in found if act is not Act.OPEN_IDENTITAS)


def acts_at(penugasan: Iterable[Penugasan], laporan: Laporan) -> tuple[Act, ...]:
    """Return what the table lets somebody with these roles do with the report in its state."""
    found = pelaku_at(penugasan, laporan)
    head = Pelaku.ORANG_KEDUA in found
    acts = acts_for(laporan.status, found - {Pelaku.ORANG_KEDUA})
    second = acts_for(laporan.status, {Pelaku.ORANG_KEDUA}) if head else ()
    return (*acts, *(act for act in second if act in SECOND_OF_UNIT and act not in acts))


def may_ask(request: HttpRequest, laporan: Laporan) -> bool:
    """Say whether the table of privacy lets this officer ask for the identity at all."""
    pemirsa = pemirsa_of(request, laporan)
    if pemirsa is None or laporan.identitas_id is None:
        return False
    part = Keluaran.KONTAK if pemirsa is Pemirsa.PENGHUBUNG else Keluaran.IDENTITAS
    return lihat(pemirsa, part, laporan) in (Lihat.ASLI, Lihat.PERMINTAAN)


def may(request: HttpRequest, laporan: Laporan, act: Act) -> bool:
    """Say whether the officer may do the act in the state of the report."""
    return act in acts_of(request, laporan)


def holds(request: HttpRequest, *peran: Peran) -> bool:
    """Say whether the officer holds one of these roles anywhere."""
    return any(row.peran in peran for row in held(request))


def units_of(request: HttpRequest) -> list[str]:
    """Return the codes of the officer's own units."""
    return sorted({row.unit_id for row in held(request) if row.unit_id})


def kantor_ids(request: HttpRequest, peran: Iterable[str] = READERS) -> list[str]:
    """Return the offices in which the officer has to do with reports."""
    wanted = set(peran)
    return sorted({row.kantor_id for row in held(request) if row.peran in wanted})


OPEN = tuple(status for status in Status if status.is_open)
