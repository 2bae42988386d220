"""The open plenary: its page, and the acts that open, read, decide or stop it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.domains.pemilih import services
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.pleno import KembaliForm, RapatForm, TetapkanForm, VersiForm
from suara.domains.pemilih.models import PeriodeSatker, RekapPeriode
from suara.domains.pemilih.pagar import PENETAP, PENYETUJU, PENYIAP_PLENO, PETUGAS_PEMILIH
from suara.domains.pemilih.queries.mesin import list_waiting
from suara.domains.pemilih.queries.pleno import read_lembar
from suara.domains.pemilih.queries.rekap import latest_rekap
from suara.domains.pemilih.rules.dasar import BOLEH
from suara.domains.pemilih.rules.pleno import siap_dokumen
from suara.domains.pemilih.terms import StatusPeriode
from suara.domains.pemilih.terms_pleno import JenisDokumenPleno, KeadaanPleno
from suara.domains.pemilih.views_kerja.dasar import BOTH, akun_of, find_own_periode, find_periode, may
from suara.domains.pemilih.views_kerja.pleno_dasar import compare, find_pleno, find_running, run_form
from suara.kernel.keputusan import HasilLangkah
from suara.ui.kalimat import sentence


@petugas(*PETUGAS_PEMILIH)
def pleno(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a meeting: figures as read, gaps, words, corrections, documents, and what is still missing."""
    row = find_pleno(request, pk, request.GET.get("rapat", ""))
    if row is None:
        return _before(request, find_periode(request, pk))
    periode: PeriodeSatker = row.periode
    lembar = read_lembar(row)
    said = lembar.nilai() if row.keadaan == KeadaanPleno.BERLANGSUNG else None
    own = row.keadaan == KeadaanPleno.BERLANGSUNG
    page = {
        "periode": periode,
        "pleno": row,
        "lembar": lembar,
        "anak": lembar.rekap.anak(periode.kantor.wilayah_id or "") or lembar.rekap.tingkat(2),
        "keputusan": said,
        "kurang": [step for step in said.langkah if step.hasil is not HasilLangkah.LULUS] if said else [],
        "boleh_catat": lembar.boleh_diubah and may(request, periode.kantor_id, *PENYIAP_PLENO),
        "boleh_terbit": own and may(request, periode.kantor_id, *PENETAP, *PENYIAP_PLENO),
        "siap_dokumen": said is not None and siap_dokumen(said),
        "boleh_tetapkan": said is not None
        and said.hasil == BOLEH
        and may(request, periode.kantor_id, *PENETAP),
        "pembuka_sendiri": row.dibuka_oleh_id == akun_of(request).pk,
        "boleh_kembali": own and may(request, periode.kantor_id, *PENYETUJU),
        "boleh_ubah": periode.status == StatusPeriode.DITETAPKAN
        and may(request, periode.kantor_id, *PENYETUJU),
        "banding": _compared(row),
        "dokumen": [(item, getattr(row, item.value.lower())) for item in JenisDokumenPleno],
        "lain": range(1, row.urut) if row.urut > 1 else (),
    }
    return render(request, "pemilih/kerja/pleno/pleno.html", page)


@petugas(*PENYETUJU, methods=BOTH)
def mulai(request: HttpRequest, pk: int) -> HttpResponse:
    """Open the meeting, or the meeting that changes what was announced."""
    periode = find_own_periode(request, pk)
    change = periode.status == StatusPeriode.DITETAPKAN
    if periode.status not in (StatusPeriode.DITUTUP, StatusPeriode.DITETAPKAN):
        raise Http404
    start = {"versi": periode.versi, "tanggal": periode.tanggal_pleno, "jam": "09:00"}
    form = RapatForm(request.POST or None, initial=start, perubahan=change)

    def submit() -> object:
        said = {"actor": akun_of(request), "periode": periode, "versi": form.cleaned_data["versi"]}
        if change:
            return services.open_change(**said, isian=form.isian(), alasan=form.cleaned_data["alasan"])
        return services.start_pleno(**said, isian=form.isian())

    judul = _("Buka perubahan") if change else _("Mulai rapat pleno")
    return run_form(
        request, periode, form, submit=submit, judul=judul, tombol=judul, selesai=_("Rapat pleno dibuka.")
    )


@petugas(*PENYIAP_PLENO, methods=BOTH)
def rapat(request: HttpRequest, pk: int) -> HttpResponse:
    """Correct day, hour or place."""
    periode, row = find_running(request, pk, *PENYIAP_PLENO)
    start = {"versi": row.versi, "tanggal": row.tanggal, "jam": row.jam, "tempat": row.tempat}
    form = RapatForm(request.POST or None, initial=start)

    def submit() -> object:
        versi = form.cleaned_data["versi"]
        return services.edit_rapat(actor=akun_of(request), pleno=row, versi=versi, isian=form.isian())

    return run_form(
        request, periode, form, submit=submit, judul=_("Waktu dan tempat"), tombol=_("Simpan"),
        selesai=_("Waktu dan tempat tersimpan."),
    )  # fmt: skip


@petugas(*PENYIAP_PLENO, methods=("POST",))
def bacakan(request: HttpRequest, pk: int) -> HttpResponse:
    """Record that the latest recap was read aloud."""
    periode, row = find_running(request, pk, *PENYIAP_PLENO)
    form = VersiForm(request.POST)
    try:
        versi = form.cleaned_data["versi"] if form.is_valid() else 0
        services.read_aloud(actor=akun_of(request), pleno=row, versi=versi)
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
    else:
        messages.success(request, _("Rekap terakhir tercatat sebagai yang dibacakan."))
    return redirect("pemilih_kerja:pleno", pk=periode.pk)


@petugas(*PENETAP, methods=BOTH)
def tetapkan(request: HttpRequest, pk: int) -> HttpResponse:
    """Decide the figures, confirmed by a word."""
    periode, row = find_running(request, pk, *PENETAP)
    form = TetapkanForm(request.POST or None, initial={"versi": row.versi})

    def submit() -> object:
        return services.decide(actor=akun_of(request), pleno=row, versi=form.cleaned_data["versi"])

    lembar = read_lembar(row)
    return run_form(
        request, periode, form, submit=submit, judul=_("Tetapkan hasil pleno"), tombol=_("Tetapkan"),
        selesai=_("Hasil pleno ditetapkan dan diumumkan."),
        page={
            "lembar": lembar,
            "keputusan": lembar.nilai(),
            "pembuka_sendiri": row.dibuka_oleh_id == akun_of(request).pk,
        },
    )  # fmt: skip


@petugas(*PENYETUJU, methods=BOTH)
def kembali(request: HttpRequest, pk: int) -> HttpResponse:
    """Stop the meeting and return the period to work, with the reason."""
    periode, row = find_running(request, pk, *PENYETUJU)
    form = KembaliForm(request.POST or None, initial={"versi": row.versi})

    def submit() -> object:
        return services.send_back(actor=akun_of(request), pleno=row, **form.cleaned_data)

    return run_form(
        request, periode, form, submit=submit, judul=_("Kembalikan ke pekerjaan"),
        tombol=_("Hentikan rapat dan kembalikan"), selesai=_("Rapat dihentikan; periode kembali berjalan."),
        page={"bahaya": True},
    )  # fmt: skip


def _before(request: HttpRequest, periode: PeriodeSatker) -> HttpResponse:
    """Show what a meeting needs before there is one."""
    newest = latest_rekap(periode)
    page = {
        "periode": periode,
        "rekap": newest,
        "menunggu": list_waiting(periode).count(),
        "boleh_mulai": periode.status == StatusPeriode.DITUTUP
        and newest is not None
        and may(request, periode.kantor_id, *PENYETUJU),
    }
    return render(request, "pemilih/kerja/pleno/belum.html", page)


def _compared(row: Any) -> dict[str, Any]:
    """Return the count that was read first, the one read last and the newest, where they differ."""
    found: dict[str, Any] = {}
    if row.rekap_pertama_id != row.rekap_dibaca_id:
        found["koreksi"] = compare(row.rekap_pertama, row.rekap_dibaca)
    if row.keadaan == KeadaanPleno.BERLANGSUNG and row.versi_terakhir != row.rekap_dibaca.versi:
        newest = RekapPeriode.objects.get(periode=row.periode_id, versi=row.versi_terakhir)
        found["baru"] = compare(row.rekap_dibaca, newest)
    return found


def address(periode: PeriodeSatker) -> str:
    """Return the page of the period's meeting."""
    return reverse("pemilih_kerja:pleno", args=[periode.pk])
