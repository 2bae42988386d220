"""Exports: the log, a request with what it would hold, and the second person's answer."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suara.core.akun.akses import kewenangan_of, petugas
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.ekspor import EksporForm, JawabEksporForm
from suara.domains.pemilih.models import PermintaanEkspor
from suara.domains.pemilih.pagar import PENGUSUL, PENYETUJU, PETUGAS_PEMILIH
from suara.domains.pemilih.queries.ekspor import get_ekspor_for, list_ekspor_for, list_periode_ekspor
from suara.domains.pemilih.rules.profil import columns_of
from suara.domains.pemilih.services.ekspor import (
    approve_ekspor,
    number_of,
    refuse_ekspor,
    request_ekspor,
)
from suara.domains.pemilih.terms_keluar import ProfilEkspor, StatusEkspor
from suara.domains.pemilih.views_kerja.dasar import BOTH, akun_of, may, region_names
from suara.ui.format import format_date
from suara.ui.kalimat import sentence
from suara.ui.kolom import Kolom
from suara.ui.pilihan import pilihan
from suara.ui.tabel import Saringan, Tabel


@petugas(*PETUGAS_PEMILIH)
def daftar(request: HttpRequest) -> HttpResponse:
    """Show every request of the officer's offices: to whom, under which letter, and where it stands."""
    table = Tabel(
        list_ekspor_for(akun_of(request)),
        [
            Kolom("pk", gettext_lazy("Permintaan"), tampil=number_of, url=_address),
            Kolom("profil", gettext_lazy("Profil"), tampil=lambda row: row.get_profil_display()),
            Kolom("penerima", gettext_lazy("Penerima")),
            Kolom("nomor_surat", gettext_lazy("Nomor surat")),
            Kolom(
                "created_at",
                gettext_lazy("Diminta"),
                tampil=lambda row: format_date(localdate(row.created_at)),
            ),
            Kolom(
                "status", gettext_lazy("Status"), lencana=True, tampil=lambda row: StatusEkspor(row.status)
            ),
        ],
        query=request.GET,
        saringan=[
            Saringan("profil", gettext_lazy("Profil"), pilihan(ProfilEkspor)),
            Saringan("status", gettext_lazy("Status"), pilihan(StatusEkspor)),
        ],
        nama="ekspor",
        urut="-created_at",
        kosong=_("Belum ada permintaan ekspor."),
        ekspor=False,
    )
    held = kewenangan_of(request)
    page = {"tabel": table, "boleh_minta": held is not None and held.allows(PENGUSUL), "judul": _("Ekspor")}
    return render(request, "pemilih/kerja/ekspor/daftar.html", page)


@petugas(*PENGUSUL, methods=BOTH)
def minta(request: HttpRequest) -> HttpResponse:
    """Ask for an export; nothing is written yet."""
    periods = list(list_periode_ekspor(akun_of(request))[:40])
    first = periods[0].kantor.wilayah_id if periods else ""
    form = EksporForm(request.POST or None, periode=periods, initial={"wilayah": first})
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            made = request_ekspor(actor=akun_of(request), periode=form.periode(), isian=form.isian())
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Permintaan tersimpan. Orang kedua harus menyetujuinya."))
            return redirect("pemilih_kerja:ekspor_satu", pk=made.pk)
    page = {"form": form, "judul": _("Minta ekspor"), "tombol": _("Kirim kepada orang kedua")}
    page |= {"kembali": reverse("pemilih_kerja:ekspor"), "profil": [_profile(one) for one in ProfilEkspor]}
    return render(request, "pemilih/kerja/ekspor/minta.html", page, status=status)


@petugas(*PETUGAS_PEMILIH, methods=BOTH)
def satu(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a request with its log; let another officer than the one who asked approve or refuse it."""
    row = _find(request, pk)
    second = may(request, row.periode.kantor_id, *PENYETUJU)
    form = JawabEksporForm(request.POST or None)
    status = 200
    if request.method == "POST":
        if not second:
            raise Http404
        if form.is_valid():
            try:
                _answer(request, row, form.cleaned_data["catatan"])
            except ActRefused as error:
                form.add_error(None, sentence(error.kalimat))
                status = 409
            else:
                messages.success(request, _("Permintaan diputus."))
                return redirect("pemilih_kerja:ekspor_satu", pk=pk)
    waits = row.status == StatusEkspor.DIMINTA
    mine = row.peminta_id == akun_of(request).pk
    page = {
        "permintaan": row,
        "nomor": number_of(row),
        "judul": number_of(row),
        "status": StatusEkspor(row.status),
        "profil": _profile(ProfilEkspor(row.profil)),
        "perintah": row.profil.lower().replace("_", "-"),
        "wilayah": region_names([row.wilayah]).get(row.wilayah, ""),
        "berkas": row.berkas_set.all()[:200],
        "form": form,
        "boleh_putus": waits and second and not mine,
        "sendiri": waits and second and mine,
        "disetujui": row.status == StatusEkspor.DISETUJUI,
    }
    return render(request, "pemilih/kerja/ekspor/satu.html", page, status=status)


def _answer(request: HttpRequest, row: PermintaanEkspor, catatan: str) -> None:
    if request.POST.get("jawab") == "setuju":
        approve_ekspor(actor=akun_of(request), permintaan=row, catatan=catatan)
    else:
        refuse_ekspor(actor=akun_of(request), permintaan=row, catatan=catatan)


def _find(request: HttpRequest, pk: int) -> PermintaanEkspor:
    try:
        return get_ekspor_for(akun_of(request), pk)
    except PermintaanEkspor.DoesNotExist:
        raise Http404 from None


def _address(row: PermintaanEkspor) -> str:
    return reverse("pemilih_kerja:ekspor_satu", args=[row.pk])


def _profile(profil: ProfilEkspor) -> dict[str, Any]:
    """Return what a profile holds, in words; the recap numbers of PUBLIK are no columns of the list."""
    columns = [_(one.judul) for one in columns_of(profil)]
    return {"nama": profil.label, "kolom": ", ".join(columns) or _("Angka rekap saja, tanpa satu orang pun")}
