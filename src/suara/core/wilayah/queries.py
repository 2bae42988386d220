"""Reads of regions, offices and their units."""

from __future__ import annotations

import datetime as dt

from django.db.models import Count, Q, QuerySet

from suara.core.wilayah.models import Kantor, Tingkat, Unit, Wilayah


def get_kantor(kode: str) -> Kantor:
    """Return the office ``"KPU-RI"``, ``"64"``, ``"64.72"``; raises `Kantor.DoesNotExist`."""
    return Kantor.objects.select_related("wilayah", "induk").get(pk=kode)


def atasan(kantor: Kantor) -> list[Kantor]:
    """Return the offices above `kantor`, nearest first; empty for KPU RI."""
    above: list[Kantor] = []
    current = kantor.induk
    while current is not None:
        above.append(current)
        current = current.induk
    return above


def list_bawahan(kantor: Kantor) -> QuerySet[Kantor]:
    """Return the offices directly below `kantor`."""
    return Kantor.objects.filter(induk=kantor).order_by("kode")


def list_unit(kantor: Kantor) -> QuerySet[Unit]:
    """Return the units of `kantor` that are still in use."""
    return Unit.objects.filter(kantor=kantor, aktif=True).select_related("kantor")


def rantai(unit: Unit) -> list[Unit]:
    """Return `unit` and everything above it, nearest first: whoever may not know of a case about `unit`."""
    beside = {other.pk: other for other in Unit.objects.filter(kantor=unit.kantor_id)}
    chain: dict[str, Unit] = {}
    kode: str | None = unit.pk
    while kode is not None and kode not in chain:
        chain[kode] = beside.get(kode) or Unit.objects.get(pk=kode)
        kode = chain[kode].induk_id
    return list(chain.values())


def list_turunan(unit: Unit) -> QuerySet[Unit]:
    """Return the units below `unit` at any depth, without `unit` itself; those out of use included."""
    below: set[str] = set()
    front = {unit.pk}
    while front:
        found = Unit.objects.filter(induk__in=front).values_list("pk", flat=True)
        front = set(found) - below - {unit.pk}
        below |= front
    return Unit.objects.filter(pk__in=below)


def get_wilayah(kode: str) -> Wilayah:
    """Return the region with this Kemendagri code, dotted or not; raises `Wilayah.DoesNotExist`."""
    return Wilayah.objects.select_related("induk").get(pk=dotted(kode))


def list_anak(kode: str, pada: dt.date | None = None) -> QuerySet[Wilayah]:
    """Return the regions directly below `kode`; the provinces for an empty code.

    Without `pada` only those in force; with it, those known to be in force on that day.
    """
    found = (
        Wilayah.objects.filter(induk_id=dotted(kode)) if kode else Wilayah.objects.filter(induk__isnull=True)
    )
    if pada is None:
        return found.filter(berlaku_sampai__isnull=True)
    return found.filter(Q(berlaku_sampai__isnull=True) | Q(berlaku_sampai__gt=pada))


def count_wilayah(prefix: str = "") -> dict[str, int]:
    """Return how many regions in force there are per level, at or under `prefix`."""
    found = Wilayah.objects.filter(berlaku_sampai__isnull=True)
    if prefix:
        found = found.filter(Q(pk=prefix) | Q(pk__startswith=f"{prefix}."))
    counts = dict(found.order_by().values_list("tingkat").annotate(n=Count("pk")))
    return {tingkat.value: counts.get(tingkat.value, 0) for tingkat in Tingkat}


def nama_wilayah(kode: str, pada: dt.date) -> str:
    """Return what the region `kode` was called on the day `pada`, as far as the table knows."""
    region = get_wilayah(kode)
    older = region.riwayat.filter(berlaku_sampai__gt=pada).order_by("berlaku_sampai").first()
    return older.nama if older is not None else region.nama


def dotted(kode: str) -> str:
    """Return a Kemendagri code in its dotted form: ``"6472051004"`` is ``"64.72.05.1004"``."""
    if "." in kode:
        return kode
    parts = (kode[0:2], kode[2:4], kode[4:6], kode[6:10], kode[10:])
    return ".".join(part for part in parts if part)
