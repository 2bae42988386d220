"""The report of a wave: written, checked by a second person, signed; each step on the wave's own page."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.core.berkas.responses import attachment
from suara.core.surat import amplop
from suara.core.surat.queries import list_confirmed, list_perlu_dicek
from suara.core.surat.render import render_pdf
from suara.core.tugas.waktu import today
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.formulir.laporan import LaporanForm, TerbitLaporanForm
from suara.domains.survei.models import Gelombang, LaporanSurvei
from suara.domains.survei.pagar import PEMERIKSA, PENANDA_TANGAN, PENGELOLA, PETUGAS_SURVEI
from suara.domains.survei.queries.hasil import list_terbit
from suara.domains.survei.queries.laporan import (
    belum_direncanakan,
    get_draf,
    get_laporan,
    is_diperiksa,
    list_rencana,
    list_syarat,
    sidik_of,
)
from suara.domains.survei.sajian import nama_dalam, show_hasil
from suara.domains.survei.services import laporan as layanan
from suara.domains.survei.terms_kerja import StatusGelombang, StatusLaporanSurvei, StatusTindakLanjut
from suara.domains.survei.views_kerja.dasar import BOTH, akun_of, find_gelombang, may
from suara.ui.kalimat import sentence


@petugas(*PETUGAS_SURVEI)
def laporan(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the report: what it says, what is missing, who has read it, and the next step."""
    wave = find_gelombang(request, pk)
    row = get_laporan(wave)
    page: dict[str, Any] = {
        "gelombang": wave,
        "laporan": row,
        "tutup": wave.status == StatusGelombang.TUTUP,
        "pengelola": may(request, wave.kantor_id, *PENGELOLA),
    }
    if row is not None:
        page |= _shown(request, wave, row)
    return render(request, "survei/kerja/laporan/laporan.html", page)


@petugas(*PENGELOLA, methods=BOTH)
def susun(request: HttpRequest, pk: int) -> HttpResponse:
    """Write the draft, or write it anew, from the answers as they are now."""
    wave = find_gelombang(request, pk)
    if wave.status != StatusGelombang.TUTUP or not may(request, wave.kantor_id, *PENGELOLA):
        raise Http404
    draf = get_draf(wave)
    form = LaporanForm(request.POST or None, initial=draf.hasil["isian"] if draf else _first_words(wave))
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            layanan.draft_laporan(actor=akun_of(request), gelombang=wave, isian=form.cleaned_data)
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Laporan tersusun. Tambahkan tindak lanjut unsur terendah."))
            return redirect("survei_kerja:laporan", pk=pk)
    page = {"gelombang": wave, "form": form, "judul": _("Susun laporan"), "draf": draf}
    return render(request, "survei/kerja/laporan/susun.html", page, status=status)


@petugas(*PETUGAS_SURVEI)
def pdf(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Send the report: a draft drawn now and marked as one, the signed one as it is stored."""
    row = get_laporan(find_gelombang(request, pk))
    if row is None or row.dokumen is None:
        raise Http404
    if row.dokumen.berkas is not None:
        return attachment(row.dokumen.berkas)
    confirmed = list_confirmed(row.dokumen.kantor)
    made = render_pdf(row.dokumen.template, amplop.build(row.dokumen, confirmed=confirmed))
    headers = {
        "Content-Disposition": 'attachment; filename="konsep-laporan-survei.pdf"',
        "Cache-Control": "no-store",
    }
    return HttpResponse(made, content_type="application/pdf", headers=headers)


@petugas(*PEMERIKSA, methods=("POST",))
def periksa(request: HttpRequest, pk: int) -> HttpResponse:
    """Stand for the draft as the second person."""
    row = _find_draf(request, pk)
    try:
        layanan.check_laporan(actor=akun_of(request), laporan=row, sidik=request.POST.get("sidik", "")[:16])
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
    else:
        messages.success(request, _("Laporan diperiksa. Sekarang dapat ditandatangani."))
    return redirect("survei_kerja:laporan", pk=pk)


@petugas(*PENANDA_TANGAN, methods=BOTH)
def terbit(request: HttpRequest, pk: int) -> HttpResponse:
    """Sign and publish, with the day and the number of the report."""
    row = _find_draf(request, pk)
    wave = row.gelombang
    if not may(request, wave.kantor_id, *PENANDA_TANGAN):
        raise Http404
    start = {"tanggal_surat": today(wave.kantor.zona_waktu), "sidik": sidik_of(row, list_rencana(row))}
    form = TerbitLaporanForm(request.POST or None, initial=start)
    status = 200
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            layanan.publish_laporan(
                actor=akun_of(request), laporan=row, sidik=said["sidik"],
                tanggal_surat=said["tanggal_surat"], nomor=said["nomor"],
            )  # fmt: skip
        except ActRefused as error:
            form.add_error(error.medan if error.medan in form.fields else None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(
                request, _("Hasil terbit. Siapa pun kini dapat membaca dan menghitungnya ulang.")
            )
            return redirect("survei_kerja:laporan", pk=pk)
    page = {
        "gelombang": wave,
        "form": form,
        "judul": _("Tanda tangani dan terbitkan"),
        "hasil": show_hasil(row.hasil["angka"]),
        "dokumen": row.dokumen,
        "perlu_dicek": list_perlu_dicek(row.dokumen) if row.dokumen else [],
    }
    return render(request, "survei/kerja/laporan/terbit.html", page, status=status)


def _find_draf(request: HttpRequest, pk: int) -> LaporanSurvei:
    row = get_draf(find_gelombang(request, pk))
    if row is None:
        raise Http404
    return row


def _first_words(wave: Gelombang) -> dict[str, str]:
    """Return what the last report of the office said about who and where; the rest is new each time."""
    last = list_terbit().filter(gelombang__kantor=wave.kantor_id).first()
    said = last.hasil["isian"] if last else {}
    keep = ("pelaksana", "lokasi", "kepala_nama", "kepala_jabatan", "kepala_nip")
    return {key: said.get(key, "") for key in keep} if said else {"lokasi": wave.kantor.nama}


def _shown(request: HttpRequest, wave: Gelombang, row: LaporanSurvei) -> dict[str, Any]:
    rencana, angka = list_rencana(row), row.hasil["angka"]
    sidik = sidik_of(row, rencana)
    draf = row.status == StatusLaporanSurvei.DRAF
    syarat = list_syarat(row, rencana) if draf else []
    own = draf and row.hasil["disusun"]["akun"] == str(akun_of(request).pk)
    ready, read = all(one.ada for one in syarat), is_diperiksa(row, sidik)
    return {
        "draf": draf,
        "status": StatusLaporanSurvei(row.status),
        "hasil": show_hasil(angka),
        "isian": row.hasil["isian"],
        "syarat": syarat,
        "sidik": sidik,
        "diperiksa": read,
        "sendiri": own,
        "boleh_periksa": draf and ready and not read and not own and may(request, wave.kantor_id, *PEMERIKSA),
        "boleh_terbit": draf and ready and read and not own and may(request, wave.kantor_id, *PENANDA_TANGAN),
        "rencana": [
            {"baris": one, "unsur": nama_dalam(angka, one.unsur), "status": StatusTindakLanjut(one.status)}
            for one in rencana
        ],
        "belum": [(kode, nama_dalam(angka, kode)) for kode in belum_direncanakan(row, rencana)],
    }  # fmt: skip
