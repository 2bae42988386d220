"""Requests to export: those of the officer's own offices."""

from __future__ import annotations

from django.db.models import QuerySet

from suara.core.akun.models import Akun
from suara.core.akun.queries import list_kantor
from suara.domains.pemilih.models import PeriodeSatker, PermintaanEkspor
from suara.domains.pemilih.pagar import PENGUSUL, PETUGAS_PEMILIH


def list_ekspor_for(akun: Akun) -> QuerySet[PermintaanEkspor]:
    """Return the requests of the officer's own offices, newest first."""
    mine = list_kantor(akun, *PETUGAS_PEMILIH)
    rows = PermintaanEkspor.objects.filter(periode__kantor__in=mine)
    return rows.select_related("periode__kantor", "peminta", "penyetuju")


def get_ekspor_for(akun: Akun, pk: int) -> PermintaanEkspor:
    """Return one request; raise `PermintaanEkspor.DoesNotExist` for a stranger."""
    return list_ekspor_for(akun).get(pk=pk)


def list_periode_ekspor(akun: Akun) -> QuerySet[PeriodeSatker]:
    """Return the periods for which the officer may ask for an export."""
    mine = list_kantor(akun, *PENGUSUL)
    return PeriodeSatker.objects.filter(kantor__in=mine).select_related("kantor")
