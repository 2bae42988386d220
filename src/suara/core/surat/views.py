"""The public page that says whether a document is genuine."""

from __future__ import annotations

from typing import cast

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt

from suara.core.akun.akses import publik
from suara.core.berkas.responses import attachment
from suara.core.jejak.queries import get_proof
from suara.core.surat import batas, kode
from suara.core.surat.forms import BandingForm, KodeForm
from suara.core.surat.models import Dokumen
from suara.core.surat.queries import get_by_code, get_correction, get_trail_entry
from suara.core.surat.services.dokumen import file_name
from suara.core.surat.sidik import BerkasTersidik, SidikUploadHandler
from suara.ui.format import format_date

_LARGEST = 200 * 1024 * 1024


@publik(methods=("GET",))
def beranda(request: HttpRequest) -> HttpResponse:
    """Ask for a code; lead on to its page, or say what is wrong with it."""
    if "kode" not in request.GET:
        return render(request, "surat/periksa.html", {"form": KodeForm()})
    form = KodeForm(request.GET)
    if not form.is_valid():
        return render(request, "surat/periksa.html", {"form": form}, status=422)
    if not batas.take_token():
        return _busy(request)
    try:
        found = get_by_code(form.cleaned_data["kode"])
    except Dokumen.DoesNotExist:
        form.add_error("kode", _unknown())
        return render(request, "surat/periksa.html", {"form": form}, status=404)
    return HttpResponseRedirect(reverse("periksa:kode", args=[found.kode_verifikasi]))


@csrf_exempt  # Comparing a file changes nothing, and reading the token would buffer the upload first.
@publik(methods=("GET", "POST"))
def dokumen(request: HttpRequest, code: str) -> HttpResponse:
    """Show what the document is (GET), and whether the sent file is the published one (POST)."""
    if request.method == "POST":
        request.upload_handlers = [SidikUploadHandler(request)]
    plain = kode.normalise(code)
    if not batas.take_token():
        return _busy(request)
    try:
        found = get_by_code(plain)
    except Dokumen.DoesNotExist:
        form = KodeForm({"kode": code})
        if form.is_valid():
            form.add_error("kode", _unknown())
        return render(request, "surat/periksa.html", {"form": form}, status=404)
    if plain != code:
        return HttpResponseRedirect(reverse("periksa:kode", args=[plain]))
    if request.method == "POST":
        return _compare(request, found)
    return render(request, "surat/periksa_dokumen.html", _facts(found) | {"form": BandingForm()})


@publik(methods=("GET",))
def unduh(_request: HttpRequest, code: str) -> HttpResponseBase:
    """Send the published PDF, when it is public."""
    try:
        found = get_by_code(kode.normalise(code))
    except Dokumen.DoesNotExist:
        raise Http404 from None
    if not found.publik or found.berkas is None:
        raise Http404
    return attachment(found.berkas, name=file_name(found))


def _compare(request: HttpRequest, found: Dokumen) -> HttpResponse:
    facts = _facts(found)
    if int(request.META.get("CONTENT_LENGTH") or 0) > _LARGEST:
        return render(
            request, "surat/periksa_dokumen.html", facts | {"form": BandingForm(), "hasil": "BUKAN"}
        )
    form = BandingForm(request.POST, request.FILES)
    if not form.is_valid():
        return render(request, "surat/periksa_dokumen.html", facts | {"form": form}, status=422)
    file = cast("BerkasTersidik", form.cleaned_data["berkas"])
    verdict = "ASLI" if file.sha256 == found.sha256 else "BUKAN"
    extra = {
        "form": BandingForm(),
        "hasil": verdict,
        "sidik": file.sha256,
        "nama": file.name,
        "ukuran": file.size,
    }
    return render(request, "surat/periksa_dokumen.html", facts | extra)


def _facts(found: Dokumen) -> dict[str, object]:
    entri = get_trail_entry(found)
    old = found.meralat
    rows: list[tuple[object, ...]] = [
        (_("Jenis"), found.get_jenis_kode_display()),
        (_("Nomor"), found.nomor),
        (_("Tanggal"), format_date(found.tanggal_surat) if found.tanggal_surat else "–"),
        (_("Kantor"), found.kantor.nama),
    ]
    if found.publik:
        rows.insert(1, (_("Perihal"), found.perihal, "", "", "id"))
    return {
        "d": found,
        "kode_tampil": kode.show(found.kode_verifikasi),
        "baris": rows,
        "bukti": get_proof(entri) if entri else None,
        "diralat_oleh": get_correction(found),
        "meralat": old,
        "langkah_ada": bool(found.publik and found.keputusan.get("langkah")),
        "angka": found.angka if found.publik else [],
    }


def _unknown() -> str:
    return _(
        "Tidak ada dokumen terbit dengan kode ini. Bila kode tercetak pada surat yang Anda terima, "
        "jangan pakai surat itu dan hubungi kantor kami."
    )


def _busy(request: HttpRequest) -> HttpResponse:
    form = KodeForm()
    context = {"form": form, "sibuk": True}
    response = render(request, "surat/periksa.html", context, status=429)
    response["Retry-After"] = "60"
    return response
