"""The office's acts on a citizen's request, each a small form with what it means."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from suara.core.akun.akses import petugas
from suara.core.akun.models import Akun
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.services import store_bukti
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.tanggapan_tindak import (
    DokumenDilihatForm,
    DokumenLoketForm,
    PindahForm,
    RujukForm,
    TanyaForm,
    TeruskanForm,
    TolakForm,
)
from suara.domains.pemilih.models import TanggapanPemilih
from suara.domains.pemilih.pagar import PENGUSUL
from suara.domains.pemilih.services import tanggapan_tindak as services
from suara.domains.pemilih.terms import JenisBukti
from suara.domains.pemilih.terms_tanggapan import StatusTanggapan, TujuanTanggapan
from suara.domains.pemilih.views_kerja.dasar import BOTH, akun_of
from suara.domains.pemilih.views_kerja.tanggapan import find_dokumen, find_tanggapan
from suara.engine.terms import LingkupPindah
from suara.ui.kalimat import sentence

type Laksana = Callable[[Akun, TanggapanPemilih, dict[str, Any]], object]


@dataclass(frozen=True, slots=True)
class Tindak:
    """One act: its form, its words, what it does."""

    form: type[forms.Form]
    judul: str
    tombol: str
    selesai: str
    laksana: Laksana
    bahaya: bool = False


def _ask(actor: Akun, row: TanggapanPemilih, said: dict[str, Any]) -> object:
    return services.ask(actor=actor, tanggapan=row, **said)


def _refuse(actor: Akun, row: TanggapanPemilih, said: dict[str, Any]) -> object:
    return services.refuse_tanggapan(actor=actor, tanggapan=row, **said)


def _refer(actor: Akun, row: TanggapanPemilih, said: dict[str, Any]) -> object:
    return services.refer(actor=actor, tanggapan=row, **said)


def _hand_over(actor: Akun, row: TanggapanPemilih, said: dict[str, Any]) -> object:
    return services.hand_over(actor=actor, tanggapan=row, **said)


def _forward(actor: Akun, row: TanggapanPemilih, said: dict[str, Any]) -> object:
    return services.forward(
        actor=actor,
        tanggapan=row,
        versi=said["versi"],
        tujuan=TujuanTanggapan(said["tujuan"]),
        nik=said["nik"],
        desa_lama=said["desa_lama"],
        pindah=LingkupPindah(said["pindah"] or LingkupPindah.TIDAK),
    )


def _add(actor: Akun, row: TanggapanPemilih, said: dict[str, Any]) -> object:
    upload = said["berkas"]
    kept = store_bukti(data=upload.read(), name="dokumen", kantor=row.kantor, actor=actor) if upload else None
    return services.add_dokumen(
        actor=actor, tanggapan=row, jenis=JenisBukti(said["jenis"]), nomor=said["nomor"], berkas=kept
    )


ACTS: dict[str, Tindak] = {
    "teruskan": Tindak(
        TeruskanForm, _("Teruskan tanggapan"), _("Teruskan"), _("Tanggapan menjadi kandidat."), _forward
    ),
    "tanya": Tindak(TanyaForm, _("Tanya pelapor"), _("Kirim pertanyaan"), _("Pertanyaan terkirim."), _ask),
    "dokumen": Tindak(
        DokumenLoketForm, _("Catat dokumen yang ditunjukkan"), _("Simpan"), _("Dokumen tercatat."), _add
    ),
    "rujuk": Tindak(RujukForm, _("Rujuk ke lembaga lain"), _("Rujuk"), _("Tanggapan dirujuk."), _refer),
    "pindah": Tindak(
        PindahForm, _("Pindahkan ke kantor lain"), _("Pindahkan"), _("Tanggapan dipindahkan."), _hand_over
    ),
    "tolak": Tindak(
        TolakForm, _("Tolak dengan alasan"), _("Tolak"), _("Jawaban terkirim."), _refuse, bahaya=True
    ),
}


@petugas(*PENGUSUL, methods=BOTH)
def tindak(request: HttpRequest, pk: int, act: str) -> HttpResponse:
    """Show the form of an act; do it when sent."""
    found = ACTS.get(act)
    if found is None:
        raise Http404
    row = find_tanggapan(request, pk)
    extra: dict[str, Any] = {"kantor_id": row.kantor_id} if found.form is PindahForm else {}
    start = {"versi": row.versi, "tujuan": TujuanTanggapan.KANDIDAT, "pindah": LingkupPindah.TIDAK}
    form = found.form(request.POST or None, request.FILES or None, initial=start, **extra)
    back = reverse("pemilih_kerja:tanggapan", args=[pk])
    if request.method == "POST" and form.is_valid():
        try:
            found.laksana(akun_of(request), row, form.cleaned_data)
        except (ActRefused, BerkasDitolak) as error:
            form.add_error(None, sentence(error.kalimat))
        else:
            messages.success(request, gettext(found.selesai))
            return redirect("pemilih_kerja:tanggapan_daftar" if act == "pindah" else back)
    page = {"form": form, "judul": gettext(found.judul), "tombol": gettext(found.tombol), "kembali": back}
    page |= {"bahaya": found.bahaya, "t": row, "status": StatusTanggapan(row.status)}
    status = 409 if form.non_field_errors() else 200
    return render(request, "pemilih/kerja/tanggapan/formulir.html", page, status=status)


@petugas(*PENGUSUL, methods=BOTH)
def periksa(request: HttpRequest, pk: int) -> HttpResponse:
    """Record what a paper is and whether it fits."""
    paper = find_dokumen(request, pk)
    row = paper.tanggapan
    start = {"jenis": paper.jenis, "sesuai": {True: "ya", False: "tidak", None: ""}[paper.sesuai]}
    form = DokumenDilihatForm(request.POST or None, initial=start)
    back = reverse("pemilih_kerja:tanggapan", args=[row.pk])
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            services.see_dokumen(
                actor=akun_of(request),
                dokumen=paper,
                jenis=JenisBukti(said["jenis"]),
                sesuai=said["sesuai"] == "ya",
                nomor=said["nomor"],
            )
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
        else:
            messages.success(request, gettext("Dokumen tercatat."))
            return redirect(back)
    page = {"form": form, "judul": gettext("Periksa dokumen"), "tombol": gettext("Simpan"), "kembali": back}
    page |= {"t": row, "status": StatusTanggapan(row.status)}
    status = 409 if form.non_field_errors() else 200
    return render(request, "pemilih/kerja/tanggapan/formulir.html", page, status=status)
