"""How many answered, per service of a wave, against the sample that was planned."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count

from suara.domains.survei.models import Gelombang, GelombangLayanan, Jawaban, JawabanSpool, Layanan
from suara.domains.survei.rules.rencana_sampel import RencanaSampel, nilai_sampel, rencana_sampel
from suara.domains.survei.terms import CaraSampel
from suara.domains.survei.terms_kerja import StatusSampel


@dataclass(frozen=True, slots=True, kw_only=True)
class CapaianLayanan:
    """One service: its users, how many should answer, how many did."""

    layanan: Layanan
    populasi: int | None
    target: int | None
    terjawab: int
    status: StatusSampel


@dataclass(frozen=True, slots=True, kw_only=True)
class Capaian:
    """A wave against its plan."""

    rencana: RencanaSampel
    baris: tuple[CapaianLayanan, ...]
    terjawab: int
    status: StatusSampel


def count_jawaban(gelombang: Gelombang) -> dict[int, int]:
    """Return how many answers each service has, those that still wait to be shuffled included."""
    counts: dict[int, int] = {}
    for model in (Jawaban, JawabanSpool):
        rows = model.objects.filter(gelombang=gelombang).order_by().values_list("layanan")
        for layanan, n in rows.annotate(n=Count("pk")):
            counts[layanan] = counts.get(layanan, 0) + n
    return counts


def get_capaian(gelombang: Gelombang) -> Capaian:
    """Return the wave against its plan: three queries."""
    lines = list(GelombangLayanan.objects.filter(gelombang=gelombang).select_related("layanan"))
    plan = plan_of(lines, CaraSampel(gelombang.cara_sampel))
    counts = count_jawaban(gelombang)
    rows = tuple(_line(line, plan, counts.get(line.layanan_id, 0)) for line in lines)
    total = sum(counts.values())
    return Capaian(rencana=plan, baris=rows, terjawab=total, status=nilai_sampel(total, plan.sampel))


def plan_of(lines: list[GelombangLayanan], cara: CaraSampel) -> RencanaSampel:
    """Return the sample that the services of a wave ask for."""
    return rencana_sampel({line.layanan.nama: line.populasi for line in lines}, cara)


def _line(line: GelombangLayanan, plan: RencanaSampel, n: int) -> CapaianLayanan:
    target = plan.bagian.get(line.layanan.nama, 0) if plan.sampel is not None else None
    return CapaianLayanan(
        layanan=line.layanan,
        populasi=line.populasi,
        target=target,
        terjawab=n,
        status=nilai_sampel(n, target),
    )
