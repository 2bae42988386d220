"""Questionnaires: the list, one version as people will see it, what changed, and the files of it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from suara.core.akun.akses import kewenangan_of, petugas
from suara.domains.survei.instrumen import kodebuku
from suara.domains.survei.instrumen.aturan import load_aturan
from suara.domains.survei.instrumen.beda import compare, kelas
from suara.domains.survei.instrumen.definisi import Definisi
from suara.domains.survei.instrumen.galat import DefinisiDitolak
from suara.domains.survei.instrumen.istilah import KelasPerubahan
from suara.domains.survei.instrumen.periksa import load_definisi
from suara.domains.survei.instrumen.xlsform_tulis import write_xlsform
from suara.domains.survei.models import VersiInstrumen
from suara.domains.survei.pagar import PENGELOLA, PETUGAS_SURVEI
from suara.domains.survei.queries.instrumen import get_sebelum, list_lain, list_versi
from suara.domains.survei.services.instrumen import sidik_of
from suara.domains.survei.terms_kerja import StatusVersi
from suara.domains.survei.views_kerja.kuesioner import Lembaran
from suara.ui.ekspor import XLSX_TYPE, respond
from suara.ui.kolom import Kolom
from suara.ui.pilihan import pilihan
from suara.ui.tabel import Saringan, Tabel


@petugas(*PETUGAS_SURVEI)
def daftar(request: HttpRequest) -> HttpResponse:
    """Show every version of every questionnaire."""
    table = Tabel(
        list_versi(),
        [
            Kolom(
                "nama",
                gettext_lazy("Kuesioner"),
                nilai="instrumen.nama",
                urut="instrumen__nama",
                url=_address,
            ),
            Kolom("versi", gettext_lazy("Versi"), urut="nomor"),
            Kolom("status", gettext_lazy("Status"), lencana=True, tampil=_status),
            Kolom("berlaku_mulai", gettext_lazy("Berlaku mulai")),
            Kolom("kode", gettext_lazy("Kode"), nilai="instrumen.kode", urut="instrumen__kode"),
        ],
        query=request.GET,
        saringan=[Saringan("status", gettext_lazy("Status"), pilihan(StatusVersi))],
        cari=("instrumen__nama", "instrumen__kode"),
        nama="kuesioner",
        urut="nama",
        kosong=_("Belum ada kuesioner. Buat yang baru, atau impor sebuah XLSForm."),
        ekspor=False,
    )
    page = {"tabel": table, "boleh_buat": _manages(request)}
    return render(request, "survei/kerja/instrumen/daftar.html", page)


@petugas(*PETUGAS_SURVEI)
def versi(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a version: what it is, and the questionnaire as people will see it."""
    row = find_versi(pk)
    definisi = read_definisi(row)
    before = get_sebelum(row)
    manage = _manages(request)
    page = {
        "versi": row,
        "status": StatusVersi(row.status),
        "definisi": definisi,
        "nomor": row.versi,
        "aturan": load_aturan().get(row.aturan_skor),
        "lembaran": Lembaran(definisi, _language(request)) if definisi else None,
        "bahasa": _language(request),
        "sidik": sidik_of(row),
        "lain": list_lain(row)[:20],
        "sebelum": before,
        "perubahan": _class(before, definisi),
        "boleh_draf": manage and row.status == StatusVersi.DRAF and definisi is not None,
        "boleh_versi": manage and row.status != StatusVersi.DRAF and definisi is not None,
        "boleh_tarik": manage and row.status == StatusVersi.TERBIT,
    }
    return render(request, "survei/kerja/instrumen/versi.html", page)


@petugas(*PETUGAS_SURVEI)
def beda(request: HttpRequest, pk: int) -> HttpResponse:
    """Show what changed since an earlier version; without a choice, since the published one before it."""
    row = find_versi(pk)
    asked = request.GET.get("dengan", "")
    rows = list_lain(row)
    other = rows.filter(pk=int(asked[:9])).first() if asked.isdecimal() else get_sebelum(row)
    mine, old = read_definisi(row), read_definisi(other) if other else None
    if other is None or mine is None or old is None:
        raise Http404
    changes = compare(old, mine)
    page = {
        "versi": row, "nomor": mine.versi, "lama": other, "nomor_lama": old.versi, "perubahan": changes,
        "kelas": kelas(changes) if changes else None, "besar": kelas(changes) is KelasPerubahan.BESAR,
    }  # fmt: skip
    return render(request, "survei/kerja/instrumen/beda.html", page)


@petugas(*PETUGAS_SURVEI)
def unduh(request: HttpRequest, pk: int, jenis: str) -> HttpResponse:  # noqa: ARG001
    """Send a version as XLSForm, as codebook (CSV, XLSX), or as the JSON that its fingerprint is of."""
    row = find_versi(pk)
    definisi = read_definisi(row)
    if definisi is None:
        raise Http404
    name = f"{definisi.kode}-v{definisi.versi.replace('.', '-')}"
    if jenis in ("csv", "xlsx"):
        return respond(jenis, f"{name}-kamus-kode", kodebuku.KOLOM, kodebuku.rows(definisi))
    if jenis == "xlsform":
        return _file(write_xlsform(definisi), XLSX_TYPE, f"{name}.xlsx")
    if jenis == "json":
        return _file(definisi.kanonik, "application/json", f"{name}.json")
    raise Http404


def find_versi(pk: int) -> VersiInstrumen:
    """Return the version, or 404."""
    row = list_versi().filter(pk=pk).first()
    if row is None:
        raise Http404
    return row


def read_definisi(row: VersiInstrumen) -> Definisi | None:
    """Return what a version asks; None when it was kept by something that knew no definitions."""
    try:
        return load_definisi(row.definisi)
    except DefinisiDitolak:
        return None


def _class(before: VersiInstrumen | None, definisi: Definisi | None) -> KelasPerubahan | None:
    old = read_definisi(before) if before else None
    return kelas(compare(old, definisi)) if old and definisi else None


def _manages(request: HttpRequest) -> bool:
    held = kewenangan_of(request)
    return held is not None and held.allows(PENGELOLA)


def _language(request: HttpRequest) -> str:
    asked = request.GET.get("bahasa", "")
    return asked if asked in ("id", "en") else (get_language() or "id")[:2]


def _file(body: bytes, media: str, name: str) -> HttpResponse:
    return HttpResponse(
        body, content_type=media, headers={"Content-Disposition": f'attachment; filename="{name}"'}
    )


def _address(row: VersiInstrumen) -> str:
    return reverse("survei_kerja:instrumen_versi", args=[row.pk])


def _status(row: VersiInstrumen) -> StatusVersi:
    return StatusVersi(row.status)
