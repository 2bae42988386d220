"""Intake, papers, disputes, the party's board, reopening and closing."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.domains.paw import services
from suara.domains.paw.formulir.perkara import (
    BukaKembaliForm,
    KepengurusanForm,
    LampiranForm,
    PeriksaForm,
    ProsesHukumForm,
    TutupForm,
)
from suara.domains.paw.models import PermohonanPAW
from suara.domains.paw.status import AlasanTutup, HasilPeriksa
from suara.domains.paw.views_kerja.dasar import kept_file, run_act
from suara.domains.paw.workflow import Act, peran_of

BOTH = ("GET", "POST")
type Kept = Berkas | None


@petugas(*peran_of(Act.CHECK_KELENGKAPAN), methods=BOTH)
def periksa(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Record the result of the intake."""

    def submit(actor: Akun, permohonan: PermohonanPAW, form: Any, _berkas: Kept) -> None:
        services.check_kelengkapan(
            actor=actor,
            permohonan=permohonan,
            versi=form.cleaned_data["versi"],
            hasil=HasilPeriksa(form.cleaned_data["hasil"]),
            catatan=form.cleaned_data["catatan"],
            kekurangan=form.list_kekurangan(),
        )

    return run_act(
        request,
        pk,
        act=Act.CHECK_KELENGKAPAN,
        form_class=PeriksaForm,
        submit=submit,
        done=_("Hasil pemeriksaan tersimpan."),
        template="paw/kerja/periksa.html",
    )


@petugas(*peran_of(Act.ADD_LAMPIRAN), methods=BOTH)
def lampiran(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Add a paper."""

    def submit(actor: Akun, permohonan: PermohonanPAW, form: Any, berkas: Kept) -> None:
        services.add_lampiran(
            actor=actor,
            permohonan=permohonan,
            versi=form.cleaned_data["versi"],
            dokumen=form.dokumen(),
            berkas=kept_file(berkas),
        )

    return run_act(
        request,
        pk,
        act=Act.ADD_LAMPIRAN,
        form_class=LampiranForm,
        submit=submit,
        done=_("Lampiran tersimpan."),
    )


@petugas(*peran_of(Act.RECORD_PROSES_HUKUM), methods=BOTH)
def proses_hukum(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Record a dispute or its next stage."""

    def prepare(form: forms.Form, permohonan: PermohonanPAW) -> None:
        field = form.fields["menggantikan"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = permohonan.proseshukum_set.filter(digantikan__isnull=True)

    def submit(actor: Akun, permohonan: PermohonanPAW, form: Any, berkas: Kept) -> None:
        data = form.cleaned_data
        services.record_proses_hukum(
            actor=actor,
            permohonan=permohonan,
            versi=data["versi"],
            calon=data["calon"],
            isian=form.isian(),
            berkas=berkas,
            menggantikan=data["menggantikan"],
        )

    return run_act(
        request,
        pk,
        act=Act.RECORD_PROSES_HUKUM,
        form_class=ProsesHukumForm,
        submit=submit,
        prepare=prepare,
        done=_("Proses hukum tersimpan."),
    )


@petugas(*peran_of(Act.RECORD_KEPENGURUSAN), methods=BOTH)
def kepengurusan(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Record which board speaks for the party."""

    def submit(actor: Akun, permohonan: PermohonanPAW, form: Any, berkas: Kept) -> None:
        services.record_kepengurusan(
            actor=actor,
            permohonan=permohonan,
            versi=form.cleaned_data["versi"],
            isian=form.isian(),
            berkas=berkas,
        )

    return run_act(
        request,
        pk,
        act=Act.RECORD_KEPENGURUSAN,
        form_class=KepengurusanForm,
        submit=submit,
        done=_("Kepengurusan partai tersimpan."),
    )


@petugas(*peran_of(Act.REOPEN), methods=BOTH)
def buka_kembali(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Take the case up again after a final ruling about the member."""

    def submit(actor: Akun, permohonan: PermohonanPAW, form: Any, _berkas: Kept) -> None:
        data = form.cleaned_data
        services.reopen_permohonan(
            actor=actor, permohonan=permohonan, versi=data["versi"], catatan=data["catatan"]
        )

    return run_act(
        request,
        pk,
        act=Act.REOPEN,
        form_class=BukaKembaliForm,
        submit=submit,
        done=_("Perkara dibuka kembali."),
    )


@petugas(*peran_of(Act.CLOSE), methods=BOTH)
def tutup(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Close the case."""

    def submit(actor: Akun, permohonan: PermohonanPAW, form: Any, _berkas: Kept) -> None:
        data = form.cleaned_data
        services.close_permohonan(
            actor=actor,
            permohonan=permohonan,
            versi=data["versi"],
            alasan=AlasanTutup(data["alasan"]),
            catatan=data["catatan"],
        )

    return run_act(
        request, pk, act=Act.CLOSE, form_class=TutupForm, submit=submit, done=_("Perkara ditutup.")
    )
