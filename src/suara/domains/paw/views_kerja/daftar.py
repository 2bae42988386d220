"""The list of cases."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from suara.core.akun.akses import kewenangan_of, petugas
from suara.core.akun.models import Peran
from suara.core.tugas.waktu import today
from suara.domains.paw.models import PermohonanPAW
from suara.domains.paw.queries import list_draf, list_permohonan
from suara.domains.paw.status import StatusPermohonan
from suara.domains.paw.terms import Lembaga
from suara.domains.paw.views_kerja.dasar import akun_of, kantor_of
from suara.domains.paw.wewenang import PETUGAS_PAW
from suara.ui.tabel import Kolom, Saringan, Tabel

DUE = [
    ("terlambat", _("Terlambat")),
    ("hari-ini", _("Jatuh tempo hari ini")),
    ("berjalan", _("Masih berjalan")),
]


def by_deadline(rows: QuerySet[PermohonanPAW], value: str) -> QuerySet[PermohonanPAW]:
    """Narrow to cases whose first answer is late, due today, or still has time."""
    day = today()
    lookup = {"terlambat": "jatuh_tempo__lt", "hari-ini": "jatuh_tempo", "berjalan": "jatuh_tempo__gt"}[value]
    return rows.filter(**{lookup: day})


@petugas(*PETUGAS_PAW, methods=("GET",))
def daftar(request: HttpRequest) -> HttpResponse:
    """Show the cases of the officer's offices, filtered, sorted, exported."""
    table = _table(request)
    if file := table.export_requested():
        return file
    kewenangan = kewenangan_of(request)
    may_register = bool(kewenangan and kewenangan.allows({Peran.SEKRETARIAT}))
    page = {
        "tabel": table,
        "boleh_daftar": may_register,
        "draf": list(list_draf(akun_of(request))) if may_register else [],
    }
    return render(request, "paw/kerja/daftar.html", page)


def _table(request: HttpRequest) -> Tabel:
    return Tabel(
        list_permohonan(kantor_of(request)),
        [
            Kolom("nama_anggota", _("Anggota yang berhenti"), url=_address),
            Kolom("status", _("Status"), lencana=True, tampil=lambda row: StatusPermohonan(row.status)),
            Kolom("jatuh_tempo", _("Jawaban paling lambat")),
            Kolom("tanggal_diterima", _("Diterima")),
            Kolom("lembaga", _("Lembaga"), tampil=lambda row: _(Lembaga(row.lembaga).label)),
            Kolom("dapil", _("Dapil"), nilai="dapil.nama"),
            Kolom("nomor_surat", _("Nomor surat")),
        ],
        query=request.GET,
        judul=_("Semua permohonan"),
        cari=("nama_anggota", "nomor_surat"),
        saringan=[
            Saringan("status", _("Status"), StatusPermohonan.choices),
            Saringan("tenggat", _("Tenggat"), DUE, terap=by_deadline),
        ],
        nama="permohonan-paw",
        kosong=_("Belum ada permohonan yang cocok."),
    )


def _address(row: PermohonanPAW) -> str:
    return reverse("paw_kerja:perkara", args=[row.pk])
