"""Recaps: the latest of a period, and those that a plenary has announced."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet

from suara.domains.pemilih.models import PeriodeSatker, RekapPeriode
from suara.domains.pemilih.terms import StatusPeriode
from suara.engine.recap.angka import Rekap


@dataclass(frozen=True, slots=True, kw_only=True)
class RekapTerbit:
    """What the public may see of one announced period. `penjelasan`: region code → why its gap is there.

    `dokumen`: kind (``BA``, ``SK``) → address of the published document.
    """

    periode: PeriodeSatker
    rekap: Rekap
    keputusan_nomor: str
    ba_nomor: str
    ditetapkan_at: datetime
    penjelasan: Mapping[str, str]
    dokumen: Mapping[str, str]


def latest_rekap(periode: PeriodeSatker) -> RekapPeriode | None:
    """Return the newest recap of the period, announced or not; None before the first count."""
    return RekapPeriode.objects.filter(periode=periode).order_by("versi").last()


def list_ditetapkan(tingkat: str | None = None) -> QuerySet[PeriodeSatker]:
    """Return the announced periods that have a recap, newest first; of one level of office if asked."""
    counted = RekapPeriode.objects.filter(periode=OuterRef("pk"))
    rows = PeriodeSatker.objects.filter(Exists(counted), status=StatusPeriode.DITETAPKAN)
    if tingkat:
        rows = rows.filter(kantor__tingkat=tingkat)
    return rows.select_related("kantor").order_by("-cutoff", "kantor_id")


def rekap_terbit(kantor_kode: str, periode_kode: str) -> RekapTerbit:
    """Return the announced recap of one office; raise `PeriodeSatker.DoesNotExist` when there is none."""
    periode = list_ditetapkan().get(kantor=kantor_kode, kode=periode_kode)
    row = latest_rekap(periode)
    if row is None:
        raise PeriodeSatker.DoesNotExist
    return RekapTerbit(
        periode=periode,
        rekap=Rekap.from_dict(row.isi),
        keputusan_nomor="",
        ba_nomor="",
        ditetapkan_at=row.created_at,
        penjelasan={},
        dokumen={},
    )
