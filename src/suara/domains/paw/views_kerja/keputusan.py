"""Preparing a decision, and the pleno."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.core.akun.models import Akun, Penugasan, Peran
from suara.core.tugas.waktu import today
from suara.domains.paw import services
from suara.domains.paw.errors import ActRefused
from suara.domains.paw.formulir.dasar import PerkaraForm, narrow_calon
from suara.domains.paw.formulir.perkara import PendapatForm
from suara.domains.paw.formulir.pleno import HadirFormSet, PlenoForm, initial_hadir, list_hadir
from suara.domains.paw.mapping import evaluate
from suara.domains.paw.models import KeputusanPAW, PermohonanPAW
from suara.domains.paw.queries import list_anggota_pleno, list_calon, list_hadir_terakhir
from suara.domains.paw.queries_isian import Tersimpan
from suara.domains.paw.services.pleno import latest_draft
from suara.domains.paw.terms import Hasil
from suara.domains.paw.views_kerja.dasar import akun_of, find_permohonan, may, refuse, run_act
from suara.domains.paw.views_kerja.ketikan import find_kept, keep_refused, page_of, show_as_typed
from suara.domains.paw.workflow import Act, peran_of
from suara.kernel.keputusan import MANUAL
from suara.kernel.parameter import get_number
from suara.ui.kalimat import sentence

BOTH = ("GET", "POST")


@petugas(*peran_of(Act.PREPARE_KEPUTUSAN), methods=BOTH)
def rancangan(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Show what the rules say now; keeping it makes it the draft for the pleno."""
    permohonan = find_permohonan(request, pk)
    context: dict[str, Any] = {}
    if request.method == "GET" and may(request, permohonan, Act.PREPARE_KEPUTUSAN):
        _kasus, keputusan = evaluate(permohonan, hari_ini=today(permohonan.kantor.zona_waktu))
        context |= {"keputusan": keputusan.to_dict(), "hasil": Hasil(keputusan.hasil)}

    def submit(actor: Akun, case: PermohonanPAW, form: Any, _berkas: object) -> None:
        services.prepare_keputusan(actor=actor, permohonan=case, versi=form.cleaned_data["versi"])

    return run_act(
        request,
        pk,
        act=Act.PREPARE_KEPUTUSAN,
        form_class=PerkaraForm,
        submit=submit,
        done=_("Rancangan tersimpan."),
        template="paw/kerja/rancangan.html",
        context=context,
    )


@petugas(*peran_of(Act.HOLD_PLENO), methods=BOTH)
def pleno(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Record the pleno: attendance, quorum, dissent, decision."""
    permohonan = find_permohonan(request, pk)
    draft = latest_draft(permohonan)
    if draft is None or not may(request, permohonan, Act.HOLD_PLENO):
        messages.error(request, _("Belum ada rancangan yang menunggu pleno."))
        return redirect("paw_kerja:perkara", pk=permohonan.pk)
    members = list_anggota_pleno(permohonan.kantor)
    data = request.POST.copy() if request.method == "POST" else None
    kept = find_kept(request, akun_of(request), permohonan, Act.HOLD_PLENO)
    form, rows = _pleno_forms(permohonan, draft, members, data, kept)
    status, extra = 200, page_of(permohonan, Act.HOLD_PLENO, kept)
    if data is not None and form.is_valid() and rows.is_valid():
        try:
            services.hold_pleno(
                actor=akun_of(request),
                permohonan=permohonan,
                versi=form.cleaned_data["versi"],
                rancangan=_shown_draft(permohonan, form.cleaned_data["rancangan"]),
                isian=form.isian(list_hadir(rows, members)),
            )
        except ActRefused as error:
            status, extra = 409, extra | refuse(form, data, permohonan, error)
        else:
            services.forget_isian(actor=akun_of(request), permohonan=permohonan, act=Act.HOLD_PLENO)
            messages.success(
                request, _("Putusan pleno tersimpan; konsep Berita Acara dan surat sudah dibuat.")
            )
            return redirect("paw_kerja:perkara", pk=permohonan.pk)
    keep_refused(request, akun_of(request), permohonan, Act.HOLD_PLENO)
    page = _pleno_page(permohonan, draft, akun_of(request))
    page |= {"form": form, "hadir": rows, **extra}
    return render(request, "paw/kerja/pleno.html", page, status=status)


def _pleno_forms(
    permohonan: PermohonanPAW,
    draft: KeputusanPAW,
    members: list[Penugasan],
    data: QueryDict | None,
    kept: Tersimpan | None,
) -> tuple[PlenoForm, Any]:
    """Return the form of the meeting and the rows of attendance, with dissents written beforehand."""
    start = {
        "versi": permohonan.versi,
        "rancangan": draft.pk,
        "tempat": permohonan.kantor.kota,
        "tanggal_pleno": today(permohonan.kantor.zona_waktu),
    }
    if kept:
        kept.data.update({"versi": str(permohonan.versi), "rancangan": str(draft.pk)})
        data = kept.data
    form = PlenoForm(data, initial=start, manual=draft.hasil == MANUAL)
    narrow_calon(form, list_calon(permohonan), "calon_dipilih")
    opinions = {row.akun_id: row.isi for row in permohonan.pendapat_set.filter(rancangan=draft)}
    earlier = list_hadir_terakhir(permohonan.kantor)
    rows: Any = HadirFormSet(data, prefix="hadir", initial=initial_hadir(members, opinions, earlier))
    if kept:
        show_as_typed(form, *rows)
    return form, rows


def _pleno_page(permohonan: PermohonanPAW, draft: KeputusanPAW, actor: Akun) -> dict[str, Any]:
    quorum, parameter = get_number("paw.kuorum_pleno", today(permohonan.kantor.zona_waktu))
    return {
        "permohonan": permohonan,
        "keputusan": draft,
        "manual": draft.hasil == MANUAL,
        "kuorum": quorum,
        "dasar_kuorum": parameter.dasar,
        "penyiap_sendiri": draft.dibuat_oleh_id == actor.pk,
    }


def _shown_draft(permohonan: PermohonanPAW, key: uuid.UUID) -> KeputusanPAW:
    """Return the draft that the page showed; an unknown one is not found."""
    found = permohonan.keputusan_set.filter(pk=key).first()
    if found is None:
        raise Http404
    return found


@petugas(Peran.ANGGOTA, Peran.KETUA, methods=BOTH)
def pendapat(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """Let a member write a dissent on the draft that waits for the pleno."""
    permohonan = find_permohonan(request, pk)
    form = PendapatForm(request.POST or None, initial={"versi": permohonan.versi})
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            services.record_pendapat(
                actor=akun_of(request), permohonan=permohonan, isi=form.cleaned_data["isi"]
            )
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Pendapat Anda tersimpan dan akan dimuat dalam Berita Acara."))
            return redirect("paw_kerja:perkara", pk=permohonan.pk)
    page = {"permohonan": permohonan, "form": form, "judul": _("Catat pendapat berbeda")}
    return render(request, "paw/kerja/formulir.html", page, status=status)
