"""The offices below in one period: which recap each has announced, and which has none."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet

from suara.core.wilayah.models import Kantor
from suara.domains.pemilih.models import PeriodeSatker, PlenoPeriode
from suara.domains.pemilih.rules.periode import nilai_semester, triwulan_dari
from suara.domains.pemilih.terms import JenisPeriode, StatusPeriode
from suara.domains.pemilih.terms_pleno import KeadaanPleno
from suara.engine.recap import Rekap, merge_periods
from suara.kernel.kalimat import Json, Kalimat


@dataclass(frozen=True, slots=True, kw_only=True)
class BagianJumlah:
    """One office below. Without `rekap`, `status` says where its period stands (empty: none planned)."""

    kantor: Kantor
    rekap: Rekap | None
    pleno: tuple[PlenoPeriode, ...] = ()
    masa: tuple[str, ...] = ()
    status: str = ""
    catatan: Kalimat | None = None
    """What must be said of the sum itself: a semester of one quarter."""

    @property
    def kata_status(self) -> str:
        """Return the status in words, untranslated; empty when no period is planned."""
        return StatusPeriode(self.status).label if self.status else ""

    def asal(self) -> dict[str, Json]:
        """Return from where its figures are, as plain values."""
        return {
            "kantor": self.kantor.pk,
            "nama": self.kantor.nama,
            "masa": list(self.masa),
            "rekap": [pleno.rekap_dibaca_id for pleno in self.pleno],
        }


def announced(periode: Iterable[PeriodeSatker] | QuerySet[PeriodeSatker]) -> dict[int, PlenoPeriode]:
    """Return the meeting that announced each of these periods last, by period."""
    rows = PlenoPeriode.objects.filter(periode__in=periode, keadaan=KeadaanPleno.DITETAPKAN)
    return {row.periode_id: row for row in rows.select_related("rekap_dibaca").order_by("urut")}


def list_bagian(periode: PeriodeSatker) -> list[BagianJumlah]:
    """Return every office directly below with its announced recap of this period: three queries.

    A semester that an office did not hold as such is the sum of its quarters, of those that it planned.
    """
    kode = [periode.kode]
    if periode.jenis == JenisPeriode.SEMESTER:
        kode += triwulan_dari(periode.kode)
    rows = PeriodeSatker.objects.filter(kantor__induk=periode.kantor_id, kode__in=kode).order_by("kode")
    held: dict[str, dict[str, PeriodeSatker]] = {}
    for row in rows:
        held.setdefault(row.kantor_id, {})[row.kode] = row
    last = announced(row for rows in held.values() for row in rows.values())
    below = Kantor.objects.filter(induk=periode.kantor_id).order_by("pk")
    return [_part(kantor, periode.kode, held.get(kantor.pk, {}), last) for kantor in below]


def list_berubah(periode: PeriodeSatker, asal: Mapping[str, Any]) -> list[str]:
    """Return the names of the offices whose announced recap is no longer the one that was summed: one query.

    Also those that were left out and have announced since.
    """
    kode = {masa for one in asal.get("sumber", ()) for masa in one["masa"]} | {periode.kode}
    rows = PlenoPeriode.objects.filter(
        keadaan=KeadaanPleno.DITETAPKAN, periode__kantor__induk=periode.kantor_id, periode__kode__in=kode
    ).order_by("urut")
    now = {
        (kantor, masa): rekap
        for kantor, masa, rekap in rows.values_list("periode__kantor", "periode__kode", "rekap_dibaca")
    }
    changed = [
        str(one["nama"])
        for one in asal.get("sumber", ())
        if [now.get((one["kantor"], masa)) for masa in one["masa"]] != one["rekap"]
    ]
    return changed + [
        str(one["nama"]) for one in asal.get("dikecualikan", ()) if (one["kantor"], periode.kode) in now
    ]


def _part(
    kantor: Kantor, kode: str, held: dict[str, PeriodeSatker], last: dict[int, PlenoPeriode]
) -> BagianJumlah:
    own = [held[kode]] if kode in held else sorted(held.values(), key=lambda row: row.kode)
    missing = [row for row in own if row.pk not in last]
    if not own or missing:
        return BagianJumlah(kantor=kantor, rekap=None, status=missing[0].status if missing else "")
    pleno = tuple(last[row.pk] for row in own)
    found = [Rekap.from_dict(one.rekap_dibaca.isi) for one in pleno]
    rekap = found[0] if len(found) == 1 and found[0].periode == kode else merge_periods(found, periode=kode)
    masa = tuple(row.kode for row in own)
    return BagianJumlah(kantor=kantor, rekap=rekap, pleno=pleno, masa=masa, catatan=_note(kode, masa))


def _note(kode: str, masa: tuple[str, ...]) -> Kalimat | None:
    if len(masa) != 1 or masa[0] == kode:
        return None
    return nilai_semester(kode, masa).langkah[-1].alasan
