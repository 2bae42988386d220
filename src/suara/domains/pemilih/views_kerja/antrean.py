"""The inbox of a period: candidates by kind, reason, source, region and state; nothing personal."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Count
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from suara.core.akun.akses import petugas
from suara.core.wilayah.models import Wilayah
from suara.domains.pemilih import services
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.models import Kandidat, KeputusanKandidat, Masukan, PeriodeSatker
from suara.domains.pemilih.pagar import PENGUSUL, PETUGAS_PEMILIH
from suara.domains.pemilih.queries import Pilihan
from suara.domains.pemilih.queries.pilihan import SEMUA_KEMBALI, given_back, in_region
from suara.domains.pemilih.services.dasar import DIKERJAKAN
from suara.domains.pemilih.terms import StatusKandidat
from suara.domains.pemilih.views_kerja.dasar import (
    ALASAN,
    akun_of,
    delivery_words,
    find_own_periode,
    may,
    word,
)
from suara.engine.terms import JenisKandidat, SumberData
from suara.ui.kalimat import sentence
from suara.ui.kolom import Kolom
from suara.ui.pilihan import pilihan
from suara.ui.tabel import Saringan, Tabel

FORM_PILIH = "usul-terpilih"
KEMBALI = [(SEMUA_KEMBALI, gettext_lazy("Bertentangan"))]


@petugas(*PETUGAS_PEMILIH)
def antrean(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the candidates of a period, with links from every count to its rows."""
    periode = find_own_periode(request, pk)
    propose = periode.status in DIKERJAKAN and may(request, periode.kantor_id, *PENGUSUL)
    table = build_table(request, periode, pilih=propose)
    page = {
        "periode": periode,
        "tabel": table,
        "hitung": _by_state(request, periode),
        "boleh_usul": propose,
        "saringan": request.GET.urlencode(),
    }
    return render(request, "pemilih/kerja/antrean.html", page)


@petugas(*PENGUSUL, methods=("POST",))
def ke_coktas(request: HttpRequest, pk: int) -> HttpResponse:
    """Send the chosen candidates to a visit."""
    periode = find_own_periode(request, pk)
    seen = request.POST.get("terlihat", "")
    ids = tuple(
        int(value) for value in request.POST.getlist("kandidat") if value.isdecimal() and len(value) < 19
    )
    try:
        sent = services.send_to_coktas(
            actor=akun_of(request),
            periode=periode,
            pilihan=Pilihan.from_query(request.GET.dict(), ids),
            terlihat=int(seen) if seen.isdecimal() and len(seen) < 10 else len(ids),
        )
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
    else:
        messages.success(request, _("%(jumlah)s kandidat menunggu coktas.") % {"jumlah": sent})
    return redirect(f"{reverse('pemilih_kerja:antrean', args=[pk])}?{request.GET.urlencode()}")


def build_table(request: HttpRequest, periode: PeriodeSatker, *, pilih: bool = False) -> Tabel:
    """Return the table of the inbox with its filters; with `pilih` its open rows can be ticked."""
    rows = Kandidat.objects.filter(periode=periode).defer("isi")
    regions = _regions(periode)
    names = dict(regions)
    filters = [
        Saringan("jenis", gettext_lazy("Jenis"), pilihan(JenisKandidat)),
        Saringan("alasan", gettext_lazy("Alasan"), [(code, word(code)) for code in ALASAN]),
        Saringan("sumber", gettext_lazy("Sumber"), pilihan(SumberData)),
        Saringan("wilayah", gettext_lazy("Kecamatan atau desa/kelurahan"), regions, terap=in_region),
        Saringan("status", gettext_lazy("Status"), pilihan(StatusKandidat)),
        Saringan("kembali", gettext_lazy("Putusan kembali"), KEMBALI, terap=given_back),
        *_by_link(request, periode),
    ]
    return Tabel(
        rows,
        [
            Kolom("pk", gettext_lazy("Kandidat"), tampil=lambda row: f"#{row.pk}", url=_address),
            *([Kolom("pilih", gettext_lazy("Pilih"), nilai="pk", urut=False, tampil=_tick)] if pilih else []),
            Kolom("jenis", gettext_lazy("Jenis"), tampil=lambda row: row.get_jenis_display()),
            Kolom("alasan", gettext_lazy("Alasan"), tampil=lambda row: word(row.alasan) or "–"),
            Kolom("sumber", gettext_lazy("Sumber"), tampil=lambda row: row.get_sumber_display()),
            Kolom(
                "desa",
                gettext_lazy("Desa/kelurahan"),
                tampil=lambda row: names.get(row.desa, row.desa).strip(),
            ),
            Kolom(
                "status", gettext_lazy("Status"), lencana=True, tampil=lambda row: StatusKandidat(row.status)
            ),
        ],
        query=request.GET,
        saringan=filters,
        nama="kandidat",
        kosong=_("Belum ada kandidat dalam periode ini."),
        ekspor=False,
        per_halaman=50,
    )


def _by_link(request: HttpRequest, periode: PeriodeSatker) -> list[Saringan]:
    """Return the filters that only a link sets (a delivery, a proposal), shown so that they can be undone."""
    found = []
    if request.GET.get("masukan"):
        rows = Masukan.objects.filter(periode=periode).order_by("-pk")[:200]
        names = [(str(row.pk), delivery_words(row)) for row in rows]
        found.append(Saringan("masukan", gettext_lazy("Masukan"), names))
    if request.GET.get("keputusan"):
        usul = KeputusanKandidat.objects.filter(periode=periode).order_by("-pk")[:200]
        names = [(str(one.pk), f"#{one.pk} {one.get_putusan_display()}") for one in usul]
        found.append(Saringan("keputusan", gettext_lazy("Usul putusan"), names))
    return found


def _regions(periode: PeriodeSatker) -> list[tuple[str, str]]:
    """Return kecamatan and desa in which there are candidates, in order of their codes, desa set in."""
    desa = set(Kandidat.objects.filter(periode=periode).order_by().values_list("desa", flat=True).distinct())
    codes = {code for code in desa if code} | {code.rpartition(".")[0] for code in desa if code}
    found = Wilayah.objects.filter(pk__in=codes).order_by("pk").values_list("pk", "nama")
    return [(code, f"\u2003{name}" if code.count(".") >= 3 else name) for code, name in found]


def _by_state(request: HttpRequest, periode: PeriodeSatker) -> list[dict[str, Any]]:
    """Return how many candidates are in each state under the other filters, each a link."""
    query = request.GET.copy()
    query.pop("status", None)
    query.pop("halaman", None)
    chosen = Pilihan.from_query({key: str(value) for key, value in query.items()}).of(periode)
    counts = dict(chosen.order_by().values_list("status").annotate(n=Count("pk")))
    lines = []
    for state in StatusKandidat:
        query["status"] = state.value
        now = request.GET.get("status") == state.value
        if counts.get(state.value) or now:
            lines.append(
                {
                    "status": state,
                    "jumlah": counts.get(state.value, 0),
                    "url": f"?{query.urlencode()}",
                    "kini": now,
                }
            )
    return lines


def _address(row: Kandidat) -> str:
    return reverse("pemilih_kerja:kandidat", args=[row.pk])


def _tick(row: Kandidat) -> object:
    """Return the box of a row that is still open; it belongs to the form under the table."""
    if not StatusKandidat(row.status).is_open:
        return "–"
    return format_html(
        '<input type="checkbox" class="pilih-baris" name="kandidat" value="{}" form="{}" aria-label="{}">',
        row.pk,
        FORM_PILIH,
        _("Pilih kandidat #%(nomor)s") % {"nomor": row.pk},
    )
