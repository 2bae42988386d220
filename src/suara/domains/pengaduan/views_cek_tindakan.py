"""The acts of a reporter: each one form that works without scripts, and twice does nothing more."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Sequence
from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy as _

from suara.core.akun.akses import publik
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.models import Berkas
from suara.domains.pengaduan import unggah
from suara.domains.pengaduan.errors import ActRefused, LaporanDitolak
from suara.domains.pengaduan.formulir.warga_cek import FORMS, TindakanForm, build_form
from suara.domains.pengaduan.formulir.warga_pandangan import describe
from suara.domains.pengaduan.formulir.warga_terbawa import forget_kiriman
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import pelapor
from suara.domains.pengaduan.services.gerbang import lock
from suara.domains.pengaduan.terms import Pelaku, Tuntas
from suara.domains.pengaduan.views_cek import dengan_kunci
from suara.domains.pengaduan.views_lapor_dasar import client_address, say, tertutup
from suara.domains.pengaduan.workflow import Act, acts_for
from suara.ui.errors import keep_typed

type Isi = dict[str, Any]
type Laku = Callable[[Laporan, Isi, Sequence[Berkas]], object]

LAKU: dict[Act, Laku] = {
    Act.ANSWER: lambda row, isi, files: pelapor.answer_pertanyaan(
        laporan=row, isi=isi["isi"], kirim_id=isi["kirim_id"], berkas=files
    ),
    Act.ADD_BUKTI: lambda row, isi, files: pelapor.add_bukti(
        laporan=row, kirim_id=isi["kirim_id"], berkas=files
    ),
    Act.ACCEPT: lambda row, _isi, _files: pelapor.accept_hasil(laporan=row),
    Act.REOPEN: lambda row, isi, _files: pelapor.reopen_laporan(laporan=row, alasan=isi["isi"]),
    Act.WITHDRAW: lambda row, isi, _files: pelapor.withdraw_laporan(laporan=row, alasan=isi["isi"]),
    Act.RATE: lambda row, isi, _files: pelapor.rate_laporan(
        laporan=row, nilai=isi["nilai"], tuntas=Tuntas(isi["tuntas"]), umpan_balik=isi["umpan_balik"]
    ),
    Act.APPEAL_ARSIP: lambda row, isi, _files: pelapor.appeal_arsip(laporan=row, alasan=isi["isi"]),
}
DONE = {
    Act.ANSWER: _("Jawaban Anda sudah kami terima."),
    Act.ADD_BUKTI: _("Bukti Anda sudah kami terima."),
    Act.ACCEPT: _("Terima kasih. Laporan ini selesai; Anda masih dapat menilainya."),
    Act.REOPEN: _("Laporan dibuka kembali. Bagian yang menangani sudah diberi tahu."),
    Act.WITHDRAW: _("Laporan sudah dicabut."),
    Act.CHANGE_PRIVASI: _("Pilihan kerahasiaan sudah diubah."),
    Act.RATE: _("Terima kasih atas penilaian Anda."),
    Act.APPEAL_ARSIP: _("Keberatan Anda sudah kami terima; laporan diperiksa lagi."),
}


@keep_typed
@publik(methods=("POST",))
@tertutup
@dengan_kunci
def tindakan(request: HttpRequest, laporan: Laporan, act: str) -> HttpResponse:
    """Do one act, or show its form again with everything typed and the reason why not."""
    chosen = next((item for item in FORMS if item.value == act), None)
    if chosen is None:
        raise Http404
    forget_kiriman(request.session, laporan.nomor, act)
    form = build_form(chosen, request.POST)
    if form.is_valid():
        if chosen is Act.CHANGE_PRIVASI:
            return change_privasi(request, laporan, form)
        if _done(request, laporan, chosen, form):
            messages.success(request, DONE[chosen])
            return redirect("lapor:rinci", laporan.nomor)
        laporan.refresh_from_db(fields=["status", "siklus"])
        if chosen not in acts_for(laporan.status, (Pelaku.PELAPOR,)):
            # Most likely sent twice: the page shows where things stand, the sentence says why not again.
            messages.info(request, " ".join(str(item) for item in form.non_field_errors()))
            return redirect("lapor:rinci", laporan.nomor)
    return render(request, "pengaduan/cek/rinci.html", describe(laporan, salah=(chosen, form)))


def _done(request: HttpRequest, laporan: Laporan, act: Act, form: TindakanForm) -> bool:
    kirim_id: uuid.UUID = form.cleaned_data["kirim_id"]
    try:
        if not pelapor.was_sent(laporan, kirim_id):
            for file in request.FILES.getlist("bukti"):
                unggah.take_file(kirim_id=kirim_id, file=file)
        if not _do(laporan, act, form.cleaned_data):
            form.add_error("bukti", str(_("Pilih berkasnya dahulu.")))
            return False
    except BerkasDitolak as error:
        form.add_error("bukti", say(error.kalimat))
        return False
    except LaporanDitolak as error:
        form.add_error(error.kolom if error.kolom in form.fields else None, say(error.kalimat))
        return False
    except ActRefused as error:
        form.add_error(None, say(error.kalimat))
        return False
    unggah.forget_unggahan(kirim_id)
    return True


@transaction.atomic
def _do(laporan: Laporan, act: Act, isi: Isi) -> bool:
    """Do the act with its files, once; False when the evidence is missing.

    The report is locked first: of two same forms the second finds that the first has arrived, and stores
    no file again.
    """
    lock(laporan)
    if pelapor.was_sent(laporan, isi["kirim_id"]):
        return True
    files = unggah.keep_berkas(kirim_id=isi["kirim_id"], kantor=laporan.kantor)
    if act is Act.ADD_BUKTI and not files:
        return False
    LAKU[act](laporan, isi, files)
    return True


def change_privasi(request: HttpRequest, laporan: Laporan, form: TindakanForm) -> HttpResponse:
    """Switch flags. Switching one off is confirmed: by a code sent by e-mail, or on a second page."""
    wanted = {name: form.cleaned_data[f"is_{name}"] == "ya" for name in ("anonim", "rahasia")}
    now_ = {"anonim": laporan.is_anonim, "rahasia": laporan.is_rahasia}
    change = {name: value if value != now_[name] else None for name, value in wanted.items()}
    if change == {"anonim": None, "rahasia": None}:
        messages.info(request, _("Tidak ada yang berubah."))
        return redirect("lapor:rinci", laporan.nomor)
    kode = request.POST.get("kode", "").strip()[:20]
    page: dict[str, Any] = {"laporan": laporan, "mati": [n for n, v in change.items() if v is False]}
    page["form"] = form
    if False in change.values() and not kode:
        asked = pelapor.start_change_privasi(laporan=laporan, **change)
        return render(request, "pengaduan/cek/kerahasiaan.html", page | {"konfirmasi": asked})
    try:
        pelapor.change_privasi(laporan=laporan, **change, kode=kode, klien=client_address(request))
    except ActRefused as error:
        page |= {"galat": say(error.kalimat), "konfirmasi": pelapor.Konfirmasi(pelapor.EMAIL, "")}
        return render(request, "pengaduan/cek/kerahasiaan.html", page)
    messages.success(request, DONE[Act.CHANGE_PRIVASI])
    return redirect("lapor:rinci", laporan.nomor)
