"""Invitations of one wave: contacts in, messages out, counts. Never who answered what."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from suara.core.akun.akses import petugas
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.formulir.undangan import DaftarForm, KodeForm, KontakForm
from suara.domains.survei.models import Gelombang
from suara.domains.survei.pagar import PENGELOLA, PETUGAS_SURVEI
from suara.domains.survei.queries.undangan import get_undangan
from suara.domains.survei.rules.undangan import JEDA_INGAT, MAKS_PESAN, SalahKontak, read_kontak
from suara.domains.survei.services import undangan as layanan
from suara.domains.survei.services.kirim import link_of, words_of
from suara.domains.survei.terms_kerja import CaraGelombang, StatusGelombang
from suara.domains.survei.views_kerja.dasar import akun_of, find_gelombang, may
from suara.ui.ekspor import respond
from suara.ui.kalimat import sentence
from suara.ui.tertutup import tertutup

SHOWN = 50
"""So many mistakes of a list are named at once."""


@petugas(*PETUGAS_SURVEI)
def undangan(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how far the invitations are, and what can be done."""
    return _page(request, find_gelombang(request, pk))


@petugas(*PENGELOLA, methods=("POST",))
def kontak(request: HttpRequest, pk: int) -> HttpResponse:
    """Add contacts; with one mistake nothing is taken, and no value is repeated."""
    row = _managed(request, pk)
    form = KontakForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, row, kontak=form, status=409)
    daftar = read_kontak(form.cleaned_data["kontak"])
    try:
        made = layanan.import_kontak(actor=akun_of(request), gelombang=row, daftar=daftar)
    except ActRefused as error:
        form.add_error("kontak", sentence(error.kalimat))
        return _page(request, row, kontak=form, salah=daftar.salah, status=409)
    said = _("%(baru)s undangan ditambahkan; %(lama)s kontak sudah diundang; %(ganda)s tertulis dua kali.")
    numbers = {"baru": made.baru, "lama": made.sudah_ada, "ganda": daftar.ganda}
    messages.success(request, said % numbers)
    return redirect("survei_kerja:undangan", pk=pk)


@petugas(*PENGELOLA, methods=("POST",))
def kirim(request: HttpRequest, pk: int) -> HttpResponse:
    """Have the invitations mailed."""
    return _act(request, pk, layanan.send_email, _mailed)


@petugas(*PENGELOLA, methods=("POST",))
def ingatkan(request: HttpRequest, pk: int) -> HttpResponse:
    """Have reminders mailed to who has not opened the invitation."""
    return _act(request, pk, layanan.remind_email, _mailed)


@petugas(*PENGELOLA, methods=("POST",))
@tertutup
def daftar(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand out the links once, as a file that the office sends from."""
    row = _managed(request, pk)
    form = DaftarForm(request.POST)
    if not form.is_valid():
        raise Http404
    remind = form.cleaned_data["ingat"]
    try:
        sent = layanan.hand_out(actor=akun_of(request), gelombang=row, ingat=remind)
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
        return redirect("survei_kerja:undangan", pk=pk)
    lines = [
        (
            _spoken(one.kontak),
            link_of(one.token),
            " ".join(words_of(row, one.token, ingat=remind)[1].split()),
        )
        for one in sent
    ]
    header = (_("kontak"), _("tautan"), _("pesan"))
    return respond(form.cleaned_data["bentuk"], f"undangan-{row.kode_pendek}", header, lines)


@petugas(*PENGELOLA, methods=("POST",))
@tertutup
def kode(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a sheet of receipt codes once, for printing."""
    row = _managed(request, pk)
    form = KodeForm(request.POST)
    if not form.is_valid():
        return _page(request, row, kode=form, status=409)
    jumlah = form.cleaned_data["jumlah"]
    try:
        codes = layanan.make_kode_struk(actor=akun_of(request), gelombang=row, jumlah=jumlah)
    except ActRefused as error:
        form.add_error("jumlah", sentence(error.kalimat))
        return _page(request, row, kode=form, status=409)
    page = {
        "gelombang": row,
        "judul": _("Kode tanda terima"),
        "kode": codes,
        "alamat": link_of("").removesuffix("#"),
    }
    return render(request, "survei/kerja/undangan_kode.html", page)


@petugas(*PENGELOLA, methods=("POST",))
def batal(request: HttpRequest, pk: int) -> HttpResponse:
    """Cancel what was not used; the word must be typed."""
    if request.POST.get("kata", "").strip().upper() != "BATALKAN":
        messages.error(request, _("Tidak ada yang dibatalkan: tulis BATALKAN lebih dulu."))
        return redirect("survei_kerja:undangan", pk=pk)
    return _act(request, pk, layanan.cancel_undangan, _cancelled)


def _spoken(kontak: str) -> str:
    """Return a number as people dial it: a plus at the start would be a formula in a spreadsheet."""
    return f"0{kontak.removeprefix('+62')}" if kontak.startswith("+62") else kontak


def _mailed(n: int) -> str:
    said = ngettext("%(n)s pesan dikirim berangsur-angsur.", "%(n)s pesan dikirim berangsur-angsur.", n)
    return said % {"n": n}


def _cancelled(n: int) -> str:
    return ngettext("%(n)s undangan dibatalkan.", "%(n)s undangan dibatalkan.", n) % {"n": n}


def _managed(request: HttpRequest, pk: int) -> Gelombang:
    row = find_gelombang(request, pk)
    if not may(request, row.kantor_id, *PENGELOLA):
        raise Http404
    return row


def _act(request: HttpRequest, pk: int, act: Callable[..., int], words: Callable[[int], str]) -> HttpResponse:
    row = _managed(request, pk)
    try:
        done = act(actor=akun_of(request), gelombang=row)
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
    else:
        messages.success(request, words(done))
    return redirect("survei_kerja:undangan", pk=pk)


def _page(
    request: HttpRequest,
    row: Gelombang,
    *,
    kontak: KontakForm | None = None,
    kode: KodeForm | None = None,
    salah: tuple[SalahKontak, ...] = (),
    status: int = 200,
) -> HttpResponse:
    counts = get_undangan(row)
    keeps = may(request, row.kantor_id, *PENGELOLA) and row.cara != CaraGelombang.TERBUKA
    takes = row.status in (StatusGelombang.DRAF, StatusGelombang.BUKA)
    page = {
        "gelombang": row,
        "judul": _("Undangan"),
        "hitung": counts,
        "tanpa_undangan": row.cara == CaraGelombang.TERBUKA,
        "kontak": (kontak or KontakForm()) if keeps and takes else None,
        "kode": (kode or KodeForm()) if keeps and counts.terbuka else None,
        "boleh_kirim": keeps and counts.terbuka,
        "boleh_batal": keeps and bool(counts.belum_dipakai),
        "surel_siap": layanan.is_surel_siap(),
        "salah": salah[:SHOWN],
        "salah_lain": max(0, len(salah) - SHOWN),
        "jeda": JEDA_INGAT,
        "pengingat": MAKS_PESAN - 1,
    }
    return render(request, "survei/kerja/undangan.html", page, status=status)
