"""`/pemilih/periksa-rekap/`: the answer of the POST is the result; nothing of it is stored or logged."""

from __future__ import annotations

import json

from django.core.cache import cache
from django.core.files.uploadhandler import MemoryFileUploadHandler, StopUpload
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters

from suara.core.akun.akses import publik
from suara.core.tugas.waktu import now
from suara.domains.pemilih.rekap.contoh import CONTOH, find_contoh
from suara.domains.pemilih.rekap.formulir import RekapForm
from suara.domains.pemilih.rekap.sajian import Sajian
from suara.engine.periksa_rekap.kisi import BATAS_WEB
from suara.engine.periksa_rekap.periksa import check

HALAMAN = "pemilih/rekap/periksa.html"
MAKS_KIRIM = 2 * BATAS_WEB.bita
"""Text and file together, with the form's own words."""
EMBER = "pemilih.rekap.ember"
KAPASITAS, ISI_PER_DETIK = 40.0, 1.0


class _DiMemori(MemoryFileUploadHandler):
    """Keep the upload in memory whatever its size; a larger one is cut off, never written to disk."""

    def handle_raw_input(self, *args: object, **kwargs: object) -> None:
        """Take every upload."""
        del args, kwargs
        self.activated = True
        self.diterima = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Add a chunk, or end the upload when it is too large."""
        self.diterima += len(raw_data)
        if self.diterima > MAKS_KIRIM:
            raise StopUpload(connection_reset=True)
        return super().receive_data_chunk(raw_data, start)


@csrf_exempt  # Checking a table changes nothing; reading the token would buffer the upload on disk first.
@publik(methods=("GET", "POST"))
@sensitive_post_parameters()
def periksa_rekap(request: HttpRequest) -> HttpResponseBase:
    """Show the form, or the findings of what was sent."""
    response = _check(request) if request.method == "POST" else _form(request)
    response["Cache-Control"] = "private, no-store"
    return response


def _form(request: HttpRequest) -> HttpResponse:
    form = RekapForm(initial={"tabel": find_contoh(request.GET.get("contoh", ""))})
    return render(request, HALAMAN, {"form": form, "contoh": CONTOH})


def _check(request: HttpRequest) -> HttpResponse:
    request.upload_handlers = [_DiMemori(request)]
    if _length(request) > MAKS_KIRIM:
        return _refuse(request, _("Kiriman ini terlalu besar: paling besar 1 MB."), 413)
    if not _take_token():
        return _refuse(request, _("Sedang banyak yang memeriksa. Coba lagi sebentar lagi."), 429)
    form = RekapForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, HALAMAN, {"form": form, "contoh": CONTOH}, status=422)
    laporan = check(form.tabel_rekap)
    if request.POST.get("keluaran") == "json":
        response = HttpResponse(
            json.dumps(laporan.to_dict(), ensure_ascii=False, indent=2), content_type="application/json"
        )
        response["Content-Disposition"] = 'attachment; filename="periksa-rekap.json"'
        return response
    return render(request, HALAMAN, {"form": form, "contoh": CONTOH, "hasil": Sajian(laporan)})


def _length(request: HttpRequest) -> int:
    panjang = request.META.get("CONTENT_LENGTH") or "0"
    return int(panjang) if panjang.isascii() and panjang.isdigit() else MAKS_KIRIM + 1


def _refuse(request: HttpRequest, kalimat: str, status: int) -> HttpResponse:
    context = {"form": RekapForm(), "contoh": CONTOH, "penolakan": kalimat}
    return render(request, HALAMAN, context, status=status)


def _take_token() -> bool:
    """Take one token of the process's bucket: a brake that keeps nobody's address."""
    saat = now().timestamp()
    sisa, sejak = cache.get(EMBER, (KAPASITAS, saat))
    sisa = min(KAPASITAS, sisa + max(0.0, saat - sejak) * ISI_PER_DETIK)
    boleh = sisa >= 1
    cache.set(EMBER, (sisa - 1 if boleh else sisa, saat), timeout=3600)
    return bool(boleh)
