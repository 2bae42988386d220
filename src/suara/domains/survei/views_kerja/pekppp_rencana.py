"""The follow-up plan of a PEKPPP report: promised with it, then kept up to date with public evidence."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.services import store
from suara.core.tugas.waktu import today
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.formulir.laporan import BuktiRencanaForm, KeadaanRencanaForm
from suara.domains.survei.formulir.pekppp_laporan import RencanaPEKPPPForm
from suara.domains.survei.models import RencanaPEKPPP
from suara.domains.survei.pagar import PENGELOLA, PETUGAS_SURVEI
from suara.domains.survei.queries import pekppp_laporan as baca
from suara.domains.survei.services import pekppp_rencana as layanan
from suara.domains.survei.surat_laporan import ROMAWI
from suara.domains.survei.terms_kerja import StatusLaporanSurvei, StatusTindakLanjut
from suara.domains.survei.terms_pekppp import AspekLayanan
from suara.domains.survei.views_kerja.dasar import BOTH, akun_of, may
from suara.domains.survei.views_kerja.pekppp_laporan import find_done
from suara.ui.kalimat import sentence
from suara.ui.pilihan import pilihan

ISIAN = "survei/kerja/evaluasi/laporan_isian.html"


@petugas(*PENGELOLA, methods=BOTH)
def baru(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a line to the plan of a round's report."""
    row = find_done(request, pk)
    report = baca.get_laporan(row)
    if report is None or not may(request, row.kantor_id, *PENGELOLA):
        raise Http404
    start = {"unsur": request.GET.get("aspek") or baca.terendah_of(row)[0]}
    start["tahun"] = str(today(row.kantor.zona_waktu).year)
    form = RencanaPEKPPPForm(request.POST or None, unsur=pilihan(AspekLayanan), initial=start)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            layanan.add_rencana(
                actor=akun_of(request), laporan=report, aspek=form.cleaned_data["unsur"], isian=form.isian()
            )
        except ActRefused as error:
            form.add_error(error.medan if error.medan in form.fields else None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Tindak lanjut tercatat."))
            return redirect("survei_kerja:pekppp_laporan", pk=pk)
    page = {"putaran": row, "form": form, "judul": _("Tambah tindak lanjut"), "tombol": _("Simpan")}
    return render(request, ISIAN, page, status=status)


@petugas(*PETUGAS_SURVEI)
def rencana(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one line with its evidence; who runs the round says how far it is."""
    return _line(request, _find(request, pk))


@petugas(*PENGELOLA, methods=BOTH)
def ubah(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the words of a line while its report is a draft; afterwards only how far it is."""
    row = _find_own(request, pk)
    if row.laporan.status == StatusLaporanSurvei.TERBIT:
        return _move(request, row)
    start = {key: getattr(row, key) for key in ("kegiatan", "tahun", "triwulan", "penanggung_jawab")}
    form = RencanaPEKPPPForm(request.POST or None, unsur=(), initial=start)
    status = 200
    if request.method == "POST" and form.is_valid():
        revisi = request.POST.get("revisi", "")
        try:
            layanan.change_rencana(
                actor=akun_of(request), rencana=row, isian=form.isian(),
                revisi=int(revisi[:9]) if revisi.isdecimal() else 0,
            )  # fmt: skip
        except ActRefused as error:
            form.add_error(error.medan if error.medan in form.fields else None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Tindak lanjut tercatat."))
            return redirect("survei_kerja:pekppp_laporan", pk=row.laporan.putaran_id)
    page = {
        "putaran": row.laporan.putaran,
        "form": form,
        "revisi": row.revisi,
        "judul": _("Ubah tindak lanjut"),
        "tombol": _("Simpan"),
    }
    return render(request, ISIAN, page, status=status)


@petugas(*PENGELOLA, methods=("POST",))
def bukti(request: HttpRequest, pk: int) -> HttpResponse:
    """Add evidence to a line."""
    row = _find_own(request, pk)
    form = BuktiRencanaForm(request.POST, request.FILES)
    if form.is_valid():
        said = form.cleaned_data
        upload = said["berkas"]
        try:
            kantor = row.laporan.putaran.kantor
            kept = store(actor=akun_of(request), file=upload, kantor=kantor) if upload else None
            layanan.add_bukti(
                actor=akun_of(request), rencana=row, keterangan=said["keterangan"], tanggal=said["tanggal"],
                berkas=kept,
            )  # fmt: skip
        except (ActRefused, BerkasDitolak) as error:
            form.add_error(getattr(error, "medan", "berkas"), sentence(error.kalimat))
        else:
            messages.success(request, _("Bukti tersimpan."))
            return redirect("survei_kerja:pekppp_rencana", pk=pk)
    return _line(request, row, bukti=form, status=409)


def quarter_of(row: RencanaPEKPPP) -> str:
    """Return the quarter of a line in words."""
    return _("Triwulan %(triwulan)s %(tahun)s") % {
        "triwulan": ROMAWI[row.triwulan - 1],
        "tahun": row.tahun,
    }


def _move(request: HttpRequest, row: RencanaPEKPPP) -> HttpResponse:
    form = KeadaanRencanaForm(request.POST or None, initial=_state(row))
    if request.method != "POST":
        return redirect("survei_kerja:pekppp_rencana", pk=row.pk)
    if form.is_valid():
        try:
            layanan.move_rencana(
                actor=akun_of(request), rencana=row, revisi=form.cleaned_data["revisi"], isian=form.isian()
            )
        except ActRefused as error:
            form.add_error(error.medan if error.medan in form.fields else None, sentence(error.kalimat))
        else:
            messages.success(request, _("Keadaan tindak lanjut tercatat."))
            return redirect("survei_kerja:pekppp_rencana", pk=row.pk)
    return _line(request, row, keadaan=form, status=409)


def _line(
    request: HttpRequest,
    row: RencanaPEKPPP,
    *,
    keadaan: KeadaanRencanaForm | None = None,
    bukti: BuktiRencanaForm | None = None,
    status: int = 200,
) -> HttpResponse:
    putaran = row.laporan.putaran
    may_edit = may(request, putaran.kantor_id, *PENGELOLA)
    published = row.laporan.status == StatusLaporanSurvei.TERBIT
    start = {"tanggal": today(putaran.kantor.zona_waktu)}
    page = {
        "putaran": putaran,
        "rencana": row,
        "aspek": AspekLayanan(row.aspek),
        "waktu": quarter_of(row),
        "status": StatusTindakLanjut(row.status),
        "bukti_ada": list(row.bukti_set.select_related("berkas", "oleh")),
        "keadaan": (keadaan or KeadaanRencanaForm(initial=_state(row))) if may_edit and published else None,
        "bukti": (bukti or BuktiRencanaForm(initial=start)) if may_edit and published else None,
        "boleh_ubah": may_edit and not published,
        "terbit": published,
    }
    return render(request, "survei/kerja/evaluasi/rencana.html", page, status=status)


def _state(row: RencanaPEKPPP) -> dict[str, object]:
    return {"revisi": row.revisi, "status": row.status, "alasan_batal": row.alasan_batal}


def _find(request: HttpRequest, pk: int) -> RencanaPEKPPP:
    row = baca.list_rencana_for(akun_of(request)).filter(pk=pk).first()
    if row is None:
        raise Http404
    return row


def _find_own(request: HttpRequest, pk: int) -> RencanaPEKPPP:
    """Return a line that this officer may change, or 404."""
    row = _find(request, pk)
    if not may(request, row.laporan.putaran.kantor_id, *PENGELOLA):
        raise Http404
    return row
