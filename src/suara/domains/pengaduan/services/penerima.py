"""Which officers hear of a report: never one whom it is about, nor anybody above that unit."""

from __future__ import annotations

from collections.abc import Iterable

from suara.core.akun.models import Akun, Penugasan, Peran
from suara.core.akun.queries import active
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.queries.lingkup import can_see
from suara.domains.pengaduan.terms import Kelas


def list_unit(laporan: Laporan, *peran: Peran) -> list[Akun]:
    """Return the officers who must act: of the unit, or the WBS team for its reports."""
    if laporan.kelas == Kelas.WBS:
        return _people(laporan, (Peran.APIP,), kantor=laporan.kantor_id)
    if laporan.unit_id is None:
        return []
    return _people(laporan, peran or (Peran.PENGHUBUNG,), unit=laporan.unit_id)


def list_admin(laporan: Laporan) -> list[Akun]:
    """Return the desk."""
    return _people(laporan, (Peran.ADMIN_PENGADUAN,), kantor=laporan.kantor_id)


def list_pimpinan(laporan: Laporan, *peran: Peran) -> list[Akun]:
    """Return the leaders of the office."""
    return _people(laporan, peran or (Peran.SEKRETARIS, Peran.KETUA), kantor=laporan.kantor_id)


def _people(laporan: Laporan, peran: Iterable[Peran], **where: str) -> list[Akun]:
    held = Penugasan.objects.filter(active(), akun__is_active=True, peran__in=list(peran), **where)
    people = {item.akun_id: item.akun for item in held.select_related("akun")}
    return [akun for akun in people.values() if can_see(akun, laporan)]
