"""Counts over the election's data, for the pages that say what is there and what is missing."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Q, QuerySet, Sum

from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor
from suara.domains.paw.models import (
    Anggota,
    Calon,
    Dapil,
    Impor,
    Kursi,
    Partai,
    Pemilu,
    SuaraCalon,
    UnggahanImpor,
)
from suara.domains.paw.terms import Lembaga

type Kunci = tuple[Any, ...]


@dataclass(slots=True)
class Hitungan:
    """What is known of one dapil, or of all dapil of an institution: candidates, votes, seats, members."""

    dapil: int = 0
    kursi_resmi: int | None = None
    calon: int = 0
    diketahui: int = 0
    terbit: int = 0
    siap: int = 0
    tanpa_keputusan: int = 0
    kursi: int = 0
    duduk: int = 0
    dilantik: int = 0

    @property
    def belum(self) -> int:
        """How many candidates have no known votes."""
        return self.calon - self.diketahui

    @property
    def belum_dilantik(self) -> int:
        """How many members have no known oath."""
        return self.duduk - self.dilantik


@dataclass(frozen=True, slots=True)
class DataLembaga:
    """One institution in one election."""

    lembaga: Lembaga
    hitungan: Hitungan


@dataclass(slots=True)
class DataPemilu:
    """One election with its parties and institutions."""

    pemilu: Pemilu
    partai: int = 0
    lembaga: list[DataLembaga] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class DataDapil:
    """One dapil of the list, with its counts."""

    dapil: Dapil
    hitungan: Hitungan


def list_data_pemilu() -> list[DataPemilu]:
    """Return every election with what is known of it, the newest first; six queries for all."""
    found = {item.pk: DataPemilu(item) for item in Pemilu.objects.order_by("-tanggal", "kode")}
    for pemilu, number in Partai.objects.order_by().values_list("pemilu").annotate(n=Count("pk")):
        found[pemilu].partai = number
    counts = _count(("pemilu", "lembaga"), Q())
    for member in Lembaga:
        for pemilu, data in found.items():
            if (pemilu, member.value) in counts:
                data.lembaga.append(DataLembaga(member, counts[pemilu, member.value]))
    return list(found.values())


def list_data_dapil(pemilu: Pemilu) -> list[DataDapil]:
    """Return the dapil of an election with what is known of each; five queries for all."""
    counts = _count(("pk",), Q(pemilu=pemilu))
    rows = Dapil.objects.filter(pemilu=pemilu).order_by("lembaga", "kode")
    return [DataDapil(item, counts.get((item.pk,), Hitungan())) for item in rows]


def _count(kunci: tuple[str, ...], scope: Q) -> dict[Kunci, Hitungan]:
    found: dict[Kunci, Hitungan] = {}
    size = len(kunci)
    for row in (
        Dapil.objects.filter(scope).order_by().values_list(*kunci).annotate(n=Count("pk"), k=Sum("kursi"))
    ):
        found[row[:size]] = Hitungan(dapil=row[size], kursi_resmi=row[size + 1])
    for names, rows in _sums(kunci, scope):
        for row in rows:
            for name, value in zip(names, row[size:], strict=True):
                setattr(found[row[:size]], name, value)
    return found


def _sums(kunci: tuple[str, ...], scope: Q) -> Iterable[tuple[tuple[str, ...], Iterable[Any]]]:
    """Yield the names counted and the rows: the key, then the numbers."""
    in_force = SuaraCalon.objects.berlaku()
    sources: tuple[tuple[str, QuerySet[Any], dict[str, Count]], ...] = (
        ("dapil", Calon.objects.all(), {"calon": Count("pk")}),
        ("calon__dapil", in_force, _VOTES),
        ("dapil", Kursi.objects.all(), {"kursi": Count("pk")}),
        ("kursi__dapil", Anggota.objects.filter(berhenti__isnull=True), _MEMBERS),
    )
    for path, rows, counted in sources:
        keys = [f"{path}__{name}" for name in kunci]
        narrowed = rows.filter(**{f"{path}__{name}": value for name, value in scope.children})  # type: ignore[misc]
        aliased = {f"n_{name}": value for name, value in counted.items()}
        yield tuple(counted), narrowed.order_by().values_list(*keys).annotate(**aliased)


_VOTES = {
    "diketahui": Count("pk", filter=Q(nilai__isnull=False)),
    "terbit": Count("pk", filter=Q(nilai__isnull=False, diterbitkan=True)),
    "siap": Count("pk", filter=Q(diterbitkan=False) & ~Q(keputusan_hasil="")),
    "tanpa_keputusan": Count("pk", filter=Q(diterbitkan=False, keputusan_hasil="")),
}
_MEMBERS = {"duduk": Count("pk"), "dilantik": Count("pk", filter=Q(dilantik__isnull=False))}


def list_impor(kantor: Iterable[Kantor]) -> QuerySet[Impor]:
    """Return the imports of these offices, and those that the machine's operator made by command."""
    return (
        Impor.objects.filter(Q(kantor__in=list(kantor)) | Q(kantor__isnull=True))
        .select_related("pemilu", "oleh", "kantor")
        .order_by("-created_at")
    )


def list_unggahan(kantor: Iterable[Kantor]) -> QuerySet[UnggahanImpor]:
    """Return the checked files of these offices that still wait, without their bytes."""
    return (
        UnggahanImpor.objects.filter(kantor__in=list(kantor), kedaluwarsa_at__gt=now())
        .select_related("kantor", "pemilik")
        .defer("isi")
    )


def get_unggahan(pk: uuid.UUID, kantor: Iterable[Kantor]) -> UnggahanImpor:
    """Return a waiting file of these offices; raise `UnggahanImpor.DoesNotExist`."""
    return list_unggahan(kantor).get(pk=pk)
