"""What an officer may know: candidates of the own office; periods and counts also of the offices below."""

from __future__ import annotations

from django.db.models import OuterRef, Q, QuerySet, Subquery

from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import list_kantor
from suara.domains.pemilih.models import Kandidat, KeputusanKandidat, PeriodeSatker
from suara.domains.pemilih.pagar import PETUGAS_PEMILIH


def list_periode_for(akun: Akun) -> QuerySet[PeriodeSatker]:
    """Return the periods of the officer's offices and of the offices directly below them."""
    mine = list_kantor(akun, *PETUGAS_PEMILIH)
    found = PeriodeSatker.objects.filter(Q(kantor__in=mine) | Q(kantor__induk__in=mine))
    return found.select_related("kantor")


def get_periode_for(akun: Akun, pk: int) -> PeriodeSatker:
    """Return one period; raise `PeriodeSatker.DoesNotExist` also when it exists for others only."""
    return list_periode_for(akun).get(pk=pk)


def owns(akun: Akun, periode: PeriodeSatker) -> bool:
    """Say whether the officer works in the office of the period itself, and so may know its candidates."""
    return holds(akun, periode, *PETUGAS_PEMILIH)


def holds(akun: Akun, periode: PeriodeSatker, *peran: Peran) -> bool:
    """Say whether the officer holds one of these roles in the office of the period."""
    return list_kantor(akun, *peran).filter(pk=periode.kantor_id).exists()


def list_kandidat_for(akun: Akun) -> QuerySet[Kandidat]:
    """Return the candidates of the officer's own offices, without their sealed values."""
    mine = list_kantor(akun, *PETUGAS_PEMILIH)
    return Kandidat.objects.filter(periode__kantor__in=mine).defer("isi")


def get_kandidat_for(akun: Akun, pk: int) -> Kandidat:
    """Return one candidate with its period and delivery; raise `Kandidat.DoesNotExist` for a stranger."""
    rows = list_kandidat_for(akun).select_related(
        "periode__kantor", "masukan", "keputusan__pengusul", "penerapan", "asal__periode"
    )
    lanjutan = Kandidat.objects.filter(asal=OuterRef("pk"))
    return (
        rows.defer("isi", "asal__isi")
        .annotate(
            lanjutan_pk=Subquery(lanjutan.values("pk")[:1]),
            lanjutan_kode=Subquery(lanjutan.values("periode__kode")[:1]),
        )
        .get(pk=pk)
    )


def list_usul_for(akun: Akun) -> QuerySet[KeputusanKandidat]:
    """Return the proposals of the officer's own offices."""
    mine = list_kantor(akun, *PETUGAS_PEMILIH)
    rows = KeputusanKandidat.objects.filter(periode__kantor__in=mine)
    return rows.select_related("periode__kantor", "pengusul", "penyetuju")


def get_usul_for(akun: Akun, pk: int) -> KeputusanKandidat:
    """Return one proposal; raise `KeputusanKandidat.DoesNotExist` for a stranger."""
    return list_usul_for(akun).get(pk=pk)
