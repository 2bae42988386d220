"""Documents, numbers and citations in Ruang Kerja."""

from __future__ import annotations

import uuid

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.core.akun.models import Akun, Peran
from suara.core.akun.queries import list_kantor
from suara.core.berkas.queries import read_bytes
from suara.core.surat import amplop, kode, queries, services
from suara.core.surat.forms import DasarForm
from suara.core.surat.models import Dokumen, JenisKode, KonfirmasiDasar, StatusDokumen
from suara.core.surat.render import render_pdf
from suara.core.surat.services.dokumen import file_name
from suara.core.wilayah.models import Kantor
from suara.ui.format import format_date
from suara.ui.kalimat import sentence
from suara.ui.tabel import Kolom, Saringan, Tabel

_CHECKERS = (Peran.VERIFIKATOR, Peran.ANGGOTA, Peran.KETUA)


def _akun(request: HttpRequest) -> Akun:
    assert isinstance(request.user, Akun)  # noqa: S101 - `petugas` lets nobody else in
    return request.user


def _own(request: HttpRequest, dokumen_id: uuid.UUID) -> Dokumen:
    found = queries.list_dokumen_for(_akun(request)).filter(pk=dokumen_id).first()
    if found is None:
        raise Http404
    return found


@petugas()
def daftar(request: HttpRequest) -> HttpResponse:
    """List the documents of the officer's offices."""
    table = Tabel(
        queries.list_dokumen_for(_akun(request)),
        kolom=[
            Kolom("perihal", _("Perihal"), url=lambda d: reverse("surat:dokumen", args=[d.pk])),
            Kolom("jenis", _("Jenis")),
            Kolom("nomor", _("Nomor")),
            Kolom("tanggal_surat", _("Tanggal")),
            Kolom("status", _("Status"), nilai="get_status_display", urut="status", lencana=True),
        ],
        query=request.GET,
        cari=("perihal", "nomor"),
        saringan=[
            Saringan("status", _("Status"), StatusDokumen.choices),
            Saringan("jenis", _("Register"), JenisKode.choices, terap=_of_kind),
        ],
        nama="register-surat",
        kosong=_("Belum ada surat. Surat dibuat dari halaman perkara."),
    )
    if file := table.export_requested():
        return file
    return render(request, "surat/daftar.html", {"tabel_surat": table})


def _of_kind(rows: QuerySet[Dokumen], value: str) -> QuerySet[Dokumen]:
    minutes = Q(jenis__startswith=JenisKode.BA)
    return rows.filter(minutes if value == JenisKode.BA else ~minutes)


@petugas()
def dokumen(request: HttpRequest, dokumen_id: uuid.UUID) -> HttpResponse:
    """Show one document: what it is, what is still to check, its corrections and its history."""
    found = _own(request, dokumen_id)
    rows: list[tuple[object, ...]] = [
        (_("Jenis"), f"{found.get_jenis_kode_display()} ({found.jenis})"),
        (_("Nomor"), found.nomor or _("diberikan saat terbit")),
        (_("Tanggal"), format_date(found.tanggal_surat) if found.tanggal_surat else "–"),
        (_("Penanda tangan"), ", ".join(str(item.get("nama", "")) for item in found.penandatangan)),
        (_("Tembusan"), "; ".join(found.tembusan) or _("tidak ada")),
        (_("Terbuka untuk umum"), _("Ya") if found.publik else _("Tidak")),
    ]
    if found.is_terbit:
        rows.append((_("Kode pemeriksaan"), kode.show(found.kode_verifikasi)))
    context = {
        "d": found,
        "baris": rows,
        "perlu_dicek": [] if found.is_terbit else queries.list_perlu_dicek(found),
        "diralat_oleh": queries.get_correction(found),
        "meralat": found.meralat,
        "alamat_periksa": amplop.address_of(found.kode_verifikasi) if found.is_terbit else "",
    }
    return render(request, "surat/dokumen.html", context)


@petugas()
def pdf(request: HttpRequest, dokumen_id: uuid.UUID) -> HttpResponseBase:
    """Show the PDF: the published bytes, or the draft as it would look now."""
    found = _own(request, dokumen_id)
    if found.is_terbit:
        data = read_bytes(found.sha256)
    else:
        data = render_pdf(found.template, amplop.build(found, confirmed=queries.list_confirmed(found.kantor)))
    response = HttpResponse(data, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{file_name(found)}"'
    response["Cache-Control"] = "private, no-store"
    response["X-Content-Type-Options"] = "nosniff"
    return response


@petugas(methods=("GET", "POST"))
def dasar(request: HttpRequest) -> HttpResponse:
    """List citations that nobody has read, and let an officer confirm them."""
    akun = _akun(request)
    offices = list(list_kantor(akun))
    checked = {kantor.pk: kantor for kantor in list_kantor(akun, *_CHECKERS)}
    failed: DasarForm | None = None
    if request.method == "POST":
        form = DasarForm(request.POST)
        if form.data.get("kantor") not in checked:
            raise Http404
        if form.is_valid() and _confirm(request, form, checked):
            return HttpResponseRedirect(reverse("surat:dasar"))
        failed = form
    entries: list[dict[str, object]] = []
    for kantor in offices:
        for item in queries.list_unread(kantor):
            row_form = _dasar_form(kantor.pk, str(item["kutipan"]), failed, len(entries))
            entries.append({"kantor": kantor, "item": item, "form": row_form})
    context = {
        "entri": entries,
        "boleh": bool(checked),
        "galat_form": failed,
        "dipastikan": KonfirmasiDasar.objects.filter(kantor__in=offices).select_related("oleh"),
    }
    return render(request, "surat/dasar.html", context, status=422 if failed else 200)


def _dasar_form(kantor: str, kutipan: str, failed: DasarForm | None, index: int) -> DasarForm:
    if failed is not None and (failed.data.get("kutipan"), failed.data.get("kantor")) == (kutipan, kantor):
        return failed
    return DasarForm(initial={"kutipan": kutipan, "kantor": kantor}, auto_id=f"id_{index}_%s")


def _confirm(request: HttpRequest, form: DasarForm, offices: dict[str, Kantor]) -> bool:
    try:
        row = services.confirm_dasar(
            actor=_akun(request),
            kantor=offices[form.cleaned_data["kantor"]],
            kutipan=form.cleaned_data["kutipan"],
            catatan=form.cleaned_data["catatan"],
        )
    except services.SuratDitolak as refused:
        form.add_error("catatan", sentence(refused.kalimat))
        return False
    messages.success(request, _("%(kutipan)s sudah dipastikan.") % {"kutipan": row.kutipan})
    return True


@petugas(*_CHECKERS, methods=("POST",))
def cabut_dasar(request: HttpRequest, konfirmasi_id: int) -> HttpResponse:
    """Take a confirmation back; drafts mark the citation again."""
    akun = _akun(request)
    row = KonfirmasiDasar.objects.filter(pk=konfirmasi_id, kantor__in=list_kantor(akun, *_CHECKERS)).first()
    if row is None:
        raise Http404
    services.withdraw_dasar(actor=akun, konfirmasi=row)
    messages.success(request, _("%(kutipan)s perlu dicek kembali.") % {"kutipan": row.kutipan})
    return HttpResponseRedirect(reverse("surat:dasar"))
