"""The door for uploads in pieces. Without scripts the form's own file field does the same work."""

from __future__ import annotations

import uuid
from typing import Any

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext

from suara.core.akun.akses import publik
from suara.core.berkas.errors import BerkasDitolak
from suara.domains.pengaduan import unggah
from suara.domains.pengaduan.models import Unggahan
from suara.domains.pengaduan.views_lapor_dasar import allow, say, tertutup, uuid_or_none


@publik(methods=("POST",))
@tertutup
def mulai(request: HttpRequest) -> JsonResponse:
    """Begin an upload, or go on with the same file; answer with its id and how much has arrived."""
    if not allow(request, "unggah", limit=120, seconds=3600):
        return refuse(gettext("Terlalu banyak unggahan dari jaringan ini. Coba lagi sejam lagi."), 429)
    kirim_id = _kirim(request)
    size = request.POST.get("ukuran", "")
    if kirim_id is None or not size.isdecimal() or len(size) > 12:
        return refuse(
            gettext("Unggahan ini tidak lengkap. Muat ulang halaman, lalu pilih berkasnya lagi."), 400
        )
    try:
        row = unggah.create_unggahan(
            kirim_id=kirim_id, nama=request.POST.get("nama", "berkas"), ukuran=int(size)
        )
    except BerkasDitolak as error:
        return refuse(say(error.kalimat), 422)
    return JsonResponse(describe(row))


@publik(methods=("GET", "POST"))
@tertutup
def potongan(request: HttpRequest, pk: uuid.UUID) -> JsonResponse:
    """Take the next piece (header ``X-Mulai``: where it begins), or say how much has arrived."""
    kirim_id = _kirim(request)
    row = unggah.find_unggahan(kirim_id, pk) if kirim_id else None
    if kirim_id is None or row is None:
        return refuse(gettext("Unggahan ini tidak ada lagi. Pilih berkasnya sekali lagi."), 404)
    if request.method != "POST":
        return JsonResponse(describe(row))
    start = request.headers.get("X-Mulai", "")
    try:
        data = request.body if start.isdecimal() and len(start) < 12 else b""
        if not data or len(data) > unggah.MAX_POTONGAN:
            return refuse(gettext("Potongan ini tidak dapat diterima."), 400)
        row = unggah.append_potongan(kirim_id=kirim_id, pk=pk, mulai=int(start), data=data)
    except RequestDataTooBig:
        return refuse(gettext("Potongan ini tidak dapat diterima."), 413)
    except unggah.UrutanSalah as error:
        return JsonResponse({"diterima": error.diterima}, status=409)
    except BerkasDitolak as error:
        return refuse(say(error.kalimat), 422)
    return JsonResponse(describe(row))


@publik(methods=("POST",))
@tertutup
def batal(request: HttpRequest, pk: uuid.UUID) -> JsonResponse:
    """Take an upload back."""
    if kirim_id := _kirim(request):
        unggah.remove_unggahan(kirim_id=kirim_id, pk=pk)
    return JsonResponse({})


def describe(row: Unggahan) -> dict[str, Any]:
    """Say how far an upload is."""
    return {
        "id": str(row.pk),
        "diterima": row.diterima,
        "ukuran": row.ukuran,
        "selesai": row.diterima == row.ukuran,
    }


def refuse(sentence: str, status: int) -> JsonResponse:
    """Answer with a sentence for the person who chose the file."""
    return JsonResponse({"galat": sentence}, status=status)


def _kirim(request: HttpRequest) -> uuid.UUID | None:
    return uuid_or_none(request.headers.get("X-Kirim", ""))
