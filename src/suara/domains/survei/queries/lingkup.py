"""What an officer may know: waves and services of the own offices."""

from __future__ import annotations

from django.db.models import QuerySet

from suara.core.akun.models import Akun
from suara.core.akun.queries import list_kantor
from suara.domains.survei.models import Gelombang, Layanan
from suara.domains.survei.pagar import PETUGAS_SURVEI


def list_gelombang_for(akun: Akun) -> QuerySet[Gelombang]:
    """Return the waves of the officer's offices."""
    mine = list_kantor(akun, *PETUGAS_SURVEI)
    return Gelombang.objects.filter(kantor__in=mine).select_related("kantor", "versi__instrumen")


def get_gelombang_for(akun: Akun, pk: int) -> Gelombang:
    """Return one wave; raise `Gelombang.DoesNotExist` also when it exists for others only."""
    return list_gelombang_for(akun).get(pk=pk)


def list_layanan_for(akun: Akun) -> QuerySet[Layanan]:
    """Return the services of the officer's offices, retired ones too."""
    mine = list_kantor(akun, *PETUGAS_SURVEI)
    return Layanan.objects.filter(kantor__in=mine).select_related("kantor", "unit")
