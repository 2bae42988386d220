"""Importing from the browser: choose, check first, then confirm; and the report that stays."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suara.core.akun.akses import petugas
from suara.domains.paw.errors import ActRefused
from suara.domains.paw.formulir.impor import ImporForm, initial_from
from suara.domains.paw.models import BarisDitolak, Impor, JenisImpor, StatusImpor, UnggahanImpor
from suara.domains.paw.queries_data import get_unggahan, list_impor, list_unggahan
from suara.domains.paw.services.unggahan import check_unggahan, confirm_unggahan, discard_unggahan
from suara.domains.paw.views_kerja.dasar import akun_of, kantor_of
from suara.domains.paw.views_kerja.data_dasar import kantor_with
from suara.domains.paw.wewenang import PENYIAP, PETUGAS_PAW
from suara.kernel.temuan import Kadar
from suara.ui.format import format_date, format_number, format_time
from suara.ui.kalimat import sentence
from suara.ui.tabel import Kolom, Saringan, Tabel

KADAR = {Kadar.GALAT.value: gettext_lazy("Kesalahan"), Kadar.PERINGATAN.value: gettext_lazy("Peringatan")}
HITUNGAN = {
    "partai_baru": gettext_lazy("Partai baru"),
    "dapil_baru": gettext_lazy("Dapil baru"),
    "dapil_dilengkapi": gettext_lazy("Dapil dilengkapi"),
    "wilayah_baru": gettext_lazy("Wilayah dapil baru"),
    "wilayah_sama": gettext_lazy("Wilayah dapil yang sudah ada"),
    "calon_baru": gettext_lazy("Calon baru"),
    "calon_sama": gettext_lazy("Calon yang sudah ada"),
    "suara_baru": gettext_lazy("Suara baru"),
    "suara_diganti": gettext_lazy("Suara diganti Keputusan baru"),
    "suara_sama": gettext_lazy("Suara yang sudah ada"),
    "suara_wilayah_baru": gettext_lazy("Suara per wilayah baru"),
    "suara_wilayah_sama": gettext_lazy("Suara per wilayah yang sudah ada"),
    "kursi_baru": gettext_lazy("Kursi baru"),
}


@petugas(PENYIAP, methods=("GET", "POST"))
def baru(request: HttpRequest) -> HttpResponse:
    """Ask what to import and check it; a file without errors waits for the officer's word."""
    offices = kantor_with(request, PENYIAP)
    if request.method != "POST":
        form = ImporForm(kantor=offices, initial=_initial(request))
        return render(request, "paw/kerja/pemilu/impor_baru.html", {"form": form})
    form = ImporForm(request.POST, request.FILES, kantor=offices)
    status = 200
    if form.is_valid():
        upload = form.cleaned_data["berkas"]
        hasil, unggahan = check_unggahan(
            actor=akun_of(request),
            kantor=form.kantor_dipilih(),
            jenis=form.cleaned_data["jenis"],
            data=upload.read(),
            name=upload.name,
            opsi=form.opsi(),
        )
        if unggahan is not None:
            return redirect("paw_kerja:data_unggahan", pk=unggahan.pk)
        if hasil.impor_id:
            return redirect("paw_kerja:data_impor", pk=hasil.impor_id)
        status = 422
        for item in hasil.galat[:10]:
            form.add_error("berkas", sentence(item.pesan))
    return render(request, "paw/kerja/pemilu/impor_baru.html", {"form": form}, status=status)


def _initial(request: HttpRequest) -> dict[str, str]:
    """Return the choices of the earlier import that the address names, for a corrected file."""
    try:
        earlier = list_impor(kantor_of(request)).get(pk=uuid.UUID(request.GET.get("dari", "")))
    except (ValueError, Impor.DoesNotExist):
        return {"jenis": request.GET.get("jenis", ""), "pemilu": request.GET.get("pemilu", "")}
    return initial_from(earlier.jenis, earlier.pilihan)


@petugas(PENYIAP, methods=("GET", "POST"))
def unggahan(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show what a checked file would bring; import it or throw it away."""
    offices = kantor_with(request, PENYIAP)
    try:
        kept = get_unggahan(pk, offices)
    except UnggahanImpor.DoesNotExist:
        return _gone(request, pk)
    if request.method == "POST":
        return _decide(request, kept)
    codes = sorted({item["kode"] for item in kept.temuan})
    table = tabel_temuan(request, kept.temuan, codes, kept.nama_berkas)
    if file := table.export_requested():
        return file
    context = {"unggahan": kept, "tabel": table, "ringkasan": summary(kept)}
    context["hitungan"] = counts(kept.hitungan)
    return render(request, "paw/kerja/pemilu/unggahan.html", context)


def _gone(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Lead to the report of a file that was imported meanwhile; anything else is not found."""
    if list_impor(kantor_of(request)).filter(pk=pk).exists():
        messages.info(request, _("Berkas ini sudah diimpor. Inilah laporannya."))
        return redirect("paw_kerja:data_impor", pk=pk)
    raise Http404


def _decide(request: HttpRequest, kept: UnggahanImpor) -> HttpResponse:
    try:
        if request.POST.get("aksi") == "buang":
            discard_unggahan(actor=akun_of(request), unggahan=kept)
            messages.success(request, _("Impor dibatalkan; tidak ada yang tersimpan."))
            return redirect("paw_kerja:data")
        hasil = confirm_unggahan(actor=akun_of(request), unggahan=kept)
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
        return redirect("paw_kerja:data")
    if hasil.diterima:
        messages.success(request, _("Data sudah diimpor."))
    else:
        messages.error(request, _("Data berubah sejak diperiksa; impor ditolak. Inilah sebabnya."))
    return redirect("paw_kerja:data_impor", pk=hasil.impor_id)


@petugas(*PETUGAS_PAW, methods=("GET",))
def impor(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show the report of an import."""
    try:
        found = list_impor(kantor_of(request)).get(pk=pk)
    except Impor.DoesNotExist:
        raise Http404 from None
    rows = BarisDitolak.objects.filter(impor=found)
    table = tabel_temuan(request, rows, found.temuan_per_kode, found.nama_berkas)
    if file := table.export_requested():
        return file
    return render(
        request,
        "paw/kerja/pemilu/impor.html",
        {
            "impor": found,
            "status": StatusImpor(found.status),
            "tabel": table,
            "ringkasan": summary(found),
            "hitungan": counts(found.hitungan),
            "tampil_sebagian": found.jumlah_galat + found.jumlah_peringatan > len(rows),
            "boleh_impor": bool(kantor_with(request, PENYIAP)),
        },
    )


@petugas(*PETUGAS_PAW, methods=("GET",))
def daftar_impor(request: HttpRequest) -> HttpResponse:
    """Show every import of the officer's offices."""
    table = Tabel(
        list_impor(kantor_of(request)),
        [
            Kolom("nama_berkas", _("Berkas"), url=lambda row: reverse("paw_kerja:data_impor", args=[row.pk])),
            Kolom("created_at", _("Waktu"), tampil=_moment),
            Kolom("jenis", _("Isi berkas")),
            Kolom("pemilu", _("Pemilu"), nilai=lambda row: row.pilihan.get("pemilu") or row.pemilu_id or ""),
            Kolom("jumlah_baris", _("Baris"), angka=True),
            Kolom("jumlah_galat", _("Kesalahan"), angka=True),
            Kolom("jumlah_peringatan", _("Peringatan"), angka=True),
            Kolom("status", _("Status"), lencana=True, tampil=lambda row: StatusImpor(row.status)),
            Kolom("oleh", _("Oleh"), nilai="oleh.nama"),
        ],
        query=request.GET,
        cari=("nama_berkas",),
        saringan=[
            Saringan("status", _("Status"), StatusImpor.choices),
            Saringan("jenis", _("Isi berkas"), JenisImpor.choices),
        ],
        nama="impor",
        kosong=_("Belum ada berkas yang diimpor."),
    )
    if file := table.export_requested():
        return file
    waiting = list(list_unggahan(kantor_with(request, PENYIAP)))
    return render(request, "paw/kerja/pemilu/impor_daftar.html", {"tabel": table, "unggahan": waiting})


def tabel_temuan(request: HttpRequest, rows: Any, kode: Iterable[str], nama: str) -> Tabel:
    """Return the findings as a table: row, column, sentence; of stored rows or of a check's JSON."""
    return Tabel(
        rows,
        [
            Kolom("baris", _("Tempat"), tampil=_place),
            Kolom("kolom", _("Kolom")),
            Kolom("kadar", _("Kadar"), nilai=lambda row: str(KADAR[_field(row, "kadar")]), urut="kadar"),
            Kolom("pesan", _("Temuan"), nilai=lambda row: sentence(_field(row, "pesan")), urut=False),
            Kolom("kode", _("Kode"), tampil=lambda row: _field(row, "kode").replace("_", "_\u200b")),
        ],
        query=request.GET,
        judul=_("Temuan"),
        saringan=[
            Saringan("kadar", _("Kadar"), KADAR.items()),
            Saringan("kode", _("Kode"), [(item, item) for item in kode]),
        ],
        nama=f"temuan-{nama}",
        kosong=_("Tidak ada temuan: setiap baris dapat diterima apa adanya."),
    )


def _moment(row: Any) -> str:
    return f"{format_date(row.created_at)} {format_time(row.created_at)}"


def _place(row: Any) -> str:
    number = _field(row, "baris")
    return _("Seluruh berkas") if number is None else _("Baris %(n)s") % {"n": format_number(number)}


def _field(row: Any, name: str) -> Any:
    return row[name] if isinstance(row, dict) else getattr(row, name)


def summary(source: Impor | UnggahanImpor) -> list[tuple[Any, ...]]:
    """Return what was chosen and what the file is, as rows of label and value."""
    chosen = source.pilihan
    rows = [
        (_("Berkas"), source.nama_berkas),
        (_("Isi berkas"), source.get_jenis_display()),
        (_("Pemilu"), chosen.get("pemilu") or getattr(source, "pemilu_id", "") or "–"),
        (_("Baris data"), format_number(source.jumlah_baris)),
    ]
    if chosen.get("keputusan"):
        day = format_date(chosen["tanggal_keputusan"])
        rows.append((_("Keputusan"), f"{chosen['keputusan']}, {day}"))
    if chosen.get("dilantik"):
        rows.append((_("Tanggal pelantikan"), format_date(chosen["dilantik"])))
    if source.kantor:
        rows.append((_("Untuk kantor"), source.kantor.nama))
    return rows


def counts(hitungan: dict[str, int]) -> list[tuple[str, str]]:
    """Return what became of the rows, without what is zero."""
    known = [(HITUNGAN.get(key, key), number) for key, number in hitungan.items() if number]
    return [(str(words), format_number(number)) for words, number in known]
