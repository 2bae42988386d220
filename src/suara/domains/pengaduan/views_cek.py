"""Following a report: the number alone shows what is public, number and key open the dialogue."""

from __future__ import annotations

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
from suara.core.berkas.responses import attachment
from suara.core.tugas.waktu import now
from suara.domains.pengaduan import queries
from suara.domains.pengaduan.errors import TerlaluSering
from suara.domains.pengaduan.formulir import warga_terbawa as terbawa
from suara.domains.pengaduan.formulir.warga_cek import CariForm
from suara.domains.pengaduan.formulir.warga_pandangan import describe, list_linimasa
from suara.domains.pengaduan.models import Jam, Laporan
from suara.domains.pengaduan.ringkasan_perkara import may_summarize, render_ringkasan
from suara.domains.pengaduan.rules.nomor import is_id_lapor, periksa_nomor
from suara.domains.pengaduan.services import pelapor
from suara.domains.pengaduan.tanda_terima import render_tanda_terima
from suara.domains.pengaduan.terms import KodeJam, Status
from suara.domains.pengaduan.views_lapor_dasar import allow, client_address, publik_url, say, tertutup
from suara.kernel.kunci_resi import rapikan_kunci
from suara.ui import unduhan

OPEN_KEY = "lapor:cek"
OPEN_FOR = timedelta(minutes=30)
RENEW_AFTER = 60
MAX_OPEN = 5

type RinciView = Callable[..., HttpResponseBase]


@publik(methods=("GET", "POST"))
@tertutup
def cek(request: HttpRequest) -> HttpResponse:
    """Ask for number and key. The key never stands in an address."""
    if request.method == "POST":
        return _open(request)
    typed = request.GET.get("nomor", "").strip()[:40]
    page: dict[str, Any] = {"form": CariForm(initial={"nomor": typed}), "ditanya": bool(typed)}
    if typed:
        page |= _public(request, typed)
    return render(request, "pengaduan/cek/cari.html", page)


def _open(request: HttpRequest) -> HttpResponse:
    form = CariForm(request.POST)
    if form.is_valid():
        nomor, kunci = form.cleaned_data["nomor"].strip(), form.cleaned_data["kunci"].strip()
        official = periksa_nomor(nomor)
        carried = form.cleaned_data["terbawa"]
        if is_id_lapor(nomor) or (not kunci and official):
            return redirect(f"{reverse('lapor:cek')}?nomor={official or nomor.lstrip('#')}")
        if official is None:
            form.add_error("nomor", _("Nomor ini belum tepat: satu angka atau huruf salah atau tertinggal."))
        elif (found := _with_key(request, form, official, kunci)) is not None:
            return _enter(request, found.nomor, carried)
    page = {"form": form, "ditanya": False}
    status = 429 if form.has_error("kunci", "terlalu_sering") else 200
    return render(request, "pengaduan/cek/cari.html", page, status=status)


def _enter(request: HttpRequest, nomor: str, carried: str) -> HttpResponse:
    """Open the report; what was typed before waits there in its form."""
    grant(request, nomor)
    page = reverse("lapor:rinci", args=[nomor])
    if not carried:
        return redirect(page)
    if not terbawa.keep_kiriman(request.session, carried, nomor):
        messages.error(request, _("Yang Anda ketik tadi tidak dapat dibuka lagi: sudah lebih dari dua jam."))
        return redirect(page)
    waiting = terbawa.find_kiriman(request.session, nomor)
    return redirect(f"{page}#tindakan-{waiting.act.value}" if waiting else page)


def _ask_again(request: HttpRequest, nomor: str, act: str) -> HttpResponse:
    """Ask for the key where a form was sent too late, and carry along what was typed."""
    sealed = terbawa.seal_kiriman(nomor, act, request.POST)
    form = CariForm(initial={"nomor": nomor, "terbawa": sealed})
    return render(request, "pengaduan/cek/cari.html", {"form": form, "ditanya": False})


def _with_key(request: HttpRequest, form: CariForm, nomor: str, kunci: str) -> Laporan | None:
    try:
        found = queries.find_dengan_kunci(nomor, rapikan_kunci(kunci), klien=client_address(request))
    except TerlaluSering as error:
        form.add_error("kunci", _said(say(error.kalimat), "terlalu_sering"))
        return None
    if found is None:
        form.add_error(
            "kunci", _("Nomor dan kunci ini tidak cocok. Periksa keduanya pada tanda terima Anda.")
        )
    return found


def _said(sentence: str, code: str) -> Any:
    from django.core.exceptions import ValidationError

    return ValidationError(sentence, code=code)


def _public(request: HttpRequest, typed: str) -> dict[str, Any]:
    """What anybody may know. An unknown number and a hidden report look the same."""
    if not allow(request, "cek", limit=120, seconds=600):
        return {"terlalu_sering": True}
    found = queries.find_publik(typed)
    status = queries.find_status(typed)
    if status is None and found is None:
        return {
            "lapor": is_id_lapor(typed),
            "salah_ketik": not is_id_lapor(typed) and not periksa_nomor(typed),
        }
    if status is None and found is not None:
        status = queries.find_status(found.nomor)
    page: dict[str, Any] = {"status": status, "url": publik_url(found.nomor) if found else ""}
    if status is not None and status.rinci:
        page["linimasa"] = list_linimasa(status.nomor)
    return page


def grant(request: HttpRequest, nomor: str) -> None:
    """Let this browser read the report for half an hour; opened again within a minute nothing is written."""
    limit = int((now() + OPEN_FOR).timestamp())
    known = request.session.get(OPEN_KEY, {})
    if limit - int(known.get(nomor, 0)) < RENEW_AFTER:
        return
    opened = {**known, nomor: limit}
    newest = sorted(opened.items(), key=lambda item: item[1])[-MAX_OPEN:]
    request.session[OPEN_KEY] = dict(newest)


def dengan_kunci(view: RinciView) -> RinciView:
    """Open a page of a report only after its number and key were right; ask for the key otherwise.

    A form that comes too late loses nothing: its words wait, sealed, until the key is right.
    """

    @wraps(view)
    def opened(request: HttpRequest, nomor: str, **kwargs: Any) -> HttpResponseBase:
        until = request.session.get(OPEN_KEY, {}).get(nomor, 0)
        if until < now().timestamp():
            official = periksa_nomor(nomor)
            if official is None:
                raise Http404
            if request.method == "POST":
                return _ask_again(request, official, str(kwargs.get("act", "")))
            return redirect(f"{reverse('lapor:cek')}?nomor={official}")
        laporan = Laporan.objects.select_related("kantor", "unit", "wilayah", "induk").get(nomor=nomor)
        return view(request, laporan, **kwargs)

    return opened


@publik()
@tertutup
@dengan_kunci
def rinci(request: HttpRequest, laporan: Laporan) -> HttpResponse:
    """Everything the reporter may read and do."""
    grant(request, laporan.nomor)
    if laporan.status == Status.SL and Jam.objects.filter(
        laporan=laporan, kode=KodeJam.C8, berhenti_at__isnull=True, habis_at__isnull=True
    ):
        pelapor.mark_disampaikan(laporan=laporan)
    waiting = terbawa.find_kiriman(request.session, laporan.nomor)
    page = describe(laporan, salah=(waiting.act, waiting.to_form()) if waiting else None)
    page |= {"boleh_ringkasan": may_summarize(laporan), "terbawa": waiting}
    if waiting is not None:
        page["terbawa_dapat"] = any(item.act is waiting.act for item in page["tindakan"])
    return render(request, "pengaduan/cek/rinci.html", page)


@publik()
@tertutup
@dengan_kunci
def tanda_terima(request: HttpRequest, laporan: Laporan) -> HttpResponse:
    """The receipt again, without the key: it is not kept anywhere."""
    pdf = render_tanda_terima(laporan, kunci="", nama="", alamat=request.build_absolute_uri("/"))
    return unduhan.tanda_terima(pdf, laporan.nomor)


@publik()
@tertutup
@dengan_kunci
def ringkasan(request: HttpRequest, laporan: Laporan) -> HttpResponse:  # noqa: ARG001
    """One page for Ombudsman RI, once the time for the whole matter is over."""
    if not may_summarize(laporan):
        raise Http404
    response = HttpResponse(render_ringkasan(laporan), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="ringkasan-{laporan.nomor}.pdf"'
    return response


@publik()
@tertutup
@dengan_kunci
def lampiran(request: HttpRequest, laporan: Laporan, pk: int) -> HttpResponseBase:  # noqa: ARG001
    """One file of the dialogue, as a download."""
    for row in queries.view_pelapor(laporan).lampiran:
        if row.pk == pk:
            return attachment(row.berkas, name=row.nama_samaran)
    raise Http404


@publik(methods=("POST",))
@tertutup
def keluar(request: HttpRequest, nomor: str) -> HttpResponse:
    """Close the report on this device."""
    terbawa.forget_kiriman(request.session, nomor)
    opened = request.session.get(OPEN_KEY, {})
    opened.pop(nomor, None)
    request.session[OPEN_KEY] = opened
    return redirect("lapor:cek")
