"""Reads about requests to open an identity. The identity itself is read by `services.read_identitas` only."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from suara.core.akun.models import Akun
from suara.core.privasi.models import PermintaanBuka, StatusPermintaan
from suara.core.wilayah.models import Kantor


def fence(*, akun: Akun, kantor: str, jenis: str, ids: frozenset[str]) -> set[str]:  # noqa: ARG001
    """Nobody reads the history of the vault itself; requests stand in that of the case they belong to."""
    return set()


def list_permintaan(obj_type: str, obj_id: str) -> QuerySet[PermintaanBuka]:
    """Return the requests about one case, the newest first."""
    found = PermintaanBuka.objects.filter(obj_type=obj_type, obj_id=obj_id)
    return found.select_related("peminta", "penyetuju").order_by("-diminta_at")


def list_menunggu(kantor: QuerySet[Kantor]) -> QuerySet[PermintaanBuka]:
    """Return the requests of these offices that wait for a second person."""
    found = PermintaanBuka.objects.filter(kantor__in=kantor, status=StatusPermintaan.DIMINTA)
    return found.select_related("peminta").order_by("diminta_at")


def get_permintaan(permintaan_id: uuid.UUID, kantor: QuerySet[Kantor]) -> PermintaanBuka:
    """Return one request when its office is among these; raise `PermintaanBuka.DoesNotExist` otherwise."""
    return PermintaanBuka.objects.select_related("peminta", "penyetuju").get(
        pk=permintaan_id, kantor__in=kantor
    )
