"""Plans of visits: made, changed, printed."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from suara.core.akun.akses import petugas
from suara.domains.pemilih import queries, services
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.coktas import KecamatanForm, RencanaForm
from suara.domains.pemilih.isi_coktas import read_orang
from suara.domains.pemilih.models import BarisCoktas, RencanaCoktas
from suara.domains.pemilih.pagar import PENGUSUL, PETUGAS_PEMILIH
from suara.domains.pemilih.terms import StatusPeriode
from suara.domains.pemilih.terms_coktas import AlasanCoktas, StatusCoktas
from suara.domains.pemilih.views_kerja.coktas_umum import (
    find_own_rencana,
    find_rencana,
    list_desa,
    list_kecamatan,
    opened,
)
from suara.domains.pemilih.views_kerja.dasar import BOTH, akun_of, find_own_periode, may, region_names
from suara.ui.kalimat import sentence


@petugas(*PENGUSUL, methods=BOTH)
def baru(request: HttpRequest, pk: int) -> HttpResponse:
    """Plan the visits of one kecamatan: first the kecamatan, then who, when and where."""
    periode = find_own_periode(request, pk)
    places = list_kecamatan(periode.kantor_id)
    kode = request.GET.get("kecamatan", "")
    back = reverse("pemilih_kerja:coktas", args=[pk])
    page = {"periode": periode, "judul": _("Rencana kunjungan"), "kembali": back}
    if kode not in dict(places):
        page |= {"form": KecamatanForm(kecamatan=places), "tombol": _("Lanjut"), "metode": "get"}
        return render(request, "pemilih/kerja/coktas/rencana_baru.html", page)
    form = RencanaForm(
        request.POST or None,
        desa=list_desa(kode),
        petugas=list(queries.list_petugas(periode.kantor_id)),
        initial={"desa": _desa_with_rows(periode.pk, kode)},
    )
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            made = services.plan_coktas(
                actor=akun_of(request), periode=periode, kecamatan=kode, isian=form.isian()
            )
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Rencana kunjungan tersimpan."))
            return redirect("pemilih_kerja:coktas_rencana", pk=made.pk)
    page |= {"form": form, "tombol": _("Simpan"), "metode": "post", "sub": dict(places)[kode]}
    return render(request, "pemilih/kerja/coktas/rencana_baru.html", page, status=status)


@petugas(*PETUGAS_PEMILIH)
def rencana(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one plan with its rows; nothing personal of a voter."""
    plan = find_rencana(request, pk)
    rows = list(plan.coktas_set.defer("isi"))
    names = region_names({plan.kecamatan, *plan.desa, *(row.desa for row in rows)})
    own = plan.petugas_id == akun_of(request).pk
    running = plan.periode.status == StatusPeriode.BERJALAN
    page = {
        "periode": plan.periode,
        "rencana": plan,
        "kecamatan": names.get(plan.kecamatan, plan.kecamatan),
        "desa": [names.get(code, code) for code in plan.desa],
        "baris": [
            (row, names.get(row.desa, row.desa), AlasanCoktas(row.alasan), StatusCoktas(row.status))
            for row in rows
        ],
        "milik_saya": own,
        "boleh_ubah": running and may(request, plan.periode.kantor_id, *PENGUSUL),
        "boleh_bawa": own and running,
    }
    return render(request, "pemilih/kerja/coktas/rencana.html", page)


@petugas(*PENGUSUL, methods=BOTH)
def ubah(request: HttpRequest, pk: int) -> HttpResponse:
    """Change a plan as it was seen."""
    plan = find_rencana(request, pk)
    form = RencanaForm(
        request.POST or None,
        desa=list_desa(plan.kecamatan),
        petugas=list(queries.list_petugas(plan.periode.kantor_id)),
        initial=_initial(plan),
    )
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            services.change_rencana(
                actor=akun_of(request),
                rencana=plan,
                isian=form.isian(),
                versi=form.cleaned_data["versi"] or 0,
            )
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Rencana kunjungan tersimpan."))
            return redirect("pemilih_kerja:coktas_rencana", pk=pk)
    page = {"form": form, "periode": plan.periode, "judul": _("Ubah rencana kunjungan")}
    page |= {"tombol": _("Simpan"), "kembali": reverse("pemilih_kerja:coktas_rencana", args=[pk])}
    return render(request, "pemilih/kerja/formulir.html", page, status=status)


@petugas(*PENGUSUL, methods=("POST",))
@never_cache
def cetak(request: HttpRequest, pk: int) -> HttpResponse:
    """Open the own plan's people on one page to print: name, address, year of birth; no NIK, no NKK."""
    plan = find_own_rencana(request, pk)
    try:
        rows = services.take_along(actor=akun_of(request), rencana=plan, cara="dicetak")
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
        return redirect("pemilih_kerja:coktas_rencana", pk=pk)
    names = region_names({plan.kecamatan, *(row.desa for row in rows)})
    page = {
        "periode": plan.periode,
        "rencana": plan,
        "kecamatan": names.get(plan.kecamatan, plan.kecamatan),
        "baris": [
            (row, names.get(row.desa, row.desa), AlasanCoktas(row.alasan), opened(read_orang(row)))
            for row in rows
        ],
    }
    return render(request, "pemilih/kerja/coktas/cetak.html", page)


def _initial(plan: RencanaCoktas) -> dict[str, object]:
    said = {
        name: getattr(plan, name) for name in ("versi", "mulai", "selesai", "desa", "perangkat", "pengawas")
    }
    return said | {"petugas": str(plan.petugas_id)}


def _desa_with_rows(periode: int, kecamatan: str) -> list[str]:
    rows = BarisCoktas.objects.filter(periode=periode, desa__startswith=f"{kecamatan}.", rencana__isnull=True)
    return sorted(set(rows.order_by().values_list("desa", flat=True)))
