"""What the public may read about cases: published ones whole, the others as a line without names."""

from __future__ import annotations

import uuid
from dataclasses import dataclass

from django.db.models import QuerySet

from suara.domains.paw.models import PermohonanPAW
from suara.domains.paw.queries import list_published
from suara.domains.paw.status import StatusPermohonan
from suara.domains.paw.terms import Lembaga


def get_published(pk: uuid.UUID) -> PermohonanPAW:
    """Return one published case with its letters and decision; raise `PermohonanPAW.DoesNotExist`."""
    return list_published().get(pk=pk)


def list_in_progress() -> QuerySet[PermohonanPAW]:
    """Return cases that are not answered yet: for the public only status, seat and dates, never a name."""
    published = list_published().order_by().values("pk")
    return (
        PermohonanPAW.objects.exclude(status__in=(StatusPermohonan.TERBIT, StatusPermohonan.DITUTUP))
        .exclude(pk__in=published)
        .select_related("dapil", "anggota__kursi__partai", "kantor")
        .order_by("-tanggal_diterima", "-created_at")
    )


@dataclass(frozen=True, slots=True)
class BarisPublik:
    """One line of the public list. `url` and `nama` are empty while the case is not published."""

    lembaga: str
    dapil: str
    partai: str
    nama: str
    tanggal_diterima: object
    status: StatusPermohonan
    kantor: str
    jumlah_dokumen: int
    url: str

    @property
    def kursi(self) -> str:
        """The seat in words: dapil and party."""
        return " · ".join(part for part in (self.dapil, self.partai) if part)


def list_baris(address: str) -> list[BarisPublik]:
    """Return all lines, published and in progress; `address` is the reversed pattern of a case page."""
    published = [_baris(row, address.format(row.pk), row.nama_anggota) for row in list_published()]
    running = [_baris(row, "", "") for row in list_in_progress()]
    return sorted(published + running, key=lambda row: str(row.tanggal_diterima), reverse=True)


def _baris(row: PermohonanPAW, url: str, nama: str) -> BarisPublik:
    partai = row.anggota.kursi.partai if row.anggota else None
    letters = getattr(row, "dokumen_terbit", [])
    return BarisPublik(
        lembaga=Lembaga(row.lembaga).label,
        dapil=row.dapil.nama if row.dapil else "",
        partai=partai.nama if partai else "",
        nama=nama,
        tanggal_diterima=row.tanggal_diterima,
        status=StatusPermohonan(row.status),
        kantor=row.kantor.nama,
        jumlah_dokumen=len(letters),
        url=url,
    )
