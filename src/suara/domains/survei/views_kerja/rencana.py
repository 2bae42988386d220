"""The follow-up plan: promised with the report, then kept up to date with evidence that everybody sees."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suara.core.akun.akses import petugas
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.services import store
from suara.core.tugas.waktu import today
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.formulir.laporan import BuktiRencanaForm, KeadaanRencanaForm, RencanaForm
from suara.domains.survei.models import RencanaTindakLanjut
from suara.domains.survei.pagar import PENGELOLA, PETUGAS_SURVEI
from suara.domains.survei.queries.laporan import get_laporan, list_rencana_for
from suara.domains.survei.sajian import nama_dalam
from suara.domains.survei.sajian_hasil import nama_unsur
from suara.domains.survei.services import rencana as layanan
from suara.domains.survei.surat_laporan import ROMAWI
from suara.domains.survei.terms_kerja import StatusLaporanSurvei, StatusTindakLanjut
from suara.domains.survei.views_kerja.dasar import BOTH, akun_of, find_gelombang, may
from suara.ui.kalimat import sentence
from suara.ui.kolom import Kolom
from suara.ui.pilihan import pilihan
from suara.ui.tabel import Saringan, Tabel


@petugas(*PETUGAS_SURVEI)
def daftar(request: HttpRequest) -> HttpResponse:
    """List the promises of the officer's offices, those that fall due first on top."""
    table = Tabel(
        list_rencana_for(akun_of(request)),
        [
            Kolom("kegiatan", gettext_lazy("Kegiatan"), url=_address),
            Kolom("unsur", gettext_lazy("Unsur"), tampil=lambda row: nama_unsur(row.unsur)),
            Kolom("tahun", gettext_lazy("Waktu"), tampil=_quarter),
            Kolom("penanggung_jawab", gettext_lazy("Penanggung jawab")),
            Kolom("status", gettext_lazy("Keadaan"), lencana=True, tampil=_status),
            Kolom("gelombang", gettext_lazy("Laporan"), nilai="laporan.gelombang.nama", urut=False),
        ],
        query=request.GET,
        saringan=[Saringan("status", gettext_lazy("Keadaan"), pilihan(StatusTindakLanjut))],
        cari=("kegiatan", "penanggung_jawab"),
        nama="tindak-lanjut",
        kosong=_("Belum ada tindak lanjut. Tindak lanjut dibuat bersama laporan hasil survei."),
        ekspor=False,
    )
    return render(request, "survei/kerja/laporan/rencana_daftar.html", {"tabel": table})


@petugas(*PENGELOLA, methods=BOTH)
def baru(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a line to the plan of a wave's report."""
    wave = find_gelombang(request, pk)
    report = get_laporan(wave)
    if report is None or not may(request, wave.kantor_id, *PENGELOLA):
        raise Http404
    angka = report.hasil["angka"]
    unsur = [(row["kode"], nama_dalam(angka, row["kode"])) for row in angka["semua"]["unsur"]]
    start = {"unsur": request.GET.get("unsur") or (angka["terendah"] or [""])[0]}
    start["tahun"] = str(max(wave.tanggal_selesai.year, today(wave.kantor.zona_waktu).year))
    form = RencanaForm(request.POST or None, unsur=unsur, initial=start)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            layanan.add_rencana(
                actor=akun_of(request), laporan=report, unsur=form.cleaned_data["unsur"], isian=form.isian()
            )
        except ActRefused as error:
            form.add_error(error.medan if error.medan in form.fields else None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Tindak lanjut tercatat."))
            return redirect("survei_kerja:laporan", pk=pk)
    page = {
        "gelombang": wave,
        "form": form,
        "judul": _("Tambah tindak lanjut"),
        "kembali": reverse("survei_kerja:laporan", args=[pk]),
    }
    return render(request, "survei/kerja/laporan/isian.html", page, status=status)


@petugas(*PETUGAS_SURVEI)
def rencana(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one line with its evidence; who runs the survey says how far it is."""
    return _line(request, _find(request, pk))


@petugas(*PENGELOLA, methods=BOTH)
def ubah(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the words of a line while its report is a draft; afterwards only how far it is."""
    row = _find_own(request, pk)
    wave = row.laporan.gelombang
    if row.laporan.status == StatusLaporanSurvei.TERBIT:
        return _move(request, row)
    start = {key: getattr(row, key) for key in ("kegiatan", "tahun", "triwulan", "penanggung_jawab")}
    form = RencanaForm(request.POST or None, unsur=(), initial=start)
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
            return redirect("survei_kerja:laporan", pk=wave.pk)
    page = {
        "gelombang": wave,
        "form": form,
        "revisi": row.revisi,
        "judul": _("Ubah tindak lanjut"),
        "kembali": reverse("survei_kerja:laporan", args=[wave.pk]),
    }
    return render(request, "survei/kerja/laporan/isian.html", page, status=status)


@petugas(*PENGELOLA, methods=("POST",))
def bukti(request: HttpRequest, pk: int) -> HttpResponse:
    """Add evidence to a line."""
    row = _find_own(request, pk)
    form = BuktiRencanaForm(request.POST, request.FILES)
    if form.is_valid():
        said = form.cleaned_data
        upload = said["berkas"]
        try:
            kantor = row.laporan.gelombang.kantor
            kept = store(actor=akun_of(request), file=upload, kantor=kantor) if upload else None
            layanan.add_bukti(
                actor=akun_of(request), rencana=row, keterangan=said["keterangan"], tanggal=said["tanggal"],
                berkas=kept,
            )  # fmt: skip
        except (ActRefused, BerkasDitolak) as error:
            form.add_error(getattr(error, "medan", "berkas"), sentence(error.kalimat))
        else:
            messages.success(request, _("Bukti tersimpan."))
            return redirect("survei_kerja:rencana", pk=pk)
    return _line(request, row, bukti=form, status=409)


def _move(request: HttpRequest, row: RencanaTindakLanjut) -> HttpResponse:
    form = KeadaanRencanaForm(request.POST or None, initial=_state(row))
    if request.method != "POST":
        return redirect("survei_kerja:rencana", pk=row.pk)
    if form.is_valid():
        try:
            layanan.move_rencana(
                actor=akun_of(request), rencana=row, revisi=form.cleaned_data["revisi"], isian=form.isian()
            )
        except ActRefused as error:
            form.add_error(error.medan if error.medan in form.fields else None, sentence(error.kalimat))
        else:
            messages.success(request, _("Keadaan tindak lanjut tercatat."))
            return redirect("survei_kerja:rencana", pk=row.pk)
    return _line(request, row, keadaan=form, status=409)


def _line(
    request: HttpRequest,
    row: RencanaTindakLanjut,
    *,
    keadaan: KeadaanRencanaForm | None = None,
    bukti: BuktiRencanaForm | None = None,
    status: int = 200,
) -> HttpResponse:
    wave = row.laporan.gelombang
    may_edit = may(request, wave.kantor_id, *PENGELOLA)
    published = row.laporan.status == StatusLaporanSurvei.TERBIT
    start = {"tanggal": today(wave.kantor.zona_waktu)}
    page = {
        "gelombang": wave,
        "rencana": row,
        "unsur": nama_dalam(row.laporan.hasil["angka"], row.unsur),
        "waktu": _quarter(row),
        "status": StatusTindakLanjut(row.status),
        "bukti_ada": list(row.bukti_set.select_related("berkas", "oleh")),
        "keadaan": (keadaan or KeadaanRencanaForm(initial=_state(row))) if may_edit and published else None,
        "bukti": (bukti or BuktiRencanaForm(initial=start)) if may_edit and published else None,
        "boleh_ubah": may_edit and not published,
        "terbit": published,
    }
    return render(request, "survei/kerja/laporan/rencana.html", page, status=status)


def _state(row: RencanaTindakLanjut) -> dict[str, object]:
    return {"revisi": row.revisi, "status": row.status, "alasan_batal": row.alasan_batal}


def _find(request: HttpRequest, pk: int) -> RencanaTindakLanjut:
    row = list_rencana_for(akun_of(request)).filter(pk=pk).first()
    if row is None:
        raise Http404
    return row


def _find_own(request: HttpRequest, pk: int) -> RencanaTindakLanjut:
    """Return a line that this officer may change, or 404."""
    row = _find(request, pk)
    if not may(request, row.laporan.gelombang.kantor_id, *PENGELOLA):
        raise Http404
    return row


def _address(row: RencanaTindakLanjut) -> str:
    return reverse("survei_kerja:rencana", args=[row.pk])


def _quarter(row: RencanaTindakLanjut) -> str:
    return _("Triwulan %(triwulan)s %(tahun)s") % {
        "triwulan": ROMAWI[row.triwulan - 1],
        "tahun": row.tahun,
    }


def _status(row: RencanaTindakLanjut) -> StatusTindakLanjut:
    return StatusTindakLanjut(row.status)
