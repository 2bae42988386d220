"""The queue: what is overdue, due today, due this week, and what waits for somebody else."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.db.models import F, Q, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from suara.core.akun.akses import petugas
from suara.core.akun.models import Peran
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Unit
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.queries_meja import (
    by_due,
    count_groups,
    find_by_number,
    komentar_menunggu,
    queue,
)
from suara.domains.pengaduan.rules.jam import satuan_of
from suara.domains.pengaduan.rules.nomor import periksa_nomor
from suara.domains.pengaduan.terms import JenisUsulan, Kanal, Kelas, KodeJam, Status, Topik
from suara.domains.pengaduan.views_kerja.dasar import akun_of, scope_of
from suara.domains.pengaduan.views_kerja.giliran import turn_of, with_turn
from suara.domains.pengaduan.views_kerja.pelaku import DESK, OPEN, held, holds, kantor_ids, units_of
from suara.domains.pengaduan.views_kerja.salinan import masked_title
from suara.ui.pilihan import pilihan
from suara.ui.tabel import Kolom, Saringan, Tabel

PIMPINAN = (Peran.SEKRETARIS, Peran.KETUA, Peran.ANGGOTA)
UNIT = (Peran.PENGHUBUNG, Peran.KEPALA_UNIT)
GROUPS = [
    ("terlambat", _("Terlambat")),
    ("hari-ini", _("Hari ini")),
    ("minggu-ini", _("Minggu ini")),
    ("nanti", _("Nanti")),
    ("tanpa-tenggat", _("Tanpa tenggat")),
    ("menunggu", _("Menunggu pelapor atau pihak lain")),
]
FLAGS: dict[str, tuple[Promise | str, Q]] = {
    "anonim": (_("Anonim"), Q(is_anonim=True)),
    "rahasia": (_("Rahasia"), Q(is_rahasia=True)),
    "terbit": (_("Terbit"), Q(is_terbit=True)),
    "belum-terbit": (_("Belum terbit"), Q(is_terbit=False)),
    "kembali": (_("Pernah dikembalikan unit"), Q(jumlah_pengembalian__gt=0)),
    "dibuka-lagi": (_("Pernah dibuka kembali"), Q(siklus__gt=1)),
    "bp": (_("Berkadar pengawasan"), Q(kadar="BP")),
    "eskalasi": (_("Tereskalasi"), Q(tereskalasi=True)),
}


@dataclass(frozen=True, slots=True)
class Pandangan:
    """One view of the queue: its key in the address, its words, its rows."""

    kunci: str
    judul: Promise | str
    saring: Callable[[QuerySet[Laporan], HttpRequest], QuerySet[Laporan]]


def _status(*states: Status) -> Callable[[QuerySet[Laporan], HttpRequest], QuerySet[Laporan]]:
    return lambda rows, _request: rows.filter(status__in=states)


def _proposals(rows: QuerySet[Laporan], _request: HttpRequest) -> QuerySet[Laporan]:
    return rows.filter(Q(usulan_jenis__in=[jenis.value for jenis in JenisUsulan]))


PANDANGAN: dict[str, Pandangan] = {
    item.kunci: item
    for item in (
        Pandangan("verifikasi", _("Perlu diverifikasi"), _status(Status.BV)),
        Pandangan(
            "unit", _("Unit saya"), lambda rows, req: rows.filter(unit__in=units_of(req), status__in=OPEN)
        ),
        Pandangan("setujui", _("Perlu persetujuan"), _proposals),
        Pandangan(
            "eskalasi", _("Tereskalasi"), lambda rows, _r: rows.filter(Q(tereskalasi=True), status__in=OPEN)
        ),
        Pandangan("terbuka", _("Semua yang terbuka"), _status(*OPEN, Status.BK)),
        Pandangan("tutup", _("Sudah ditutup"), _status(Status.SL, Status.AR, Status.CB, Status.GB)),
    )
}


def views_for(request: HttpRequest) -> list[Pandangan]:
    """Return the views that this officer needs, the one to begin with first."""
    keys: list[str] = []
    if holds(request, Peran.ADMIN_PENGADUAN, Peran.ANALIS):
        keys += ["verifikasi"]
    if holds(request, *UNIT):
        keys += ["unit"]
    if holds(request, *PIMPINAN):
        keys += ["setujui", "eskalasi"]
    if holds(request, Peran.ADMIN_PENGADUAN, Peran.KEPALA_UNIT):
        keys += ["setujui"]
    keys += ["terbuka", "tutup"]
    return [PANDANGAN[key] for key in dict.fromkeys(keys)]


@petugas(*DESK, methods=("GET",))
def daftar(request: HttpRequest) -> HttpResponse:
    """Show the queue of this officer; a whole number typed into the search leads straight to its report."""
    rows = queue(scope_of(request)).exclude(kelas=Kelas.WBS)
    if found := _exact(rows, request.GET.get("cari", "")):
        return redirect("lapor_kerja:laporan", nomor=found)
    views = views_for(request)
    view = next((item for item in views if item.kunci == request.GET.get("lihat")), views[0])
    return _render(request, view.saring(rows, request), views, view, wbs=False)


@petugas(Peran.APIP, methods=("GET",))
def wbs(request: HttpRequest) -> HttpResponse:
    """Show what the WBS team alone may see."""
    rows = queue(scope_of(request)).filter(kelas=Kelas.WBS)
    if found := _exact(rows, request.GET.get("cari", "")):
        return redirect("lapor_kerja:laporan", nomor=found)
    return _render(request, rows, [], None, wbs=True)


def _exact(rows: QuerySet[Laporan], typed: str) -> str:
    """Return the number when exactly one whole number was typed that this officer may open."""
    typed = typed.strip()[:40].replace("\0", "")
    nomor = periksa_nomor(typed)
    rule = (
        Q(nomor=nomor) if nomor else Q(id_lapor=typed.lstrip("#")) if typed.lstrip("#").isdecimal() else None
    )
    found = rows.filter(rule).values_list("nomor", flat=True).first() if rule is not None else None
    return str(found or "")


def _render(
    request: HttpRequest,
    rows: QuerySet[Laporan],
    views: list[Pandangan],
    view: Pandangan | None,
    *,
    wbs: bool,
) -> HttpResponse:
    table = build_table(request, rows, wbs=wbs)
    counts = count_groups(rows, today())
    asked = table.asked("tenggat")
    page = {
        "tabel": table,
        "wbs": wbs,
        "pandangan": [
            {"judul": item.judul, "url": f"?lihat={item.kunci}", "kini": item is view} for item in views
        ],
        "lihat": view.kunci if view else "",
        "kelompok": [
            {
                "judul": label,
                "url": table.address(tenggat=None if asked == key else key, halaman=None),
                "jumlah": counts[key.replace("-", "_")],
                "kini": asked == key,
                "kunci": key,
            }
            for key, label in GROUPS
            if key != "tanpa-tenggat" or counts["tanpa_tenggat"] or asked == key
        ],
        "boleh_loket": holds(request, Peran.ADMIN_PENGADUAN),
        "boleh_sp4n": holds(request, Peran.ADMIN_PENGADUAN),
        **_comments(request),
        "banyak_wbs": holds(request, Peran.APIP) and not wbs,
    }
    return render(request, "pengaduan/kerja/daftar.html", page)


def _comments(request: HttpRequest) -> dict[str, object]:
    """Return who moderates, and how many comments wait for it."""
    if not holds(request, Peran.ADMIN_PENGADUAN, Peran.ANALIS):
        return {"boleh_moderasi": False}
    return {"boleh_moderasi": True, "komentar_menunggu": komentar_menunggu(scope_of(request)).count()}


def build_table(request: HttpRequest, rows: QuerySet[Laporan], *, wbs: bool) -> Tabel:
    """Return the table with its filters; it offers no export: that has its own, masked, road."""
    day = today()
    offices = kantor_ids(request)
    mine = Q(kantor__in=offices) | Q(kantor__induk__in=offices)
    units = Unit.objects.filter(mine, aktif=True).order_by("kantor_id", "kode").values_list("kode", "nama")
    filters = [
        Saringan("tenggat", _("Tenggat"), GROUPS, terap=lambda r, value: by_due(r, value, day)),
        Saringan("status", _("Status"), pilihan(Status)),
        Saringan("kelas", _("Jenis"), [row for row in pilihan(Kelas) if row[0] != Kelas.WBS]),
        Saringan("topik", _("Topik"), pilihan(Topik)),
        Saringan("unit", _("Unit"), list(units)),
        Saringan("kanal", _("Kanal"), pilihan(Kanal)),
        Saringan(
            "bendera",
            _("Tanda"),
            [(key, words) for key, (words, _rule) in FLAGS.items()],
            terap=lambda r, value: r.filter(FLAGS[value][1]),
        ),
    ]
    return NomorTabel(
        with_turn(rows),
        [
            Kolom("nomor", _("Laporan"), url=_address, tampil=lambda row: row.nomor),
            Kolom("judul", _("Judul (disamarkan)"), nilai=_title, tampil=_spoken_title, urut=False),
            Kolom("kelas", _("Jenis"), tampil=_kind),
            *([] if wbs else [Kolom("unit", _("Unit"), nilai="unit.nama", urut="unit__nama")]),
            Kolom("status", _("Status"), lencana=True, tampil=lambda row: Status(row.status)),
            Kolom("tempo", _("Tenggat"), tampil=lambda row: _deadline(request, row)),
        ],
        query=request.GET,
        cari=("nomor", "id_lapor"),
        saringan=[item for item in filters if not (wbs and item.kunci in ("kelas", "unit"))],
        urut="tempo",
        nama="laporan",
        kosong=_("Tidak ada laporan di sini."),
        ekspor=False,
    )


class NomorTabel(Tabel):
    """A table searched by number only: titles and words are sealed and are never compared."""

    def _search(self, rows: Any) -> Any:
        return find_by_number(rows, self.kata_cari.split())

    def _sort(self, rows: Any) -> Any:
        """Sort with what has no due day last, and reports of one day in the order in which they came."""
        column, descending = self.urutan
        if column is None or not column.sort_path:
            return rows.order_by("terima_at", "nomor")
        path = F(column.sort_path)
        order = path.desc(nulls_last=True) if descending else path.asc(nulls_last=True)
        return rows.order_by(order, "terima_at", "nomor")

    @property
    def saringan(self) -> list[dict[str, object]]:
        """The filters of the form; the due day is chosen by the links above it."""
        return [item for item in super().saringan if item["kunci"] != "tenggat"]

    @property
    def tersembunyi(self) -> list[tuple[str, str]]:
        """What the form carries along, the chosen due day among it."""
        due = self.asked("tenggat")
        return [*super().tersembunyi, *([("tenggat", due)] if due else [])]


def _address(row: Laporan) -> str:
    return reverse("lapor_kerja:laporan", args=[row.nomor])


def _title(row: Laporan) -> str:
    return masked_title(row, getattr(row, "judul_samar", None))


def _spoken_title(row: Laporan) -> object:
    """Return the title marked as the Indonesian that citizens write, whatever the page's language."""
    return format_html('<span lang="id">{}</span>', _title(row))


def _kind(row: Laporan) -> object:
    return render_to_string("pengaduan/kerja/_jenis.html", {"laporan": row})


def _deadline(request: HttpRequest, row: Laporan) -> object:
    turn = turn_of(row, akun_of(request), held(request), today())
    code = getattr(row, "tempo_kode", None)
    unit = satuan_of(KodeJam(code)).label if code else ""
    return render_to_string(
        "pengaduan/kerja/_tempo.html",
        {"laporan": row, "today": today(), "satuan": unit, "giliran": turn},
    )
