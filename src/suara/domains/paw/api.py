"""The public API of PAW: read only, published things only, the same answers as the pages."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any

from django.http import Http404, HttpRequest
from ninja import Router, Schema

from suara.domains.paw import pengantar, queries_publik, siapa
from suara.domains.paw.models import Anggota, PermohonanPAW
from suara.domains.paw.queries import list_published
from suara.domains.paw.terms import AlasanBerhenti, Lembaga

router = Router(tags=["PAW"])


class DokumenOut(Schema):
    """A published letter or Berita Acara; verify it at `/periksa/{kode}/`."""

    jenis: str
    nomor: str
    tanggal_surat: dt.date
    perihal: str
    kode_verifikasi: str
    sha256: str


class PermohonanOut(Schema):
    """A published case."""

    id: uuid.UUID
    lembaga: Lembaga
    dapil: str | None
    partai: str | None
    anggota: str
    nomor_surat: str
    tanggal_surat: dt.date
    tanggal_diterima: dt.date
    status: str
    hasil: str | None
    dokumen: list[DokumenOut]


class PermohonanRinciOut(PermohonanOut):
    """A published case with the whole decision: steps, articles, evidence grades, ranking, ties."""

    keputusan: dict[str, Any] | None


class BerjalanOut(Schema):
    """A case that is not answered yet: no names."""

    lembaga: str
    dapil: str
    partai: str
    tanggal_diterima: dt.date
    status: str


class AlasanOut(Schema):
    """A ground for dismissal with its article and evidence grade."""

    lembaga: Lembaga
    alasan: str
    kutipan: str
    bukti: str


class AnggotaOut(Schema):
    """A seated member, by the identifier that `siapa-berikutnya` asks for."""

    id: int
    nama: str
    lembaga: Lembaga
    dapil: str
    partai: str | None
    pemilu: str


class SiapaOut(Schema):
    """Who would be next: information, not a decision. Votes are published ones only; null is unknown."""

    informasi: bool
    berikutnya: list[dict[str, Any]]
    daftar: list[dict[str, Any]]
    langkah: list[dict[str, Any]]
    seri: list[dict[str, Any]]
    masalah: str | None


class IsiOut(Schema):
    """One address of this API and what it holds."""

    alamat: str
    isi: str


@router.get("/", response=list[IsiOut], summary="Isi API PAW")
def list_isi(request: HttpRequest) -> list[dict[str, str]]:
    """What can be asked here; the whole description is at `/api/v1/openapi.json`."""
    return [
        {"alamat": path, "isi": str(operation.summary)}
        for path, view in router.path_operations.items()
        for operation in view.operations
        if path != "/"
    ]


@router.get("/permohonan", response=list[PermohonanOut], summary="Permohonan PAW yang sudah diterbitkan")
def list_permohonan(request: HttpRequest) -> list[dict[str, Any]]:
    """All published cases, the newest letter first."""
    return [_permohonan(row) for row in list_published()]


@router.get("/permohonan/berjalan", response=list[BerjalanOut], summary="Permohonan yang sedang berjalan")
def list_berjalan(request: HttpRequest) -> list[Any]:
    """Cases in progress: seat, date and status, without names."""
    return [row for row in queries_publik.list_baris("{}") if not row.url]


@router.get("/permohonan/{uuid:pk}", response=PermohonanRinciOut, summary="Satu permohonan yang diterbitkan")
def get_permohonan(request: HttpRequest, pk: uuid.UUID) -> dict[str, Any]:
    """One published case with its decision."""
    try:
        row = queries_publik.get_published(pk)
    except PermohonanPAW.DoesNotExist as error:
        raise Http404 from error
    decided = row.keputusan_pleno  # type: ignore[attr-defined]
    return _permohonan(row) | {"keputusan": pengantar.publish_isi(decided[-1].isi) if decided else None}


@router.get("/alasan", response=list[AlasanOut], summary="Alasan pemberhentian per lembaga")
def list_alasan(request: HttpRequest) -> list[dict[str, str]]:
    """The grounds per institution as the law lists them."""
    return [
        {"lembaga": item.kode, "alasan": words, "kutipan": str(dasar), "bukti": dasar.bukti.value}
        for item in pengantar.list_alasan()
        for words, dasar in item.alasan
    ]


@router.get("/anggota", response=list[AnggotaOut], summary="Anggota yang menduduki kursi")
def list_anggota(request: HttpRequest, lembaga: Lembaga, dapil: str = "") -> list[dict[str, Any]]:
    """Seated members of an institution, at most 1,000; `dapil` narrows by the exact name."""
    rows = Anggota.objects.filter(berhenti__isnull=True, kursi__dapil__lembaga=lembaga.value)
    if dapil:
        rows = rows.filter(kursi__dapil__nama__iexact=dapil)
    return [_anggota(row) for row in rows.select_related("calon", "kursi__dapil", "kursi__partai")[:1000]]


@router.get("/siapa-berikutnya", response=SiapaOut, summary="Siapa berikutnya?")
def siapa_berikutnya(request: HttpRequest, anggota: int, alasan: AlasanBerhenti) -> dict[str, Any]:
    """Who would follow a member, with the steps and articles. Information, not a decision."""
    seated = Anggota.objects.filter(berhenti__isnull=True).select_related("kursi")
    row = seated.filter(pk=anggota).first()
    if row is None:
        raise Http404
    return dict(siapa.inform(row, alasan).to_dict())


def _anggota(row: Anggota) -> dict[str, Any]:
    kursi = row.kursi
    return {
        "id": row.pk,
        "nama": row.calon.nama,
        "lembaga": kursi.dapil.lembaga,
        "dapil": kursi.dapil.nama,
        "partai": kursi.partai.nama if kursi.partai else None,
        "pemilu": kursi.dapil.pemilu_id,
    }


def _permohonan(row: PermohonanPAW) -> dict[str, Any]:
    partai = row.anggota.kursi.partai if row.anggota else None
    decided = row.keputusan_pleno  # type: ignore[attr-defined]
    return {
        "id": row.pk,
        "lembaga": row.lembaga,
        "dapil": row.dapil.nama if row.dapil else None,
        "partai": partai.nama if partai else None,
        "anggota": row.nama_anggota,
        "nomor_surat": row.nomor_surat,
        "tanggal_surat": row.tanggal_surat,
        "tanggal_diterima": row.tanggal_diterima,
        "status": row.status,
        "hasil": decided[-1].hasil if decided else None,
        "dokumen": [link.dokumen for link in row.dokumen_terbit],  # type: ignore[attr-defined]
    }
