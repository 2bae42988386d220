"""Reads of Bawaslu's letters, cases and samples: for the office they went to and Bawaslu of that region."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Max, Q, QuerySet

from suara.core.akun.models import Akun
from suara.core.akun.queries import list_kantor
from suara.core.wilayah.models import Wilayah
from suara.domains.pemilih.models import Kandidat, PeriodeSatker
from suara.domains.pemilih.models.saran import HasilSaran, KasusSaran, SuratSaran
from suara.domains.pemilih.models.uji import UjiPetik
from suara.domains.pemilih.pagar import PETUGAS_PEMILIH
from suara.domains.pemilih.rules.uji_petik import Baris
from suara.domains.pemilih.terms import StatusKandidat
from suara.domains.pemilih.terms_saran import HasilKasus, KelompokUji, StatusSaran
from suara.kernel.kalimat import Json


@dataclass(frozen=True, slots=True)
class RingkasSaran:
    """How Bawaslu's cases of one period stand; what is unanswered is read out at the plenary."""

    surat: int
    surat_belum_selesai: int
    kasus: int
    per_hasil: tuple[tuple[HasilKasus, int], ...]

    @property
    def belum(self) -> int:
        """How many cases have no answer at all."""
        return dict(self.per_hasil).get(HasilKasus.BELUM, 0)

    @property
    def diverifikasi(self) -> int:
        """How many cases wait for a visit or a paper."""
        return dict(self.per_hasil).get(HasilKasus.DIVERIFIKASI, 0)

    def to_dict(self) -> dict[str, Json]:
        """Return the counts as plain JSON values."""
        return {
            "surat": self.surat,
            "surat_belum_selesai": self.surat_belum_selesai,
            "kasus": self.kasus,
            "per_hasil": {hasil.value: n for hasil, n in self.per_hasil},
            "belum": self.belum,
        }


def ringkas(periode: PeriodeSatker) -> RingkasSaran:
    """Return the counts of a period: two queries, nobody's data."""
    letters = dict(
        SuratSaran.objects.filter(periode=periode).order_by().values_list("status").annotate(n=Count("pk"))
    )
    rows = KasusSaran.objects.filter(surat__periode=periode).order_by().values_list("hasil")
    counts = dict(rows.annotate(n=Count("pk")))
    return RingkasSaran(
        surat=sum(letters.values()),
        surat_belum_selesai=sum(n for status, n in letters.items() if status != StatusSaran.SELESAI),
        kasus=sum(counts.values()),
        per_hasil=tuple((hasil, counts.get(hasil.value, 0)) for hasil in HasilKasus),
    )


def list_surat_for(akun: Akun) -> QuerySet[SuratSaran]:
    """Return the letters to the officer's own offices, with how many cases and unanswered ones."""
    rows = SuratSaran.objects.filter(periode__kantor__in=list_kantor(akun, *PETUGAS_PEMILIH))
    waiting = Q(kasus_set__hasil=HasilKasus.BELUM)
    return rows.select_related("periode__kantor", "oleh").annotate(
        kasus=Count("kasus_set"), belum=Count("kasus_set", filter=waiting)
    )


def get_surat_for(akun: Akun, pk: int) -> SuratSaran:
    """Return one letter; raise `SuratSaran.DoesNotExist` for a stranger."""
    return list_surat_for(akun).get(pk=pk)


def get_kasus_for(akun: Akun, pk: int) -> KasusSaran:
    """Return one case without its sealed person; raise `KasusSaran.DoesNotExist` for a stranger."""
    rows = KasusSaran.objects.filter(surat__periode__kantor__in=list_kantor(akun, *PETUGAS_PEMILIH))
    return (
        rows.select_related("surat__periode__kantor", "kandidat").defer("orang", "kandidat__isi").get(pk=pk)
    )


def get_uji_for(akun: Akun, pk: int) -> UjiPetik:
    """Return one sample; raise `UjiPetik.DoesNotExist` for a stranger."""
    rows = UjiPetik.objects.filter(periode__kantor__in=list_kantor(akun, *PETUGAS_PEMILIH))
    return rows.select_related("periode__kantor", "oleh", "surat").get(pk=pk)


def last_hasil_at(surat: SuratSaran) -> datetime | None:
    """Return when a case of the letter was answered last."""
    found: datetime | None = HasilSaran.objects.filter(kasus__surat=surat).aggregate(at=Max("created_at"))[
        "at"
    ]
    return found


def count_hasil(surat: SuratSaran) -> dict[str, int]:
    """Return how many cases have which outcome."""
    return dict(Counter(KasusSaran.objects.filter(surat=surat).values_list("hasil", flat=True)))


def frame(periode: PeriodeSatker, kelompok: Iterable[KelompokUji]) -> list[Baris]:
    """Return the accepted candidates of these kinds, by row number, each with its kecamatan."""
    rows = Kandidat.objects.filter(
        periode=periode, status=StatusKandidat.DITERIMA, jenis__in=[item.value for item in kelompok]
    )
    return [(pk, desa[:8]) for pk, desa in rows.order_by("pk").values_list("pk", "desa")]


def region_codes(kantor: str) -> frozenset[str]:
    """Return every kecamatan and desa of an office."""
    return frozenset(Wilayah.objects.filter(pk__startswith=f"{kantor}.").values_list("pk", flat=True))


def read_orang(kasus: KasusSaran) -> dict[str, str]:
    """Return the sealed person of a case, for masking and for the engine only."""
    data: dict[str, str] = json.loads(kasus.orang or "{}")
    return data
