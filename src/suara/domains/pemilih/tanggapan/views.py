"""The way in: what to have ready, then one theme per screen. Going back keeps every word."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.akses import publik
from suara.core.berkas.errors import BerkasDitolak
from suara.core.privasi.draf import keep_only, typed, typed_initial
from suara.domains.pemilih.formulir.tanggapan import list_alasan_tms, list_sebab_baru
from suara.domains.pemilih.tanggapan.draf import LANGKAH, SimpananTanggapan, form_classes, list_tahap
from suara.domains.pemilih.tanggapan.kantor import kantor_tempat
from suara.domains.pemilih.tanggapan.pintu import perlu_kantor
from suara.domains.pengaduan import unggah
from suara.domains.pengaduan.views_lapor_dasar import uuid_or_none
from suara.ui.errors import keep_typed
from suara.ui.kalimat import sentence
from suara.ui.tertutup import tertutup
from suara.ui.wizard import Wizard


@publik()
def beranda(request: HttpRequest) -> HttpResponse:
    """What can be said here, which papers are needed, and what happens then."""
    page = {"baru": list_sebab_baru(), "tms": list_alasan_tms()}
    return render(request, "pemilih/tanggapan/beranda.html", page)


@keep_typed
@publik(methods=("GET", "POST"))
@tertutup
@perlu_kantor
def langkah(request: HttpRequest, langkah: str) -> HttpResponse:
    """One theme per screen."""
    if langkah not in LANGKAH:
        raise Http404
    store = open_draf(request)
    if request.method == "POST" and "buang" in request.POST:
        unggah.forget_unggahan(store.draf.kirim_id)
        store.clear()
        return redirect("pemilih:tanggapan")
    kind = form_classes(store.load())[langkah]
    kantor = kantor_tempat()
    form: Any = kind(initial=typed_initial(store.load(), kind, langkah), kantor=kantor)
    if request.method == "POST":
        store.save({**store.load(), langkah: keep_only(kind, request.POST)})
        refused = take_uploads(request, store)
        form = kind(typed(store.load(), langkah), kantor=kantor)
    wizard = Wizard(list_tahap(store.load(), kantor), store, kini=langkah, alamat=_address)
    if request.method == "POST":
        if wants := _small_act(request, store) or ("kembali" in request.POST and wizard.back_url):
            return redirect(wants)  # going back keeps what was typed, finished or not
        for said in refused:
            form.add_error("bukti", said)
        if form.is_valid():
            back = request.GET.get("kembali") == "periksa"
            return redirect("pemilih:tanggapan_periksa" if back or not wizard.next_url else wizard.next_url)
    page = {"form": form, "wizard": wizard, "langkah": langkah, **draft_fields(store)}
    page["unggahan"] = unggah.list_unggahan(store.draf.kirim_id) if "bukti" in form.fields else []
    return render(request, "pemilih/tanggapan/langkah.html", page)


def open_draf(request: HttpRequest) -> SimpananTanggapan:
    """Return what this browser has typed; a form that was sent brings its own id along."""
    return SimpananTanggapan(
        request.session,
        kirim_id=uuid_or_none(request.POST.get("kirim_id", "")),
        terbawa=request.POST.get("draf", ""),
        terlihat=request.POST.get("aksi") == "kirim",
    )


def draft_fields(store: SimpananTanggapan) -> dict[str, Any]:
    """Return what every form carries along."""
    return {"kirim_id": store.draf.kirim_id, "draf": store.draf.to_text() if store.load() else ""}


def take_uploads(request: HttpRequest, store: SimpananTanggapan) -> list[str]:
    """Take the files that came with the form, one by one; return a sentence for each that was refused."""
    refused = []
    for number, file in enumerate(request.FILES.getlist("bukti"), 1):
        try:
            unggah.take_file(kirim_id=store.draf.kirim_id, file=file)
        except BerkasDitolak as error:
            refused.append(_("Berkas ke-%(n)s.") % {"n": number} + f" {sentence(error.kalimat)}")
    return refused


def _small_act(request: HttpRequest, store: SimpananTanggapan) -> str:
    if gone := uuid_or_none(request.POST.get("hapus_berkas", "")):
        unggah.remove_unggahan(kirim_id=store.draf.kirim_id, pk=gone)
        return f"{request.path}#id_bukti"
    return f"{request.path}#id_kabkota" if "muat" in request.POST else ""


def _address(kunci: str) -> str:
    return reverse("pemilih:tanggapan_langkah", args=[kunci])
