"""Published results: the list, one wave, its working, infographic, open data, evidence of follow-up."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from django.core.cache import cache
from django.db.models.fields.json import KT
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suara.core.akun.akses import publik
from suara.core.berkas.responses import attachment
from suara.domains.survei.instrumen.istilah import CaraSkor
from suara.domains.survei.models import BuktiTindakLanjut, LaporanSurvei
from suara.domains.survei.queries.ekspor import list_ekspor
from suara.domains.survei.queries.hasil import get_terbit, list_terbit
from suara.domains.survei.queries.laporan import list_rencana
from suara.domains.survei.sajian import nama_dalam, show_hasil
from suara.domains.survei.sajian_hasil import closed_note
from suara.domains.survei.sajian_lain import nilai_words
from suara.domains.survei.surat_laporan import ROMAWI, address_of, render_infografis
from suara.domains.survei.terms_kerja import StatusTindakLanjut
from suara.ui.ekspor import to_csv
from suara.ui.format import format_number
from suara.ui.kolom import Kolom
from suara.ui.segar import fresh
from suara.ui.tabel import Tabel

SIMPAN = 3600
"""Seconds that a drawn file is kept: what was published never changes, so only memory limits it."""
JENIS = {"csv": "text/csv; charset=utf-8", "json": "application/json; charset=utf-8"}


@publik()
def daftar(request: HttpRequest) -> HttpResponseBase:
    """List the published results of all offices, the latest first."""
    rows = list_terbit().annotate(
        ikm=KT("hasil__angka__semua__ikm"),
        mutu=KT("hasil__angka__semua__mutu__kode"),
        nilai=KT("hasil__angka__semua__nilai"),
        cara=KT("hasil__angka__cara"),
        n=KT("hasil__angka__semua__n"),
    )
    table = Tabel(
        rows.defer("hasil"),
        _columns(),
        query=request.GET,
        cari=("gelombang__nama", "gelombang__kantor__nama"),
        nama="hasil-survei",
        urut="-tanggal_terbit",
        kosong=_("Belum ada hasil survei yang terbit."),
    )
    if file := table.export_requested():
        return file
    return fresh(request, render(request, "survei/hasil/daftar.html", {"tabel": table}))


@publik()
def gelombang(request: HttpRequest, kode: str) -> HttpResponseBase:
    """Show the frozen results of one wave, with what is being done about the lowest unsur."""
    row = _find(kode)
    page = {
        "laporan": row,
        "gelombang": row.gelombang,
        "hasil": show_hasil(row.hasil["angka"]),
        "sebab": row.hasil["isian"].get("sebab", ""),
        "catatan_tutup": closed_note(),
        "rencana": show_rencana(row),
        "alamat": address_of(row.gelombang),
        "periksa": reverse("periksa:kode", args=[row.dokumen.kode_verifikasi]) if row.dokumen else "",
    }
    return fresh(request, render(request, "survei/hasil/gelombang.html", page))


@publik()
def hitung_ulang(request: HttpRequest, kode: str) -> HttpResponseBase:
    """Show every step from the sums of the answers to the class, for a reader with a calculator."""
    row = _find(kode)
    angka = row.hasil["angka"]
    page = {
        "laporan": row,
        "gelombang": row.gelombang,
        "hasil": show_hasil(angka),
        "banyak_unsur": len(angka["semua"]["unsur"]),
        "sampel": angka["sampel"]["keputusan"],
        "sidik": angka["kuesioner"]["sha256"],
    }
    name = "hitung_ulang_lain" if "cara" in angka else "hitung_ulang"
    return fresh(request, render(request, f"survei/hasil/{name}.html", page))


@publik()
def infografis(_request: HttpRequest, kode: str) -> HttpResponse:
    """Send the one-page infographic as PDF."""
    row = _find(kode)
    if "cara" in row.hasil["angka"]:  # a board of the index; what is no index has none
        raise Http404
    pdf = _kept(f"survei.infografis.{row.pk}", lambda: render_infografis(row))
    return _file(pdf, "application/pdf", f"ikm-{row.gelombang.kode_pendek}.pdf")


@publik()
def data(_request: HttpRequest, kode: str, nama: str, fmt: str) -> HttpResponse:
    """Send the open data: anonymous answers, counted traits, codebook; the results only as JSON."""
    row = _find(kode)
    if fmt not in JENIS or (nama == "hasil" and fmt != "json"):
        raise Http404
    body = _kept(f"survei.data.{row.pk}.{nama}.{fmt}", lambda: _table(row, nama, fmt))
    return _file(body, JENIS[fmt], f"survei-{row.gelombang.kode_pendek}-{nama}.{fmt}")


@publik()
def bukti(_request: HttpRequest, kode: str, pk: int) -> HttpResponseBase:
    """Send the file of an evidence of follow-up."""
    row = _find(kode)
    found = BuktiTindakLanjut.objects.filter(pk=pk, rencana__laporan=row, berkas__isnull=False)
    one = found.select_related("berkas").first()
    if one is None or one.berkas is None:
        raise Http404
    return attachment(one.berkas)


def show_rencana(laporan: LaporanSurvei) -> list[dict[str, object]]:
    """Return the lines of the follow-up plan as everybody may see them."""
    return [
        {
            "baris": row,
            "unsur": nama_dalam(laporan.hasil["angka"], row.unsur),
            "waktu": _("Triwulan %(triwulan)s %(tahun)s")
            % {"triwulan": ROMAWI[row.triwulan - 1], "tahun": row.tahun},
            "status": StatusTindakLanjut(row.status),
            "bukti": list(row.bukti_set.all()),
        }
        for row in list_rencana(laporan)
    ]


def _find(kode: str) -> LaporanSurvei:
    try:
        return get_terbit(kode)
    except LaporanSurvei.DoesNotExist:
        raise Http404 from None


def _columns() -> list[Kolom]:
    wave, office = "gelombang.nama", "gelombang.kantor.nama"
    return [
        Kolom("gelombang", gettext_lazy("Survei"), nilai=wave, url=_address, urut="gelombang__nama"),
        Kolom("kantor", gettext_lazy("Kantor"), nilai=office, urut="gelombang__kantor__nama"),
        Kolom("ikm", gettext_lazy("Hasil"), urut=False, tampil=_figure),
        Kolom("mutu", gettext_lazy("Mutu"), urut=False),
        Kolom(
            "n", gettext_lazy("Responden"), angka=True, urut=False, tampil=lambda row: format_number(row.n)
        ),
        Kolom("tanggal_terbit", gettext_lazy("Terbit")),
    ]


def _figure(row: Any) -> str:
    """Return the figure with what it is: only an index may be read beside another index."""
    if row.cara:
        return nilai_words(row.nilai, CaraSkor(row.cara))
    return f"IKM {format_number(row.ikm)}"


def _address(row: LaporanSurvei) -> str:
    return reverse("survei:hasil_gelombang", args=[row.gelombang.kode_pendek])


def _table(row: LaporanSurvei, nama: str, fmt: str) -> bytes:
    """Return one file; missing answers are blank in CSV and null in JSON, never 0."""
    if nama == "hasil":
        return json.dumps(row.hasil["angka"], ensure_ascii=False, indent=1).encode()
    table = next((one for one in list_ekspor(row.gelombang) if one.nama == nama), None)
    if table is None:
        raise Http404
    if fmt == "json":
        rows = [dict(zip(table.kolom, one, strict=True)) for one in table.baris]
        return json.dumps(rows, ensure_ascii=False).encode()
    return to_csv(table.kolom, table.baris)


def _kept(key: str, make: Callable[[], bytes]) -> bytes:
    body: bytes | None = cache.get(key)
    if body is None:
        body = make()
        cache.set(key, body, SIMPAN)
    return body


def _file(body: bytes, jenis: str, nama: str) -> HttpResponse:
    headers = {
        "Content-Disposition": f'attachment; filename="{nama}"',
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "public, max-age=3600",
    }
    return HttpResponse(body, content_type=jenis, headers=headers)
