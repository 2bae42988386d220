"""Retention in the browser: proposals to delete snapshots, the second person's answer, and holds."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.akses import kewenangan_of, petugas
from suara.core.akun.models import Peran
from suara.core.wilayah.models import Kantor
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.retensi import JawabRetensiForm, TahanForm, UsulRetensiForm
from suara.domains.pemilih.models.retensi import TahanSnapshot, UsulRetensi
from suara.domains.pemilih.pagar import PENYETUJU
from suara.domains.pemilih.queries import retensi as baca
from suara.domains.pemilih.queries.retensi import PETUGAS_RETENSI
from suara.domains.pemilih.services import retensi as layanan
from suara.domains.pemilih.terms import HasilUsul
from suara.domains.pemilih.terms_retensi import TempatData
from suara.domains.pemilih.views_kerja.dasar import BOTH, akun_of, may
from suara.ui.kalimat import sentence


@petugas(*PETUGAS_RETENSI)
def retensi(request: HttpRequest) -> HttpResponse:
    """Show what was proposed, decided and carried out, and what is held."""
    akun = akun_of(request)
    page = {
        "usul": [
            {"baris": row, "boleh": row.hasil == HasilUsul.MENUNGGU and row.pengusul_id != akun.pk}
            for row in baca.list_usul_for(akun)[:50]
        ],
        "tahan": [
            {"baris": row, "boleh": row.dilepas_at is None and row.oleh_id != akun.pk}
            for row in baca.list_tahan_for(akun)[:50]
        ],
        "form": JawabRetensiForm(),
        "boleh_usul": bool(_offices(request, *PENYETUJU)),
    }
    return render(request, "pemilih/kerja/retensi.html", page)


@petugas(*PENYETUJU, methods=BOTH)
def retensi_usul(request: HttpRequest) -> HttpResponse:
    """Propose to delete snapshots."""
    form = UsulRetensiForm(request.POST or None, kantor=_offices(request, *PENYETUJU))

    def act() -> None:
        layanan.propose_retensi(
            actor=akun_of(request),
            kantor=form.kantor(),
            tempat=TempatData(form.cleaned_data["tempat"]),
            snapshot=form.cleaned_data["snapshot"].split(),
            alasan=form.cleaned_data["alasan"],
        )

    return _form(request, form, act, _("Usulkan penghapusan snapshot"))


@petugas(*PETUGAS_RETENSI, methods=BOTH)
def retensi_tahan(request: HttpRequest) -> HttpResponse:
    """Hold a snapshot."""
    form = TahanForm(request.POST or None, kantor=_offices(request, *PETUGAS_RETENSI))

    def act() -> None:
        said = form.cleaned_data
        layanan.hold_snapshot(
            actor=akun_of(request), kantor=form.kantor(), snapshot=said["snapshot"], alasan=said["alasan"]
        )

    return _form(request, form, act, _("Tahan snapshot"))


@petugas(*PETUGAS_RETENSI, methods=("POST",))
def retensi_jawab(request: HttpRequest, pk: int) -> HttpResponse:
    """Approve or refuse, as the second person."""
    row = baca.list_usul_for(akun_of(request)).filter(pk=pk).first()
    return _answer(request, row, lambda form, found: layanan.answer_retensi(
        actor=akun_of(request),
        usul=found,
        setuju=request.POST.get("jawab") == "setuju",
        catatan=form.cleaned_data["catatan"],
    ))  # fmt: skip


@petugas(*PETUGAS_RETENSI, methods=("POST",))
def retensi_lepas(request: HttpRequest, pk: int) -> HttpResponse:
    """Release a hold, as another person than who set it."""
    row = baca.list_tahan_for(akun_of(request)).filter(pk=pk).first()
    return _answer(request, row, lambda form, found: layanan.release_snapshot(
        actor=akun_of(request), tahan=found, alasan=form.cleaned_data["catatan"]
    ))  # fmt: skip


def _answer(
    request: HttpRequest,
    row: UsulRetensi | TahanSnapshot | None,
    act: Callable[[JawabRetensiForm, Any], object],
) -> HttpResponse:
    form = JawabRetensiForm(request.POST)
    if row is None or not form.is_valid() or not may(request, row.kantor_id, *PETUGAS_RETENSI):
        raise Http404
    try:
        act(form, row)
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
    else:
        messages.success(request, _("Tercatat."))
    return redirect("pemilih_kerja:retensi")


def _form(
    request: HttpRequest, form: UsulRetensiForm | TahanForm, act: Callable[[], None], judul: str
) -> HttpResponse:
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            act()
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Tercatat."))
            return redirect("pemilih_kerja:retensi")
    page = {"form": form, "judul": judul, "tombol": _("Simpan"), "kembali": reverse("pemilih_kerja:retensi")}
    return render(request, "pemilih/kerja/formulir.html", page, status=status)


def _offices(request: HttpRequest, *peran: Peran) -> tuple[Kantor, ...]:
    held = kewenangan_of(request)
    return held.list_kantor(*peran) if held else ()
