"""PEKPPP in Ruang Kerja: rounds, how one stands, moving it on, and published results."""

from __future__ import annotations

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.akses import kewenangan_of, petugas
from suara.core.akun.models import Peran
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor
from suara.domains.survei.errors import ActRefused
from suara.domains.survei.formulir.pekppp import PutaranForm, TerbitForm
from suara.domains.survei.models import PutaranPEKPPP
from suara.domains.survei.pagar import PENANDA_TANGAN, PENGELOLA, PETUGAS_SURVEI
from suara.domains.survei.queries import pekppp as baca
from suara.domains.survei.queries.pekppp_bukti import dokumen_of, list_bukti
from suara.domains.survei.rules.pekppp import formulir_hukum
from suara.domains.survei.services import pekppp as layanan
from suara.domains.survei.services import pekppp_f03
from suara.domains.survei.services.pekppp_f03 import IsianTerbit
from suara.domains.survei.terms import FormulirPEKPPP
from suara.domains.survei.terms_evaluasi import StatusPutaran
from suara.domains.survei.terms_pekppp import ActPutaran, AspekLayanan
from suara.domains.survei.views_kerja.dasar import BOTH, akun_of, may
from suara.ui.kalimat import sentence

FORMULIR = "survei/kerja/evaluasi/formulir.html"


@petugas(*PETUGAS_SURVEI)
def daftar(request: HttpRequest) -> HttpResponse:
    """Show the rounds and the published results of the officer's offices."""
    akun = akun_of(request)
    page = {
        "putaran": [(row, StatusPutaran(row.status)) for row in baca.list_putaran_for(akun)[:50]],
        "terbit": baca.list_terbit_for(akun)[:50],
        "boleh": bool(offices(request)),
    }
    return render(request, "survei/kerja/evaluasi/pekppp.html", page)


@petugas(*PENGELOLA, methods=BOTH)
def baru(request: HttpRequest) -> HttpResponse:
    """Begin a round."""
    form = PutaranForm(request.POST or None, kantor=offices(request), initial={"tahun": today().year})
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            made = layanan.open_putaran(
                actor=akun_of(request),
                kantor=form.kantor(),
                tahun=form.cleaned_data["tahun"],
                formulir=FormulirPEKPPP(form.cleaned_data["formulir"]),
            )
        except ActRefused as error:
            form.add_error(error.medan, sentence(error.kalimat))
            status = 409
        else:
            return redirect("survei_kerja:pekppp_putaran", pk=made.pk)
    page = {"form": form, "judul": _("Mulai putaran PEKPPP"), "tombol": _("Mulai")} | up_pekppp()
    return render(request, FORMULIR, page, status=status)


@petugas(*PETUGAS_SURVEI)
def putaran(request: HttpRequest, pk: int) -> HttpResponse:
    """Show how a round stands: progress, evidence, the simulation with its working, and what comes next."""
    row = find_putaran(request, pk)
    state = baca.read_simulasi(row)
    bukti = list_bukti(row)
    ada = dokumen_of(bukti)
    form = formulir_hukum(FormulirPEKPPP(row.formulir))
    needs = {
        aspek: [
            {one.kode for one in satu.dokumen if one.wajib} <= ada.get(satu.kode, set())
            for satu in form.dihitung
            if satu.aspek == aspek.value
        ]
        for aspek in AspekLayanan
    }
    page = {
        "putaran": row,
        "status": StatusPutaran(row.status),
        "simulasi": state,
        "formulir": FormulirPEKPPP(row.formulir),
        "aspek": [
            {
                "satu": satu,
                "dinilai": satu.banyak - len(satu.belum),
                "bukti": sum(needs[satu.aspek]),
                "wajib": len(needs[satu.aspek]),
            }
            for satu in state.aspek
        ],
        "jumlah": len(form.dihitung),
        "dinilai": len(form.dihitung) - len(state.belum),
        "kurang": baca.kurang_bukti(row, bukti),
        "hilang": [one for one in bukti if one.hilang],
        "acts": _acts(request, row),
        "boleh_isi": row.status == StatusPutaran.DIISI and may(request, row.kantor_id, *PENGELOLA),
    }
    return render(request, "survei/kerja/evaluasi/putaran.html", page)


@petugas(*PENGELOLA, *PENANDA_TANGAN, methods=("POST",))
def gerak(request: HttpRequest, pk: int, act: str) -> HttpResponse:
    """Move a round on."""
    row = find_putaran(request, pk)
    revisi = request.POST.get("revisi", "")
    if act not in {item.value for item in ActPutaran} or not revisi.isdecimal():
        raise Http404
    try:
        layanan.move_putaran(actor=akun_of(request), putaran=row, act=ActPutaran(act), revisi=int(revisi))
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
    else:
        messages.success(request, _("Tercatat."))
    return redirect("survei_kerja:pekppp_putaran", pk=pk)


@petugas(*PENGELOLA, methods=BOTH)
def terbit(request: HttpRequest) -> HttpResponse:
    """Record an index as its evaluator published it."""
    form = TerbitForm(request.POST or None, kantor=offices(request))
    status = 200
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        isian = IsianTerbit(
            tahun=said["tahun"], lokus=said["lokus"], nilai=said["nilai"], sumber=said["sumber"]
        )
        try:
            pekppp_f03.record_terbit(actor=akun_of(request), kantor=form.kantor(), isian=isian)
        except ActRefused as error:
            form.add_error(error.medan, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Tercatat."))
            return redirect("survei_kerja:pekppp")
    page = {"form": form, "judul": _("Catat nilai PEKPPP terbit"), "tombol": _("Simpan")} | up_pekppp()
    return render(request, FORMULIR, page, status=status)


def find_putaran(request: HttpRequest, pk: int) -> PutaranPEKPPP:
    """Return the round, or 404 when it is not of the officer's offices."""
    row = baca.list_putaran_for(akun_of(request)).filter(pk=pk).first()
    if row is None:
        raise Http404
    return row


def offices(request: HttpRequest, *peran: Peran) -> tuple[Kantor, ...]:
    """Return the offices in which the officer keeps these registers."""
    held = kewenangan_of(request)
    return held.list_kantor(*(peran or PENGELOLA)) if held else ()


def up_pekppp() -> dict[str, str]:
    """Return where a form of this room leads back to."""
    return {"kembali": reverse("survei_kerja:pekppp"), "ruang": _("PEKPPP")}


def _acts(request: HttpRequest, row: PutaranPEKPPP) -> list[ActPutaran]:
    keeps = may(request, row.kantor_id, *PENGELOLA)
    signs = may(request, row.kantor_id, *PENANDA_TANGAN)
    if row.status == StatusPutaran.DIISI:
        return [ActPutaran.NILAI] if keeps else []
    if row.status != StatusPutaran.DINILAI:
        return []
    first = [ActPutaran.SELESAIKAN] if signs and row.dinilai_oleh_id != akun_of(request).pk else []
    return [*first, ActPutaran.KEMBALIKAN] if keeps or signs else first
