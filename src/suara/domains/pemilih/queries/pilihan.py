"""Which candidates are meant: by the filters of the inbox, or ticked one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import QuerySet

from suara.domains.pemilih.models import Kandidat, PeriodeSatker
from suara.kernel.kalimat import Json

PALING_BANYAK = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Pilihan:
    """Filters (empty: not asked) or ticked rows. Says nothing about a person, so it may be stored."""

    jenis: str = ""
    alasan: str = ""
    sumber: str = ""
    wilayah: str = ""
    status: str = ""
    masukan: int | None = None
    kandidat: tuple[int, ...] = ()

    @classmethod
    def from_query(cls, query: Mapping[str, str], kandidat: tuple[int, ...] = ()) -> Pilihan:
        """Return what the address of the inbox asks for; at most `PALING_BANYAK` ticked rows."""
        words = {
            key: str(query.get(key) or "").strip()[:24] for key in ("jenis", "alasan", "sumber", "status")
        }
        masukan = str(query.get("masukan") or "")
        return cls(
            **words,
            wilayah=str(query.get("wilayah") or "").strip()[:13],
            masukan=int(masukan) if masukan.isdecimal() and len(masukan) < 19 else None,
            kandidat=kandidat[:PALING_BANYAK],
        )

    def of(self, periode: PeriodeSatker) -> QuerySet[Kandidat]:
        """Return the candidates of this period that are meant."""
        rows = Kandidat.objects.filter(periode=periode)
        if self.kandidat:
            return rows.filter(pk__in=self.kandidat)
        for name in ("jenis", "alasan", "sumber", "status"):
            if value := getattr(self, name):
                rows = rows.filter(**{name: value})
        if self.masukan is not None:
            rows = rows.filter(masukan=self.masukan)
        return in_region(rows, self.wilayah)

    def to_dict(self) -> dict[str, Json]:
        """Return what was asked, as plain JSON values."""
        if self.kandidat:
            return {"kandidat": list(self.kandidat)}
        names = ("jenis", "alasan", "sumber", "wilayah", "status", "masukan")
        return {name: getattr(self, name) for name in names if getattr(self, name)}


def in_region(rows: QuerySet[Kandidat], kode: str) -> QuerySet[Kandidat]:
    """Keep the candidates of one kecamatan (``64.72.05``) or desa (``64.72.05.1004``)."""
    if not kode:
        return rows
    if kode.count(".") >= 3:
        return rows.filter(desa=kode)
    return rows.filter(desa__startswith=f"{kode}.")
