"""One list of people for KPK: filling it, sending it, and its end by two persons. No name is ever shown."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from suara.core.akun.akses import petugas
from suara.core.tugas.waktu import today
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.formulir.spi import AlasanForm, ImporForm, JawabForm, KirimForm
from suara.domains.survei.models import PopulasiSPI
from suara.domains.survei.pagar import PEMUTUS, PENGELOLA, PETUGAS_SURVEI
from suara.domains.survei.queries import spi as baca
from suara.domains.survei.rules.spi_tabel import SalahDaftar, read_orang
from suara.domains.survei.services import spi as layanan
from suara.domains.survei.terms_evaluasi import KelompokSPI, StatusPopulasi
from suara.domains.survei.terms_kerja import StatusPengecualian
from suara.domains.survei.views_kerja.dasar import akun_of, may
from suara.ui.ekspor import to_csv
from suara.ui.kalimat import sentence

SHOWN = 50
"""So many mistakes of a table are listed at once."""


@petugas(*PETUGAS_SURVEI)
def populasi(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a list: its ground, its last day, how many people, and what can be done."""
    return _page(request, find_populasi(request, pk))


@petugas(*PENGELOLA, methods=("POST",))
def impor(request: HttpRequest, pk: int) -> HttpResponse:
    """Add people; with one mistake nothing is taken, and the mistakes are named by row and column."""
    row = find_populasi(request, pk)
    form = ImporForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, row, impor=form, status=409)
    tabel = read_orang(form.cleaned_data["tabel"], pada=today(row.kantor.zona_waktu))
    try:
        made = layanan.import_orang(actor=akun_of(request), populasi=row, tabel=tabel)
    except ActRefused as error:
        form.add_error(None, sentence(error.kalimat))
        return _page(request, row, impor=form, salah=tabel.salah, status=409)
    gone = sum(tabel.gugur.values())
    said = _("%(jumlah)s orang ditambahkan; %(gugur)s tidak memenuhi syarat dan tidak disimpan.")
    messages.success(request, said % {"jumlah": made, "gugur": gone})
    return redirect("survei_kerja:spi_populasi", pk=pk)


@petugas(*PENGELOLA, methods=("POST",))
@never_cache
def unduh(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the list as CSV, for KPK; the trail says who took it."""
    row = find_populasi(request, pk)
    try:
        people = layanan.export_orang(actor=akun_of(request), populasi=row)
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
        return redirect("survei_kerja:spi_populasi", pk=pk)
    data = to_csv(("kelompok", "nama", "kontak", "tanggal"), people)
    answer = HttpResponse(data, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="populasi-spi-{row.tahun}.csv"'
    return answer


@petugas(*PENGELOLA, methods=("POST",))
def kirim(request: HttpRequest, pk: int) -> HttpResponse:
    """Record that the list went to KPK."""
    row = find_populasi(request, pk)
    form = KirimForm(request.POST)
    if not form.is_valid():
        return _page(request, row, kirim=form, status=409)
    said = form.cleaned_data["tanggal"]
    return _act(
        request, pk, lambda: layanan.send_populasi(actor=akun_of(request), populasi=row, tanggal=said)
    )


@petugas(*PENGELOLA, methods=("POST",))
def usul_hapus(request: HttpRequest, pk: int) -> HttpResponse:
    """Propose to delete the people."""
    row = find_populasi(request, pk)
    form = AlasanForm(request.POST)
    if not form.is_valid():
        return _page(request, row, alasan=form, status=409)
    said = form.cleaned_data["alasan"]
    return _act(request, pk, lambda: layanan.propose_hapus(actor=akun_of(request), populasi=row, alasan=said))


@petugas(*PEMUTUS, methods=("POST",))
def jawab_hapus(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide on a proposal as the second person."""
    usul = baca.list_usul_for(akun_of(request)).filter(pk=pk).first()
    form = JawabForm(request.POST)
    answer = request.POST.get("jawab")
    if usul is None or not form.is_valid() or answer not in {"setuju", "tolak"}:
        raise Http404
    said = form.cleaned_data["catatan"]
    return _act(
        request,
        usul.populasi_id,
        lambda: layanan.answer_hapus(
            actor=akun_of(request), usul=usul, setuju=answer == "setuju", catatan=said
        ),
    )


def find_populasi(request: HttpRequest, pk: int) -> PopulasiSPI:
    """Return the list, or 404 when it is not of the officer's offices."""
    row = baca.list_populasi_for(akun_of(request)).filter(pk=pk).first()
    if row is None:
        raise Http404
    return row


def _act(request: HttpRequest, pk: int, act: Callable[[], object]) -> HttpResponse:
    try:
        act()
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
    else:
        messages.success(request, _("Tercatat."))
    return redirect("survei_kerja:spi_populasi", pk=pk)


def _page(
    request: HttpRequest,
    row: PopulasiSPI,
    *,
    impor: ImporForm | None = None,
    kirim: KirimForm | None = None,
    alasan: AlasanForm | None = None,
    salah: tuple[SalahDaftar, ...] = (),
    status: int = 200,
) -> HttpResponse:
    akun = akun_of(request)
    keeps = may(request, row.kantor_id, *PENGELOLA)
    usul = list(baca.list_usul_for(akun).filter(populasi=row))
    waits = any(one.status == StatusPengecualian.DIUSULKAN for one in usul)
    here, people = row.status != StatusPopulasi.DIHAPUS, baca.count_orang(row)
    page = {
        "populasi": row,
        "status": StatusPopulasi(row.status),
        "orang": people,
        "hitung": [(group, row.jumlah.get(group.value, {})) for group in KelompokSPI],
        "usul": [
            (
                one,
                StatusPengecualian(one.status),
                here
                and one.status == StatusPengecualian.DIUSULKAN
                and one.pengusul_id != akun.pk
                and may(request, row.kantor_id, *PEMUTUS),
            )
            for one in usul
        ],
        "impor": (impor or ImporForm()) if keeps and row.status == StatusPopulasi.DISUSUN else None,
        "kirim": (kirim or KirimForm(initial={"tanggal": today()}))
        if keeps and row.status == StatusPopulasi.DISUSUN and people
        else None,
        "alasan": (alasan or AlasanForm()) if keeps and here and not waits else None,
        "boleh_unduh": bool(keeps and here and people),
        "salah": salah[:SHOWN],
        "salah_lain": max(0, len(salah) - SHOWN),
    }
    return render(request, "survei/kerja/evaluasi/populasi.html", page, status=status)
