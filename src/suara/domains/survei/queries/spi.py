"""Reads of the register around SPI. Names of people are read by nobody but the export for KPK."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, QuerySet

from suara.core.akun.models import Akun
from suara.core.akun.queries import list_kantor
from suara.domains.survei.models import (
    PartisipasiSPI,
    PopulasiSPI,
    RencanaAksiSPI,
    SkorSPI,
    UsulHapusSPI,
)
from suara.domains.survei.pagar import PETUGAS_SURVEI
from suara.domains.survei.rules.spi import KelasSPI, kelas_spi, periksa_responden
from suara.domains.survei.terms_spi import RincianSPI
from suara.kernel.kalimat import Kalimat

RESPONDEN = (RincianSPI.RESPONDEN, RincianSPI.R_INTERNAL, RincianSPI.R_EKSTERNAL, RincianSPI.R_EKSPER)


def list_populasi_for(akun: Akun) -> QuerySet[PopulasiSPI]:
    """Return the lists of the officer's offices, with how many people each still holds."""
    mine = list_kantor(akun, *PETUGAS_SURVEI)
    return (
        PopulasiSPI.objects.filter(kantor__in=mine)
        .select_related("kantor")
        .annotate(orang=Count("orang_set"))
    )


def count_orang(populasi: PopulasiSPI) -> int:
    """Return how many people a list still holds."""
    return populasi.orang_set.count()


def list_usul_for(akun: Akun) -> QuerySet[UsulHapusSPI]:
    """Return the proposals of deletion of the officer's offices."""
    mine = list_kantor(akun, *PETUGAS_SURVEI)
    found = UsulHapusSPI.objects.filter(populasi__kantor__in=mine)
    return found.select_related("populasi", "pengusul", "pemutus")


def list_partisipasi_for(akun: Akun) -> QuerySet[PartisipasiSPI]:
    """Return the counts that KPK fed back to the officer's offices."""
    return PartisipasiSPI.objects.filter(kantor__in=list_kantor(akun, *PETUGAS_SURVEI))


def list_skor_for(akun: Akun) -> QuerySet[SkorSPI]:
    """Return the scores that the officer's offices recorded."""
    return SkorSPI.objects.filter(kantor__in=list_kantor(akun, *PETUGAS_SURVEI))


def list_aksi_for(akun: Akun) -> QuerySet[RencanaAksiSPI]:
    """Return the actions of the officer's offices."""
    return RencanaAksiSPI.objects.filter(kantor__in=list_kantor(akun, *PETUGAS_SURVEI))


def list_skor() -> QuerySet[SkorSPI]:
    """Return every recorded score, for everybody."""
    return SkorSPI.objects.order_by("-tahun", "lembaga")


@dataclass(frozen=True, slots=True)
class BarisSkor:
    """One recorded score as pages show it."""

    skor: SkorSPI
    kelas: KelasSPI
    rincian: list[tuple[RincianSPI, str]]
    peringatan: Kalimat | None


def show_skor(rows: Iterable[SkorSPI]) -> list[BarisSkor]:
    """Return the scores as pages show them."""
    return [BarisSkor(row, kelas_of(row), rincian_of(row), peringatan_of(row)) for row in rows]


def rincian_of(row: SkorSPI) -> list[tuple[RincianSPI, str]]:
    """Return what else the report printed, in its usual order."""
    return [(item, str(row.rincian[item.value])) for item in RincianSPI if row.rincian.get(item.value)]


def peringatan_of(row: SkorSPI) -> Kalimat | None:
    """Return a warning when the printed groups of respondents do not add up to the printed total."""
    said = [str(row.rincian.get(item.value, "")).replace(".", "") for item in RESPONDEN]
    if not all(one.isdecimal() for one in said):
        return None
    total, *groups = (int(one) for one in said)
    return periksa_responden(total, groups)


def kelas_of(row: SkorSPI) -> KelasSPI:
    """Return the class of a recorded score, from the figure as it was printed."""
    return kelas_spi(Decimal(row.terbit) if row.terbit else None, row.tahun)
