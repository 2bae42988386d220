"""Election data: which elections, what is known of each, and everything about one dapil."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suara.core.akun.akses import petugas
from suara.core.jejak.queries import list_history
from suara.domains.paw.models import Dapil, Pemilu
from suara.domains.paw.queries_dapil import KEADAAN, IsiDapil, read_isi_dapil
from suara.domains.paw.queries_data import (
    Hitungan,
    list_data_dapil,
    list_data_pemilu,
    list_impor,
    list_unggahan,
)
from suara.domains.paw.services.data import OBJ_DAPIL
from suara.domains.paw.terms import Lembaga
from suara.domains.paw.views_kerja.dasar import kantor_of
from suara.domains.paw.views_kerja.data_dasar import find_dapil, kantor_with, may_change
from suara.domains.paw.wewenang import PENERBIT, PENYIAP, PETUGAS_PAW, find_kantor
from suara.ui.format import format_number
from suara.ui.pilihan import pilihan
from suara.ui.tabel import Kolom, Saringan, Tabel

IMPOR_TERAKHIR = 8
KEADAAN_SUARA = (
    ("belum", gettext_lazy("Ada yang belum diketahui")),
    ("tanpa", gettext_lazy("Tanpa Keputusan")),
    ("siap", gettext_lazy("Siap terbit")),
    ("terbit", gettext_lazy("Sudah terbit")),
)


@petugas(*PETUGAS_PAW, methods=("GET",))
def data(request: HttpRequest) -> HttpResponse:
    """Show every election with what is known of it, and the last imports."""
    offices = kantor_of(request)
    return render(
        request,
        "paw/kerja/pemilu/daftar.html",
        {
            "pemilu": list_data_pemilu(),
            "impor": list(list_impor(offices)[:IMPOR_TERAKHIR]),
            "unggahan": list(list_unggahan(kantor_with(request, PENYIAP))),
            "boleh_impor": bool(kantor_with(request, PENYIAP)),
        },
    )


def _members(row: Any) -> str:
    if not row.dapil.kursi:
        return format_number(row.hitungan.duduk)
    return _("%(ada)s dari %(kursi)s") % {"ada": row.hitungan.duduk, "kursi": row.dapil.kursi}


def by_votes(rows: Any, value: str) -> Any:
    """Narrow to dapil whose votes are in this state."""
    return [row for row in rows if _in_state(row.hitungan, value)]


def _in_state(n: Hitungan, value: str) -> bool:
    if value == "terbit":
        return n.terbit > 0 and not n.siap and not n.tanpa_keputusan
    return {"belum": n.belum, "tanpa": n.tanpa_keputusan, "siap": n.siap}[value] > 0


def find_pemilu(kode: str) -> Pemilu:
    """Return the election, or 404."""
    try:
        return Pemilu.objects.get(pk=kode)
    except Pemilu.DoesNotExist:
        raise Http404 from None


@petugas(*PETUGAS_PAW, methods=("GET",))
def pemilu(request: HttpRequest, kode: str) -> HttpResponse:
    """Show the dapil of one election."""
    found = find_pemilu(kode)
    rows = list_data_dapil(found)
    table = Tabel(
        rows,
        [
            Kolom(
                "nama",
                _("Dapil"),
                nilai="dapil.nama",
                url=lambda row: reverse("paw_kerja:data_dapil", args=[row.dapil.pk]),
            ),
            Kolom("lembaga", _("Lembaga"), nilai=lambda row: _(Lembaga(row.dapil.lembaga).label)),
            Kolom("calon", _("Calon"), nilai="hitungan.calon", angka=True),
            Kolom("diketahui", _("Suara diketahui"), nilai="hitungan.diketahui", angka=True),
            Kolom("belum", _("Belum diketahui"), nilai="hitungan.belum", angka=True),
            Kolom("terbit", _("Terbit"), nilai="hitungan.terbit", angka=True),
            Kolom("duduk", _("Anggota"), nilai="hitungan.duduk", angka=True, tampil=_members),
            Kolom("belum_dilantik", _("Belum dilantik"), nilai="hitungan.belum_dilantik", angka=True),
        ],
        query=request.GET,
        judul=_("Daerah pemilihan"),
        cari=("dapil.nama", "dapil.kode", "dapil.nama_wilayah"),
        saringan=[
            Saringan("lembaga", _("Lembaga"), pilihan(Lembaga), jalur="dapil.lembaga"),
            Saringan("suara", _("Suara"), KEADAAN_SUARA, terap=by_votes),
        ],
        nama=f"dapil-{found.pk}",
        kosong=_("Belum ada dapil. Impor DCT-nya lebih dahulu."),
    )
    if file := table.export_requested():
        return file
    context = {"pemilu": found, "tabel": table, "terbit": publishable(request, rows)}
    return render(request, "paw/kerja/pemilu/pemilu.html", context)


def publishable(request: HttpRequest, rows: list[Any]) -> list[tuple[str, str, int]]:
    """Return code, words and number of dapil of each institution whose votes the officer may publish now."""
    offices = kantor_with(request, PENERBIT)
    waiting = [row for row in rows if offices and row.hitungan.siap and find_kantor(offices, row.dapil)]
    return [
        (item.value, _(item.label), sum(1 for row in waiting if row.dapil.lembaga == item.value))
        for item in Lembaga
        if any(row.dapil.lembaga == item.value for row in waiting)
    ]


@petugas(*PETUGAS_PAW, methods=("GET",))
def dapil(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one dapil: candidates with votes, decrees, areas, neighbours, and what the officer may do."""
    found = find_dapil(pk)
    isi = read_isi_dapil(found)
    table = tabel_calon(request, found, isi)
    if file := table.export_requested():
        return file
    return render(
        request,
        "paw/kerja/pemilu/dapil.html",
        {
            "dapil": found,
            "isi": isi,
            "tabel": table,
            "lembaga": _(Lembaga(found.lembaga).label),
            "ringkasan": summary(found, isi, penyiap=may_change(request, found, PENYIAP)),
            "boleh_siap": may_change(request, found, PENYIAP),
            "boleh_terbit": may_change(request, found, PENERBIT),
            "entri": list(list_history(OBJ_DAPIL, str(found.pk))),
        },
    )


def tabel_calon(request: HttpRequest, found: Dapil, isi: IsiDapil) -> Tabel:
    """Return the candidates as a table."""
    return Tabel(
        isi.calon,
        [
            Kolom("nama", _("Nama"), nilai="calon.nama"),
            Kolom("partai", _("Partai"), nilai="calon.partai.nama", urut=_party_order),
            Kolom("nomor", _("No. urut"), nilai="calon.nomor_urut", angka=True),
            Kolom("jk", _("L/P"), nilai="calon.jenis_kelamin"),
            Kolom("suara", _("Suara sah"), nilai="nilai", angka=True, tampil=_votes),
            Kolom("terbit", _("Terbit"), nilai="terbit"),
            Kolom("keadaan", _("Keadaan"), nilai="keadaan", tampil=_state),
        ],
        query=request.GET,
        judul=_("Calon dan suaranya"),
        cari=("calon.nama",),
        saringan=[
            *([Saringan("partai", _("Partai"), isi.partai, jalur="calon.partai_id")] if isi.partai else []),
            Saringan("keadaan", _("Keadaan"), KEADAAN.items()),
        ],
        per_halaman=50,
        nama=f"calon-{found.kode}",
        kosong=_("Belum ada calon. Impor DCT-nya."),
    )


def _state(row: Any) -> str:
    words = str(KEADAAN.get(row.keadaan, ""))
    decree = row.calon.keputusan_coret if row.keadaan == "DICORET" else ""
    return f"{words} ({decree})" if decree else words


def _party_order(row: Any) -> int:
    return row.calon.partai.nomor or 0 if row.calon.partai else 0


def _votes(row: Any) -> str:
    return _("tidak diketahui") if row.nilai is None else format_number(row.nilai)


def summary(found: Dapil, isi: IsiDapil, *, penyiap: bool) -> list[tuple[Any, ...]]:
    """Return what is known of the dapil itself as rows of label and value."""
    people = _("Belum dicatat")
    if found.penduduk:
        people = f"{format_number(found.penduduk)} ({found.sumber_penduduk})"
    url = reverse("paw_kerja:data_penduduk", args=[found.pk])
    seats = format_number(found.kursi) if found.kursi else _("Belum dicatat")
    votes = _("%(diketahui)s diketahui, %(belum)s belum, %(terbit)s terbit") % {
        "diketahui": format_number(isi.diketahui),
        "belum": format_number(len(isi.calon) - isi.diketahui),
        "terbit": format_number(isi.terbit),
    }
    return [
        (_("Wilayah"), found.nama_wilayah or found.kab_kota or found.provinsi or _("Belum diketahui")),
        (_("Kursi"), seats),
        (_("Penduduk"), people, *([url, _("Catat")] if penyiap else [])),
        (_("Calon"), format_number(len(isi.calon))),
        (_("Suara"), votes),
    ]
