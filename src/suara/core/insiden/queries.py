"""Reads of the incident register."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import list_kantor
from suara.core.insiden.models import Insiden
from suara.core.insiden.rules import WAJIB
from suara.core.insiden.terms import Ranah, StatusInsiden, Tujuan

PETUGAS_INSIDEN = (Peran.KETUA, Peran.SEKRETARIS, Peran.KASUBBAG_DATA)
"""Who keeps the register."""


def list_for(akun: Akun) -> QuerySet[Insiden]:
    """Return the incidents of the officer's own offices."""
    rows = Insiden.objects.filter(kantor__in=list_kantor(akun, *PETUGAS_INSIDEN))
    return rows.select_related("kantor", "oleh")


def get_for(akun: Akun, pk: uuid.UUID) -> Insiden:
    """Return one incident; raise `Insiden.DoesNotExist` for a stranger."""
    return list_for(akun).get(pk=pk)


def list_terbuka(ranah: Ranah) -> QuerySet[Insiden]:
    """Return the open incidents that touch these data, of all offices: they hold what they speak of."""
    return Insiden.objects.filter(ranah=ranah).exclude(status=StatusInsiden.DITUTUP)


def belum_diberi_tahu(insiden: Insiden) -> tuple[Tujuan, ...]:
    """Return who must still be told."""
    told = {item.tujuan for item in insiden.pemberitahuan_set.all()}
    return tuple(item for item in WAJIB if item not in told)


def fence(*, akun: Akun, kantor: str, jenis: str, ids: frozenset[str]) -> frozenset[str]:  # noqa: ARG001
    """Return which incidents `akun` may know in the shared lists: all of the office, or none."""
    return ids if list_kantor(akun, *PETUGAS_INSIDEN).filter(pk=kantor).exists() else frozenset()
