"""What the database knows of the kept voter data: who points to it, who holds it, what was decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from uuid import UUID

from django.db.models import QuerySet

from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import list_kantor
from suara.core.insiden.queries import list_terbuka
from suara.core.insiden.terms import Ranah
from suara.domains.pemilih.models import Kiriman, Masukan, PeriodeSatker
from suara.domains.pemilih.models.rekap import RekapPeriode
from suara.domains.pemilih.models.retensi import TahanSnapshot, UsulRetensi
from suara.domains.pemilih.pagar import PENYETUJU
from suara.domains.pemilih.rules.retensi import FaktaSnapshot
from suara.domains.pemilih.terms import StatusPeriode
from suara.domains.pemilih.terms_retensi import SebabTinggal

PETUGAS_RETENSI = (*PENYETUJU, Peran.KETUA)
"""Who proposes and decides what may go."""


def read_facts(periode: Mapping[str, str], terkini: str | None) -> list[FaktaSnapshot]:
    """Return what keeps each snapshot (id → its period), over all offices: a place may serve several."""
    settled, used = _pointed()
    return _facts(
        periode,
        {
            SebabTinggal.TERKINI: {terkini or ""},
            SebabTinggal.DITETAPKAN: settled,
            SebabTinggal.DIPAKAI: used,
        },
    )


def read_facts_kiriman(bulan: Mapping[str, str]) -> list[FaktaSnapshot]:
    """Return what keeps each upload's folder; one that was never noted has only the month of its file."""
    rows = Kiriman.objects.filter(pk__in=[UUID(hex=nama) for nama in bulan])
    noted = {pk.hex: (kode, status) for pk, kode, status in rows.values_list(
        "pk", "periode__kode", "periode__status"
    )}  # fmt: skip
    used = {nama for nama, (_kode, status) in noted.items() if status != StatusPeriode.DITETAPKAN}
    periode = {nama: noted[nama][0] if nama in noted else kode for nama, kode in bulan.items()}
    return _facts(periode, {SebabTinggal.DIPAKAI: used})


def read_facts_laporan(periode: Mapping[str, str]) -> list[FaktaSnapshot]:
    """Return what keeps each report: a period of its code that any office has not finished."""
    rows = PeriodeSatker.objects.exclude(status=StatusPeriode.DITETAPKAN)
    running = set(rows.values_list("kode", flat=True).distinct())
    return _facts(
        periode, {SebabTinggal.DIPAKAI: {nama for nama, kode in periode.items() if kode in running}}
    )


def _facts(periode: Mapping[str, str], sebab: Mapping[SebabTinggal, set[str]]) -> list[FaktaSnapshot]:
    """Return one fact a name: these reasons, and what holds anything: a hold, an open incident."""
    held = set(TahanSnapshot.objects.filter(dilepas_at__isnull=True).values_list("snapshot", flat=True))
    named, all_ = _incidents()
    found = {pk for pk in periode if all_ or any(pk in text for text in named)}
    reasons = {**sebab, SebabTinggal.DITAHAN: held, SebabTinggal.INSIDEN: found}
    return [
        FaktaSnapshot(
            id=pk, periode=kode, sebab=frozenset(why for why, names in reasons.items() if pk in names)
        )
        for pk, kode in periode.items()
    ]


def list_usul_for(akun: Akun) -> QuerySet[UsulRetensi]:
    """Return the decisions of the officer's own offices."""
    rows = UsulRetensi.objects.filter(kantor__in=list_kantor(akun, *PETUGAS_RETENSI))
    return rows.select_related("kantor", "pengusul", "penyetuju")


def list_tahan_for(akun: Akun) -> QuerySet[TahanSnapshot]:
    """Return the holds of the officer's own offices."""
    rows = TahanSnapshot.objects.filter(kantor__in=list_kantor(akun, *PETUGAS_RETENSI))
    return rows.select_related("kantor", "oleh", "dilepas_oleh")


def _pointed() -> tuple[set[str], set[str]]:
    """Return the snapshots that settled periods point to, and those that unfinished ones need."""
    settled: set[str] = set()
    used: set[str] = set()
    rows: Iterable[tuple[str, str, str]]
    rows = PeriodeSatker.objects.values_list("status", "snapshot_awal", "snapshot_hasil")
    for status, *names in rows:
        (settled if status == StatusPeriode.DITETAPKAN else used).update(name for name in names if name)
    for status, name in RekapPeriode.objects.values_list("periode__status", "snapshot"):
        (settled if status == StatusPeriode.DITETAPKAN else used).add(name)
    deliveries = Masukan.objects.exclude(periode__status=StatusPeriode.DITETAPKAN).exclude(rujukan_mesin="")
    used.update(deliveries.values_list("rujukan_mesin", flat=True))
    return settled, used


def _incidents() -> tuple[list[str], bool]:
    """Return what open incidents name, and whether one names nothing: then everything stays."""
    named: list[str] = []
    for things in list_terbuka(Ranah.PEMILIH).values_list("rujukan", flat=True):
        if not things:
            return [], True
        named += [str(item) for item in things]
    return named, False
