"""Check the answers, send them, and get the number with its key."""

from __future__ import annotations

from typing import Any

from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from suara.core.akun.akses import publik
from suara.core.berkas.errors import BerkasDitolak
from suara.core.privasi.draf import TerkirimTersegel
from suara.domains.pengaduan import unggah
from suara.domains.pengaduan.errors import ActRefused, LaporanDitolak
from suara.domains.pengaduan.formulir.warga_bantu import find_private, is_maybe_wbs, list_serupa, mask
from suara.domains.pengaduan.formulir.warga_draf import LANGKAH, SimpananDraf, build_isian, list_form
from suara.domains.pengaduan.formulir.warga_ringkas import summarize
from suara.domains.pengaduan.formulir.warga_saluran import find_wbs
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.queries import list_sebab_rahasia
from suara.domains.pengaduan.services.isian import clean_isian
from suara.domains.pengaduan.services.penerimaan import Diterima, find_sent, receive_laporan
from suara.domains.pengaduan.services.usul import foresee_rahasia
from suara.domains.pengaduan.tanda_terima import list_berikutnya, render_tanda_terima
from suara.domains.pengaduan.terms import Pemirsa, SebabRahasia
from suara.domains.pengaduan.views_lapor import open_draf
from suara.domains.pengaduan.views_lapor_dasar import kantor_situs, label, perlu_kantor, say, tertutup
from suara.ui import unduhan
from suara.ui.errors import keep_typed

MASKABLE = ("isi", "judul", "permintaan")


class Terkirim(TerkirimTersegel):
    """What this browser may be shown again for half an hour."""

    KEY, KONTEKS = "lapor:terkirim", "lapor.terkirim"


@keep_typed
@publik(methods=("GET", "POST"))
@tertutup
@perlu_kantor
def periksa(request: HttpRequest) -> HttpResponse:
    """Show every answer once more; sending it twice is harmless."""
    store = open_draf(request)
    sent = Terkirim.load(request.session)
    if sent and request.POST.get("kirim_id") == sent.kirim_id:
        store.clear()
        return redirect(reverse("lapor:terkirim") + "?lagi=1")
    if not store.load():
        return redirect("lapor:beranda")
    if request.method == "POST" and request.POST.get("aksi") == "samarkan":
        _mask_draft(store)
        return redirect("lapor:periksa")
    forms = list_form(store, kantor_situs())
    wrong = {key for key, form in forms.items() if not form.is_valid()}
    if request.method == "POST" and not wrong:
        return _send(request, store, forms)
    return _show(request, store, forms, wrong)


def _send(request: HttpRequest, store: SimpananDraf, forms: dict[str, BaseForm]) -> HttpResponse:
    """Hand the report over; ask once more when it looks like one for the WBS channel."""
    cleaned = {key: form.cleaned_data for key, form in forms.items()}
    anyway = request.POST.get("aksi") == "tetap"
    if not anyway and is_maybe_wbs(cleaned["cerita"]["judul"], cleaned["cerita"]["isi"]):
        page = {"wbs": find_wbs(), "kirim_id": store.draf.kirim_id, "draf": store.draf.to_text()}
        return render(request, "pengaduan/lapor/wbs.html", page)
    kirim_id, kantor = store.draf.kirim_id, kantor_situs()
    isian = build_isian(cleaned)
    try:
        files = unggah.keep_berkas(kirim_id=kirim_id, kantor=kantor)
        received: Diterima = receive_laporan(isian=isian, kirim_id=kirim_id, kantor=kantor, berkas=files)
    except (ActRefused, BerkasDitolak) as error:
        if find_sent(kirim_id) is None:
            return _show(request, store, forms, set(), galat=say(error.kalimat))
        # The same form, sent at the same moment, was faster and took its evidence along.
        received = receive_laporan(isian=isian, kirim_id=kirim_id, kantor=kantor)
    else:
        if files:
            unggah.forget_unggahan(kirim_id)
    nama = str(cleaned["identitas"]["nama"])
    Terkirim(received.laporan.nomor, received.kunci, str(kirim_id), nama).keep(request.session)
    store.clear()
    return redirect(reverse("lapor:terkirim") + ("" if received.baru else "?lagi=1"))


def _show(
    request: HttpRequest, store: SimpananDraf, forms: dict[str, BaseForm], wrong: set[str], *, galat: str = ""
) -> HttpResponse:
    text = str(forms["cerita"]["isi"].value() or "")
    reasons = () if wrong else _unasked(forms)
    address = reverse("lapor:satu") if store.draf.cara == "satu" else ""
    page = {
        "rows": summarize(forms, store.draf.kirim_id, address),
        "kurang": [(judul, step_url(store, key)) for key, judul, _form in LANGKAH if key in wrong],
        "temuan": find_private("\n".join(_texts(store))),
        "serupa": list_serupa(text),
        "sebab_rahasia": [label(sebab) for sebab in reasons],
        "diduga_wbs": SebabRahasia.WBS in reasons,
        "galat": galat,
        "kirim_id": store.draf.kirim_id,
        "draf": store.draf.to_text(),
        "kembali": step_url(store, "identitas"),
    }
    return render(request, "pengaduan/lapor/periksa.html", page)


def _unasked(forms: dict[str, BaseForm]) -> tuple[SebabRahasia, ...]:
    """Return why the report will be made rahasia although its reporter said no."""
    try:
        typed = build_isian({key: form.cleaned_data for key, form in forms.items()})
        isian = clean_isian(typed, kantor_situs())
    except LaporanDitolak:  # said when it is sent
        return ()
    return () if isian.is_rahasia else foresee_rahasia(isian.judul, isian.isi, isian.identitas)


def step_url(store: SimpananDraf, key: str) -> str:
    """Where an answer is changed, in the way the reader chose."""
    if store.draf.cara == "satu":
        return reverse("lapor:satu") + f"#bagian-{key}"
    return reverse("lapor:langkah", args=[key]) + "?kembali=periksa"


def _texts(store: SimpananDraf) -> list[str]:
    answers = store.load().get("cerita", {})
    return [text for name in MASKABLE for text in answers.get(name, [])]


def _mask_draft(store: SimpananDraf) -> None:
    answers = store.load()
    story = {
        name: [mask(text) for text in texts] if name in MASKABLE else texts
        for name, texts in answers.get("cerita", {}).items()
    }
    store.save({**answers, "cerita": story})


@publik()
@tertutup
def terkirim(request: HttpRequest) -> HttpResponse:
    """The number in large type, the secret key, and what happens next."""
    sent = Terkirim.load(request.session)
    laporan = _find(sent)
    if sent is None or laporan is None:
        return render(request, "pengaduan/lapor/terkirim_lewat.html")
    page: dict[str, Any] = {
        "t": sent,
        "laporan": laporan,
        "sebab_rahasia": list_sebab_rahasia(Pemirsa.PELAPOR, laporan),
        "berikutnya": list_berikutnya(laporan),
        "alamat": request.build_absolute_uri(reverse("lapor:cek") + f"?nomor={laporan.nomor}"),
        "lagi": "lagi" in request.GET,
    }
    return render(request, "pengaduan/lapor/terkirim.html", page)


@publik()
@tertutup
def tanda_terima(request: HttpRequest) -> HttpResponse:
    """The receipt as PDF, made on request and kept nowhere."""
    sent = Terkirim.load(request.session)
    laporan = _find(sent)
    if sent is None or laporan is None:
        return redirect("lapor:terkirim")
    pdf = render_tanda_terima(
        laporan, kunci=sent.kunci, nama=sent.nama, alamat=request.build_absolute_uri("/")
    )
    return unduhan.tanda_terima(pdf, laporan.nomor)


def _find(sent: Terkirim | None) -> Laporan | None:
    return Laporan.objects.filter(nomor=sent.nomor).first() if sent else None
