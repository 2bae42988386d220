"""Citizens' requests in Ruang Kerja: the queue by day, one request masked, opening it, its papers."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from suara.core.akun.akses import kewenangan_of, petugas
from suara.core.akun.queries import Kewenangan
from suara.core.berkas.responses import attachment
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.isi_tanggapan import IsiTanggapan, masked
from suara.domains.pemilih.kolom import JUDUL
from suara.domains.pemilih.models import DokumenTanggapan, TanggapanPemilih
from suara.domains.pemilih.pagar import PEMBUKA, PENGUSUL, PETUGAS_PEMILIH
from suara.domains.pemilih.queries import tanggapan as queries
from suara.domains.pemilih.rules.tanggapan import nilai_teruskan
from suara.domains.pemilih.services import tanggapan_tindak as services
from suara.domains.pemilih.tanggapan.elemen import show_nilai
from suara.domains.pemilih.terms_tanggapan import (
    TERBUKA,
    AksiTanggapan,
    HubunganPelapor,
    KanalTanggapan,
    StatusTanggapan,
)
from suara.domains.pemilih.views_kerja.dasar import akun_of, may, region_names, word
from suara.engine.terms import JenisKandidat, JenisKelamin
from suara.ui.format import format_date
from suara.ui.kalimat import sentence
from suara.ui.kolom import Kolom
from suara.ui.pilihan import pilihan
from suara.ui.tabel import Saringan, Tabel

JENIS = (JenisKandidat.BARU, JenisKandidat.UBAH, JenisKandidat.TMS)


def counters(held: Kewenangan | None) -> list[Kantor]:
    """Return the offices at whose counter the officer may record: only a regency or city keeps a list."""
    return [row for row in held.list_kantor(*PENGUSUL) if row.tingkat == "KABUPATEN_KOTA"] if held else []


@petugas(*PETUGAS_PEMILIH)
def daftar(request: HttpRequest) -> HttpResponse:
    """Show the queue, the earliest day first; with `sama`, the requests of equal reporters."""
    rows = queries.list_tanggapan_for(akun_of(request))
    same, everything = request.GET.get("sama", ""), request.GET.get("lingkup") == "semua"
    if same.isdecimal() and len(same) < 19:
        first = find_tanggapan(request, int(same))
        rows = rows.filter(pk__in=[first.pk, *queries.list_sama(first).values_list("pk", flat=True)])
    elif not everything and not request.GET.get("status"):
        rows = rows.filter(status__in=TERBUKA)
    table = _table(request, rows)
    held = kewenangan_of(request)
    page = {"tabel": table, "boleh_baru": counters(held) != [], "sama": bool(same)}
    page["semua"] = everything or bool(same) or bool(request.GET.get("status"))
    return render(request, "pemilih/kerja/tanggapan/daftar.html", page)


@petugas(*PETUGAS_PEMILIH)
@never_cache
def tanggapan(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one request with every person masked."""
    row = find_tanggapan(request, pk)
    return _render(request, row, masked(IsiTanggapan.from_text(row.isi)), open_=False)


@petugas(*PEMBUKA, methods=("POST",))
@never_cache
def buka(request: HttpRequest, pk: int) -> HttpResponse:
    """Open the people once, on this answer only, and write it into the trail."""
    row = find_tanggapan(request, pk)
    try:
        isi = services.reveal_tanggapan(actor=akun_of(request), tanggapan=row)
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
        return redirect("pemilih_kerja:tanggapan", pk=pk)
    return _render(request, row, isi, open_=True)


@petugas(*PEMBUKA, methods=("POST",))
def unduh(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Send the file of a paper; that it was opened stands in the trail."""
    paper = find_dokumen(request, pk)
    try:
        berkas = services.open_dokumen(actor=akun_of(request), dokumen=paper)
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
        return redirect("pemilih_kerja:tanggapan", pk=paper.tanggapan_id)
    return attachment(berkas, name=f"{paper.tanggapan.nomor}-{paper.pk}")


def find_tanggapan(request: HttpRequest, pk: int) -> TanggapanPemilih:
    """Return the request, or 404."""
    try:
        return queries.get_tanggapan_for(akun_of(request), pk)
    except TanggapanPemilih.DoesNotExist:
        raise Http404 from None


def find_dokumen(request: HttpRequest, pk: int) -> DokumenTanggapan:
    """Return the paper, or 404."""
    try:
        return queries.get_dokumen_for(akun_of(request), pk)
    except DokumenTanggapan.DoesNotExist:
        raise Http404 from None


def describe(row: TanggapanPemilih, isi: IsiTanggapan) -> list[tuple[str, str]]:
    """Return what is said about the voter, as label and value."""
    codes = (row.desa, row.desa[:8], row.desa[:5])
    place = region_names(codes)
    words = dict(JenisKelamin.choices())
    lines = [
        (_("Nama pemilih"), isi.nama),
        (_("NIK pemilih"), isi.nik or _("tidak disebut")),
        (_("Tanggal lahir"), _day(isi.tanggal_lahir)),
        (_("Jenis kelamin"), _(words[isi.jenis_kelamin]) if isi.jenis_kelamin in words else ""),
        (
            _("Desa/kelurahan"),
            ", ".join(place.get(code, code) for code in codes),
        ),
    ]
    if row.elemen:
        lines += [
            (_("Data yang keliru"), _(JUDUL[row.elemen])),
            (_("Yang tertulis sekarang"), show_nilai(row.elemen, isi.nilai_lama)),
            (_("Yang benar"), show_nilai(row.elemen, isi.nilai_baru)),
        ]
    lines.append((_("Keterangan"), isi.keterangan))
    return [(label, value) for label, value in lines if value]


def describe_pelapor(row: TanggapanPemilih, isi: IsiTanggapan) -> list[tuple[str, str]]:
    """Return who reports, as label and value."""
    who = isi.pelapor
    words = dict(HubunganPelapor.choices())
    relation = _("Pemilih itu sendiri") if row.atas_diri else _(words.get(who.hubungan, ""))
    lines = [
        (_("Pelapor"), who.nama),
        (_("Hubungan"), relation),
        (_("NIK pelapor"), who.nik),
        (_("Alamat"), who.alamat),
        (_("Nomor HP"), who.hp),
        (_("Email"), who.email),
    ]
    return [(label, value) for label, value in lines if value]


def _render(request: HttpRequest, row: TanggapanPemilih, isi: IsiTanggapan, *, open_: bool) -> HttpResponse:
    semua, tms = queries.count_sama(row)
    hasil = queries.hasil_of(row)
    papers = list(row.dokumen_set.select_related("berkas", "dilihat_oleh").defer("nomor"))
    fitting = [one.jenis for one in papers if one.sesuai]
    facts = queries.build_facts(row, fitting, tms, ada_nik=bool(isi.nik))
    readable = may(request, row.kantor_id, *PEMBUKA)
    history = row.langkah_set.select_related("oleh", "kantor")
    page = {
        "t": row,
        "status": StatusTanggapan(row.status),
        "hasil": hasil,
        "alasan": word(row.alasan),
        "kanal": KanalTanggapan(row.kanal),
        "baris": describe(row, isi),
        "pelapor": describe_pelapor(row, isi),
        "terbuka": open_,
        "dokumen": papers,
        "keputusan": nilai_teruskan(facts),
        "sama": {"semua": semua, "tms": tms},
        "riwayat": [_step(one, readable=readable) for one in history],
        "jawaban": row.jawaban if readable else "",
        "boleh_buka": readable,
        "boleh_tindak": StatusTanggapan(row.status).is_open and may(request, row.kantor_id, *PENGUSUL),
        "hari_ini": today(),
    }
    return render(request, "pemilih/kerja/tanggapan/tanggapan.html", page)


def _day(text: str) -> str:
    """Return an opened date in words; a masked one stays as it is."""
    return text if "*" in text or not text else format_date(dt.date.fromisoformat(text))


def _step(one: Any, *, readable: bool) -> dict[str, Any]:
    return {
        "waktu": one.created_at,
        "judul": _(AksiTanggapan(one.act).label),
        "isi": one.teks if readable else "",
        "oleh": one.oleh.nama if one.oleh else "",
    }


def _table(request: HttpRequest, rows: Any) -> Tabel:
    names = region_names(rows.order_by().values_list("desa", flat=True).distinct()[:500])
    return Tabel(
        rows,
        [
            Kolom("nomor", gettext_lazy("Nomor"), url=_address),
            Kolom("jenis", gettext_lazy("Jenis"), tampil=lambda row: row.get_jenis_display()),
            Kolom("alasan", gettext_lazy("Alasan"), tampil=lambda row: word(row.alasan) or "–"),
            Kolom("desa", gettext_lazy("Desa/kelurahan"), tampil=lambda row: names.get(row.desa, row.desa)),
            Kolom("jatuh_tempo", gettext_lazy("Batas jawaban")),
            Kolom(
                "status", gettext_lazy("Status"), lencana=True, tampil=lambda row: StatusTanggapan(row.status)
            ),
        ],
        query=request.GET,
        saringan=[
            Saringan("status", gettext_lazy("Status"), pilihan(StatusTanggapan)),
            Saringan("jenis", gettext_lazy("Jenis"), [(one.value, _(one.label)) for one in JENIS]),
            Saringan("kanal", gettext_lazy("Kanal"), pilihan(KanalTanggapan)),
        ],
        nama="tanggapan",
        urut="jatuh_tempo",
        kosong=_("Belum ada tanggapan masyarakat."),
        ekspor=False,
    )


def _address(row: TanggapanPemilih) -> str:
    return reverse("pemilih_kerja:tanggapan", args=[row.pk])
