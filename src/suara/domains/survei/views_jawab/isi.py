"""The form, as a page and as what a phone's queue sends; the thanks; and both again as a kiosk.

Who was invited has a pass in a cookie of the wave's own addresses (`pintu_izin.py`); it goes with the answer.
"""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.views.decorators.debug import sensitive_post_parameters

from suara.core.akun.akses import publik
from suara.core.rem.jaringan import client_address
from suara.core.tugas.waktu import today
from suara.domains.survei.errors import ActRefused, TerlaluSering
from suara.domains.survei.formulir.jawab import JawabanForm
from suara.domains.survei.pintu_izin import drop_izin, izin_of
from suara.domains.survei.queries.jawab import Tempat, why_closed
from suara.domains.survei.services.izin import is_berlaku
from suara.domains.survei.services.jawab import JawabanTidakSah, receive_jawaban
from suara.domains.survei.terms_kerja import CaraGelombang
from suara.domains.survei.views_jawab.dasar import (
    address,
    find_tempat,
    form_page,
    make_form,
    page_of,
    say_unknown,
    script_page,
)
from suara.ui.errors import keep_typed
from suara.ui.kalimat import sentence
from suara.ui.tertutup import tertutup

BOTH = ("GET", "POST")


@keep_typed
@publik(methods=BOTH)
@tertutup
@sensitive_post_parameters()
@say_unknown
def isi(request: HttpRequest, kode: str, layanan: str) -> HttpResponse:
    """Show the form, or take the answer. Sending it twice is harmless."""
    return _answer(request, find_tempat(kode, layanan), kios=False)


@keep_typed
@publik(methods=BOTH)
@tertutup
@sensitive_post_parameters()
@say_unknown
def kios(request: HttpRequest, kode: str, layanan: str) -> HttpResponse:
    """Do the same on a device that many people use: no way out of the form, nothing left behind."""
    return _answer(request, find_tempat(kode, layanan), kios=True)


@publik()
@tertutup
@say_unknown
def terima_kasih(request: HttpRequest, kode: str, layanan: str) -> HttpResponse:
    """Thank, and say what becomes of the answer."""
    return _thank(request, find_tempat(kode, layanan), kios=False)


@publik()
@tertutup
@say_unknown
def kios_selesai(request: HttpRequest, kode: str, layanan: str) -> HttpResponse:
    """Thank, and give the device to the next person; after a while by itself."""
    return _thank(request, find_tempat(kode, layanan), kios=True)


def _answer(request: HttpRequest, tempat: Tempat, *, kios: bool) -> HttpResponse:
    if request.method == "POST":
        return _take(request, tempat, kios=kios)
    closed = why_closed(tempat.gelombang)
    if closed:
        return _closed(request, tempat, {"tutup": closed}, kios=kios)
    invited = is_berlaku(tempat.gelombang, izin_of(request))
    if tempat.gelombang.cara == CaraGelombang.UNDANGAN and not invited:
        return _closed(request, tempat, {"undangan": True}, kios=kios)
    return _show(request, tempat, make_form(tempat), 200, kios=kios)


def _closed(request: HttpRequest, tempat: Tempat, said: dict[str, object], *, kios: bool) -> HttpResponse:
    """Say why nothing can be filled in; what waits on this device is still sent, or shown as refused."""
    page = page_of(tempat, kios=kios) | script_page(tempat, kios=kios) | said
    return render(request, "survei/isi/tutup.html", page)


def _take(request: HttpRequest, tempat: Tempat, *, kios: bool) -> HttpResponse:
    form = make_form(tempat, request.POST)
    wants_json = request.headers.get("Accept") == "application/json"
    status = 422
    if form.is_valid():
        try:
            receive_jawaban(
                gelombang=tempat.gelombang, isian=form.isian(), kirim_id=form.kirim_id(),
                izin=izin_of(request), alamat=client_address(request), diisi=form.diisi(),
            )  # fmt: skip
        except JawabanTidakSah as error:
            for cacat in error.cacat:
                form.add_error(form.name_of(cacat.letak), sentence(cacat.pesan))
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 429 if isinstance(error, TerlaluSering) else 409
        else:
            done = redirect(address(tempat, "kios_selesai" if kios else "terima_kasih"))
            response = JsonResponse({"diterima": True}) if wants_json else done
            drop_izin(response, tempat.gelombang)
            return response
    if wants_json:
        return JsonResponse({"kata": _sentences(form)}, status=status)
    return _show(request, tempat, form, status, kios=kios)


def _show(
    request: HttpRequest, tempat: Tempat, form: JawabanForm, status: int, *, kios: bool
) -> HttpResponse:
    day = form.diisi() or today(tempat.gelombang.kantor.zona_waktu)
    page = form_page(tempat, form, kios=kios) | {"kirim_id": form.kirim_id(), "diisi": day.isoformat()}
    return render(request, "survei/isi/formulir.html", page, status=status)


def _thank(request: HttpRequest, tempat: Tempat, *, kios: bool) -> HttpResponse:
    response = render(request, "survei/isi/terima_kasih.html", page_of(tempat, kios=kios))
    if kios:  # the next person reads the language of the office again
        response.delete_cookie(settings.LANGUAGE_COOKIE_NAME)
    return response


def _sentences(form: JawabanForm) -> list[str]:
    """Return what is wrong, each sentence after the question it is about."""
    found = []
    for name, errors in form.errors.items():
        label = "" if name == "__all__" else f"{form.fields[name].label}: "
        found += [f"{label}{said}" for said in errors]
    return found
