"""What an officer had proposed lapses when the report closes to him: one of a family is about him now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from suara.domains.pengaduan.models import Laporan, Usulan
from suara.domains.pengaduan.queries.lingkup import can_see
from suara.domains.pengaduan.terms import HasilUsulan


@dataclass(frozen=True, slots=True)
class UsulanKeluarga:
    """The waiting proposals of a report and its family whose proposers still saw the report."""

    rows: tuple[Usulan, ...]

    @classmethod
    def read(cls, laporan: Laporan) -> UsulanKeluarga:
        """Read them before the fence rises."""
        head = laporan.induk_id or laporan.pk
        family = Q(laporan=head) | Q(laporan__induk=head)
        waiting = Usulan.objects.filter(family, hasil=HasilUsulan.MENUNGGU).select_related(
            "laporan", "pengusul"
        )
        return cls(tuple(row for row in waiting if can_see(row.pengusul, row.laporan)))

    def lapse(self, at: datetime) -> list[str]:
        """Take back those whose proposers see it no more; return the numbers of their reports."""
        lost = [row for row in self.rows if not can_see(row.pengusul, row.laporan)]
        Usulan.objects.filter(pk__in=[row.pk for row in lost]).update(hasil=HasilUsulan.BATAL, diputus_at=at)
        return [row.laporan.nomor for row in lost]
