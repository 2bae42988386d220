"""Which reports an officer may know of: role, office, unit, and never a report about oneself or one's unit.

Every read of the desk begins here. What `list_for` leaves out does not exist for the officer: not in a list,
not in a count, not as a deadline, not in the trail.
"""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from suara.core.akun.models import Akun, Penugasan, Peran
from suara.core.akun.queries import active
from suara.core.wilayah.models import Unit
from suara.domains.pengaduan.models import Laporan, Terlapor
from suara.domains.pengaduan.rules.konflik import Pohon, unit_tanpa_disposisi
from suara.domains.pengaduan.terms import Kadar, Kelas, Pemirsa

SEKANTOR = (Peran.ADMIN_PENGADUAN, Peran.ANALIS, Peran.SEKRETARIS, Peran.KETUA, Peran.ANGGOTA)
"""Roles that look at all reports of their office."""
SEUNIT = (Peran.PENGHUBUNG, Peran.KEPALA_UNIT)

PEMIRSA = (
    (Peran.ADMIN_PENGADUAN, Pemirsa.ADMIN),
    (Peran.APIP, Pemirsa.APIP),
    (Peran.ANALIS, Pemirsa.ANALIS),
    (Peran.PENGHUBUNG, Pemirsa.PENGHUBUNG),
    (Peran.KEPALA_UNIT, Pemirsa.PENGHUBUNG),
    (Peran.SEKRETARIS, Pemirsa.PIMPINAN),
    (Peran.KETUA, Pemirsa.PIMPINAN),
    (Peran.ANGGOTA, Pemirsa.PIMPINAN),
)
"""As whom a role looks at a report; the first that is held counts."""
KELUARGA = (("laporan", "pk"), ("laporan__induk", "pk"), ("laporan", "induk"), ("laporan__induk", "induk"))
"""A report itself, those merged into it, the one it was merged into, and the others there.

One answer goes to all of them, so whom one of them is about knows none of them.
"""


def list_for(akun: Akun, penugasan: Iterable[Penugasan] | None = None) -> QuerySet[Laporan]:
    """Return the reports that `akun` may know of, the newest first.

    `penugasan`: the roles held now, where they have been read already (`get_kewenangan`).
    """
    held = list(_held(akun)) if penugasan is None else [(p.peran, p.kantor_id, p.unit_id) for p in penugasan]
    offices = {kantor for peran, kantor, _unit in held if peran in SEKANTOR}
    units = {unit for peran, _kantor, unit in held if peran in SEUNIT}
    teams = {kantor for peran, kantor, _unit in held if peran == Peran.APIP}
    if not (offices or units or teams):
        return Laporan.objects.none()
    ordinary = ~Q(kelas=Kelas.WBS) & (Q(kantor__in=offices) | Q(unit__in=units))
    scope = ordinary | Q(kelas=Kelas.WBS, kantor__in=teams)
    about = Terlapor.objects.filter(Q(akun=akun) | Q(unit__in=closed_units(held)), dicabut_at__isnull=True)
    found = Laporan.objects.filter(scope)
    for theirs, own in KELUARGA:
        found = found.filter(~Exists(about.filter(**{theirs: OuterRef(own)})))
    return found


def is_bp_family(laporan: Laporan) -> bool:
    """Say whether leaders must end it: it, or a report merged into it, needs an examination."""
    return laporan.kadar == Kadar.BP or Laporan.objects.filter(induk=laporan, kadar=Kadar.BP).exists()


def get_for(akun: Akun, nomor: str) -> Laporan:
    """Return one report; raise `Laporan.DoesNotExist` also when it exists for others only."""
    return list_for(akun).select_related("kantor", "unit", "wilayah").get(nomor=nomor)


def can_see(akun: Akun, laporan: Laporan) -> bool:
    """Say whether `akun` may know of this report."""
    return list_for(akun).filter(pk=laporan.pk).exists()


def pemirsa_for(akun: Akun, laporan: Laporan) -> Pemirsa | None:
    """Return as whom `akun` looks at this report; None when it does not exist for `akun`."""
    if not can_see(akun, laporan):
        return None
    roles = {
        peran
        for peran, kantor, unit in _held(akun)
        if (unit == laporan.unit_id if peran in SEUNIT else kantor == laporan.kantor_id)
    }
    if laporan.kelas == Kelas.WBS:
        return Pemirsa.APIP if Peran.APIP in roles else None
    return next((pemirsa for peran, pemirsa in PEMIRSA if peran in roles and peran != Peran.APIP), None)


def unit_tree() -> Pohon:
    """Return every unit with the one above it."""
    return dict(Unit.objects.values_list("pk", "induk_id"))


def closed_units(held: list[tuple[str, str, str | None]]) -> set[str]:
    """Return the units a report about which is closed to somebody who holds these roles.

    That is the own unit, what stands above it (its people work for the one reported) and all below it. The
    secretary heads the whole secretariat, so a report about any of its units goes past the secretary, to the
    chair.
    """
    mine = {unit for _peran, _kantor, unit in held if unit is not None}
    led = {kantor for peran, kantor, _unit in held if peran == Peran.SEKRETARIS}
    if not (mine or led):
        return set()
    rows = list(Unit.objects.values_list("pk", "induk_id", "kantor_id"))
    tree: Pohon = {pk: induk for pk, induk, _kantor in rows}
    mine |= {pk for pk, induk, kantor in rows if induk is None and kantor in led}
    return {pk for pk in tree if not unit_tanpa_disposisi(tree, [pk]).isdisjoint(mine)}


def list_own_unit(akun: Akun) -> QuerySet[Unit]:
    """Return the units somebody works in now; the secretary's is the head of the whole secretariat."""
    held = list(_held(akun))
    mine = {unit for _peran, _kantor, unit in held if unit is not None}
    led = {kantor for peran, kantor, _unit in held if peran == Peran.SEKRETARIS}
    return Unit.objects.filter(Q(pk__in=mine) | Q(kantor__in=led, induk__isnull=True))


def list_petugas(kantor: str) -> QuerySet[Akun]:
    """Return the officers of an office and of those below it: whom a report there can be about."""
    here = Q(kantor=kantor) | Q(kantor__induk=kantor)
    held = Penugasan.objects.filter(active(), here).values("akun")
    return Akun.objects.filter(pk__in=held, is_active=True).order_by("nama", "email")


def prefetch_tugas(people: QuerySet[Akun]) -> QuerySet[Akun]:
    """Return these people with what they hold now (`tugas_kini`): a name alone does not tell the unit."""
    held = Penugasan.objects.filter(active()).select_related("unit").order_by("peran")
    return people.prefetch_related(Prefetch("penugasan_set", queryset=held, to_attr="tugas_kini"))


def _held(akun: Akun) -> QuerySet[Penugasan, tuple[str, str, str | None]]:
    held = Penugasan.objects.filter(active(), akun=akun, akun__is_active=True)
    return held.values_list("peran", "kantor_id", "unit_id")
