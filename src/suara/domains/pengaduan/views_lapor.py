"""The way in: which channel is right, then the questions, one per screen or all on one page."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from suara.core.akun.akses import publik
from suara.core.berkas.errors import BerkasDitolak
from suara.core.privasi.draf import typed_initial
from suara.core.tugas.waktu import now, today
from suara.core.wilayah.tempat import WargaForm
from suara.domains.pengaduan import unggah
from suara.domains.pengaduan.formulir.warga import BuktiForm, LaporForm
from suara.domains.pengaduan.formulir.warga_draf import (
    LANGKAH,
    SimpananDraf,
    keep_all,
    keep_only,
    list_tahap,
    typed,
)
from suara.domains.pengaduan.formulir.warga_saluran import find_wbs, list_janji, list_saluran
from suara.domains.pengaduan.views_lapor_dasar import kantor_situs, perlu_kantor, say, tertutup, uuid_or_none
from suara.ui.errors import keep_typed
from suara.ui.wizard import Wizard

SENDING = ("kirim", "tetap")


@publik()
def beranda(request: HttpRequest) -> HttpResponse:
    """Which channel is right, what happens after sending, and two ways in."""
    page = {"saluran": list_saluran(today()), "janji": list_janji(now())}
    return render(request, "pengaduan/lapor/beranda.html", page)


@publik()
@tertutup
def wbs(request: HttpRequest) -> HttpResponse:
    """The channel for corruption and abuse of office, before anything is written."""
    return render(request, "pengaduan/lapor/saluran_wbs.html", {"wbs": find_wbs()})


@keep_typed
@publik(methods=("GET", "POST"))
@tertutup
@perlu_kantor
def satu(request: HttpRequest) -> HttpResponse:
    """All questions on one page."""
    store = open_draf(request)
    kantor = kantor_situs()
    form = LaporForm(initial=typed_initial(store.load(), LaporForm, *_steps()), kantor=kantor)
    if request.method == "POST":
        store.draf.cara = "satu"
        keep_all(store, request.POST)
        refused = take_uploads(request, store)
        if wants := small_act(request, store):
            return redirect(wants)
        form = LaporForm(typed(store.load(), *_steps()), kantor=kantor)
        add_refused(form, refused)
        if form.is_valid():
            return redirect("lapor:periksa")
    return render(request, "pengaduan/lapor/satu.html", _page(store, form))


@keep_typed
@publik(methods=("GET", "POST"))
@tertutup
@perlu_kantor
def langkah(request: HttpRequest, langkah: str) -> HttpResponse:
    """One question per screen."""
    if langkah not in _steps():
        raise Http404
    store = open_draf(request)
    kantor = kantor_situs()
    wizard = Wizard(list_tahap(kantor), store, kini=langkah, alamat=_address)
    kind = next(kind for key, _title, kind in LANGKAH if key == langkah)
    form: Any = wizard.kini.form_class(initial=typed_initial(store.load(), kind, langkah))
    if request.method == "POST":
        store.draf.cara = "langkah"
        store.save({**store.load(), langkah: keep_only(kind, request.POST)})
        wizard.__dict__.pop("jawaban", None)
        refused = take_uploads(request, store)
        if wants := small_act(request, store, langkah) or ("kembali" in request.POST and wizard.back_url):
            return redirect(wants)  # going back keeps what was typed, finished or not
        form = wizard.kini.form_class(typed(store.load(), langkah))
        add_refused(form, refused)
        if form.is_valid():
            back = request.GET.get("kembali") == "periksa"
            return redirect("lapor:periksa" if back else wizard.next_url or "lapor:periksa")
    return render(
        request, "pengaduan/lapor/langkah.html", {**_page(store, form), "wizard": wizard, "langkah": langkah}
    )


def open_draf(request: HttpRequest) -> SimpananDraf:
    """Return what this browser has typed; a form that was sent brings its own id along."""
    return SimpananDraf(
        request.session,
        kirim_id=uuid_or_none(request.POST.get("kirim_id", "")),
        terbawa=request.POST.get("draf", ""),
        terlihat=request.POST.get("aksi") in SENDING,
    )


def take_uploads(request: HttpRequest, store: SimpananDraf) -> list[str]:
    """Take the files that came with the form, one by one; return a sentence for each that was refused."""
    refused = []
    for file in request.FILES.getlist("bukti"):
        try:
            unggah.take_file(kirim_id=store.draf.kirim_id, file=file)
        except BerkasDitolak as error:
            refused.append(f"{file.name}: {say(error.kalimat)}")
    return refused


def small_act(request: HttpRequest, store: SimpananDraf, langkah: str = "") -> str:
    """Do what a small button of the form asks; return where to go then, or nothing.

    Throwing everything away is only asked for here: `views_lapor_buang` shows what would be lost first.
    """
    if "buang" in request.POST:
        return f"{reverse('lapor:buang')}?dari={langkah}"
    if gone := uuid_or_none(request.POST.get("hapus_berkas", "")):
        unggah.remove_unggahan(kirim_id=store.draf.kirim_id, pk=gone)
        return f"{request.path}#id_bukti"
    return f"{request.path}#id_kabkota" if "muat" in request.POST else ""


def add_refused(form: Any, refused: list[str]) -> None:
    """Show refused files beside the field that they were chosen in."""
    for sentence in refused:
        if isinstance(form, BuktiForm):
            form.add_error("bukti", sentence)


def _page(store: SimpananDraf, form: WargaForm) -> dict[str, Any]:
    return {
        "form": form,
        "kirim_id": store.draf.kirim_id,
        "draf": store.draf.to_text() if store.load() else "",
        "unggahan": unggah.list_unggahan(store.draf.kirim_id) if "bukti" in form.fields else [],
        "sisa_berkas": unggah.MAX_BERKAS,
    }


def _steps() -> tuple[str, ...]:
    return tuple(kunci for kunci, _judul, _form in LANGKAH)


def _address(kunci: str) -> str:
    return reverse("lapor:langkah", args=[kunci])
