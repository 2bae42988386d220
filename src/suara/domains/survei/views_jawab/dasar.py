"""What the pages of answering share: finding the place, and what a page knows of it."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from suara.domains.survei.formulir.jawab import JawabanForm
from suara.domains.survei.models import GelombangLayanan
from suara.domains.survei.queries.jawab import Tempat, get_tempat, nama_layanan

KEMBALI_DETIK = 20
"""How long a kiosk shows its thanks before it is the next person's turn."""
DIAM_DETIK = 120
"""After so long without a touch a kiosk asks whether somebody is still there."""


type View = Callable[..., HttpResponseBase]


class TempatTidakAda(Http404):
    """No survey that was ever open answers at this address."""


def say_unknown(view: View) -> View:
    """Say of a mistyped address where the open surveys are."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return view(request, *args, **kwargs)
        except TempatTidakAda:
            return render(request, "survei/isi/tak_dikenal.html", status=404)

    return answer


def find_tempat(kode: str, layanan: str) -> Tempat:
    """Return the service in the wave, or 404. Capitals from a phone's keyboard are forgiven."""
    try:
        return get_tempat(kode.lower(), layanan.lower())
    except GelombangLayanan.DoesNotExist:
        raise TempatTidakAda from None


def make_form(tempat: Tempat, data: Any = None) -> JawabanForm:
    """Return the form of a place in the reader's language."""
    return JawabanForm(
        data, definisi=tempat.definisi, layanan_id=tempat.layanan.pk, bahasa=(get_language() or "id")[:2]
    )


def address(tempat: Tempat, name: str = "isi") -> str:
    """Return one of the addresses of a place."""
    return reverse(f"survei:{name}", args=[tempat.gelombang.kode_pendek, tempat.layanan.kode])


def page_of(tempat: Tempat, *, kios: bool) -> dict[str, Any]:
    """Return what every page of a place shows."""
    return {
        "tempat": tempat,
        "gelombang": tempat.gelombang,
        "nama_layanan": nama_layanan(tempat.layanan),
        "kios": kios,
        "awal": address(tempat, "kios" if kios else "isi"),
        "kembali_detik": KEMBALI_DETIK,
    }


def form_page(tempat: Tempat, form: JawabanForm, *, kios: bool) -> dict[str, Any]:
    """Return what a page with the form shows, and what its script needs; the same with and without signal."""
    return (
        page_of(tempat, kios=kios)
        | script_page(tempat, kios=kios)
        | {
            "form": form,
            "lembaran": form.lembaran,
            "butir": list(form.list_butir()),
            "atribut": list(form.list_atribut()),
        }
    )


def script_page(tempat: Tempat, *, kios: bool) -> dict[str, Any]:
    """Return what the script needs, also on a page without a form: something may wait on this device."""
    return {
        "setelan": {
            "alamat": address(tempat),
            "awal": address(tempat, "kios" if kios else "isi"),
            "selesai": address(tempat, "kios_selesai" if kios else "terima_kasih"),
            "kios": kios,
            "kembali": KEMBALI_DETIK,
            "diam": DIAM_DETIK,
        },
        "kata": words(),
    }


def words() -> dict[str, str]:
    """Return what the script says: it holds no words of its own."""
    return {
        "pilih": _("Pilih satu jawaban."),
        "mengirim": _("Mengirim…"),
        "menunggu": _("{n} jawaban menunggu dikirim dari peranti ini."),
        "terkirim": _("Jawaban yang menunggu sudah terkirim."),
        "tanpa_sinyal": _(
            "Tidak ada sinyal. Jawaban tersimpan di peranti ini dan dikirim begitu ada sinyal."
        ),
        "nanti": _("Belum dapat dikirim sekarang. Jawaban tetap tersimpan di peranti ini; coba lagi nanti."),
        "ditolak": _("{n} jawaban tidak diterima: surveinya sudah ditutup, atau isinya tidak lagi sesuai."),
        "tertulis": _("Yang Anda tulis"),
        "masih": _("Masih mengisi? Isian dihapus dalam 30 detik."),
    }
