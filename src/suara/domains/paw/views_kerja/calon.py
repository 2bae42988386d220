"""Recording what becomes known about candidates: facts, contacts, responses, receipts."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any
from zoneinfo import ZoneInfo

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.core.akun.models import Akun
from suara.core.berkas.models import Berkas
from suara.domains.paw import services
from suara.domains.paw.formulir.dasar import PerkaraForm
from suara.domains.paw.formulir.perkara import (
    CabutForm,
    FaktaForm,
    KlarifikasiForm,
    LhkpnForm,
    TanggapanForm,
)
from suara.domains.paw.models import FaktaCalon, PermohonanPAW
from suara.domains.paw.queries import list_petugas_kantor
from suara.domains.paw.views_kerja.dasar import akun_of, find_permohonan, kept_file, run_act
from suara.domains.paw.workflow import Act, peran_of

BOTH = ("GET", "POST")
type Kept = Berkas | None


@petugas(*peran_of(Act.RECORD_FAKTA), methods=BOTH)
def fakta(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Record a fact about a candidate with its paper."""

    def submit(actor: Akun, permohonan: PermohonanPAW, form: Any, berkas: Kept) -> None:
        data = form.cleaned_data
        services.record_fakta(
            actor=actor,
            permohonan=permohonan,
            versi=data["versi"],
            calon=data["calon"],
            kode=data["kode"],
            sumber=data["sumber"],
            rincian=form.rincian(),
            dokumen=form.dokumen(),
            berkas=berkas,
            terverifikasi=data["terverifikasi"],
        )

    return run_act(
        request,
        pk,
        act=Act.RECORD_FAKTA,
        form_class=FaktaForm,
        submit=submit,
        done=_("Fakta tersimpan. Fakta membuktikan sesuatu setelah dokumennya diverifikasi."),
    )


@petugas(*peran_of(Act.VERIFY_FAKTA), methods=BOTH)
def verifikasi_fakta(request: HttpRequest, pk: uuid.UUID, fakta: uuid.UUID) -> HttpResponse:
    """Confirm that the paper proves the fact."""
    row = _find_fakta(request, pk, fakta)

    def submit(actor: Akun, permohonan: PermohonanPAW, form: Any, _berkas: Kept) -> None:
        services.verify_fakta(actor=actor, permohonan=permohonan, versi=form.cleaned_data["versi"], fakta=row)

    return run_act(
        request,
        pk,
        act=Act.VERIFY_FAKTA,
        form_class=PerkaraForm,
        submit=submit,
        done=_("Fakta terverifikasi."),
        template="paw/kerja/fakta_periksa.html",
        context={"fakta": row},
    )


@petugas(*peran_of(Act.VERIFY_FAKTA), methods=BOTH)
def cabut_fakta(request: HttpRequest, pk: uuid.UUID, fakta: uuid.UUID) -> HttpResponse:
    """Take a fact back, with the reason."""
    row = _find_fakta(request, pk, fakta)

    def submit(actor: Akun, permohonan: PermohonanPAW, form: Any, _berkas: Kept) -> None:
        data = form.cleaned_data
        services.withdraw_fakta(
            actor=actor, permohonan=permohonan, versi=data["versi"], fakta=row, alasan=data["alasan"]
        )

    return run_act(
        request,
        pk,
        act=Act.VERIFY_FAKTA,
        form_class=CabutForm,
        submit=submit,
        done=_("Fakta dicabut."),
        judul=_("Cabut fakta"),
        template="paw/kerja/fakta_periksa.html",
        context={"fakta": row, "cabut": True},
    )


@petugas(*peran_of(Act.RECORD_KLARIFIKASI), methods=BOTH)
def klarifikasi(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Record one contact; its Berita Acara is drafted with it."""

    def prepare(form: forms.Form, permohonan: PermohonanPAW) -> None:
        field = form.fields["petugas_kedua"]
        if isinstance(field, forms.ModelChoiceField):
            field.queryset = list_petugas_kantor(permohonan.kantor).exclude(pk=akun_of(request).pk)

    def submit(actor: Akun, permohonan: PermohonanPAW, form: Any, berkas: Kept) -> None:
        data = form.cleaned_data
        names = ("calon", "cara", "pihak", "nama_pihak", "pemeriksaan_identitas", "pertanyaan", "jawaban",
                 "kesimpulan", "hasil", "tentang")  # fmt: skip
        moment = dt.datetime.combine(data["tanggal"], data["jam"], ZoneInfo(permohonan.kantor.zona_waktu))
        services.record_klarifikasi(
            actor=actor,
            permohonan=permohonan,
            versi=data["versi"],
            isian=services.IsianKlarifikasi(dihubungi_at=moment, **{name: data[name] for name in names}),
            petugas_kedua=data["petugas_kedua"],
            bukti=berkas,
        )

    return run_act(
        request,
        pk,
        act=Act.RECORD_KLARIFIKASI,
        form_class=KlarifikasiForm,
        submit=submit,
        prepare=prepare,
        done=_("Klarifikasi tersimpan; konsep Berita Acaranya sudah dibuat."),
    )


@petugas(*peran_of(Act.RECORD_TANGGAPAN), methods=BOTH)
def tanggapan(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Record a response of the public."""

    def submit(actor: Akun, permohonan: PermohonanPAW, form: Any, berkas: Kept) -> None:
        names = ("versi", "calon", "tanggal_diterima", "cara", "isi", "tentang")
        services.record_tanggapan(
            actor=actor,
            permohonan=permohonan,
            berkas=berkas,
            **{name: form.cleaned_data[name] for name in names},
        )

    return run_act(
        request,
        pk,
        act=Act.RECORD_TANGGAPAN,
        form_class=TanggapanForm,
        submit=submit,
        done=_("Tanggapan tersimpan. Klarifikasi tentang calon ini wajib dilakukan."),
    )


@petugas(*peran_of(Act.RECORD_LHKPN), methods=BOTH)
def lhkpn(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Record a receipt of the wealth report."""

    def submit(actor: Akun, permohonan: PermohonanPAW, form: Any, berkas: Kept) -> None:
        names = ("versi", "calon", "nomor", "tanggal_lhkpn")
        services.record_lhkpn(
            actor=actor,
            permohonan=permohonan,
            berkas=kept_file(berkas),
            **{name: form.cleaned_data[name] for name in names},
        )

    return run_act(
        request,
        pk,
        act=Act.RECORD_LHKPN,
        form_class=LhkpnForm,
        submit=submit,
        done=_("Tanda terima tersimpan."),
    )


def _find_fakta(request: HttpRequest, pk: uuid.UUID, fakta: uuid.UUID) -> FaktaCalon:
    permohonan = find_permohonan(request, pk)
    row = permohonan.faktacalon_set.select_related("calon", "berkas", "dicatat_oleh").filter(pk=fakta).first()
    if row is None:
        raise Http404
    return row
