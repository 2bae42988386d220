"""Small answers while somebody writes. Nothing of it is kept or logged; every page works without them."""

from __future__ import annotations

from django.http import HttpRequest, JsonResponse
from django.utils.translation import gettext

from suara.core.akun.akses import publik
from suara.core.wilayah.tempat import list_pilihan
from suara.domains.pengaduan.formulir.warga_bantu import find_private, list_serupa, mask
from suara.domains.pengaduan.services.isian import MAX_ISI
from suara.domains.pengaduan.views_lapor_dasar import allow, kantor_situs, perlu_kantor, publik_url, tertutup


@publik(methods=("POST",))
@tertutup
def samarkan(request: HttpRequest) -> JsonResponse:
    """Say what personal numbers stand in a text, and return it without them."""
    if not allow(request, "bantu", limit=60, seconds=300):
        return _slow_down()
    text = request.POST.get("teks", "")[: 2 * MAX_ISI]
    found = [{"jenis": item.jenis, "teks": item.teks, "samaran": item.samaran} for item in find_private(text)]
    return JsonResponse({"temuan": found, "teks": mask(text)})


@publik(methods=("POST",))
@tertutup
def serupa(request: HttpRequest) -> JsonResponse:
    """Return published reports like this one."""
    if not allow(request, "bantu", limit=60, seconds=300):
        return _slow_down()
    rows = list_serupa(request.POST.get("teks", "")[:MAX_ISI])
    return JsonResponse({"serupa": [{"judul": row.judul, "url": publik_url(row.nomor)} for row in rows]})


@publik()
@perlu_kantor
def wilayah(request: HttpRequest) -> JsonResponse:
    """Return the regions below one of this office's regions, for the next list."""
    parent = request.GET.get("induk", "")
    own = kantor_situs().wilayah_id or "-"
    rows = (
        list_pilihan(parent) if parent == own or (parent.startswith(f"{own}.") and len(parent) <= 13) else []
    )
    response = JsonResponse({"wilayah": rows})
    response["Cache-Control"] = "public, max-age=3600"
    return response


def _slow_down() -> JsonResponse:
    return JsonResponse({"galat": gettext("Terlalu sering. Tunggu beberapa menit.")}, status=429)
