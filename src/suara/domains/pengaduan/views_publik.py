"""The public pages of LAPOR!: the list with its search, one report, and the feed."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from suara.core.akun.akses import publik
from suara.core.tugas.waktu import today
from suara.domains.pengaduan import queries_publik, sajian_publik
from suara.domains.pengaduan.ingatan_publik import remembered
from suara.domains.pengaduan.komentar_publik import comments_open
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.pilihan_publik import CONTOH, list_saringan, list_tanggal
from suara.domains.pengaduan.saringan_publik import PER_HALAMAN, find, read_saringan
from suara.domains.pengaduan.terms import Kelas, Status
from suara.ui.format import format_date


@publik()
@remembered
def daftar(request: HttpRequest) -> HttpResponse:
    """All published reports: searched, filtered, sorted; a number that is typed leads to its report."""
    asked = read_saringan(request.GET)
    result = find(asked)
    if result.dipahami.nomor and result.jumlah:
        return redirect("lapor:laporan", nomor=result.dipahami.nomor)
    rows = queries_publik.with_copy(result.rows).select_related("unit", "wilayah__induk__induk", "indeks")
    context = {
        "s": asked,
        "hasil": result,
        "kartu": sajian_publik.list_kartu(rows),
        "saringan": list_saringan(asked),
        "tanggal": list_tanggal(asked),
        "contoh": CONTOH,
        "urut": [
            (kata, asked.query(urut=kode), asked.urut == kode)
            for kode, kata in sajian_publik.SORT_WORDS.items()
        ],
        "terbanyak": result.jumlah,
        "awal": str((result.halaman - 1) * PER_HALAMAN + 1),
        "sebelum": asked.query(halaman=result.halaman - 1) or "?" if result.halaman > 1 else "",
        "sesudah": asked.query(halaman=result.halaman + 1) if result.halaman < result.jumlah_halaman else "",
        "umpan": reverse("lapor:rss") + asked.query(urut="baru"),
        "semua": reverse("lapor:daftar"),
    }
    return render(request, "pengaduan/publik/daftar.html", context)


@publik()
@remembered
def laporan(request: HttpRequest, nomor: str) -> HttpResponse:
    """One published report. Whatever is not public is answered like a number that was never given."""
    row = get_or_404(nomor)
    day = today()
    return render(
        request,
        "pengaduan/publik/laporan.html",
        {
            "l": row,
            "status": sajian_publik.status_kata(row.status),
            "ringkasan": _facts(row),
            "linimasa": sajian_publik.list_linimasa(row.riwayat_publik),  # type: ignore[attr-defined]
            "jam": sajian_publik.list_jam(row, row.jam_publik, day),  # type: ignore[attr-defined]
            "hari_ini": day,
            "tanggapan": row.tanggapan_publik,  # type: ignore[attr-defined]
            "komentar": row.komentar_publik,  # type: ignore[attr-defined]
            "komentar_buka": comments_open(row, day),
            "anak": row.anak_publik,  # type: ignore[attr-defined]
            "induk": row.induk if row.induk_id and _is_loaded(row) else None,
            "permalink": request.build_absolute_uri(reverse("lapor:laporan", args=[row.nomor])),
        },
    )


def get_or_404(nomor: str) -> Laporan:
    """Return a published report; 404 for every other number, whatever the reason."""
    try:
        return queries_publik.get_published(nomor[:20].replace("\0", ""))
    except Laporan.DoesNotExist as error:
        raise Http404 from error


def _is_loaded(row: Laporan) -> bool:
    """Whether the report that this one was merged into is public too (only public ones were fetched)."""
    return bool(row._state.fields_cache.get("induk"))


def _facts(row: Laporan) -> list[tuple[object, ...]]:
    place = queries_publik.get_tempat(row.wilayah)
    facts: list[tuple[object, ...]] = [
        (_("Nomor"), row.nomor),
        (_("Jenis"), _(Kelas(row.kelas).label)),
        (_("Topik"), sajian_publik.topik_kata(row.topik)),
        (_("Tempat"), str(place)),
        (_("Unit yang menangani"), row.unit.nama if row.unit else ""),
        (_("Nomor SP4N-LAPOR!"), f"#{row.id_lapor}" if row.id_lapor else ""),
        (_("Diterima"), format_date(row.terima_at)),
        (_("Diterbitkan"), format_date(row.terbit_at)),
    ]
    if row.status == Status.SL:
        facts += [
            (_("Selesai"), format_date(row.selesai_at)),
            (_("Sebab selesai"), sajian_publik.sebab_kata(row)),
        ]
    return [fact for fact in facts if fact[1]]


@publik()
@remembered
def rss(request: HttpRequest) -> HttpResponse:
    """The newest published reports of a list as RSS 2.0, for the same filters as the list."""
    from suara.domains.pengaduan.umpan import write_rss

    asked = read_saringan(request.GET)
    body = write_rss(asked, request.build_absolute_uri("/").rstrip("/"))
    return HttpResponse(body, content_type="application/rss+xml; charset=utf-8")
