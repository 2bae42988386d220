"""Waves of surveys: the list, one wave with what is to be done next, and moving it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suara.core.akun.akses import kewenangan_of, petugas
from suara.core.tugas.waktu import today
from suara.domains.survei import pagar, queries, services
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.models import Gelombang
from suara.domains.survei.pagar import PEMBUKA, PENGELOLA, PETUGAS_SURVEI
from suara.domains.survei.queries.jumlah import get_capaian
from suara.domains.survei.terms_kerja import ActGelombang, StatusGelombang
from suara.domains.survei.views_kerja.bagian import list_bagian, list_bagian_gelombang
from suara.domains.survei.views_kerja.dasar import akun_of, find_gelombang, may
from suara.domains.survei.views_kerja.giliran import next_words
from suara.domains.survei.workflow import DENGAN_ISIAN, TABLE
from suara.ui.context import path_exists
from suara.ui.kalimat import sentence
from suara.ui.kolom import Kolom
from suara.ui.pilihan import pilihan
from suara.ui.tabel import Saringan, Tabel


@petugas(*PETUGAS_SURVEI)
def daftar(request: HttpRequest) -> HttpResponse:
    """Show the waves of the officer's offices, the newest first."""
    rows = queries.list_gelombang_for(akun_of(request))
    held = kewenangan_of(request)
    several = held is not None and len(held.list_kantor(*PETUGAS_SURVEI)) > 1
    office = [Kolom("kantor", gettext_lazy("Kantor"), nilai="kantor.nama", urut="kantor__nama")]
    table = Tabel(
        rows,
        [
            Kolom("nama", gettext_lazy("Gelombang"), url=_address),
            *(office if several else []),
            Kolom("instrumen", gettext_lazy("Kuesioner"), nilai="versi.instrumen.nama"),
            Kolom("status", gettext_lazy("Status"), lencana=True, tampil=_status),
            Kolom("tanggal_mulai", gettext_lazy("Hari pertama")),
            Kolom("tanggal_selesai", gettext_lazy("Hari terakhir")),
        ],
        query=request.GET,
        saringan=[Saringan("status", gettext_lazy("Status"), pilihan(StatusGelombang))],
        cari=("nama",),
        nama="gelombang",
        urut="-tanggal_mulai",
        kosong=_("Belum ada gelombang. Buat gelombang pertama, lalu buka pengisiannya."),
        ekspor=False,
    )
    may_plan = held is not None and held.allows(PENGELOLA)
    page = {"tabel": table, "boleh_buat": may_plan, "bagian": list_bagian(request)}
    return render(request, "survei/kerja/daftar.html", page)


@petugas(*PETUGAS_SURVEI)
def gelombang(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a wave: the next act, answers against the sample per service, the working of the sample."""
    row = find_gelombang(request, pk)
    capaian = get_capaian(row)
    day = today(row.kantor.zona_waktu)
    utama, lain = _acts(request, row, late=row.tanggal_selesai < day)
    out = row.status == StatusGelombang.TERBIT
    public = f"/survei/hasil/{row.kode_pendek}/" if out else f"/survei/{row.kode_pendek}/"
    manage = may(request, row.kantor_id, *PENGELOLA)
    page = {
        "gelombang": row,
        "status": StatusGelombang(row.status),
        "capaian": capaian,
        "berikutnya": next_words(row, day, enough=capaian.status),
        "utama": utama,
        "lain": lain,
        "boleh_ubah": manage and row.status == StatusGelombang.DRAF,
        "boleh_populasi": manage and row.status in (StatusGelombang.BUKA, StatusGelombang.TUTUP),
        "bagian": list_bagian_gelombang(request, row),
        "terbit": out,
        "alamat": request.build_absolute_uri(public) if path_exists(public) else "",
    }
    return render(request, "survei/kerja/gelombang.html", page)


@petugas(*PEMBUKA, methods=("POST",))
def gerak(request: HttpRequest, pk: int, act: str) -> HttpResponse:
    """Open, close or reopen a wave."""
    row = find_gelombang(request, pk)
    known = [item for item in ActGelombang if item not in DENGAN_ISIAN and item.value == act]
    revisi = request.POST.get("revisi", "")
    if not known or not revisi.isdecimal():
        raise Http404
    try:
        services.move_gelombang(actor=akun_of(request), gelombang=row, act=known[0], revisi=int(revisi[:9]))
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
    else:
        messages.success(request, _moved(known[0]))
    return redirect("survei_kerja:gelombang", pk=pk)


def _acts(request: HttpRequest, row: Gelombang, *, late: bool) -> tuple[Any, list[ActGelombang]]:
    """Return the one act that comes next, None when it is not this officer's, and the others."""
    mine = [
        sisi.act
        for sisi in TABLE
        if sisi.dari == row.status
        and sisi.act not in DENGAN_ISIAN
        and may(request, row.kantor_id, *getattr(pagar, sisi.siapa))
    ]
    next_ = ActGelombang.BUKA if row.status == StatusGelombang.DRAF else None
    if row.status == StatusGelombang.BUKA and late:
        next_ = ActGelombang.TUTUP
    utama = next_ if next_ in mine else None
    return utama, [act for act in mine if act is not utama]


def _moved(act: ActGelombang) -> str:
    return {
        ActGelombang.TUTUP: _("Pengisian ditutup. Hasilnya dapat disusun menjadi laporan."),
        ActGelombang.BUKA: _("Pengisian dibuka."),
        ActGelombang.BUKA_LAGI: _("Pengisian dibuka lagi."),
    }[act]


def _address(row: Gelombang) -> str:
    return reverse("survei_kerja:gelombang", args=[row.pk])


def _status(row: Gelombang) -> StatusGelombang:
    return StatusGelombang(row.status)
