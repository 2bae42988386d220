"""The one number of each announced period, read without the thousands of others beside it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from suara.core.wilayah.models import Kantor
from suara.domains.pemilih.models import PeriodeSatker, PlenoPeriode
from suara.domains.pemilih.queries.rekap import list_ditetapkan
from suara.domains.pemilih.terms_pleno import KeadaanPleno
from suara.domains.pemilih.umum.masa import period_words
from suara.engine.recap import LP

AWAL = "rekap_dibaca__isi__baris__0__kini"
"""The first row of a recap is its own region: rows stand in the order of their codes."""


@dataclass(frozen=True, slots=True)
class AngkaTerbit:
    """The announced number of voters of one office."""

    periode: PeriodeSatker
    pemilih: LP
    tanggal: dt.date
    """The day of the plenary."""

    @property
    def kantor(self) -> Kantor:
        """The office that announced it."""
        return self.periode.kantor

    @property
    def masa(self) -> str:
        """The period in words."""
        return period_words(self.periode.kode)


def read_angka(periode: Sequence[PeriodeSatker]) -> list[AngkaTerbit]:
    """Return the number of each announced period, in their order; one query."""
    rows = (
        PlenoPeriode.objects.filter(
            periode__in=[satu.pk for satu in periode], keadaan=KeadaanPleno.DITETAPKAN
        )
        .order_by("urut")
        .values_list("periode_id", "tanggal", f"{AWAL}__l", f"{AWAL}__p")
    )
    # A change is a later meeting, and the later one counts.
    akhir = {pk: (tanggal, LP(int(laki or 0), int(perempuan or 0))) for pk, tanggal, laki, perempuan in rows}
    return [AngkaTerbit(satu, akhir[satu.pk][1], akhir[satu.pk][0]) for satu in periode if satu.pk in akhir]


def list_terkini(kode: Collection[str] = ()) -> list[AngkaTerbit]:
    """Return the newest announced number of every office, or of those named; two queries."""
    found = list_ditetapkan()
    if kode:
        found = found.filter(kantor__in=kode)
    return read_angka(_newest(found))


def _newest(found: QuerySet[PeriodeSatker]) -> list[PeriodeSatker]:
    """Keep the newest of each office, by the day its data closed; `found` is newest first."""
    terbaru: dict[str, PeriodeSatker] = {}
    for satu in found:
        terbaru.setdefault(satu.kantor_id, satu)
    return sorted(terbaru.values(), key=lambda satu: satu.kantor_id)
