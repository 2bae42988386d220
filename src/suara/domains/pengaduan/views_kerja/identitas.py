"""Opening an identity: one officer asks with a reason, a second decides, the first reads for half an hour."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.cache import never_cache

from suara.core.akun.akses import petugas
from suara.core.akun.models import Akun, Peran
from suara.core.privasi.models import PermintaanBuka
from suara.core.privasi.queries import list_permintaan
from suara.core.tugas.waktu import now
from suara.domains.pengaduan.formulir.meja_unit import BacaIdentitasForm, BukaIdentitasForm, PutusBukaForm
from suara.domains.pengaduan.models import Laporan
from suara.domains.pengaduan.services import meja as services
from suara.domains.pengaduan.trail import OBJ_TYPE
from suara.domains.pengaduan.views_kerja.dasar import (
    BOTH,
    REFUSALS,
    Halaman,
    akun_of,
    find_laporan,
    halaman,
)
from suara.domains.pengaduan.views_kerja.pelaku import is_wbs, peran_of, peran_pada
from suara.domains.pengaduan.workflow import Act
from suara.ui.kalimat import sentence

SECOND = (Peran.SEKRETARIS, Peran.KETUA, Peran.APIP)
"""Who decides about a request of the desk: the leaders; of a WBS report a second member of the WBS team."""
FIELDS = (
    ("nama", gettext_noop("Nama")),
    ("nik", gettext_noop("NIK")),
    ("email", gettext_noop("Alamat email")),
    ("hp", gettext_noop("Nomor HP")),
    ("alamat", gettext_noop("Alamat")),
    ("jenis_kelamin", gettext_noop("Jenis kelamin")),
    ("usia", gettext_noop("Usia")),
    ("disabilitas", gettext_noop("Disabilitas")),
    ("pekerjaan", gettext_noop("Pekerjaan")),
    ("kuasa", gettext_noop("Kuasa")),
)


def submit_request(actor: Akun, laporan: Laporan, form: BukaIdentitasForm) -> None:
    """Ask to see who the reporter is."""
    data = form.cleaned_data
    services.request_buka_identitas(actor=actor, laporan=laporan, versi=data["versi"], alasan=data["alasan"])


buka_identitas = halaman(
    Halaman(
        act=Act.OPEN_IDENTITAS,
        form=BukaIdentitasForm,
        submit=submit_request,
        bahaya=True,
        done=gettext_noop("Permintaan tersimpan. Orang kedua yang memutus; pelapor diberi tahu."),
        tombol=gettext_noop("Ajukan permintaan"),
        keterangan=gettext_noop(
            "Cobalah dahulu bertanya lewat “Tanya pelapor”: jawabannya sampai tanpa membuka identitas."
        ),
    )
)


def find_permintaan(request: HttpRequest, nomor: str, pk: uuid.UUID) -> tuple[Laporan, PermintaanBuka]:
    """Return the report and one request about it, or 404."""
    laporan = find_laporan(request, nomor)
    found = list_permintaan(OBJ_TYPE, str(laporan.pk)).filter(pk=pk).first()
    if found is None:
        raise Http404
    return laporan, found


def may_decide(request: HttpRequest, laporan: Laporan, permintaan: PermintaanBuka) -> bool:
    """Say whether the officer may be the second person."""
    roles = peran_pada(request, laporan)
    wanted = {Peran.APIP} if is_wbs(laporan) else set(SECOND) - {Peran.APIP}
    return bool(roles & wanted) and permintaan.peminta_id != akun_of(request).pk


@petugas(*SECOND, methods=BOTH)
@never_cache
def putus_identitas(request: HttpRequest, nomor: str, pk: uuid.UUID) -> HttpResponse:
    """Show the reason to the second person, who agrees or refuses."""
    laporan, permintaan = find_permintaan(request, nomor, pk)
    if not may_decide(request, laporan, permintaan):
        raise Http404
    form = PutusBukaForm(request.POST or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        agree = form.cleaned_data["keputusan"] == "setuju"
        act = services.approve_buka_identitas if agree else services.refuse_buka_identitas
        try:
            act(actor=akun_of(request), permintaan=permintaan)
        except REFUSALS as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(
                request,
                _("Disetujui. Peminta dapat membaca selama 30 menit.") if agree else _("Permintaan ditolak."),
            )
            return redirect("lapor_kerja:laporan", nomor=laporan.nomor)
    page = {
        "laporan": laporan,
        "permintaan": permintaan,
        "form": form,
        "judul": _("Putuskan pembukaan identitas"),
    }
    return render(request, "pengaduan/kerja/identitas_putus.html", page, status=status)


@petugas(*peran_of(Act.OPEN_IDENTITAS), methods=BOTH)
@never_cache
def baca_identitas(request: HttpRequest, nomor: str, pk: uuid.UUID) -> HttpResponse:
    """Let the requester read, once the second person agreed; each reading stands in the trail.

    The identity appears as the answer to a POST only: no address, history or reload shows it again.
    """
    laporan, permintaan = find_permintaan(request, nomor, pk)
    if permintaan.peminta_id != akun_of(request).pk:
        raise Http404
    form = BacaIdentitasForm(*((request.POST, request.FILES) if request.method == "POST" else ()))
    page: dict[str, Any] = {"laporan": laporan, "permintaan": permintaan, "form": form, "status_http": 200}
    if request.method == "POST" and form.is_valid():
        page |= _read(request, permintaan, form)
    page |= {
        "judul": _("Identitas pelapor"),
        "terbaca": permintaan.is_readable_at(now()),
        "sisa_detik": _seconds_left(permintaan),
    }
    response = render(request, "pengaduan/kerja/identitas_baca.html", page, status=page["status_http"])
    response["Cache-Control"] = "no-store"
    # Not `no-referrer`: browsers then send `Origin: null` with the form, and no officer could ever read.
    response["Referrer-Policy"] = "same-origin"
    return response


def _read(request: HttpRequest, permintaan: PermintaanBuka, form: BacaIdentitasForm) -> dict[str, Any]:
    upload = form.cleaned_data["kunci"]
    key = upload.read(20_000).decode("utf-8", "replace") if upload else None
    try:
        data = services.read_identitas(actor=akun_of(request), permintaan=permintaan, kunci_berkas=key)
    except REFUSALS as error:
        form.add_error(None, sentence(error.kalimat))
        return {"status_http": 409}
    rows = [(_(label), getattr(data, name, "")) for name, label in FIELDS]
    return {"identitas": [(label, value) for label, value in rows if value]}


def _seconds_left(permintaan: PermintaanBuka) -> int:
    until = permintaan.kedaluwarsa_at
    return max(0, int((until - now()).total_seconds())) if until else 0
