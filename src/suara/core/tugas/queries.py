"""Reads of deadlines and of the worker's health."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.db.models import Q, QuerySet
from django.utils.translation import gettext

from suara.core.akun.models import Akun
from suara.core.akun.pagar import Objek, filter_known
from suara.core.akun.queries import Kewenangan
from suara.core.tugas.langkah import Langkah, list_langkah
from suara.core.tugas.models import Denyut, StatusTenggat, StatusTugas, Tenggat, TugasBerwaktu
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor

SILENCE = timedelta(seconds=90)


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Deadlines that fall due at about the same time: those that wait for the reader, and all the others."""

    kunci: str
    nama: str
    sendiri: list[Tenggat]
    lain: list[Tenggat]

    @property
    def jumlah(self) -> int:
        """Return how many lines the group has."""
        return len(self.sendiri) + len(self.lain)


@dataclass(frozen=True, slots=True)
class DaftarTenggat:
    """Open deadlines in the order in which somebody should look at them."""

    terlambat: list[Tenggat] = field(default_factory=list)
    hari_ini: list[Tenggat] = field(default_factory=list)
    minggu_ini: list[Tenggat] = field(default_factory=list)
    nanti: list[Tenggat] = field(default_factory=list)
    putusan: list[Langkah] = field(default_factory=list)
    """Decisions that wait for this officer and that no deadline stands behind."""
    tanpa_tenggat: list[Langkah] = field(default_factory=list)
    """Other steps of this officer's own that no deadline stands behind."""

    @property
    def kelompok(self) -> list[Kelompok]:
        """Return the deadlines in groups with their names, the empty groups left out."""
        named = (
            ("terlambat", gettext("Terlambat"), self.terlambat),
            ("hari-ini", gettext("Jatuh tempo hari ini"), self.hari_ini),
            ("minggu-ini", gettext("Minggu ini"), self.minggu_ini),
            ("nanti", gettext("Nanti"), self.nanti),
        )
        return [_halves(kunci, nama, rows) for kunci, nama, rows in named if rows]

    @property
    def semua(self) -> list[Tenggat]:
        """Return every deadline."""
        return [*self.terlambat, *self.hari_ini, *self.minggu_ini, *self.nanti]

    @property
    def jumlah(self) -> int:
        """Return how many deadlines, decisions and other steps are open."""
        return len(self.semua) + len(self.putusan) + len(self.tanpa_tenggat)


def _halves(kunci: str, nama: str, rows: Iterable[Tenggat]) -> Kelompok:
    found = Kelompok(kunci, nama, [], [])
    for row in rows:
        (found.lain if row.milik_lain else found.sendiri).append(row)
    return found


@dataclass(frozen=True, slots=True)
class KesehatanPekerja:
    """Whether a worker lives, since when it was last seen, and which timed work failed for good."""

    sehat: bool
    terakhir_at: datetime | None
    gagal: int


def list_tenggat(
    kantor: QuerySet[Kantor] | Iterable[Kantor],
    today: date,
    akun: Akun | None = None,
    kewenangan: Kewenangan | None = None,
) -> DaftarTenggat:
    """Return the open deadlines of these offices in groups.

    With `akun` only those that the officer may know, each with the officer's own next step, and those of
    other offices where it is the officer who must act: a Kab/Kota answers what the province has given it.
    The week ends on Sunday; at a weekend "this week" is the one that is about to begin. Deadlines of one
    object that stand side by side are one line: the first, with the titles of the others in `bersama`.
    A step of the officer's own behind which no deadline stands (a case of the WBS team) is not lost.
    """
    groups = DaftarTenggat()
    sunday = today + timedelta(days=6 - today.weekday() + (7 if today.weekday() >= 5 else 0))
    steps = list_langkah(akun, kewenangan) if akun is not None else {}
    shown: set[tuple[str, str]] = set()
    theirs = Q(kantor__in=kantor) | _elsewhere(steps.values(), {str(row.pk) for row in kantor})
    open_ = Tenggat.objects.filter(theirs, status=StatusTenggat.TERBUKA).select_related("kantor")
    for tenggat in open_ if akun is None else _known(akun, open_):
        tenggat.langkah = steps.get((tenggat.obj_type, tenggat.obj_id))
        shown.add((tenggat.obj_type, tenggat.obj_id))
        _join(_group_of(groups, tenggat, today, sunday), tenggat)
    for step in (step for key, step in steps.items() if key not in shown):
        if step.putusan:
            groups.putusan.append(step)
        elif step.giliran:
            groups.tanpa_tenggat.append(step)
    return groups


def _elsewhere(steps: Iterable[Langkah], own: set[str]) -> Q:
    """Return the objects of other offices with which this officer has something to do."""
    found: dict[str, list[str]] = {}
    for step in steps:
        if step.kantor not in own:
            found.setdefault(step.obj_type, []).append(step.obj_id)
    rule = Q(pk__in=[])
    for obj_type, ids in found.items():
        rule |= Q(obj_type=obj_type, obj_id__in=ids)
    return rule


def _known(akun: Akun, rows: Iterable[Tenggat]) -> list[Tenggat]:
    named = [(Objek(row.kantor_id, row.obj_type, row.obj_id), row) for row in rows]
    known = filter_known(akun, [objek for objek, _row in named])
    return [row for objek, row in named if objek in known]


def _group_of(groups: DaftarTenggat, tenggat: Tenggat, today: date, sunday: date) -> list[Tenggat]:
    if tenggat.jatuh_tempo < today:
        return groups.terlambat
    if tenggat.jatuh_tempo == today:
        return groups.hari_ini
    return groups.minggu_ini if tenggat.jatuh_tempo <= sunday else groups.nanti


def _join(group: list[Tenggat], tenggat: Tenggat) -> None:
    """Add the deadline, or note it beside one of the same object that falls due on the same day."""
    for other in group:
        same_object = (other.obj_type, other.obj_id) == (tenggat.obj_type, tenggat.obj_id)
        if same_object and other.jatuh_tempo == tenggat.jatuh_tempo:
            other.bersama = [*other.bersama, tenggat]
            return
    group.append(tenggat)


def list_tenggat_of(obj_type: str, obj_id: str) -> QuerySet[Tenggat]:
    """Return every deadline of one object, the earliest first."""
    return Tenggat.objects.filter(obj_type=obj_type, obj_id=obj_id)


def worker_health() -> KesehatanPekerja:
    """Say whether some worker gave a sign of life within the last 90 seconds."""
    last = Denyut.objects.order_by("-terakhir_at").values_list("terakhir_at", flat=True).first()
    failed = TugasBerwaktu.objects.filter(status=StatusTugas.GAGAL).count()
    return KesehatanPekerja(last is not None and now() - last < SILENCE, last, failed)
