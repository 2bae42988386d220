"""Acts on election data: publish votes, note oaths, struck candidates, neighbours, population."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from suara.core.akun.akses import petugas
from suara.core.tugas.waktu import today
from suara.domains.paw.errors import ActRefused, DataChanged
from suara.domains.paw.formulir.data import (
    CoretForm,
    PelantikanForm,
    PendudukForm,
    TerbitkanForm,
    TetanggaForm,
)
from suara.domains.paw.models import Dapil, Pemilu
from suara.domains.paw.queries_dapil import list_menunggu_pelantikan, read_isi_dapil
from suara.domains.paw.queries_data import DataDapil, list_data_dapil
from suara.domains.paw.services.dapil import confirm_tetangga, set_penduduk, strike_calon, swear_in
from suara.domains.paw.services.pemilu import publish_pemilu, publish_suara
from suara.domains.paw.terms import Lembaga
from suara.domains.paw.views_kerja.dasar import akun_of
from suara.domains.paw.views_kerja.data import find_pemilu
from suara.domains.paw.views_kerja.data_dasar import kantor_with, run_dapil_act
from suara.domains.paw.wewenang import PENERBIT, PENYIAP, find_kantor
from suara.ui.format import format_number
from suara.ui.kalimat import sentence


@petugas(PENERBIT, methods=("GET", "POST"))
def terbitkan_dapil(request: HttpRequest, pk: int) -> HttpResponse:
    """Publish the votes of one dapil."""
    return run_dapil_act(
        request,
        pk,
        peran=PENERBIT,
        form_class=TerbitkanForm,
        submit=lambda actor, dapil, form: publish_suara(
            actor=actor, dapil=dapil, versi=form.cleaned_data["versi"]
        ),
        done=lambda n: _("%(n)s angka suara sudah terbit.") % {"n": format_number(n)},
        page={"judul": _("Terbitkan suara"), "tombol": _("Terbitkan"), "jenis": "terbit"},
        more=lambda dapil: {"isi": read_isi_dapil(dapil)},
    )


@petugas(PENERBIT, methods=("GET", "POST"))
def terbitkan_pemilu(request: HttpRequest, kode: str, lembaga: str) -> HttpResponse:
    """Publish the votes of every dapil of an institution that the officer's offices answer for."""
    pemilu = find_pemilu(kode)
    if lembaga not in {item.value for item in Lembaga}:
        raise Http404
    rows = _mine(request, pemilu, lembaga)
    if not rows:
        raise Http404
    seen = sum(row.dapil.versi for row in rows)
    data = request.POST.copy() if request.method == "POST" else None
    form = TerbitkanForm(data, initial={"versi": seen})
    status = 200
    if data is not None and form.is_valid():
        try:
            done = publish_pemilu(
                actor=akun_of(request),
                pemilu=pemilu,
                lembaga=Lembaga(lembaga),
                terlihat=form.cleaned_data["versi"],
            )
        except ActRefused as error:
            status = 409
            form.add_error(None, sentence(error.kalimat))
            if isinstance(error, DataChanged):
                data["versi"] = str(seen)
        else:
            messages.success(request, _published(*done))
            return redirect("paw_kerja:data_pemilu", kode=pemilu.pk)
    context = {
        "pemilu": pemilu,
        "lembaga": _(Lembaga(lembaga).label),
        "form": form,
        "siap": [row for row in rows if row.hitungan.siap and not row.hitungan.tanpa_keputusan],
        "tertinggal": [row for row in rows if row.hitungan.tanpa_keputusan],
    }
    return render(request, "paw/kerja/pemilu/terbitkan_pemilu.html", context, status=status)


def _mine(request: HttpRequest, pemilu: Pemilu, lembaga: str) -> list[DataDapil]:
    offices = kantor_with(request, PENERBIT)
    rows = [row for row in list_data_dapil(pemilu) if row.dapil.lembaga == lembaga]
    return [row for row in rows if find_kantor(offices, row.dapil)]


def _published(numbers: int, dapil: int) -> str:
    return ngettext(
        "%(n)s angka suara di %(d)s dapil sudah terbit.",
        "%(n)s angka suara di %(d)s dapil sudah terbit.",
        dapil,
    ) % {"n": format_number(numbers), "d": format_number(dapil)}


@petugas(PENYIAP, methods=("GET", "POST"))
def pelantikan(request: HttpRequest, pk: int) -> HttpResponse:
    """Note the oath of the elected."""

    def submit(actor: Any, dapil: Dapil, form: PelantikanForm) -> int:
        names = ("versi", "tanggal", "akhir", "anggota")
        return swear_in(actor=actor, dapil=dapil, **{name: form.cleaned_data[name] for name in names})

    return run_dapil_act(
        request,
        pk,
        peran=PENYIAP,
        form_class=PelantikanForm,
        submit=submit,
        done=lambda n: _("Pelantikan %(n)s anggota sudah dicatat.") % {"n": format_number(n)},
        page={"judul": _("Catat pelantikan"), "tombol": _("Simpan"), "jenis": "pelantikan"},
        more=lambda dapil: {"menunggu": list_menunggu_pelantikan(dapil).count()},
    )


@petugas(PENYIAP, methods=("GET", "POST"))
def coret(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark a candidate as struck from the DCT."""
    return run_dapil_act(
        request,
        pk,
        peran=PENYIAP,
        form_class=CoretForm,
        submit=lambda actor, _dapil, form: strike_calon(actor=actor, **form.cleaned_data),
        done=lambda calon: _("%(nama)s sudah dicatat dicoret dari DCT.") % {"nama": calon.nama},
        page={"judul": _("Catat calon dicoret"), "tombol": _("Catat dicoret"), "jenis": "coret"},
    )


@petugas(PENYIAP, methods=("GET", "POST"))
def tetangga(request: HttpRequest, pk: int) -> HttpResponse:
    """Confirm that another dapil touches this one."""
    return run_dapil_act(
        request,
        pk,
        peran=PENYIAP,
        form_class=TetanggaForm,
        submit=lambda actor, dapil, form: confirm_tetangga(actor=actor, satu=dapil, **form.cleaned_data),
        done=lambda _pair: _("Dapil berbatasan sudah disahkan."),
        page={"judul": _("Sahkan dapil berbatasan"), "tombol": _("Sahkan"), "jenis": "tetangga"},
        initial=lambda _dapil: {"tanggal": today()},
    )


@petugas(PENYIAP, methods=("GET", "POST"))
def penduduk(request: HttpRequest, pk: int) -> HttpResponse:
    """Note how many people live in the dapil."""
    return run_dapil_act(
        request,
        pk,
        peran=PENYIAP,
        form_class=PendudukForm,
        submit=lambda actor, dapil, form: set_penduduk(actor=actor, dapil=dapil, **form.cleaned_data),
        done=lambda _dapil: _("Jumlah penduduk sudah dicatat."),
        page={"judul": _("Catat jumlah penduduk"), "tombol": _("Simpan"), "jenis": "penduduk"},
        initial=lambda dapil: {"penduduk": dapil.penduduk, "sumber": dapil.sumber_penduduk},
    )
