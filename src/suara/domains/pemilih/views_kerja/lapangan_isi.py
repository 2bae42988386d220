"""One visit: the same form on a page without a script and as what a phone sends, with one answer each."""

from __future__ import annotations

from datetime import datetime
from uuid import uuid4
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from suara.core.akun.akses import petugas
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.models import Berkas
from suara.core.berkas.services import store_bukti
from suara.core.tugas.waktu import now
from suara.domains.pemilih import services
from suara.domains.pemilih.errors import ActRefused, NotAllowed
from suara.domains.pemilih.formulir.kunjungan import KunjunganForm
from suara.domains.pemilih.isi_coktas import read_orang
from suara.domains.pemilih.models import BarisCoktas, KunjunganCoktas, RencanaCoktas
from suara.domains.pemilih.pagar import PENGUSUL
from suara.domains.pemilih.services.kunjungan import Bentrok
from suara.domains.pemilih.terms_coktas import AlasanCoktas, StatusCoktas
from suara.domains.pemilih.views_kerja.coktas_umum import find_own_rencana, list_desa, masked, opened
from suara.domains.pemilih.views_kerja.dasar import BOTH, akun_of, region_names
from suara.ui.kalimat import sentence


@petugas(*PENGUSUL, methods=BOTH)
@never_cache
def kunjungan(request: HttpRequest, pk: int, baris: int) -> HttpResponse:
    """Open one person of the own plan, or record the visit: as a page, or as JSON for the phone's queue."""
    plan = find_own_rencana(request, pk)
    try:
        row = BarisCoktas.objects.select_related("kandidat", "periode", "rencana").get(pk=baris, rencana=plan)
    except BarisCoktas.DoesNotExist:
        raise Http404 from None
    if request.method == "POST" and "buka" in request.POST:
        return _opened(request, plan, row)
    zona = plan.periode.kantor.zona_waktu
    form = KunjunganForm(
        request.POST or None,
        request.FILES or None,
        zona=zona,
        desa=list_desa(plan.periode.kantor_id),
        initial=_initial(row, zona),
    )
    wants_json = request.headers.get("Accept") == "application/json"
    status = 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                visit, new = _record(request, plan, row, form)
            except (ActRefused, BerkasDitolak) as error:
                form.add_error(None, sentence(error.kalimat))
                status = 409 if isinstance(error, Bentrok) else 403 if isinstance(error, NotAllowed) else 422
                if isinstance(error, Bentrok):
                    row.versi = error.versi
            else:
                if wants_json:
                    return JsonResponse({"id": str(visit.pk), "baru": new})
                messages.success(request, _("Hasil kunjungan tersimpan."))
                return redirect("pemilih_kerja:lapangan", pk=pk)
        if wants_json:
            return JsonResponse({"kata": _sentences(form), "versi": row.versi}, status=status)
    return _render(request, plan, row, form, status)


def _record(
    request: HttpRequest, plan: RencanaCoktas, row: BarisCoktas, form: KunjunganForm
) -> tuple[KunjunganCoktas, bool]:
    isian = form.isian()
    picture = form.picture()
    stored: Berkas | None = None
    if picture is not None and not KunjunganCoktas.objects.filter(pk=isian.id).exists():
        stored = store_bukti(
            data=picture.read(), name="kunjungan", kantor=plan.periode.kantor, actor=akun_of(request)
        )
    return services.record_kunjungan(
        actor=akun_of(request), rencana=plan, baris=row, isian=isian, berkas=stored
    )


def _opened(request: HttpRequest, plan: RencanaCoktas, row: BarisCoktas) -> HttpResponse:
    """Show the person on this answer only; the trail says so."""
    zona = plan.periode.kantor.zona_waktu
    form = KunjunganForm(zona=zona, desa=list_desa(plan.periode.kantor_id), initial=_initial(row, zona))
    try:
        services.open_row(actor=akun_of(request), baris=row)
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
        return redirect("pemilih_kerja:lapangan", pk=plan.pk)
    return _render(request, plan, row, form, 200, terbuka=True)


def _render(
    request: HttpRequest,
    plan: RencanaCoktas,
    row: BarisCoktas,
    form: KunjunganForm,
    status: int,
    *,
    terbuka: bool = False,
) -> HttpResponse:
    person = read_orang(row)
    page = {
        "rencana": plan,
        "periode": plan.periode,
        "baris": row,
        "alasan": AlasanCoktas(row.alasan),
        "status": StatusCoktas(row.status),
        "orang": opened(person) if terbuka else None,
        "samar": masked(person),
        "desa": region_names({row.desa}).get(row.desa, row.desa),
        "form": form,
        "terbuka": terbuka,
        "bisa": StatusCoktas(row.status) is not StatusCoktas.DISERAHKAN,
        "kembali": reverse("pemilih_kerja:lapangan", args=[plan.pk]),
    }
    return render(request, "pemilih/kerja/lapangan/kunjungan.html", page, status=status)


def _initial(row: BarisCoktas, zona: str) -> dict[str, object]:
    local: datetime = now().astimezone(ZoneInfo(zona)).replace(tzinfo=None)
    return {"id": uuid4(), "versi": row.versi, "waktu": local}


def _sentences(form: KunjunganForm) -> list[str]:
    """Return what is wrong, each sentence with the field it is about."""
    found = []
    for name, errors in form.errors.items():
        label = "" if name == "__all__" else f"{form.fields[name].label}: "
        found += [f"{label}{said}" for said in errors]
    return found
