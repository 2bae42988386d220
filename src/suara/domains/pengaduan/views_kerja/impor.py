"""The two files of SP4N-LAPOR! in the browser: check, then take; and the file to type back.

Between check and confirmation the file waits sealed in the officer's own session, and nowhere else.
"""

from __future__ import annotations

import base64
import io
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from suara.core.akun.akses import kewenangan_of, petugas
from suara.core.akun.models import Peran
from suara.core.privasi.services import open_text, seal_text
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor
from suara.domains.pengaduan.ekspor import list_ekspor, note_ekspor, write_csv
from suara.domains.pengaduan.formulir.sp4n import EksporForm, ImporForm
from suara.domains.pengaduan.impor.kerja import HasilImpor, import_sp4n
from suara.domains.pengaduan.impor.kolom import list_kolom, write_contoh
from suara.domains.pengaduan.views_kerja.dasar import BOTH, akun_of
from suara.kernel.temuan import Kadar
from suara.ui.kalimat import sentence

WAITING, DONE = "lapor_impor", "lapor_impor_hasil"
KONTEKS = "impor.berkas"
TAMPIL = 200


@petugas(Peran.ADMIN_PENGADUAN, methods=BOTH)
@never_cache
def impor(request: HttpRequest) -> HttpResponse:
    """Choose a file and check it; then take it or throw it away."""
    match request.POST.get("aksi", ""):
        case "simpan":
            return _take(request)
        case "buang":
            request.session.pop(WAITING, None)
            messages.success(request, _("Impor dibatalkan; tidak ada yang tersimpan."))
            return redirect("lapor_kerja:impor")
    form = ImporForm(request.POST or None, request.FILES or None)
    context: dict[str, Any] = {"form": form, "kolom_berkas": list_kolom()}
    status = 200
    if request.method == "POST" and form.is_valid():
        upload, zona = form.cleaned_data["berkas"], form.cleaned_data["zona"]
        data = upload.read()
        hasil = _run(request, data, upload.name, zona, periksa=True)
        context |= _show(hasil) | {"nama": upload.name}
        request.session.pop(WAITING, None)
        if not hasil.diterima:
            # The refusal is kept as a quality report; nothing else is stored.
            _run(request, data, upload.name, zona, periksa=False)
            status = 422
        elif hasil.baru:
            sealed = seal_text(base64.b64encode(data).decode(), konteks=KONTEKS)
            request.session[WAITING] = {
                "isi": base64.b64encode(sealed).decode(), "nama": upload.name, "zona": zona
            }  # fmt: skip
            context["dapat_disimpan"] = True
    return render(request, "pengaduan/kerja/impor.html", context, status=status)


@petugas(Peran.ADMIN_PENGADUAN, methods=("GET",))
@never_cache
def contoh(request: HttpRequest) -> HttpResponse:
    """Send a sample with invented rows, to be filled in or tried out."""
    text = write_contoh(today(_kantor(request).zona_waktu))
    return _csv_response(text, "contoh-impor-sp4n-lapor.csv")


def _take(request: HttpRequest) -> HttpResponse:
    kept = request.session.pop(WAITING, None)
    if kept is None:
        messages.error(request, _("Berkasnya tidak lagi menunggu. Pilih dan periksa sekali lagi."))
        return redirect("lapor_kerja:impor")
    data = base64.b64decode(open_text(base64.b64decode(kept["isi"]), konteks=KONTEKS))
    hasil = _run(request, data, kept["nama"], kept["zona"], periksa=False)
    shown = _show(hasil) | {"nama": kept["nama"]}
    request.session[DONE] = {key: value for key, value in shown.items() if key != "hasil"}
    return redirect("lapor_kerja:impor_hasil")


@petugas(Peran.ADMIN_PENGADUAN, methods=("GET",))
@never_cache
def impor_hasil(request: HttpRequest) -> HttpResponse:
    """Show what this officer's last import brought."""
    done = request.session.get(DONE)
    if done is None:
        raise Http404
    return render(request, "pengaduan/kerja/impor_hasil.html", done)


@petugas(Peran.ADMIN_PENGADUAN, methods=BOTH)
@never_cache
def ekspor(request: HttpRequest) -> HttpResponse:
    """Ask for the days and send the file; every file that leaves is noted."""
    form = EksporForm(request.POST if request.method == "POST" else None)
    if request.method != "POST" or not form.is_valid():
        return render(request, "pengaduan/kerja/impor_ekspor.html", {"form": form})
    kantor, data = _kantor(request), form.cleaned_data
    rows = list_ekspor(
        actor=akun_of(request), kantor=kantor, dari=data["dari"], sampai=data["sampai"], semua=data["semua"]
    )
    note_ekspor(actor=akun_of(request), kantor=kantor, jumlah=len(rows))
    text = io.StringIO()
    write_csv(text, rows)
    name = f"sp4n-lapor-{today(kantor.zona_waktu).isoformat()}.csv"
    return _csv_response(text.getvalue(), name)


def _csv_response(text: str, name: str) -> HttpResponse:
    return HttpResponse(
        text.encode("utf-8-sig"),
        content_type="text/csv; charset=utf-8",
        headers={
            "Content-Disposition": f'attachment; filename="{name}"',
            "X-Content-Type-Options": "nosniff",
        },
    )


def _run(request: HttpRequest, data: bytes, name: str, zona: str, *, periksa: bool) -> HasilImpor:
    return import_sp4n(
        actor=akun_of(request), kantor=_kantor(request), data=data, name=name, zona=zona, periksa=periksa
    )


def _show(hasil: HasilImpor) -> dict[str, Any]:
    """Return the quality report for a page and a session: ids, numbers, sentences."""
    return {
        "diterima": hasil.diterima,
        "jumlah_baris": hasil.jumlah_baris,
        "jumlah_galat": len(hasil.galat),
        "baru": hasil.baru[:TAMPIL],
        "jumlah_baru": len(hasil.baru),
        "sudah_ada": hasil.sudah_ada[:TAMPIL],
        "jumlah_sudah_ada": len(hasil.sudah_ada),
        "dilewati": hasil.dilewati,
        "jumlah_temuan": len(hasil.temuan),
        "temuan": [
            {
                "baris": item.baris,
                "kolom": item.kolom or "",
                "pesan": sentence(item.pesan),
                "galat": item.kadar is Kadar.GALAT,
            }
            for item in hasil.temuan[:TAMPIL]
        ],
        "diperiksa": True,
    }


def _kantor(request: HttpRequest) -> Kantor:
    held = kewenangan_of(request)
    offices = held.list_kantor(Peran.ADMIN_PENGADUAN) if held else ()
    if not offices:
        raise Http404
    return offices[0]
