"""Following a request with number and key: where it stands, what the office says, answering, withdrawing."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.akses import publik
from suara.core.berkas.errors import BerkasDitolak
from suara.core.privasi.services import open_text, seal_text
from suara.core.rem.jaringan import client_address
from suara.core.tugas.waktu import now
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.tanggapan import MAX_TEKS
from suara.domains.pemilih.models import TanggapanPemilih
from suara.domains.pemilih.queries import tanggapan as queries
from suara.domains.pemilih.services import tanggapan as services
from suara.domains.pemilih.tanggapan.errors import TerlaluSering
from suara.domains.pemilih.tanggapan.formulir import CabutForm, IkutiForm, JawabForm
from suara.domains.pemilih.tanggapan.kabar import kabar_of
from suara.domains.pemilih.tanggapan.resi import periksa_nomor
from suara.domains.pemilih.tanggapan.sajian import list_berikutnya, words_perihal
from suara.domains.pemilih.terms_tanggapan import AksiTanggapan, StatusTanggapan
from suara.domains.pengaduan import unggah
from suara.kernel.sandi import SandiGagal
from suara.ui.errors import keep_typed
from suara.ui.kalimat import sentence
from suara.ui.tertutup import tertutup

OPEN_KEY = "tanggapan:ikuti"
OPEN_FOR = timedelta(minutes=30)
MAX_OPEN = 5
WAIT_KEY = "tanggapan:terbawa"


@publik(methods=("GET", "POST"))
@tertutup
def ikuti(request: HttpRequest) -> HttpResponse:
    """Ask for number and key. The key never stands in an address."""
    form = IkutiForm(request.POST or None, initial={"nomor": request.GET.get("nomor", "").strip()[:40]})
    status = 200
    if request.method == "POST" and form.is_valid():
        nomor = periksa_nomor(form.cleaned_data["nomor"])
        if nomor is None:
            form.add_error("nomor", _("Nomor ini belum tepat: satu angka atau huruf salah atau tertinggal."))
        else:
            try:
                found = queries.find_dengan_kunci(
                    nomor, form.cleaned_data["kunci"], klien=client_address(request)
                )
            except TerlaluSering as error:
                form.add_error("kunci", sentence(error.kalimat))
                status = 429
            else:
                if found is not None:
                    _grant(request, nomor)
                    return redirect("pemilih:tanggapan_rinci", nomor)
                form.add_error("kunci", _("Nomor dan kunci ini tidak cocok. Periksa pada tanda terima Anda."))
    return render(request, "pemilih/tanggapan/ikuti.html", {"form": form}, status=status)


def dengan_kunci(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Open a page of a request only after its number and key were right; ask for the key otherwise."""

    @wraps(view)
    def opened(request: HttpRequest, nomor: str, **kwargs: Any) -> HttpResponseBase:
        if request.session.get(OPEN_KEY, {}).get(nomor, 0) < now().timestamp():
            official = periksa_nomor(nomor)
            if official is None:
                raise Http404
            if typed := request.POST.get("isi", "")[:MAX_TEKS]:  # came too late: the words wait, sealed
                request.session[WAIT_KEY] = seal_text(typed, konteks=f"{WAIT_KEY}:{official}").hex()
            return redirect(f"{reverse('pemilih:tanggapan_ikuti')}?nomor={official}")
        rows = TanggapanPemilih.objects.select_related("kantor", "kandidat__keputusan", "kandidat__periode")
        return view(request, rows.get(nomor=nomor), **kwargs)

    return opened


@keep_typed
@publik(methods=("GET", "POST"))
@tertutup
@dengan_kunci
def rinci(request: HttpRequest, tanggapan: TanggapanPemilih) -> HttpResponse:
    """Where it stands; an answer with papers is sent from here."""
    _grant(request, tanggapan.nomor)
    waiting = "" if request.method == "POST" else _waiting(request, tanggapan.nomor)
    form = JawabForm(request.POST or None, initial={"kirim_id": uuid.uuid4(), "isi": waiting})
    if request.method == "POST" and form.is_valid() and _answer(request, tanggapan, form):
        messages.success(request, _("Jawaban Anda terkirim."))
        return redirect("pemilih:tanggapan_rinci", tanggapan.nomor)
    status = StatusTanggapan(tanggapan.status)
    page = {
        "t": tanggapan,
        "status": status,
        "kabar": kabar_of(tanggapan),
        "perihal": words_perihal(tanggapan),
        "berikutnya": list_berikutnya(tanggapan) if status.is_open else [],
        "riwayat": _history(tanggapan),
        "form": form,
        "cabut": CabutForm(),
        "dokumen": tanggapan.dokumen_set.count(),
    }
    return render(request, "pemilih/tanggapan/rinci.html", page, status=409 if form.errors else 200)


@publik(methods=("POST",))
@tertutup
@dengan_kunci
def cabut(request: HttpRequest, tanggapan: TanggapanPemilih) -> HttpResponse:
    """Withdraw it: typed, not pressed."""
    form = CabutForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Ketik CABUT bila Anda yakin."))
    else:
        try:
            services.withdraw(tanggapan=tanggapan)
        except ActRefused as error:
            messages.error(request, sentence(error.kalimat))
        else:
            messages.success(request, _("Tanggapan Anda dicabut."))
    return redirect("pemilih:tanggapan_rinci", tanggapan.nomor)


@publik(methods=("POST",))
@tertutup
def keluar(request: HttpRequest, nomor: str) -> HttpResponse:
    """Close the request on this device."""
    opened = request.session.get(OPEN_KEY, {})
    opened.pop(nomor, None)
    request.session[OPEN_KEY] = opened
    return redirect("pemilih:tanggapan_ikuti")


def _answer(request: HttpRequest, row: TanggapanPemilih, form: JawabForm) -> bool:
    """Send words and papers; a bad file is named, the good ones and the words wait in the form."""
    kirim_id = form.cleaned_data["kirim_id"]
    for file in request.FILES.getlist("bukti"):
        try:
            unggah.take_file(kirim_id=kirim_id, file=file)
        except BerkasDitolak as error:
            form.add_error("bukti", sentence(error.kalimat))
    if form.errors:
        return False
    try:
        files = unggah.keep_berkas(kirim_id=kirim_id, kantor=row.kantor)
        services.answer(tanggapan=row, teks=form.cleaned_data["isi"], kirim_id=kirim_id, berkas=files)
    except (ActRefused, BerkasDitolak) as error:
        form.add_error(None, sentence(error.kalimat))
        return False
    unggah.forget_unggahan(kirim_id)
    return True


def _waiting(request: HttpRequest, nomor: str) -> str:
    """Return the words that came after the half hour, once."""
    try:
        return open_text(bytes.fromhex(request.session.pop(WAIT_KEY, "")), konteks=f"{WAIT_KEY}:{nomor}")
    except (SandiGagal, ValueError):
        return ""


def _history(row: TanggapanPemilih) -> list[dict[str, Any]]:
    shown = row.langkah_set.exclude(act=AksiTanggapan.PERIKSA).select_related("kantor")
    return [
        {
            "waktu": one.created_at,
            "judul": _(AksiTanggapan(one.act).label),
            "isi": one.teks,
            "oleh": "" if one.act in (AksiTanggapan.JAWAB, AksiTanggapan.CABUT) else one.kantor.nama,
        }
        for one in shown
    ]


def _grant(request: HttpRequest, nomor: str) -> None:
    opened = {**request.session.get(OPEN_KEY, {}), nomor: int((now() + OPEN_FOR).timestamp())}
    request.session[OPEN_KEY] = dict(sorted(opened.items(), key=lambda item: item[1])[-MAX_OPEN:])
