"""Check the answers, send them, and get the number with its key."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from suara.core.akun.akses import publik
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.models import Berkas
from suara.core.wilayah.tempat import WargaForm
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.models import TanggapanPemilih
from suara.domains.pemilih.services.tanggapan import find_kantor, find_sent, receive_tanggapan
from suara.domains.pemilih.tanggapan.draf import (
    SimpananTanggapan,
    TanggapanTerkirim,
    build_isian,
    list_form,
    list_tahap,
)
from suara.domains.pemilih.tanggapan.kantor import kantor_tempat
from suara.domains.pemilih.tanggapan.pintu import brake_network, perlu_kantor
from suara.domains.pemilih.tanggapan.sajian import (
    list_berikutnya,
    render_tanda_terima,
    summarize,
    words_perihal,
)
from suara.domains.pemilih.tanggapan.views import draft_fields, open_draf
from suara.domains.pengaduan import unggah
from suara.ui import unduhan
from suara.ui.errors import keep_typed
from suara.ui.kalimat import sentence
from suara.ui.tertutup import tertutup


@keep_typed
@publik(methods=("GET", "POST"))
@tertutup
@perlu_kantor
def periksa(request: HttpRequest) -> HttpResponse:
    """Show every answer once more; sending it twice is harmless."""
    store = open_draf(request)
    sent = TanggapanTerkirim.load(request.session)
    if sent and request.POST.get("kirim_id") == sent.kirim_id:
        store.clear()
        return redirect("pemilih:tanggapan_terkirim")
    if not store.load():
        return redirect("pemilih:tanggapan")
    forms = list_form(store.load(), kantor_tempat())
    wrong = {key for key, form in forms.items() if not form.is_valid()}
    if request.method == "POST" and not wrong:
        return _send(request, store, forms)
    return _show(request, store, forms, wrong)


def _send(request: HttpRequest, store: SimpananTanggapan, forms: dict[str, WargaForm]) -> HttpResponse:
    said = {name: value for form in forms.values() for name, value in form.cleaned_data.items()}
    kirim_id = store.draf.kirim_id
    isian = build_isian(said)
    try:
        files: tuple[Berkas, ...] = ()
        if find_sent(kirim_id) is None:
            brake_network(request)
            files = unggah.keep_berkas(kirim_id=kirim_id, kantor=find_kantor(isian.desa))
        received = receive_tanggapan(isian=isian, kirim_id=kirim_id, berkas=files)
    except (ActRefused, BerkasDitolak) as error:
        return _show(request, store, forms, set(), galat=sentence(error.kalimat))
    unggah.forget_unggahan(kirim_id)
    TanggapanTerkirim(received.tanggapan.nomor, received.kunci, str(kirim_id), "").keep(request.session)
    store.clear()
    return redirect("pemilih:tanggapan_terkirim")


def _show(
    request: HttpRequest,
    store: SimpananTanggapan,
    forms: dict[str, WargaForm],
    wrong: set[str],
    *,
    galat: str = "",
) -> HttpResponse:
    titles = {step.kunci: step.judul for step in list_tahap(store.load(), kantor_tempat())}
    page = {
        "rows": summarize(forms, store.draf.kirim_id),
        "kurang": [
            (titles[key], reverse("pemilih:tanggapan_langkah", args=[key]) + "?kembali=periksa")
            for key in forms
            if key in wrong
        ],
        "tanpa_dokumen": not unggah.list_unggahan(store.draf.kirim_id),
        "galat": galat,
        **draft_fields(store),
    }
    return render(request, "pemilih/tanggapan/periksa.html", page, status=409 if galat else 200)


@publik()
@tertutup
def terkirim(request: HttpRequest) -> HttpResponse:
    """The number in large type, the secret key, and what happens next."""
    sent = TanggapanTerkirim.load(request.session)
    row = _find(sent)
    if sent is None or row is None:
        return redirect("pemilih:tanggapan_ikuti")
    page = {
        "t": sent,
        "tanggapan": row,
        "perihal": words_perihal(row),
        "berikutnya": list_berikutnya(row),
        "alamat": request.build_absolute_uri(reverse("pemilih:tanggapan_ikuti") + f"?nomor={row.nomor}"),
    }
    return render(request, "pemilih/tanggapan/terkirim.html", page)


@publik()
@tertutup
def tanda_terima(request: HttpRequest) -> HttpResponse:
    """The receipt as PDF, made on request and kept nowhere."""
    sent = TanggapanTerkirim.load(request.session)
    row = _find(sent)
    if sent is None or row is None:
        return redirect("pemilih:tanggapan_ikuti")
    pdf = render_tanda_terima(row, kunci=sent.kunci, alamat=request.build_absolute_uri("/"))
    return unduhan.tanda_terima(pdf, row.nomor)


def _find(sent: TanggapanTerkirim | None) -> TanggapanPemilih | None:
    rows = TanggapanPemilih.objects.select_related("kantor").defer("isi", "jawaban")
    return rows.filter(nomor=sent.nomor).first() if sent else None
