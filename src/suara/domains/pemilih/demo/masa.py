"""The quarters of the demo, counted back from today: one that runs, two announced, and one before them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from suara.domains.pemilih.rules.periode import RencanaPeriode
from suara.domains.pemilih.terms import JenisPeriode

TUTUP, PLENO = 80, 87
"""Days from the first of a quarter to the cut-off and the plenary of one that is over."""


@dataclass(frozen=True, slots=True)
class Masa:
    """The dates of one quarter's work. It begins on the day after the cut-off before."""

    kode: str
    mulai: dt.date
    cutoff: dt.date
    pleno: dt.date

    @property
    def buka(self) -> dt.date:
        """The day on which it was opened: after the plenary of the one before."""
        return self.mulai + dt.timedelta(days=PLENO - TUTUP)

    def rencana(self, geser: int = 0) -> RencanaPeriode:
        """Return the plan of a period with these dates, the plenary some days later than the others'."""
        pleno = self.pleno + dt.timedelta(days=geser)
        return RencanaPeriode(
            kode=self.kode,
            jenis=JenisPeriode.TRIWULAN,
            mulai=self.mulai,
            cutoff=self.cutoff,
            tanggal_pleno=pleno,
            tanggal_acuan=pleno,
        )


def quarters(hari: dt.date) -> tuple[Masa, Masa, Masa, Masa]:
    """Return four quarters, oldest first; the last one runs on this day and ends soon after it."""
    awal = dt.date(hari.year, (hari.month - 1) // 3 * 3 + 1, 1)
    kini = replace(_quarter(awal), cutoff=hari + dt.timedelta(days=12), pleno=hari + dt.timedelta(days=16))
    return _quarter(_back(awal, 3)), _quarter(_back(awal, 2)), _quarter(_back(awal, 1)), kini


def at(hari: dt.date, jam: int = 1) -> dt.datetime:
    """Return a moment of that day by the hour in UTC; without one it is nine in the morning in Samarinda."""
    return dt.datetime.combine(hari, dt.time(jam), tzinfo=dt.UTC)


def _quarter(awal: dt.date) -> Masa:
    pleno = awal + dt.timedelta(days=PLENO)
    libur = max(0, pleno.weekday() - 4)  # nobody meets on a Saturday or Sunday
    return Masa(
        kode=f"{awal.year}-TW{(awal.month - 1) // 3 + 1}",
        mulai=_back(awal, 1) + dt.timedelta(days=TUTUP + 1),
        cutoff=awal + dt.timedelta(days=TUTUP),
        pleno=pleno - dt.timedelta(days=libur),
    )


def _back(awal: dt.date, triwulan: int) -> dt.date:
    bulan = awal.year * 12 + awal.month - 1 - 3 * triwulan
    return dt.date(bulan // 12, bulan % 12 + 1, 1)
