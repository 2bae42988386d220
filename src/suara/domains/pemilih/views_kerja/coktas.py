"""The list of visits of a period: who is on it and why, what is done, and what may be handed over."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from suara.core.akun.akses import petugas
from suara.core.berkas.responses import attachment
from suara.core.wilayah.models import Wilayah
from suara.domains.pemilih import queries, services
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.coktas import TambahForm
from suara.domains.pemilih.isi_coktas import read_orang
from suara.domains.pemilih.models import BarisCoktas, PeriodeSatker
from suara.domains.pemilih.pagar import PEMBUKA, PENGUSUL, PETUGAS_PEMILIH
from suara.domains.pemilih.terms import StatusPeriode
from suara.domains.pemilih.terms_coktas import AlasanCoktas, HasilCoktas, StatusCoktas
from suara.domains.pemilih.views_kerja.coktas_umum import find_coktas, list_desa, masked, shown, visit_words
from suara.domains.pemilih.views_kerja.dasar import (
    BOTH,
    akun_of,
    find_own_periode,
    find_periode,
    may,
    region_names,
)
from suara.ui.kalimat import sentence
from suara.ui.kolom import Kolom
from suara.ui.pilihan import pilihan
from suara.ui.tabel import Saringan, Tabel


@petugas(*PETUGAS_PEMILIH)
def coktas(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the list of visits with its plans; nothing personal."""
    periode = find_periode(request, pk)
    if not may(request, periode.kantor_id, *PETUGAS_PEMILIH):
        raise Http404
    mine = periode.status == StatusPeriode.BERJALAN and may(request, periode.kantor_id, *PENGUSUL)
    total = queries.ringkas_coktas(periode)
    plans = list(
        queries.list_rencana_for(akun_of(request)).filter(periode=periode).defer("perangkat", "pengawas")
    )
    names = _places(periode, {plan.kecamatan for plan in plans})
    page = {
        "periode": periode,
        "tabel": _table(request, periode, names),
        "ringkas": total,
        "rencana": [(plan, names.get(plan.kecamatan, plan.kecamatan)) for plan in plans],
        "boleh": mine,
        "menunggu": queries.count_waiting(periode) if mine else 0,
        "saya": akun_of(request).pk,
    }
    return render(request, "pemilih/kerja/coktas/daftar.html", page)


@petugas(*PENGUSUL, methods=("POST",))
def isi(request: HttpRequest, pk: int) -> HttpResponse:
    """Put every candidate that waits for a visit on the list."""
    periode = find_own_periode(request, pk)
    try:
        made = services.fill_coktas(actor=akun_of(request), periode=periode)
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
    else:
        messages.success(request, _("%(jumlah)s orang masuk daftar coktas.") % {"jumlah": made})
    return redirect("pemilih_kerja:coktas", pk=pk)


@petugas(*PENGUSUL, methods=BOTH)
def tambah(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a person by hand, for a desa of the own region."""
    periode = find_own_periode(request, pk)
    form = TambahForm(request.POST or None, desa=list_desa(periode.kantor_id))
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            made = services.add_coktas(actor=akun_of(request), periode=periode, isian=form.isian())
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Orang ini masuk daftar coktas."))
            return redirect("pemilih_kerja:coktas_baris", pk=made.pk)
    page = {"form": form, "periode": periode, "judul": _("Tambah orang ke daftar coktas")}
    page |= {"tombol": _("Tambah"), "kembali": reverse("pemilih_kerja:coktas", args=[pk])}
    return render(request, "pemilih/kerja/formulir.html", page, status=status)


@petugas(*PETUGAS_PEMILIH)
@never_cache
def baris(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one row, masked, with every visit that was made."""
    return _render_row(request, find_coktas(request, pk), terbuka=False)


@petugas(*PEMBUKA, methods=("POST",))
@never_cache
def baris_buka(request: HttpRequest, pk: int) -> HttpResponse:
    """Open the person and what was written at the visits, on this answer only."""
    row = find_coktas(request, pk)
    try:
        services.reveal_coktas(actor=akun_of(request), baris=row)
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
        return redirect("pemilih_kerja:coktas_baris", pk=pk)
    return _render_row(request, row, terbuka=True)


@petugas(*PEMBUKA)
@never_cache
def foto(request: HttpRequest, pk: int, kunjungan: UUID) -> HttpResponseBase:
    """Send the picture of a visit as a download."""
    row = find_coktas(request, pk)
    visit = row.kunjungan_set.select_related("berkas").filter(pk=kunjungan, berkas__isnull=False).first()
    if visit is None or visit.berkas is None or not may(request, row.periode.kantor_id, *PEMBUKA):
        raise Http404
    return attachment(visit.berkas, name=f"coktas-{row.pk}.jpg")


def _render_row(request: HttpRequest, row: BarisCoktas, *, terbuka: bool) -> HttpResponse:
    full = BarisCoktas.objects.select_related("kandidat").get(pk=row.pk)
    visits = row.kunjungan_set.select_related("petugas").order_by("-diterima_at")
    person = read_orang(full)
    names = region_names({row.desa, row.desa.rpartition(".")[0]})
    own = row.rencana is not None and row.rencana.petugas_id == akun_of(request).pk
    page = {
        "periode": row.periode,
        "baris": row,
        "alasan": AlasanCoktas(row.alasan),
        "status": StatusCoktas(row.status),
        "orang": shown(person) if terbuka else masked(person),
        "terbuka": terbuka,
        "boleh_buka": may(request, row.periode.kantor_id, *PEMBUKA) and not terbuka,
        "desa": names.get(row.desa, row.desa),
        "kecamatan": names.get(row.desa.rpartition(".")[0], ""),
        "kunjungan": [(visit, visit_words(visit) if terbuka else []) for visit in visits],
        "lanjutan": BarisCoktas.objects.filter(asal=row).select_related("periode").defer("isi").first(),
        "isi_url": reverse("pemilih_kerja:lapangan_kunjungan", args=[row.rencana_id, row.pk])
        if own and StatusCoktas(row.status).is_open
        else "",
    }
    return render(request, "pemilih/kerja/coktas/baris.html", page)


@petugas(*PETUGAS_PEMILIH)
def hasil(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the counts for plenary and Berita Acara, what is not done, and what may be handed over."""
    periode = find_periode(request, pk)
    own = may(request, periode.kantor_id, *PETUGAS_PEMILIH)
    found = queries.ringkas_coktas(periode)
    ready = BarisCoktas.objects.filter(periode=periode, status=StatusCoktas.SELESAI).count()
    mine = may(request, periode.kantor_id, *PENGUSUL)
    page = {
        "periode": periode,
        "sendiri": own,
        "ringkas": found,
        "kolom": list(HasilCoktas),
        "baris": [_summary_line(why, counts) for why, counts in found.per_alasan.items()],
        "jumlah_hasil": [found.per_hasil[item] for item in HasilCoktas],
        "siap": ready if mine and periode.status == StatusPeriode.BERJALAN else 0,
        "terbuka": _open_rows(periode) if own else [],
        "berikut": _next_period(periode) if mine and found.belum else None,
    }
    return render(request, "pemilih/kerja/coktas/hasil.html", page)


@petugas(*PENGUSUL, methods=("POST",))
def serah(request: HttpRequest, pk: int) -> HttpResponse:
    """Hand the finished visits over: proposals that a second person decides."""
    periode = find_own_periode(request, pk)
    seen = request.POST.get("terlihat", "")
    try:
        done = services.hand_over(
            actor=akun_of(request),
            periode=periode,
            terlihat=int(seen) if seen.isdecimal() and len(seen) < 10 else -1,
        )
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
    else:
        proposed = sum(usul.jumlah for usul in done.usul)
        said = _("%(baris)s hasil diserahkan: %(usul)s usul menunggu orang kedua.")
        messages.success(request, said % {"baris": done.baris, "usul": proposed})
        if done.tertahan:
            said = _("%(jumlah)s kandidat belum memenuhi aturan; lengkapi buktinya di daftar kandidat.")
            messages.warning(request, said % {"jumlah": done.tertahan})
    return redirect("pemilih_kerja:coktas_hasil", pk=pk)


@petugas(*PENGUSUL, methods=("POST",))
def lanjut(request: HttpRequest, pk: int) -> HttpResponse:
    """Carry what was not finished into the period that runs now."""
    periode = find_own_periode(request, pk)
    later = _next_period(periode)
    if later is None:
        messages.error(request, _("Belum ada periode berikutnya yang berjalan."))
        return redirect("pemilih_kerja:coktas_hasil", pk=pk)
    try:
        sent = services.carry_on(actor=akun_of(request), dari=periode, ke=later)
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
        return redirect("pemilih_kerja:coktas_hasil", pk=pk)
    said = _("%(jumlah)s kunjungan dilanjutkan dalam periode %(periode)s.")
    messages.success(request, said % {"jumlah": sent, "periode": later.kode})
    return redirect("pemilih_kerja:coktas", pk=later.pk)


def _places(periode: PeriodeSatker, also: set[str]) -> dict[str, str]:
    """Return the names of the desa and kecamatan in which somebody is visited, in order of their codes."""
    codes = set(
        BarisCoktas.objects.filter(periode=periode).order_by().values_list("desa", flat=True).distinct()
    )
    both = codes | also | {code.rpartition(".")[0] for code in codes}
    return dict(Wilayah.objects.filter(pk__in=both).order_by("pk").values_list("pk", "nama"))


def _table(request: HttpRequest, periode: PeriodeSatker, names: dict[str, str]) -> Tabel:
    rows = BarisCoktas.objects.filter(periode=periode).defer("isi").select_related("rencana__petugas")
    rows = rows.defer("isi", "rencana__perangkat", "rencana__pengawas")
    regions = [(code, f"\u2003{name}" if code.count(".") >= 3 else name) for code, name in names.items()]
    return Tabel(
        rows,
        [
            Kolom(
                "pk",
                gettext_lazy("Nomor"),
                tampil=lambda row: f"#{row.pk}",
                url=lambda row: reverse("pemilih_kerja:coktas_baris", args=[row.pk]),
            ),
            Kolom("alasan", gettext_lazy("Alasan"), tampil=lambda row: row.get_alasan_display()),
            Kolom("desa", gettext_lazy("Desa/kelurahan"), tampil=lambda row: _place(row.desa, names)),
            Kolom("rencana", gettext_lazy("Petugas"), tampil=_officer, urut="rencana__petugas__nama"),
            Kolom(
                "status", gettext_lazy("Status"), lencana=True, tampil=lambda row: StatusCoktas(row.status)
            ),
            Kolom("hasil", gettext_lazy("Hasil"), tampil=lambda row: row.get_hasil_display() or "–"),
        ],
        query=request.GET,
        saringan=[
            Saringan("alasan", gettext_lazy("Alasan"), pilihan(AlasanCoktas)),
            Saringan("wilayah", gettext_lazy("Kecamatan atau desa/kelurahan"), regions, terap=_in_region),
            Saringan("status", gettext_lazy("Status"), pilihan(StatusCoktas)),
            Saringan("hasil", gettext_lazy("Hasil"), pilihan(HasilCoktas)),
        ],
        nama="coktas",
        kosong=_("Belum ada yang harus dikunjungi dalam periode ini."),
        ekspor=False,
        per_halaman=50,
    )


def _in_region(rows: Any, kode: str) -> Any:
    exact = kode.count(".") >= 3
    return rows.filter(desa=kode) if exact else rows.filter(desa__startswith=f"{kode}.")


def _place(desa: str, names: dict[str, str]) -> str:
    kecamatan = desa.rpartition(".")[0]
    return f"{names.get(desa, desa)}, {names.get(kecamatan, kecamatan)}"


def _officer(row: BarisCoktas) -> str:
    return row.rencana.petugas.nama if row.rencana else "–"


def _summary_line(why: AlasanCoktas, counts: Any) -> dict[str, Any]:
    return {
        "alasan": why,
        "hasil": [(item, counts[item.value]) for item in HasilCoktas],
        "tanpa": counts[""],
        "jumlah": sum(counts.values()),
    }


def _open_rows(periode: PeriodeSatker) -> list[BarisCoktas]:
    states = [item.value for item in StatusCoktas if item.is_open]
    return list(BarisCoktas.objects.filter(periode=periode, status__in=states).defer("isi")[:200])


def _next_period(periode: PeriodeSatker) -> PeriodeSatker | None:
    later = PeriodeSatker.objects.filter(
        kantor=periode.kantor_id, mulai__gt=periode.mulai, status=StatusPeriode.BERJALAN
    )
    return later.order_by("mulai").first()
