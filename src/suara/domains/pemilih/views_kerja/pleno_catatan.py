"""What is entered during a plenary: attendance, comments, corrections, explained gaps, carried cases."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.domains.pemilih import services
from suara.domains.pemilih.formulir.pleno import (
    AlasanPerForm,
    CelahForm,
    KoreksiForm,
    PesertaFormSet,
    TanggapanPlenoForm,
    VersiForm,
    butir_perkara,
    initial_peserta,
)
from suara.domains.pemilih.pagar import PENYIAP_PLENO
from suara.domains.pemilih.queries.pleno import read_lembar
from suara.domains.pemilih.services.pleno_catatan import list_usul_koreksi
from suara.domains.pemilih.views_kerja.dasar import BOTH, akun_of
from suara.domains.pemilih.views_kerja.pleno_dasar import find_running, run_form


@petugas(*PENYIAP_PLENO, methods=BOTH)
def peserta(request: HttpRequest, pk: int) -> HttpResponse:
    """The list of invitations and who came."""
    periode, row = find_running(request, pk, *PENYIAP_PLENO)
    versi = VersiForm(request.POST or None, initial={"versi": row.versi})
    rows = PesertaFormSet(request.POST or None, initial=initial_peserta(row.peserta_set.all()))

    def submit() -> object:
        found = [one for one in (form.peserta() for form in rows) if one]
        seen = versi.cleaned_data["versi"] if versi.is_valid() else 0
        return services.record_peserta(actor=akun_of(request), pleno=row, versi=seen, peserta=found)

    return run_form(
        request, periode, rows, submit=submit, judul=_("Undangan dan kehadiran"), tombol=_("Simpan"),
        selesai=_("Daftar hadir tersimpan."), page={"versi_form": versi},
        template="pemilih/kerja/pleno/peserta.html", galat=versi,
    )  # fmt: skip


@petugas(*PENYIAP_PLENO, methods=BOTH)
def celah(request: HttpRequest, pk: int) -> HttpResponse:
    """Words for every gap of the recap that was read."""
    periode, row = find_running(request, pk, *PENYIAP_PLENO)
    lembar = read_lembar(row)
    if not lembar.celah:
        raise Http404
    form = CelahForm(request.POST or None, initial={"versi": row.versi}, celah=lembar.celah)

    def submit() -> object:
        versi = form.cleaned_data["versi"]
        return services.explain_gaps(actor=akun_of(request), pleno=row, versi=versi, kata=form.kata())

    return run_form(
        request, periode, form, submit=submit, judul=_("Jelaskan celah"), tombol=_("Simpan"),
        selesai=_("Penjelasan tersimpan."),
        page={
            "petunjuk": _(
                "Celah tidak diperbaiki, melainkan dijelaskan; penjelasannya dimuat dalam Berita Acara."
            )
        },
    )  # fmt: skip


@petugas(*PENYIAP_PLENO, methods=BOTH)
def tanggapan(request: HttpRequest, pk: int, urut: int = 0) -> HttpResponse:
    """A comment from the floor, or the follow-up of one."""
    periode, row = find_running(request, pk, *PENYIAP_PLENO)
    old = row.tanggapan_set.filter(urut=urut).first()
    if urut and old is None:
        raise Http404
    start = {"versi": row.versi}
    if old:
        start |= {name: getattr(old, name) for name in ("lembaga", "nama", "isi", "tindak_lanjut")}
    form = TanggapanPlenoForm(request.POST or None, initial=start)

    def submit() -> object:
        return services.record_tanggapan(
            actor=akun_of(request), pleno=row, lama=old, **form.cleaned_data
        )  # fmt: skip

    return run_form(
        request, periode, form, submit=submit, judul=_("Tanggapan peserta"), tombol=_("Simpan"),
        selesai=_("Tanggapan tersimpan."),
    )  # fmt: skip


@petugas(*PENYIAP_PLENO, methods=BOTH)
def koreksi(request: HttpRequest, pk: int, urut: int = 0) -> HttpResponse:
    """A correction from the floor, and what became of it."""
    periode, row = find_running(request, pk, *PENYIAP_PLENO)
    old = row.koreksi_set.filter(urut=urut).first()
    if urut and old is None:
        raise Http404
    start = {"versi": row.versi}
    if old:
        start |= {name: getattr(old, name) for name in ("uraian", "pengusul", "jalan", "alasan")}
        start["usul"] = old.usul_id
    form = KoreksiForm(request.POST or None, initial=start, usul=list_usul_koreksi(row))

    def submit() -> object:
        versi = form.cleaned_data["versi"]
        return services.record_koreksi(
            actor=akun_of(request), pleno=row, versi=versi, isian=form.isian(), lama=old
        )

    return run_form(
        request, periode, form, submit=submit, judul=_("Koreksi dalam rapat"), tombol=_("Simpan"),
        selesai=_("Koreksi tersimpan."),
        page={
            "petunjuk": _(
                "Untuk koreksi langsung: usulkan putusan kandidatnya, minta orang kedua menyetujui, catat "
                "rekap baru, lalu pilih usulnya di sini."
            )
        },
    )  # fmt: skip


@petugas(*PENYIAP_PLENO, methods=BOTH)
def perkara(request: HttpRequest, pk: int) -> HttpResponse:
    """Carry unanswered cases to the next period, each with its reason."""
    periode, row = find_running(request, pk, *PENYIAP_PLENO)
    open_cases = read_lembar(row).terbuka
    if not open_cases:
        raise Http404
    form = AlasanPerForm(request.POST or None, initial={"versi": row.versi}, butir=butir_perkara(open_cases))

    def submit() -> object:
        versi = form.cleaned_data["versi"]
        return services.carry_perkara(actor=akun_of(request), pleno=row, versi=versi, alasan=form.alasan())

    return run_form(
        request, periode, form, submit=submit, judul=_("Bawa ke periode berikutnya"), tombol=_("Bawa"),
        selesai=_("Perkara dibawa dan akan disebut dalam Berita Acara."),
        page={"petunjuk": _("Isi alasan hanya pada perkara yang dibawa. Yang lain tetap harus dijawab.")},
    )  # fmt: skip
