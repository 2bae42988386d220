"""Pages of the incident register: the list, one incident with its clock, and each act."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any, cast

from django import forms as djforms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suara.core.akun.akses import kewenangan_of, petugas
from suara.core.akun.models import Akun
from suara.core.insiden import forms, queries, services
from suara.core.insiden.errors import ActRefused
from suara.core.insiden.models import Insiden
from suara.core.insiden.queries import PETUGAS_INSIDEN
from suara.core.insiden.rules import hitung_sisa
from suara.core.insiden.terms import HasilTutup, JenisData, Langkah, Ranah, StatusInsiden
from suara.core.tugas.waktu import now
from suara.ui.kalimat import sentence
from suara.ui.kolom import Kolom
from suara.ui.pilihan import pilihan
from suara.ui.tabel import Saringan, Tabel

BOTH = ("GET", "POST")


@petugas(*PETUGAS_INSIDEN)
def daftar(request: HttpRequest) -> HttpResponse:
    """Show the incidents of the officer's offices."""
    at = now()
    table = Tabel(
        queries.list_for(_akun(request)),
        [
            Kolom("judul", gettext_lazy("Insiden"), url=_address),
            Kolom("kantor", gettext_lazy("Kantor"), nilai="kantor.nama"),
            Kolom("ranah", gettext_lazy("Data yang kena"), tampil=lambda row: row.get_ranah_display()),
            Kolom("diketahui_at", gettext_lazy("Diketahui")),
            Kolom("batas_at", gettext_lazy("Jam pemberitahuan"), tampil=lambda row: _clock(row, at)),
            Kolom(
                "status", gettext_lazy("Status"), lencana=True, tampil=lambda row: StatusInsiden(row.status)
            ),
        ],
        query=request.GET,
        saringan=[Saringan("status", gettext_lazy("Status"), pilihan(StatusInsiden))],
        nama="insiden",
        urut="-diketahui_at",
        kosong=_("Belum ada insiden yang dicatat."),
        ekspor=False,
    )
    return render(request, "insiden/daftar.html", {"tabel": table})


@petugas(*PETUGAS_INSIDEN, methods=BOTH)
def baru(request: HttpRequest) -> HttpResponse:
    """Enter an incident: the clock starts."""
    held = kewenangan_of(request)
    offices = held.list_kantor(*PETUGAS_INSIDEN) if held else ()
    form = forms.InsidenForm(request.POST or None, kantor=offices)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            made = services.open_insiden(
                actor=_akun(request),
                kantor=form.kantor(),
                ranah=Ranah(form.cleaned_data["ranah"]),
                judul=form.cleaned_data["judul"],
                diketahui_at=form.diketahui_at(),
                fakta=form.fakta(),
                rujukan=form.daftar_rujukan(),
            )
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Insiden tercatat. Jam pemberitahuan berjalan."))
            return redirect("insiden:rinci", pk=made.pk)
    page = {
        "form": form,
        "judul": _("Catat insiden"),
        "tombol": _("Catat"),
        "kembali": reverse("insiden:daftar"),
    }
    return render(request, "insiden/formulir.html", page, status=status)


@petugas(*PETUGAS_INSIDEN)
def rinci(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show an incident: clock, facts as they grew, checklist, notices, and what is missing for closing."""
    row = _find(request, pk)
    facts = [
        (item, [_(JenisData(kind).label) for kind in item.data])
        for item in row.fakta_set.select_related("oleh").order_by("-created_at", "-pk")
    ]
    done: dict[str, Any] = {item.langkah: item for item in row.langkah_set.select_related("oleh")}
    closing = list(row.tutup_set.select_related("pengusul", "penyetuju"))
    waits = next((item for item in closing if item.hasil == HasilTutup.MENUNGGU), None)
    open_ = row.status != StatusInsiden.DITUTUP
    left = hitung_sisa(row.batas_at, now())
    page = {
        "insiden": row,
        "status": StatusInsiden(row.status),
        "sisa": left,
        "sisa_kata": sentence(left.kalimat),
        "belum": queries.belum_diberi_tahu(row),
        "dasar": row.hitungan.get("parameter", {}).get("dasar"),
        "fakta": facts,
        "langkah": [(item, done.get(item.value)) for item in Langkah],
        "pemberitahuan": row.pemberitahuan_set.select_related("oleh"),
        "kurang": services.kurang(row) if open_ else (),
        "tutup": closing,
        "usul": waits,
        "boleh_putus": waits is not None and waits.pengusul_id != _akun(request).pk,
        "terbuka": open_,
        "form": forms.PutusForm(),
    }
    return render(request, "insiden/rinci.html", page)


@petugas(*PETUGAS_INSIDEN, methods=BOTH)
def fakta(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Append what is known now, beginning with what was known last."""
    row = _find(request, pk)
    last = row.fakta_set.order_by("-created_at", "-pk").first()
    names = ("penemu", "terjadi", "bagaimana", "jumlah", "taksiran")
    start: dict[str, Any] = {name: getattr(last, name) for name in names} if last else {}
    start["jenis_data"] = last.data if last else []
    form = forms.FaktaForm(request.POST or None, initial=start)

    def act() -> None:
        services.add_fakta(actor=_akun(request), insiden=row, isian=form.fakta())

    return _act(request, row, form, act, _("Tambah fakta"))


@petugas(*PETUGAS_INSIDEN, methods=BOTH)
def langkah(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Record a line of the checklist."""
    row = _find(request, pk)
    form = forms.LangkahForm(request.POST or None, initial={"langkah": request.GET.get("langkah", "")})

    def act() -> None:
        said = form.cleaned_data
        services.record_langkah(
            actor=_akun(request), insiden=row, langkah=Langkah(said["langkah"]), catatan=said["catatan"]
        )

    return _act(request, row, form, act, _("Catat langkah"))


@petugas(*PETUGAS_INSIDEN, methods=BOTH)
def beri_tahu(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Record a notice that was sent."""
    row = _find(request, pk)
    last = row.fakta_set.order_by("-created_at", "-pk").first()
    start = {
        "terungkap": ", ".join(_(JenisData(kind).label) for kind in last.data) if last else "",
        "kejadian": f"{last.terjadi}. {last.bagaimana}" if last else "",
    }
    form = forms.PemberitahuanForm(request.POST or None, initial=start)

    def act() -> None:
        services.record_pemberitahuan(actor=_akun(request), insiden=row, isian=form.isian(row.kantor))

    return _act(request, row, form, act, _("Catat pemberitahuan"))


@petugas(*PETUGAS_INSIDEN, methods=BOTH)
def tutup(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Propose to close."""
    row = _find(request, pk)
    form = forms.TutupForm(request.POST or None)

    def act() -> None:
        services.propose_tutup(actor=_akun(request), insiden=row, **form.cleaned_data)

    return _act(request, row, form, act, _("Usulkan menutup insiden"))


@petugas(*PETUGAS_INSIDEN, methods=("POST",))
def putus(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Answer a proposal to close, as the second person."""
    row = _find(request, pk)
    usul = row.tutup_set.filter(hasil=HasilTutup.MENUNGGU).first()
    form = forms.PutusForm(request.POST)
    if usul is None or not form.is_valid():
        raise Http404
    try:
        services.answer_tutup(
            actor=_akun(request),
            usul=usul,
            setuju=request.POST.get("jawab") == "setuju",
            catatan=form.cleaned_data["catatan"],
        )
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
    else:
        messages.success(request, _("Usul diputus."))
    return redirect("insiden:rinci", pk=pk)


def _act(
    request: HttpRequest, row: Insiden, form: djforms.Form, act: Callable[[], None], judul: str
) -> HttpResponse:
    """Show a form of one act; do it when what was typed is valid."""
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            act()
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Tercatat."))
            return redirect("insiden:rinci", pk=row.pk)
    page = {"form": form, "judul": judul, "tombol": _("Simpan"), "insiden": row}
    page |= {"kembali": _address(row)}
    return render(request, "insiden/formulir.html", page, status=status)


def _find(request: HttpRequest, pk: uuid.UUID) -> Insiden:
    try:
        return queries.get_for(_akun(request), pk)
    except Insiden.DoesNotExist:
        raise Http404 from None


def _akun(request: HttpRequest) -> Akun:
    return cast("Akun", request.user)


def _address(row: Insiden) -> str:
    return reverse("insiden:rinci", args=[row.pk])


def _clock(row: Insiden, at: Any) -> str:
    return "–" if row.status == StatusInsiden.DITUTUP else sentence(hitung_sisa(row.batas_at, at).kalimat)
