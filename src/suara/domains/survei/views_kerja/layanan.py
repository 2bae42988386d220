"""The office's list of services: added, changed, retired."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suara.core.akun.akses import kewenangan_of, petugas
from suara.core.wilayah.models import Kantor
from suara.domains.survei import queries, services
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.formulir.layanan import LayananForm
from suara.domains.survei.models import Layanan
from suara.domains.survei.pagar import PENGELOLA, PETUGAS_SURVEI
from suara.domains.survei.queries.pilihan import list_unit_pilihan
from suara.domains.survei.views_kerja.dasar import BOTH, akun_of, find_layanan, may
from suara.ui.kalimat import sentence
from suara.ui.kolom import Kolom
from suara.ui.tabel import Saringan, Tabel

AKTIF = (("True", gettext_lazy("Dipakai")), ("False", gettext_lazy("Dihentikan")))


@petugas(*PETUGAS_SURVEI)
def daftar(request: HttpRequest) -> HttpResponse:
    """Show the services of the officer's offices."""
    held = kewenangan_of(request)
    manage = held is not None and held.allows(PENGELOLA)
    table = Tabel(
        queries.list_layanan_for(akun_of(request)),
        [
            Kolom("nama", gettext_lazy("Layanan"), url=_address if manage else None),
            Kolom("unit", gettext_lazy("Unit"), nilai=_unit, urut="unit__nama"),
            Kolom("kode", gettext_lazy("Kode")),
            Kolom("aktif", gettext_lazy("Keadaan"), tampil=_state),
        ],
        query=request.GET,
        saringan=[Saringan("aktif", gettext_lazy("Keadaan"), AKTIF)],
        cari=("nama", "nama_en"),
        nama="layanan",
        urut="nama",
        kosong=_("Belum ada layanan. Tambahkan yang akan ditanyakan dalam survei."),
        ekspor=False,
    )
    return render(request, "survei/kerja/layanan.html", {"tabel": table, "boleh_buat": manage})


@petugas(*PENGELOLA, methods=BOTH)
def baru(request: HttpRequest) -> HttpResponse:
    """Note a service."""
    kantor = _office(request)
    form = LayananForm(request.POST or None, unit=list_unit_pilihan(kantor))
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            services.add_layanan(actor=akun_of(request), kantor=kantor, isian=form.isian())
        except ActRefused as error:
            status = _refuse(form, error)
        else:
            messages.success(request, _("Layanan tersimpan."))
            return redirect("survei_kerja:layanan")
    page = {"form": form, "judul": _("Tambah layanan"), "kantor": kantor}
    return render(request, "survei/kerja/layanan_isi.html", page, status=status)


@petugas(*PENGELOLA, methods=BOTH)
def ubah(request: HttpRequest, pk: int) -> HttpResponse:
    """Change names or unit of a service."""
    row = _managed(request, pk)
    first = {"nama": row.nama, "nama_en": row.nama_en, "unit": row.unit_id or ""}
    form = LayananForm(request.POST or None, initial=first, unit=list_unit_pilihan(row.kantor, row.unit_id))
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            services.change_layanan(actor=akun_of(request), layanan=row, isian=form.isian())
        except ActRefused as error:
            status = _refuse(form, error)
        else:
            messages.success(request, _("Layanan tersimpan."))
            return redirect("survei_kerja:layanan")
    page = {"form": form, "judul": _("Ubah layanan"), "kantor": row.kantor, "layanan": row}
    return render(request, "survei/kerja/layanan_isi.html", page, status=status)


@petugas(*PENGELOLA, methods=("POST",))
def keadaan(request: HttpRequest, pk: int) -> HttpResponse:
    """Retire a service, or use it again."""
    row = _managed(request, pk)
    aktif = request.POST.get("aktif") == "ya"
    try:
        services.set_aktif(actor=akun_of(request), layanan=row, aktif=aktif)
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
    else:
        said = (
            _("Layanan dipakai lagi.") if aktif else _("Layanan dihentikan; gelombang lama tetap memuatnya.")
        )
        messages.success(request, said)
    return redirect("survei_kerja:layanan")


def _office(request: HttpRequest) -> Kantor:
    held = kewenangan_of(request)
    offices = held.list_kantor(*PENGELOLA) if held else ()
    asked = request.GET.get("kantor", "")
    found = [row for row in offices if row.pk == asked] if asked else list(offices)
    if not found:
        raise Http404
    return found[0]


def _managed(request: HttpRequest, pk: int) -> Layanan:
    row = find_layanan(request, pk)
    if not may(request, row.kantor_id, *PENGELOLA):
        raise Http404
    return row


def _refuse(form: LayananForm, error: ActRefused) -> int:
    form.add_error(error.medan if error.medan in form.fields else None, sentence(error.kalimat))
    return 409


def _address(row: Layanan) -> str:
    return reverse("survei_kerja:layanan_ubah", args=[row.pk])


def _unit(row: Layanan) -> str:
    return row.unit.nama if row.unit else _("Seluruh kantor")


def _state(row: Layanan) -> str:
    return _("Dipakai") if row.aktif else _("Dihentikan")
