"""Editing a draft in the browser: question by question, plain forms; a new version, a new questionnaire."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.formulir.sunting import (
    KOSONG,
    AtributForm,
    BaruForm,
    ButirForm,
    KataForm,
    SkalaForm,
    refuse,
)
from suara.domains.survei.instrumen import sunting
from suara.domains.survei.instrumen.beda import compare, kelas
from suara.domains.survei.instrumen.definisi import Definisi
from suara.domains.survei.instrumen.galat import DefinisiDitolak
from suara.domains.survei.instrumen.istilah import KelasPerubahan, KunciSkor
from suara.domains.survei.models import VersiInstrumen
from suara.domains.survei.pagar import PENGELOLA
from suara.domains.survei.queries.instrumen import get_sebelum, list_versi
from suara.domains.survei.services.instrumen import copy_versi, draft_versi, edit_draf, sidik_of
from suara.domains.survei.terms_kerja import StatusVersi
from suara.domains.survei.views_kerja.dasar import BOTH, akun_of
from suara.domains.survei.views_kerja.instrumen import find_versi, read_definisi
from suara.domains.survei.views_kerja.kuesioner import Lembaran
from suara.ui.kalimat import sentence

LANGKAH = {"naik": -1, "turun": 1}
BAGIAN = ("butir", "atribut")


@petugas(*PENGELOLA, methods=BOTH)
def baru(request: HttpRequest) -> HttpResponse:
    """Begin a questionnaire: empty, or with the questions of one that is published."""
    rows = {str(row.pk): row for row in list_versi().filter(status=StatusVersi.TERBIT)}
    asal = [(key, f"{row.instrumen.nama} ({row})") for key, row in rows.items()]
    used = frozenset(list_versi().values_list("instrumen__kode", flat=True))
    form = BaruForm(request.POST or None, asal=asal, dipakai=used)
    status = 200
    if request.method == "POST" and form.is_valid():
        status = 409
        try:
            made = draft_versi(actor=akun_of(request), definisi=_begun(form, rows))
        except DefinisiDitolak as error:
            _refuse(form, error)
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
        else:
            messages.success(request, _("Draf dibuat. Lengkapi pertanyaannya, lalu terbitkan."))
            return redirect("survei_kerja:instrumen_ubah", pk=made.pk)
    page = {"form": form, "judul": _("Kuesioner baru"), "tombol": _("Buat draf")}
    return render(request, "survei/kerja/instrumen/sunting_isian.html", page, status=status)


@petugas(*PENGELOLA, methods=("POST",))
def versi_baru(request: HttpRequest, pk: int) -> HttpResponse:
    """Open a draft of the next version."""
    try:
        made = copy_versi(actor=akun_of(request), versi=find_versi(pk))
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
        return redirect("survei_kerja:instrumen_versi", pk=pk)
    messages.success(request, _("Draf versi berikutnya terbuka. Versi yang terbit tidak berubah."))
    return redirect("survei_kerja:instrumen_ubah", pk=made.pk)


@petugas(*PENGELOLA, methods=BOTH)
def ubah(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a draft part by part; move or take away what it asks."""
    row, definisi = _draf(pk)
    status = 200
    form = forms.Form(request.POST or None)
    if request.method == "POST" and form.is_valid():
        if _keep(request, row, form, lambda: _acted(request, definisi)):
            return redirect("survei_kerja:instrumen_ubah", pk=pk)
        status = 409
    before = get_sebelum(row)
    old = read_definisi(before) if before else None
    changes = compare(old, definisi) if old else ()
    page = {
        "versi": row, "definisi": definisi, "form": form, "sidik": sidik_of(row), "nomor": row.versi,
        "lembaran": Lembaran(definisi, "id"), "status": StatusVersi(row.status), "sebelum": before,
        "perubahan": len(changes), "putus": bool(changes) and kelas(changes) is KelasPerubahan.BESAR,
        "skala_bebas": sunting.is_skala_bebas(definisi),
    }  # fmt: skip
    return render(request, "survei/kerja/instrumen/ubah.html", page, status=status)


@petugas(*PENGELOLA, methods=BOTH)
def kata(request: HttpRequest, pk: int) -> HttpResponse:
    """Change title, introduction and open question."""
    row, definisi = _draf(pk)
    form = KataForm(request.POST or None, initial=KataForm.awal(definisi))
    return _page(
        request, row, form, lambda: sunting.put_kata(definisi, form.isi()), _("Judul dan kata pengantar")
    )


@petugas(*PENGELOLA, methods=BOTH)
def skala(request: HttpRequest, pk: int) -> HttpResponse:
    """Change the choices of all questions at once, where the ruleset leaves the scale open."""
    row, definisi = _draf(pk)
    if not sunting.is_skala_bebas(definisi):
        raise Http404
    form = SkalaForm(request.POST or None, contoh=definisi.butir[0])

    def change() -> Definisi:
        return sunting.put_skala(definisi, int(form.cleaned_data["awal"]), form.cleaned_data["kata"])

    said = _(
        "Berlaku untuk semua pertanyaan; kata yang khusus pada satu pertanyaan diganti dengan kata di sini."
    )
    return _page(request, row, form, change, _("Pilihan jawaban"), said)


@petugas(*PENGELOLA, methods=BOTH)
def butir(request: HttpRequest, pk: int, kode: str = "") -> HttpResponse:
    """Change a question, or add one with the scale of the last."""
    row, definisi = _draf(pk)
    found = next((satu for satu in definisi.butir if satu.kode == kode), None)
    if kode and found is None:
        raise Http404
    form = ButirForm(request.POST or None, contoh=found or definisi.butir[-1], baru=found is None)

    def change() -> Definisi:
        isi = form.isi()
        return sunting.put_butir(definisi, kode or None, isi if found else _numbered(definisi, isi, "butir"))

    title = _("Ubah pertanyaan") if found else _("Tambah pertanyaan")
    return _page(request, row, form, change, title)


@petugas(*PENGELOLA, methods=BOTH)
def atribut(request: HttpRequest, pk: int, kode: str = "") -> HttpResponse:
    """Change something asked about the respondent, or add it."""
    row, definisi = _draf(pk)
    found = next((satu for satu in definisi.atribut if satu.kode == kode), None)
    if kode and found is None:
        raise Http404
    form = AtributForm(request.POST or None, atribut=found)

    def change() -> Definisi:
        isi = form.isi()
        return sunting.put_atribut(
            definisi, kode or None, isi if found else _numbered(definisi, isi, "atribut")
        )

    said = _(
        "Kosongkan teks pilihan untuk menghapusnya; nomor urutan menentukan letaknya. Dari dan sampai hanya "
        "untuk pita angka. Jangan menanyakan yang menunjuk orangnya."
    )
    title = _("Ubah data responden") if found else _("Tambah data responden")
    return _page(request, row, form, change, title, said)


def _begun(form: BaruForm, rows: dict[str, VersiInstrumen]) -> Definisi:
    said = form.cleaned_data
    if said["dari"] == KOSONG:
        return sunting.new_definisi(said["kode"], form.judul, said["tanya"], said["kata"])
    source = read_definisi(rows[said["dari"]])
    if source is None:
        raise Http404
    return sunting.copy_definisi(source, said["kode"], form.judul)


def _acted(request: HttpRequest, definisi: Definisi) -> Definisi:
    """Do what the pressed button says: `naik:butir:kode`, `turun:…`, `hapus:…`."""
    act, _mark, place = request.POST.get("aksi", "").partition(":")
    bagian, _mark, kode = place.partition(":")
    if bagian in BAGIAN and act in LANGKAH:
        return sunting.move(definisi, bagian, kode, LANGKAH[act])
    if bagian in BAGIAN and act == "hapus":
        return sunting.remove(definisi, bagian, kode)
    raise Http404


def _numbered(definisi: Definisi, isi: dict[str, Any], bagian: str) -> dict[str, Any]:
    """Give what is new a code of its own; a question counts for itself, as its ruleset counts."""
    used = [satu.kode for satu in definisi.butir] + [satu.kode for satu in definisi.atribut]
    used += [satu.kode for satu in definisi.bagian]
    kode = sunting.make_kode(isi["label"]["id"], used)
    rest = {name: value for name, value in isi.items() if value is not None}
    kunci = definisi.butir[0].kunci
    aspek = definisi.butir[-1].unsur if kunci is KunciSkor.ASPEK else kode
    return {"kode": kode, **rest} | ({"skor": {kunci.value: aspek}} if bagian == "butir" else {})


def _draf(pk: int) -> tuple[VersiInstrumen, Definisi]:
    """Return a draft with what it asks; a published version has no such page."""
    row = find_versi(pk)
    definisi = read_definisi(row)
    if row.status != StatusVersi.DRAF or definisi is None:
        raise Http404
    return row, definisi


def _keep(
    request: HttpRequest, row: VersiInstrumen, form: forms.Form, change: Callable[[], Definisi]
) -> bool:
    """Keep one act; say at the form why not."""
    try:
        sidik = request.POST.get("sidik", "")
        edit_draf(actor=akun_of(request), versi=row, definisi=change(), sidik=sidik)
    except DefinisiDitolak as error:
        _refuse(form, error)
    except ActRefused as error:
        form.add_error(None, sentence(error.kalimat))
    else:
        messages.success(request, _("Draf tersimpan."))
        return True
    return False


def _refuse(form: forms.Form, error: DefinisiDitolak) -> None:
    for satu in error.cacat[:10]:
        refuse(form, satu.letak, sentence(satu.pesan))


def _page(
    request: HttpRequest,
    row: VersiInstrumen,
    form: forms.Form,
    change: Callable[[], Definisi],
    judul: str,
    kata: str = "",
) -> HttpResponse:
    status = 200
    if request.method == "POST" and form.is_valid():
        if _keep(request, row, form, change):
            return redirect("survei_kerja:instrumen_ubah", pk=row.pk)
        status = 409
    rows = [name for name in form.fields if name[:1] == "p" and name[1:2].isdigit()]
    page = {
        "form": form, "versi": row, "judul": judul, "kata": kata, "sidik": _seen(request, row),
        "medan": [form[name] for name in form.fields if name not in rows],
        "pilihan": list(form.pilihan()) if rows else [],  # type: ignore[attr-defined]
        "tombol": _("Simpan"), "nomor": row.versi,
    }  # fmt: skip
    return render(request, "survei/kerja/instrumen/sunting_isian.html", page, status=status)


def _seen(request: HttpRequest, row: VersiInstrumen) -> str:
    """Return the fingerprint the officer began from; a refused form keeps it, so nobody is overwritten."""
    return request.POST.get("sidik") or sidik_of(row)
