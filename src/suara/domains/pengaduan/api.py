"""The public API of LAPOR!: read only, published reports and figures only, the same answers as the pages."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import override
from ninja import Router, Schema

from suara.domains.pengaduan import queries_publik, saringan_publik, statistik_publik
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.terbuka import berkas
from suara.ui.format import to_date
from suara.ui.segar import RULE

router = Router(tags=["LAPOR!"])


class LaporanOut(Schema):
    """A published report: masked words, days, and never who sent it."""

    nomor: str
    id_lapor: str | None
    judul: str
    isi: str
    kelas: str
    topik: str
    status: str
    unit: str | None
    kab_kota: str | None
    kecamatan: str | None
    diterima: dt.date
    diterbitkan: dt.date | None
    selesai: dt.date | None
    sebab_selesai: str | None
    url: str


class TanggapanOut(Schema):
    """An answer of the office that everybody may read."""

    jenis: str
    unit: str | None
    tanggal: dt.date
    isi: str


class LaporanRinciOut(LaporanOut):
    """A published report with the answers to it."""

    tindak_lanjut: list[TanggapanOut]
    jumlah_dukungan: int
    jumlah_komentar: int


class DaftarOut(Schema):
    """One page of reports. `lebih`: there are more than can be turned to; narrow the question.

    `sebagian`: no report has all the words; these have some of them, those with the most first.
    """

    jumlah: int
    lebih: bool
    sebagian: bool
    halaman: int
    jumlah_halaman: int
    laporan: list[LaporanOut]


class StatistikOut(Schema):
    """Every figure of the statistics page; how each is computed stands in `/lapor/data/hitung_ulang.py`."""

    sejak: str
    sampai: str
    kantor: dict[str, Any]
    unit: dict[str, dict[str, Any]]


@router.get("/laporan", response=DaftarOut, summary="Laporan yang diterbitkan")
def list_laporan(
    request: HttpRequest,
    response: HttpResponse,
    cari: str = "",
    kelas: str = "",
    topik: str = "",
    status: str = "",
    unit: str = "",
    wilayah: str = "",
    dari: str = "",
    sampai: str = "",
    urut: str = "baru",
    halaman: int = 1,
) -> dict[str, Any]:
    """Published reports, 20 a page, with the filters of the page."""
    response.headers["Cache-Control"] = RULE
    asked = saringan_publik.read_saringan(request.GET)
    found = saringan_publik.find(asked)
    return {
        "jumlah": found.jumlah,
        "lebih": found.lebih,
        "sebagian": found.sebagian,
        "halaman": found.halaman,
        "jumlah_halaman": found.jumlah_halaman,
        "laporan": [_laporan(row) for row in queries_publik.with_copy(found.rows)],
    }


@router.get("/laporan/{nomor}", response=LaporanRinciOut, summary="Satu laporan yang diterbitkan")
def get_laporan(request: HttpRequest, response: HttpResponse, nomor: str) -> dict[str, Any]:
    """One published report with its answers; any other number is not found."""
    try:
        row = queries_publik.get_published(nomor[:20].replace("\0", ""))
    except Laporan.DoesNotExist as error:
        raise Http404 from error
    response.headers["Cache-Control"] = RULE
    return _laporan(row) | {
        "tindak_lanjut": [
            {
                "jenis": item.jenis,
                "unit": item.unit.nama if item.unit else None,
                "tanggal": to_date(item.created_at),
                "isi": item.isi_publik,
            }
            for item in row.tanggapan_publik  # type: ignore[attr-defined]
        ],
        "jumlah_dukungan": row.jumlah_dukungan,  # type: ignore[attr-defined]
        "jumlah_komentar": len(row.komentar_publik),  # type: ignore[attr-defined]
    }


@router.get("/statistik", response=StatistikOut, summary="Statistik laporan")
def get_statistik(request: HttpRequest, response: HttpResponse, bulan: str = "") -> dict[str, Any]:
    """Figures of a month (`2026-10`), of all months (`semua`), or of the last twelve."""
    response.headers["Cache-Control"] = RULE
    with override("id"):
        masa = statistik_publik.read_masa(bulan, berkas.list_bulan())
        found = statistik_publik.summarize(masa)
    return {
        "sejak": masa.sejak,
        "sampai": masa.sampai,
        "kantor": found["total"],
        "unit": {row.kode: dict(row.angka) | {"peringkat": row.peringkat} for row in found["unit"]},
    }


def _laporan(row: Laporan) -> dict[str, Any]:
    place = queries_publik.get_tempat(row.wilayah)
    return {
        "nomor": row.nomor,
        "id_lapor": row.id_lapor,
        "judul": row.judul_publik,  # type: ignore[attr-defined]
        "isi": row.isi_publik,  # type: ignore[attr-defined]
        "kelas": row.kelas,
        "topik": row.topik,
        "status": row.status,
        "unit": row.unit.nama if row.unit else None,
        "kab_kota": queries_publik.kab_kota_name(place.kab_kota) or None,
        "kecamatan": place.kecamatan.nama if place.kecamatan else None,
        "diterima": to_date(row.terima_at),
        "diterbitkan": to_date(row.terbit_at),
        "selesai": to_date(row.selesai_at) if row.status == "SL" else None,
        "sebab_selesai": row.sebab_selesai if row.status == "SL" else None,
        "url": f"/lapor/laporan/{row.nomor}/",
    }
