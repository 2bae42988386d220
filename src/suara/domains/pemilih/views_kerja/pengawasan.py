"""What Bawaslu sees of its region: periods with figures, who decided what, cases, trail; and its samples."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import BadRequest
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.akses import petugas
from suara.core.akun.models import Peran
from suara.core.berkas.errors import BerkasDitolak
from suara.core.jejak.queries import list_history
from suara.core.tugas.waktu import today
from suara.domains.pemilih import queries
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.saran import SampelForm, SuratForm, UjiForm
from suara.domains.pemilih.models import Kandidat, PeriodeSatker
from suara.domains.pemilih.models.uji import SampelUji, UjiPetik
from suara.domains.pemilih.pagar import PETUGAS_PEMILIH
from suara.domains.pemilih.queries import saran as baca
from suara.domains.pemilih.rules.uji_petik import Strata
from suara.domains.pemilih.services import uji as layanan
from suara.domains.pemilih.services.dasar import OBJ_PERIODE
from suara.domains.pemilih.terms import StatusKandidat, StatusPeriode
from suara.domains.pemilih.terms_saran import HasilKasus, HasilUji, KelompokUji
from suara.domains.pemilih.views_kerja.dasar import (
    BOTH,
    akun_of,
    find_own_periode,
    may,
    region_names,
    word,
)
from suara.domains.pemilih.views_kerja.saran import read_surat
from suara.ui.kalimat import sentence

JEJAK_TERBARU = 15


@petugas(*PETUGAS_PEMILIH)
def pengawasan(request: HttpRequest) -> HttpResponse:
    """Show the periods of the reader's own region with their figures."""
    akun = akun_of(request)
    mine = [row for row in queries.list_periode_for(akun) if may(request, row.kantor_id, *PETUGAS_PEMILIH)]
    counts = _figures(mine)
    _add_cases(counts)
    rows = [{"periode": row, **counts.get(row.pk, dict.fromkeys(NAMA_ANGKA, 0))} for row in mine]
    return render(request, "pemilih/kerja/pengawasan/daftar.html", {"baris": rows})


@petugas(*PETUGAS_PEMILIH)
def pengawasan_periode(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one period as Bawaslu reads it: figures, decisions with two names, cases, samples, trail."""
    periode = find_own_periode(request, pk)
    sums = baca.ringkas(periode)
    trail = list_history(OBJ_PERIODE, str(periode.pk), [periode.kantor_id]).order_by("-urutan")
    page = {
        "periode": periode,
        "status": StatusPeriode(periode.status),
        "angka": _figures([periode]).get(periode.pk, dict.fromkeys(NAMA_ANGKA, 0)),
        "usul": queries.list_usul_for(akun_of(request)).filter(periode=periode)[:50],
        "ringkas": sums,
        "per_hasil": [(hasil, n) for hasil, n in sums.per_hasil if n],
        "uji": UjiPetik.objects.filter(periode=periode).select_related("oleh").defer("kerangka")[:20],
        "entri": list(trail[:JEJAK_TERBARU])[::-1],
        "boleh_uji": may(request, periode.kantor_id, Peran.BAWASLU),
    }
    return render(request, "pemilih/kerja/pengawasan/periode.html", page)


@petugas(Peran.BAWASLU, methods=BOTH)
def uji_baru(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask for a sample; it is drawn at once and cannot be drawn away."""
    periode = find_own_periode(request, pk)
    form = UjiForm(request.POST or None, initial={"ukuran": 20})
    status = 200
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        try:
            made = layanan.ask_uji(
                actor=akun_of(request),
                periode=periode,
                kelompok=[KelompokUji(item) for item in said["kelompok"]],
                ukuran=said["ukuran"],
                kata=said["kata"],
            )
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Sampel sudah diundi. Benihnya tercatat."))
            return redirect("pemilih_kerja:uji", pk=made.pk)
    page = {
        "form": form,
        "periode": periode,
        "judul": _("Minta sampel uji petik"),
        "tombol": _("Undi sekarang"),
    }
    page |= {"kembali": reverse("pemilih_kerja:pengawasan_periode", args=[pk])}
    return render(request, "pemilih/kerja/formulir.html", page, status=status)


@petugas(*PETUGAS_PEMILIH, methods=BOTH)
def uji(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a sample, masked, with seed and strata; let Bawaslu enter what it found."""
    row = find_uji(request, pk)
    fills = row.selesai_at is None and may(request, row.periode.kantor_id, Peran.BAWASLU)
    if request.method == "POST":
        if not fills:
            raise Http404
        try:
            changed = layanan.fill_uji(actor=akun_of(request), uji=row, isi=_read_sampel(request, row))
        except ActRefused as error:
            messages.error(request, sentence(error.kalimat))
        else:
            messages.success(request, _("%(jumlah)s baris tersimpan.") % {"jumlah": changed})
        return redirect("pemilih_kerja:uji", pk=pk)
    rows = list(row.sampel_set.select_related("kandidat").defer("kandidat__isi"))
    strata = [Strata(str(kec), int(all_), int(drawn)) for kec, all_, drawn in row.strata]
    names = region_names([*(item.kandidat.desa for item in rows), *(item.kecamatan for item in strata)])
    page = {
        "uji": row,
        "periode": row.periode,
        "kelompok": [KelompokUji(item) for item in row.kelompok],
        "strata": [(names.get(item.kecamatan, item.kecamatan), item) for item in strata],
        "populasi": sum(item.populasi for item in strata),
        "sampel": [_line(item, names) for item in rows],
        "temuan": sum(HasilUji(item.hasil).is_temuan for item in rows),
        "belum": sum(item.hasil == HasilUji.BELUM for item in rows),
        "pilihan": list(HasilUji),
        "boleh_isi": fills,
        "sah": layanan.redraw(row) if request.GET.get("undi") == "ulang" else None,
    }
    return render(request, "pemilih/kerja/pengawasan/uji.html", page)


@petugas(Peran.BAWASLU, methods=BOTH)
def uji_selesai(request: HttpRequest, pk: int) -> HttpResponse:
    """End a check; its findings become the cases of Bawaslu's letter."""
    row = find_uji(request, pk)
    found = sum(HasilUji(hasil).is_temuan for hasil in row.sampel_set.values_list("hasil", flat=True))
    form = SuratForm(request.POST or None, request.FILES or None, initial={"diterima": today()})
    status = 200
    if request.method == "POST" and (not found or form.is_valid()):
        try:
            letter = read_surat(request, form.cleaned_data, row.periode.kantor) if found else None
            made = layanan.finish_uji(actor=akun_of(request), uji=row, surat=letter)
        except (ActRefused, BerkasDitolak) as error:
            if not found:
                messages.error(request, sentence(error.kalimat))
                return redirect("pemilih_kerja:uji", pk=pk)
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Uji petik selesai."))
            return redirect("pemilih_kerja:saran", made.pk) if made else redirect("pemilih_kerja:uji", pk)
    page = {"form": form, "uji": row, "periode": row.periode, "temuan": found}
    return render(request, "pemilih/kerja/pengawasan/selesai.html", page, status=status)


def find_uji(request: HttpRequest, pk: int) -> UjiPetik:
    """Return the sample, or 404."""
    try:
        return baca.get_uji_for(akun_of(request), pk)
    except UjiPetik.DoesNotExist:
        raise Http404 from None


NAMA_ANGKA = ("kandidat", "diterima", "ditolak", "ditangguhkan", "terbuka", "kasus", "belum_dijawab")


def _figures(periods: list[PeriodeSatker]) -> dict[int, dict[str, int]]:
    """Return the counts of the candidates of these periods: one query."""
    found: dict[int, dict[str, int]] = {row.pk: dict.fromkeys(NAMA_ANGKA, 0) for row in periods}
    states = {
        StatusKandidat.DITERIMA: "diterima",
        StatusKandidat.DITOLAK: "ditolak",
        StatusKandidat.DITANGGUHKAN: "ditangguhkan",
    }
    rows = Kandidat.objects.filter(periode__in=periods).order_by().values_list("periode", "status")
    for pk, status, n in rows.annotate(n=Count("pk")):
        found[pk]["kandidat"] += n
        found[pk][states.get(StatusKandidat(status), "terbuka")] += n
    return found


def _add_cases(found: dict[int, dict[str, int]]) -> None:
    """Put in the counts of Bawaslu's cases: one query."""
    waiting = Q(saran_set__kasus_set__hasil=HasilKasus.BELUM)
    cases = PeriodeSatker.objects.filter(pk__in=list(found)).order_by()
    counted = cases.annotate(n=Count("saran_set__kasus_set"), b=Count("saran_set__kasus_set", filter=waiting))
    for pk, n, unanswered in counted.values_list("pk", "n", "b"):
        found[pk]["kasus"], found[pk]["belum_dijawab"] = n, unanswered


def _line(item: SampelUji, names: dict[str, str]) -> dict[str, Any]:
    return {
        "sampel": item,
        "jenis": item.kandidat.get_jenis_display(),
        "alasan": word(item.kandidat.alasan),
        "wilayah": names.get(item.kandidat.desa, item.kandidat.desa),
        "hasil": HasilUji(item.hasil),
    }


def _read_sampel(request: HttpRequest, row: UjiPetik) -> dict[int, layanan.IsiSampel]:
    found: dict[int, layanan.IsiSampel] = {}
    for urut in row.sampel_set.values_list("urut", flat=True):
        if f"hasil_{urut}" not in request.POST:
            continue
        said = {name: request.POST.get(f"{name}_{urut}", "") for name in ("hasil", "catatan")}
        form = SampelForm(said)
        if not form.is_valid():
            raise BadRequest
        found[urut] = layanan.IsiSampel(HasilUji(form.cleaned_data["hasil"]), form.cleaned_data["catatan"])
    return found
