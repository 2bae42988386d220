"""Which candidates are meant: by the filters of the inbox, or ticked one by one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, QuerySet

from suara.domains.pemilih.models import Kandidat, PeriodeSatker, PutusanKembali
from suara.domains.pemilih.terms import StatusKandidat
from suara.kernel.kalimat import Json

PALING_BANYAK = 500
SEMUA_KEMBALI = "ya"


@dataclass(frozen=True, slots=True, kw_only=True)
class Pilihan:
    """Filters (empty: not asked) or ticked rows. Says nothing about a person, so it may be stored."""

    jenis: str = ""
    alasan: str = ""
    sumber: str = ""
    wilayah: str = ""
    status: str = ""
    kembali: str = ""
    masukan: int | None = None
    keputusan: int | None = None
    kandidat: tuple[int, ...] = ()

    @classmethod
    def from_query(cls, query: Mapping[str, str], kandidat: tuple[int, ...] = ()) -> Pilihan:
        """Return what the address of the inbox asks for; at most `PALING_BANYAK` ticked rows."""
        words = {
            key: str(query.get(key) or "").strip()[:24]
            for key in ("jenis", "alasan", "sumber", "status", "kembali")
        }
        return cls(
            **words,
            wilayah=str(query.get("wilayah") or "").strip()[:13],
            masukan=_number(query.get("masukan")),
            keputusan=_number(query.get("keputusan")),
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
        if self.keputusan is not None:
            rows = rows.filter(keputusan=self.keputusan)
        return in_region(given_back(rows, self.kembali), self.wilayah)

    def to_dict(self) -> dict[str, Json]:
        """Return what was asked, as plain JSON values."""
        if self.kandidat:
            return {"kandidat": list(self.kandidat)}
        names = ("jenis", "alasan", "sumber", "wilayah", "status", "kembali", "masukan", "keputusan")
        return {name: getattr(self, name) for name in names if getattr(self, name)}


def _number(text: object) -> int | None:
    said = str(text or "")
    return int(said) if said.isdecimal() and len(said) < 19 else None


def given_back(rows: QuerySet[Kandidat], kode: str) -> QuerySet[Kandidat]:
    """Keep the open candidates whose decision came back: for this reason, or for any (`SEMUA_KEMBALI`)."""
    if not kode:
        return rows
    back = PutusanKembali.objects.filter(kandidat=OuterRef("pk"))
    if kode != SEMUA_KEMBALI:
        back = back.filter(kode=kode)
    return rows.filter(Exists(back), status__in=[item.value for item in StatusKandidat if item.is_open])


def in_region(rows: QuerySet[Kandidat], kode: str) -> QuerySet[Kandidat]:
    """Keep the candidates of one kecamatan (``64.72.05``) or desa (``64.72.05.1004``)."""
    if not kode:
        return rows
    if kode.count(".") >= 3:
        return rows.filter(desa=kode)
    return rows.filter(desa__startswith=f"{kode}.")
