"""What an officer may know of coktas: rows without their values, plans, and the counts for the plenary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Count, QuerySet

from suara.core.akun.models import Akun, Penugasan
from suara.core.akun.queries import active, list_kantor
from suara.domains.pemilih.models import BarisCoktas, Kandidat, PeriodeSatker, RencanaCoktas
from suara.domains.pemilih.pagar import PENGUSUL, PETUGAS_PEMILIH
from suara.domains.pemilih.rules.coktas import TERARAH
from suara.domains.pemilih.terms import StatusKandidat
from suara.domains.pemilih.terms_coktas import AlasanCoktas, HasilCoktas, StatusCoktas
from suara.kernel.kalimat import Json, Kalimat


@dataclass(frozen=True, slots=True, kw_only=True)
class RingkasanCoktas:
    """Counts of one period's coktas. `kalimat` belongs under every print of them."""

    jumlah: int
    per_alasan: Mapping[AlasanCoktas, Mapping[str, int]]
    """For each list reason the count of each outcome; key ``""`` is what nobody visited yet."""
    per_hasil: Mapping[HasilCoktas, int]
    ms_ke_tms: int
    tms_ke_ms: int
    tidak_ditemukan: int
    belum: int
    """Open rows: not visited, not found, waiting for a paper. They go on in the next period."""
    dilanjutkan: int
    kalimat: Kalimat

    def to_dict(self) -> dict[str, Json]:
        """Return the counts as plain JSON values, for a Berita Acara."""
        return {
            "jumlah": self.jumlah,
            "per_alasan": {why.value: dict(counts) for why, counts in self.per_alasan.items()},
            "per_hasil": {found.value: n for found, n in self.per_hasil.items()},
            "ms_ke_tms": self.ms_ke_tms,
            "tms_ke_ms": self.tms_ke_ms,
            "tidak_ditemukan": self.tidak_ditemukan,
            "belum": self.belum,
            "dilanjutkan": self.dilanjutkan,
            "kalimat": str(self.kalimat),
        }


def list_coktas_for(akun: Akun) -> QuerySet[BarisCoktas]:
    """Return the rows of the officer's own offices, without their sealed values."""
    mine = list_kantor(akun, *PETUGAS_PEMILIH)
    return BarisCoktas.objects.filter(periode__kantor__in=mine).defer("isi")


def get_coktas_for(akun: Akun, pk: int) -> BarisCoktas:
    """Return one row; raise `BarisCoktas.DoesNotExist` for a stranger."""
    rows = list_coktas_for(akun).select_related(
        "periode__kantor", "kandidat", "rencana__petugas", "asal__periode"
    )
    return rows.defer("isi", "kandidat__isi", "rencana__perangkat", "rencana__pengawas").get(pk=pk)


def list_rencana_for(akun: Akun) -> QuerySet[RencanaCoktas]:
    """Return the plans of the officer's own offices."""
    mine = list_kantor(akun, *PETUGAS_PEMILIH)
    return RencanaCoktas.objects.filter(periode__kantor__in=mine).select_related("periode__kantor", "petugas")


def get_rencana_for(akun: Akun, pk: int) -> RencanaCoktas:
    """Return one plan; raise `RencanaCoktas.DoesNotExist` for a stranger."""
    return list_rencana_for(akun).get(pk=pk)


def get_own_rencana(akun: Akun, pk: int) -> RencanaCoktas:
    """Return a plan that the officer himself carries out; raise `RencanaCoktas.DoesNotExist` otherwise."""
    mine = list_kantor(akun, *PENGUSUL)
    rows = RencanaCoktas.objects.filter(periode__kantor__in=mine, petugas=akun)
    return rows.select_related("periode__kantor", "petugas").get(pk=pk)


def list_petugas(kantor_id: str) -> QuerySet[Akun]:
    """Return who may be sent on visits by this office."""
    held = Penugasan.objects.filter(active(), kantor=kantor_id, peran__in=[item.value for item in PENGUSUL])
    return Akun.objects.filter(pk__in=held.values("akun"), is_active=True).order_by("nama")


def count_waiting(periode: PeriodeSatker) -> int:
    """Return how many candidates wait for a visit and are not on the list yet."""
    return Kandidat.objects.filter(periode=periode, status=StatusKandidat.COKTAS, coktas__isnull=True).count()


def ringkas_coktas(periode: PeriodeSatker) -> RingkasanCoktas:
    """Count a period's coktas by reason and outcome: one query."""
    rows = BarisCoktas.objects.filter(periode=periode).order_by().values_list("alasan", "hasil", "status")
    per_alasan: dict[AlasanCoktas, Counter[str]] = {}
    per_hasil: Counter[HasilCoktas] = Counter()
    states: Counter[StatusCoktas] = Counter()
    for why, found, status, n in rows.annotate(n=Count("pk")):
        per_alasan.setdefault(AlasanCoktas(why), Counter())[found] += n
        states[StatusCoktas(status)] += n
        if found:
            per_hasil[HasilCoktas(found)] += n
    order = list(AlasanCoktas)
    return RingkasanCoktas(
        jumlah=sum(states.values()),
        per_alasan={why: per_alasan[why] for why in order if why in per_alasan},
        per_hasil={found: per_hasil[found] for found in HasilCoktas},
        ms_ke_tms=per_hasil[HasilCoktas.TMS],
        tms_ke_ms=per_hasil[HasilCoktas.TMS_JADI_MS],
        tidak_ditemukan=per_hasil[HasilCoktas.TIDAK_DITEMUKAN],
        belum=sum(n for status, n in states.items() if status.is_open),
        dilanjutkan=states[StatusCoktas.DILANJUTKAN],
        kalimat=TERARAH,
    )
