"""The register around SPI in Ruang Kerja: everything on one page, and the forms that add to it."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.core.tugas.waktu import today
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.formulir.spi import (
    AksiForm,
    KeadaanAksiForm,
    PartisipasiForm,
    PopulasiForm,
    SkorForm,
)
from suara.domains.survei.pagar import PENGELOLA, PETUGAS_SURVEI
from suara.domains.survei.queries import spi as baca
from suara.domains.survei.rules.spi import keadaan_hapus
from suara.domains.survei.rules.spi_partisipasi import Partisipasi
from suara.domains.survei.services import spi as layanan
from suara.domains.survei.services import spi_catatan as catatan
from suara.domains.survei.terms_evaluasi import StatusPopulasi
from suara.domains.survei.terms_kerja import StatusTindakLanjut
from suara.domains.survei.views_kerja.dasar import BOTH, akun_of
from suara.domains.survei.views_kerja.pekppp import FORMULIR, offices
from suara.ui.kalimat import sentence


@petugas(*PETUGAS_SURVEI)
def register(request: HttpRequest) -> HttpResponse:
    """Show the lists, the counts, the published scores and the actions of the officer's offices."""
    akun = akun_of(request)
    page = {
        "populasi": [
            {
                "baris": row,
                "status": StatusPopulasi(row.status),
                "hapus": keadaan_hapus(
                    row.tanggal_hapus,
                    row.tanggal_hapus if row.status == StatusPopulasi.DIHAPUS else None,
                    today(row.kantor.zona_waktu),
                ),
            }
            for row in baca.list_populasi_for(akun)[:50]
        ],
        "partisipasi": [
            (row, Partisipasi(diundang=row.diundang, menjawab=row.mengisi).persen)
            for row in baca.list_partisipasi_for(akun)[:50]
        ],
        "skor": baca.show_skor(baca.list_skor_for(akun)[:100]),
        "aksi": [(row, StatusTindakLanjut(row.status)) for row in baca.list_aksi_for(akun)[:100]],
        "boleh": bool(offices(request)),
    }
    return render(request, "survei/kerja/evaluasi/spi.html", page)


@petugas(*PENGELOLA, methods=BOTH)
def populasi_baru(request: HttpRequest) -> HttpResponse:
    """Begin a list for KPK."""
    form = PopulasiForm(request.POST or None, kantor=offices(request), initial={"tahun": today().year})

    def act() -> HttpResponse:
        said = form.cleaned_data
        made = layanan.open_populasi(
            actor=akun_of(request),
            kantor=form.kantor(),
            tahun=said["tahun"],
            dasar=said["dasar"],
            tanggal_hapus=said["tanggal_hapus"],
        )
        return redirect("survei_kerja:spi_populasi", pk=made.pk)

    return take(request, form, act, _("Buat daftar populasi"))


@petugas(*PENGELOLA, methods=BOTH)
def partisipasi(request: HttpRequest) -> HttpResponse:
    """Record how many answered, from KPK's feedback."""
    initial = {"tahun": today().year, "tanggal": today()}
    form = PartisipasiForm(request.POST or None, kantor=offices(request), initial=initial)

    def act() -> HttpResponse:
        catatan.record_partisipasi(actor=akun_of(request), kantor=form.kantor(), isian=form.isian())
        return redirect("survei_kerja:spi")

    return take(request, form, act, _("Catat partisipasi"))


@petugas(*PENGELOLA, methods=BOTH)
def skor(request: HttpRequest) -> HttpResponse:
    """Record a published score, or why there is none."""
    form = SkorForm(request.POST or None, kantor=offices(request))

    def act() -> HttpResponse:
        catatan.record_skor(actor=akun_of(request), kantor=form.kantor(), isian=form.isian())
        return redirect("survei_kerja:spi")

    sub = _("Skor disalin dari KPK. Suara tidak pernah menghitungnya: bobotnya tidak diumumkan.")
    return take(request, form, act, _("Catat skor terbit"), sub)


@petugas(*PENGELOLA, methods=BOTH)
def aksi(request: HttpRequest) -> HttpResponse:
    """Add one thing to do about one dimension."""
    form = AksiForm(request.POST or None, kantor=offices(request), initial={"tahun": today().year})

    def act() -> HttpResponse:
        catatan.add_aksi(actor=akun_of(request), kantor=form.kantor(), isian=form.isian())
        return redirect("survei_kerja:spi")

    return take(request, form, act, _("Tambah kegiatan"))


@petugas(*PENGELOLA, methods=BOTH)
def aksi_ubah(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how far an action is."""
    row = baca.list_aksi_for(akun_of(request)).filter(pk=pk).first()
    if row is None:
        raise Http404
    form = KeadaanAksiForm(request.POST or None, initial={"status": row.status, "catatan": row.catatan})

    def act() -> HttpResponse:
        said = form.cleaned_data
        catatan.move_aksi(
            actor=akun_of(request),
            aksi=row,
            status=StatusTindakLanjut(said["status"]),
            catatan=said["catatan"],
        )
        return redirect("survei_kerja:spi")

    return take(request, form, act, _("Ubah keadaan kegiatan"), row.kegiatan)


def take(
    request: HttpRequest, form: Form, act: Callable[[], HttpResponse], judul: str, sub: str = ""
) -> HttpResponse:
    """Show a form of the register, or do what it asks; a refusal keeps what was typed."""
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            answer = act()
        except ActRefused as error:
            form.add_error(error.medan if error.medan in form.fields else None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Tercatat."))
            return answer
    page = {"form": form, "judul": judul, "sub": sub, "tombol": _("Simpan")}
    page |= {"kembali": reverse("survei_kerja:spi"), "ruang": _("Register SPI")}
    return render(request, FORMULIR, page, status=status)
