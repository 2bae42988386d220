"""What was announced, period by period: each office with its number, and who postponed and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from suara.domains.pemilih.models import PeriodeSatker
from suara.domains.pemilih.queries.rekap import list_ditetapkan
from suara.domains.pemilih.terms import StatusPeriode
from suara.domains.pemilih.umum.angka import AngkaTerbit, read_angka
from suara.domains.pemilih.umum.masa import period_words


@dataclass(frozen=True, slots=True)
class Masa:
    """One period: the offices that announced it, and those that postponed it."""

    kode: str
    terbit: Sequence[AngkaTerbit]
    ditunda: Sequence[PeriodeSatker]

    @property
    def kata(self) -> str:
        """The period in words."""
        return period_words(self.kode)


def list_tahun() -> list[str]:
    """Return the years in which something was announced or postponed, newest first."""
    return sorted({kode[:4] for kode in _shown().values_list("kode", flat=True).distinct()}, reverse=True)


def list_masa(tahun: str) -> list[Masa]:
    """Return the periods of a year, newest first; offices in the order of their codes."""
    terbit = read_angka(list(list_ditetapkan().filter(kode__startswith=f"{tahun}-")))
    tunda = list(
        PeriodeSatker.objects.filter(status=StatusPeriode.DITUNDA, kode__startswith=f"{tahun}-")
        .exclude(pk__in=[satu.periode.pk for satu in terbit])
        .select_related("kantor")
        .order_by("-cutoff", "kantor_id")
    )
    akhir: dict[str, str] = {}
    for satu in (*(angka.periode for angka in terbit), *tunda):
        akhir[satu.kode] = max(akhir.get(satu.kode, ""), satu.cutoff.isoformat())
    return [
        Masa(
            kode,
            [satu for satu in terbit if satu.periode.kode == kode],
            [satu for satu in tunda if satu.kode == kode],
        )
        for kode in sorted(akhir, key=lambda kode: (akhir[kode], kode), reverse=True)
    ]


def _shown() -> QuerySet[PeriodeSatker]:
    terbit = list_ditetapkan().order_by().values("pk")
    return PeriodeSatker.objects.filter(Q(pk__in=terbit) | Q(status=StatusPeriode.DITUNDA))
