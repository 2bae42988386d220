"""The field page: one officer's own plan, online as plain pages, offline as a page that the phone keeps.

What the phone keeps openly is only the empty page (`luring`), style and script. The people come by `unduh`,
are sealed in the browser under the officer's PIN, and never lie in an HTTP cache.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import render
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csp import csp_override

from suara.core.akun.akses import petugas
from suara.domains.pemilih import services
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.kunjungan import KunjunganForm
from suara.domains.pemilih.isi_coktas import read_orang
from suara.domains.pemilih.models import BarisCoktas, RencanaCoktas
from suara.domains.pemilih.pagar import PENGUSUL
from suara.domains.pemilih.rules.coktas import HARI_SIMPAN, dokumen_cukup
from suara.domains.pemilih.terms import StatusPeriode
from suara.domains.pemilih.terms_coktas import AlasanCoktas, StatusCoktas
from suara.domains.pemilih.views_kerja.coktas_umum import find_own_rencana, list_desa, masked, opened
from suara.domains.pemilih.views_kerja.dasar import akun_of, region_names
from suara.ui.kalimat import sentence

PEKERJA = Path(__file__).resolve().parents[1] / "static" / "pemilih" / "lapangan_pekerja.js"
ASET = (
    *("ui/suara.css", "ui/suara.js", "ui/suara.svg", "pemilih/lapangan.css"),
    *("pemilih/lapangan_simpan.js", "pemilih/lapangan.js"),
)
"""Everything that the page needs without signal; nothing of it names anybody."""


@petugas(*PENGUSUL)
@never_cache
def lapangan(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the officer's own plan, masked: one link per visit, and the part that works offline."""
    plan = find_own_rencana(request, pk)
    rows = list(plan.coktas_set.select_related("kandidat"))
    names = region_names(row.desa for row in rows)
    page = _shell(plan) | {
        "rencana": plan,
        "periode": plan.periode,
        "baris": [_line(row, names) for row in rows],
        "berjalan": plan.periode.status == StatusPeriode.BERJALAN,
    }
    return render(request, "pemilih/kerja/lapangan/daftar.html", page)


@petugas(*PENGUSUL)
@never_cache
def luring(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the same page without its list: what the phone keeps for a time without signal."""
    plan = find_own_rencana(request, pk)
    return render(request, "pemilih/kerja/lapangan/luring.html", _shell(plan))


@petugas(*PENGUSUL)
@never_cache
@csp_override({"default-src": ["'none'"], "script-src": ["'self'"], "connect-src": ["'self'"]})
def pekerja(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the service worker; its own address limits what it can ever see to this one plan."""
    plan = find_own_rencana(request, pk)
    shell = reverse("pemilih_kerja:lapangan_luring", args=[pk])
    assets = [static(name) for name in ASET]
    text = render_to_string("pemilih/kerja/lapangan/luring.html", _shell(plan), request=request)
    version = hashlib.sha256(f"{get_language()}{assets}{text}".encode()).hexdigest()[:16]
    said = json.dumps({"versi": version, "cangkang": shell, "aset": assets})
    body = f"const ISI = {said};\n{PEKERJA.read_text(encoding='utf-8')}"
    return HttpResponse(body, content_type="text/javascript; charset=utf-8")


@petugas(*PENGUSUL, methods=("POST",))
@never_cache
def unduh(request: HttpRequest, pk: int) -> HttpResponse:
    """Answer with the open rows of the officer's own plan, to be sealed on the phone. The trail says so."""
    plan = find_own_rencana(request, pk)
    try:
        rows = services.take_along(actor=akun_of(request), rencana=plan, cara="diunduh")
    except ActRefused as error:
        return JsonResponse({"kata": [sentence(error.kalimat)]}, status=409)
    names = region_names({row.desa for row in rows})
    people = [
        {
            "id": row.pk,
            "versi": row.versi,
            "alasan": _(AlasanCoktas(row.alasan).label),
            "desa": names.get(row.desa, row.desa),
            "lalu": row.get_hasil_display() if row.hasil else "",
            **opened(read_orang(row)),
        }
        for row in rows
    ]
    return JsonResponse({"baris": people, "hari": HARI_SIMPAN})


@petugas(*PENGUSUL)
@never_cache
def keadaan(request: HttpRequest, pk: int) -> HttpResponse:
    """Say that the officer is signed in and the plan still is his, with a fresh token for sending."""
    find_own_rencana(request, pk)
    return JsonResponse({"csrf": get_token(request)})


def _line(row: BarisCoktas, names: dict[str, str]) -> dict[str, Any]:
    """Return one visit as the list shows it: the name masked, the place in words."""
    status = StatusCoktas(row.status)
    person = dict(masked(read_orang(row)))
    return {
        "pk": row.pk,
        "nama": next(iter(person.values()), ""),
        "desa": names.get(row.desa, row.desa),
        "alasan": AlasanCoktas(row.alasan),
        "status": status,
        "bisa": status not in (StatusCoktas.DISERAHKAN, StatusCoktas.DILANJUTKAN),
    }


def _shell(plan: RencanaCoktas) -> dict[str, Any]:
    """Return what the offline page needs to know; the same for every reader of the plan."""
    return {
        "judul_rencana": plan.periode.kode,
        "kecamatan": region_names({plan.kecamatan}).get(plan.kecamatan, plan.kecamatan),
        "setelan": {
            "rencana": plan.pk,
            "hari": HARI_SIMPAN,
            "dokumen": dokumen_cukup(),
            "zona": plan.periode.kantor.zona_waktu,
            "alamat": reverse("pemilih_kerja:lapangan", args=[plan.pk]),
            "masuk": f"{reverse('account_login')}?next={reverse('pemilih_kerja:lapangan', args=[plan.pk])}",
        },
        "form": KunjunganForm(
            zona=plan.periode.kantor.zona_waktu, desa=list_desa(plan.periode.kantor_id), auto_id="lp_%s"
        ),
        "kata": _words(),
    }


def _words() -> dict[str, str]:
    """Return what the script says: it holds no words of its own."""
    return {
        "belum": _("{n} hasil belum terkirim."),
        "semua": _("Semua hasil sudah terkirim."),
        "sisa": _("{n} orang di peranti ini."),
        "mengirim": _("Mengirim…"),
        "tanpa_sinyal": _("Tidak ada sinyal. Isian tersimpan di peranti ini."),
        "ada_sinyal": _("Ada sinyal."),
        "masuk_lagi": _("Sesi Anda berakhir. Masuk lagi; isian yang belum terkirim tetap di sini."),
        "bukan_milik": _("Rencana ini bukan milik Anda lagi. Isian tetap di sini; hubungi Kasubbag."),
        "pin_beda": _("Kedua PIN tidak sama."),
        "pin_lemah": _("PIN sekurangnya 8 angka, tidak berulang dan tidak berurutan."),
        "pin_salah": _("PIN salah. Tanpa PIN itu data di peranti ini tidak dapat dibuka."),
        "unduh_gagal": _("Daftar belum terunduh. Cari sinyal, lalu coba lagi."),
        "kedaluwarsa": _("Data orang di peranti ini sudah dihapus karena lewat {n} hari."),
        "tersimpan": _("Tersimpan di peranti ini."),
        "hapus_tanya": _("Hapus semuanya dari peranti ini? {n} hasil belum terkirim akan hilang."),
        "ubah_kosong": _("Isi data yang berubah: sekurangnya satu."),
        "responden_kosong": _("Catat siapa yang memberi keterangan, atau dokumen yang dilihat."),
        "dokumen_kurang": _("Untuk hasil itu catat salah satu dokumen ini: {n}."),
        "antre": _("Menunggu sinyal"),
        "bentrok": _("Bentrok"),
        "ditolak": _("Perlu diperbaiki"),
        "tak_dapat": _(
            "Peramban ini tidak dapat bekerja tanpa sinyal. Pakai daftar di bawah saat ada sinyal."
        ),
        "penuh": _("Peranti ini kehabisan ruang. Kirim dulu yang ada, atau simpan tanpa foto."),
    }
