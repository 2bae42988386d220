"""Bulk decisions: a preview of what the rules allow, the proposal, and the second person's answer."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.domains.pemilih import services
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.kandidat import PutusUsulForm, UsulForm
from suara.domains.pemilih.models import Kandidat, KeputusanKandidat, Masukan
from suara.domains.pemilih.pagar import PENGUSUL, PENYETUJU, PETUGAS_PEMILIH
from suara.domains.pemilih.queries import Pilihan, preview
from suara.domains.pemilih.queries.pilihan import PALING_BANYAK
from suara.domains.pemilih.services.kandidat import TO_COKTAS
from suara.domains.pemilih.terms import HasilUsul, Putusan, StatusKandidat
from suara.domains.pemilih.views_kerja.dasar import (
    BOTH,
    akun_of,
    delivery_words,
    find_own_periode,
    find_usul,
    may,
    region_names,
    word,
)
from suara.engine.terms import JenisKandidat, SumberData
from suara.ui.kalimat import sentence

TAMPIL = 20
"""How many candidates a proposal shows itself; the inbox shows all."""


@petugas(*PENGUSUL, methods=BOTH)
def usul_baru(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what a decision on the chosen candidates would do; propose it when sent."""
    periode = find_own_periode(request, pk)
    putusan = next((item for item in Putusan if item.value == request.GET.get("putusan")), Putusan.TERIMA)
    ids = _ticked(request)
    if request.GET.get("dicentang") and not ids:
        return _none_ticked(request, pk)
    chosen = Pilihan.from_query(request.GET.dict(), ids)
    manual = request.GET.get("manual") == "ya"
    seen = preview(periode, chosen, putusan, manual=manual)
    form = UsulForm(request.POST or None, initial={"putusan": putusan.value, "terlihat": seen.boleh})
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            made = services.propose(
                actor=akun_of(request), periode=periode, putusan=putusan, pilihan=chosen, manual=manual,
                alasan=form.cleaned_data["alasan"], terlihat=form.cleaned_data["terlihat"],
            )  # fmt: skip
        except ActRefused as error:
            form = UsulForm({**request.POST.dict(), "terlihat": seen.boleh})
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Usul tersimpan. Orang kedua harus menyetujuinya."))
            return redirect("pemilih_kerja:usul", pk=made.pk)
    page = {
        "periode": periode,
        "form": form,
        "putusan": putusan,
        "pilihan": _words(chosen.to_dict()),
        "lihat": seen,
        "ganti": [(item, _with(request.GET, putusan=item.value)) for item in Putusan],
        "manual_url": _with(request.GET, manual="ya"),
        "diam": seen.diam,
        "satu": ids,
        "coktas": chosen.of(periode).filter(status__in=TO_COKTAS, lanjutan_set__isnull=True).count(),
    }
    return render(request, "pemilih/kerja/usul_baru.html", page, status=status)


@petugas(*PETUGAS_PEMILIH, methods=BOTH)
def usul(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a proposal; let another officer than the proposer approve or refuse it."""
    row = find_usul(request, pk)
    form = PutusUsulForm(request.POST or None)
    status = 200
    if request.method == "POST":
        if not may(request, row.periode.kantor_id, *PENYETUJU):
            raise Http404
        if form.is_valid():
            try:
                _answer(request, row, form.cleaned_data["catatan"])
            except ActRefused as error:
                form.add_error(None, sentence(error.kalimat))
                status = 409
            else:
                messages.success(request, _("Usul diputus."))
                return redirect("pemilih_kerja:usul", pk=pk)
    waits = row.hasil == HasilUsul.MENUNGGU
    second = may(request, row.periode.kantor_id, *PENYETUJU)
    names, rows = _concerned(row)
    page = {
        "usul": row,
        "kandidat": [(one, word(one.alasan), names.get(one.desa, one.desa)) for one in rows],
        "periode": row.periode,
        "putusan": Putusan(row.putusan),
        "hasil": HasilUsul(row.hasil),
        "pilihan": _words(row.saringan),
        "form": form,
        "boleh_putus": waits and second and row.pengusul_id != akun_of(request).pk,
        "usul_sendiri": waits and second and row.pengusul_id == akun_of(request).pk,
    }
    return render(request, "pemilih/kerja/usul.html", page, status=status)


def _concerned(row: KeputusanKandidat) -> tuple[dict[str, str], list[Kandidat]]:
    """Return the first candidates of a proposal with the names of their desa: nobody approves unseen rows."""
    rows = list(Kandidat.objects.filter(keputusan=row).defer("isi").order_by("pk")[:TAMPIL])
    return region_names(one.desa for one in rows), rows


def _answer(request: HttpRequest, row: KeputusanKandidat, catatan: str) -> None:
    if request.POST.get("jawab") == "setuju":
        services.approve(actor=akun_of(request), usul=row, catatan=catatan)
    else:
        services.refuse(actor=akun_of(request), usul=row, catatan=catatan)


def _none_ticked(request: HttpRequest, pk: int) -> HttpResponse:
    """Send back who ticked nothing: no filter would mean every candidate."""
    messages.error(request, _("Belum ada kandidat yang dicentang."))
    return redirect("pemilih_kerja:antrean", pk=pk)


def _ticked(request: HttpRequest) -> tuple[int, ...]:
    given = request.GET.getlist("kandidat")[:PALING_BANYAK]
    return tuple(dict.fromkeys(int(one) for one in given if one.isdecimal() and len(one) < 19))


def _with(query: Any, **changes: str) -> str:
    query = query.copy()  # a QueryDict: every ticked row stays
    for key, value in changes.items():
        query[key] = value
    return f"?{query.urlencode()}"


def _words(said: dict[str, Any]) -> list[tuple[str, str]]:
    """Return how the candidates were chosen, in words."""
    found: list[tuple[str, str]] = []
    if ids := said.get("kandidat"):
        found.append((_("Dipilih satu per satu"), ", ".join(f"#{pk}" for pk in ids[:20])))
    if kind := said.get("jenis"):
        found.append(
            (_("Jenis"), _(JenisKandidat(kind).label) if kind in {k.value for k in JenisKandidat} else kind)
        )
    if why := said.get("alasan"):
        found.append((_("Alasan"), word(why)))
    if source := said.get("sumber"):
        known = {item.value: item.label for item in SumberData}
        found.append((_("Sumber"), _(known[source]) if source in known else source))
    if region := said.get("wilayah"):
        found.append((_("Wilayah"), region_names([region]).get(region, region)))
    if state := said.get("status"):
        states = {item.value: item.label for item in StatusKandidat}
        found.append((_("Status"), _(states[state]) if state in states else state))
    if said.get("kembali"):
        found.append((_("Putusan kembali"), _("Dikembalikan karena bertentangan")))
    if number := said.get("masukan"):
        row = Masukan.objects.filter(pk=number).first()
        found.append((_("Masukan"), delivery_words(row) if row else f"#{number}"))
    if number := said.get("keputusan"):
        found.append((_("Usul putusan"), f"#{number}"))
    return found or [(_("Pilihan"), _("Semua kandidat periode ini"))]
