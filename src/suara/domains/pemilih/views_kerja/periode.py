"""The list of periods, one period with its counts, and the acts that move it."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suara.core.akun.akses import kewenangan_of, petugas
from suara.core.wilayah.models import TingkatKantor
from suara.domains.pemilih import queries, services
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.periode import RencanaForm, TundaForm
from suara.domains.pemilih.models import Kandidat, PeriodeSatker
from suara.domains.pemilih.pagar import PENGUSUL, PENYETUJU, PENYIAP_PLENO, PETUGAS_PEMILIH
from suara.domains.pemilih.queries.mesin import list_waiting
from suara.domains.pemilih.queries.pilihan import SEMUA_KEMBALI, given_back
from suara.domains.pemilih.rules.periode import nilai_periode
from suara.domains.pemilih.services.bawaan import list_left
from suara.domains.pemilih.services.dasar import DIKERJAKAN
from suara.domains.pemilih.services.penerapan import BOLEH
from suara.domains.pemilih.services.periode import plan_of
from suara.domains.pemilih.terms import ActPeriode, StatusKandidat, StatusPeriode
from suara.domains.pemilih.views_kerja.dasar import BOTH, akun_of, find_periode, may, word
from suara.domains.pemilih.workflow import DENGAN_ISIAN, acts_for
from suara.engine.terms import JenisKandidat
from suara.ui.kalimat import sentence
from suara.ui.kolom import Kolom
from suara.ui.pilihan import pilihan
from suara.ui.tabel import Saringan, Tabel


@petugas(*PETUGAS_PEMILIH)
def daftar(request: HttpRequest) -> HttpResponse:
    """Show the periods of the officer's offices, the newest first."""
    rows = queries.list_periode_for(akun_of(request))
    table = Tabel(
        rows,
        [
            Kolom("kode", gettext_lazy("Periode"), url=_address),
            Kolom("kantor", gettext_lazy("Kantor"), nilai="kantor.nama", urut="kantor__nama"),
            Kolom(
                "status", gettext_lazy("Status"), lencana=True, tampil=lambda row: StatusPeriode(row.status)
            ),
            Kolom("cutoff", gettext_lazy("Penutupan data")),
            Kolom("tanggal_pleno", gettext_lazy("Tanggal pleno")),
        ],
        query=request.GET,
        saringan=[Saringan("status", gettext_lazy("Status"), pilihan(StatusPeriode))],
        nama="periode",
        urut="-cutoff",
        kosong=_("Belum ada periode."),
        ekspor=False,
    )
    held = kewenangan_of(request)
    may_plan = held is not None and held.allows(PENYETUJU)
    return render(request, "pemilih/kerja/daftar.html", {"tabel": table, "boleh_rencana": may_plan})


@petugas(*PENYETUJU, methods=BOTH)
def rencana(request: HttpRequest) -> HttpResponse:
    """Plan a period with typed dates."""
    held = kewenangan_of(request)
    offices = held.list_kantor(*PENYETUJU) if held else ()
    form = RencanaForm(request.POST or None, kantor=offices)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            made = services.plan_periode(actor=akun_of(request), kantor=form.kantor(), rencana=form.rencana())
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Periode tersimpan."))
            return redirect("pemilih_kerja:periode", pk=made.pk)
    page = {
        "form": form,
        "judul": _("Rencanakan periode"),
        "tombol": _("Simpan"),
        "kembali": reverse("pemilih_kerja:daftar"),
    }
    return render(request, "pemilih/kerja/formulir.html", page, status=status)


@petugas(*PETUGAS_PEMILIH)
def periode(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a period: dates with their reasons, counts, deliveries, proposals and what can be done."""
    row = find_periode(request, pk)
    own = may(request, row.kantor_id, *PETUGAS_PEMILIH)
    propose = own and row.status in DIKERJAKAN and may(request, row.kantor_id, *PENGUSUL)
    counts = _counts(row)
    others = PeriodeSatker.objects.filter(kantor=row.kantor_id, jenis=row.jenis)
    page = {
        "periode": row,
        "status": StatusPeriode(row.status),
        "mendata": row.kantor.tingkat == TingkatKantor.KABUPATEN_KOTA,
        "sendiri": own,
        "hitung": counts,
        "jumlah": sum(item["jumlah"] for item in counts),
        "keputusan": nilai_periode(plan_of(row), lain=[plan_of(item) for item in others]),
        "masukan": row.masukan_set.select_related("asal__periode")[:20],
        "usul": queries.list_usul_for(akun_of(request)).filter(periode=row)[:20] if own else [],
        "acts": _acts(request, row),
        "boleh_tunda": ActPeriode.TUNDA in acts_for(row.status) and may(request, row.kantor_id, *PENYETUJU),
        "boleh_usul": propose,
        "boleh_jumlah": row.kantor.tingkat != TingkatKantor.KABUPATEN_KOTA
        and may(request, row.kantor_id, *PENYIAP_PLENO),
        "menunggu": list_waiting(row).count() if own and row.status in BOLEH else 0,
        "kembali": given_back(Kandidat.objects.filter(periode=row), SEMUA_KEMBALI).count() if own else 0,
        "tersisa": propose and list_left(row).exists(),
    }
    return render(request, "pemilih/kerja/periode.html", page)


@petugas(*PENYETUJU, methods=("POST",))
def gerak(request: HttpRequest, pk: int, act: str) -> HttpResponse:
    """Open, close, reopen or resume a period."""
    row = find_periode(request, pk)
    known = [item for item in ActPeriode if item not in DENGAN_ISIAN and item.value == act]
    versi = request.POST.get("versi", "")
    if not known or not versi.isdecimal():
        raise Http404
    try:
        services.move_periode(actor=akun_of(request), periode=row, act=known[0], versi=int(versi[:9]))
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
    else:
        messages.success(request, _("Status periode berubah."))
    return redirect("pemilih_kerja:periode", pk=pk)


@petugas(*PENYETUJU, methods=BOTH)
def tunda(request: HttpRequest, pk: int) -> HttpResponse:
    """Postpone a period with a reason."""
    row = find_periode(request, pk)
    form = TundaForm(request.POST or None, initial={"versi": row.versi})
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            services.postpone(actor=akun_of(request), periode=row, **form.cleaned_data)
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Periode ditunda."))
            return redirect("pemilih_kerja:periode", pk=pk)
    page = {"form": form, "periode": row, "judul": _("Tunda periode"), "tombol": _("Tunda periode")}
    page |= {"kembali": reverse("pemilih_kerja:periode", args=[pk]), "bahaya": True}
    return render(request, "pemilih/kerja/formulir.html", page, status=status)


def _address(row: PeriodeSatker) -> str:
    return reverse("pemilih_kerja:periode", args=[row.pk])


def _acts(request: HttpRequest, row: PeriodeSatker) -> list[ActPeriode]:
    if not may(request, row.kantor_id, *PENYETUJU):
        return []
    return [act for act in acts_for(row.status) if act not in DENGAN_ISIAN]


def _counts(row: PeriodeSatker) -> list[dict[str, Any]]:
    """Return the candidates by kind and reason, with how many are decided and how many are open."""
    found: dict[tuple[str, str], dict[str, Any]] = {}
    rows = Kandidat.objects.filter(periode=row).order_by().values_list("jenis", "alasan", "status")
    for kind, why, status, n in rows.annotate(n=Count("pk")):
        item = found.setdefault((kind, why), _line(row, kind, why))
        item["jumlah"] += n
        item["terbuka"] += n if StatusKandidat(status).is_open else 0
        item["diterima"] += n if status == StatusKandidat.DITERIMA else 0
    order = [kind.value for kind in JenisKandidat]
    return sorted(found.values(), key=lambda item: (order.index(item["jenis"].value), -item["jumlah"]))


def _line(row: PeriodeSatker, kind: str, why: str) -> dict[str, Any]:
    url = reverse("pemilih_kerja:antrean", args=[row.pk])
    return {
        "jenis": JenisKandidat(kind),
        "alasan": word(why),
        "url": f"{url}?jenis={kind}&alasan={why}" if why else f"{url}?jenis={kind}",
        **dict.fromkeys(("jumlah", "terbuka", "diterima"), 0),
    }
