"""The cases of a letter: entered one by one or as a table, each answered on a page of its own."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from suara.core.akun.akses import petugas
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.responses import attachment
from suara.core.wilayah.models import Wilayah
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.saran import HasilForm, KasusForm, TabelForm
from suara.domains.pemilih.kolom import JUDUL
from suara.domains.pemilih.models.saran import HasilSaran, KasusSaran
from suara.domains.pemilih.pagar import PEMBUKA, PENGUSUL, PETUGAS_PEMILIH
from suara.domains.pemilih.queries import saran as baca
from suara.domains.pemilih.rules.saran_tabel import check_baris, read_tabel
from suara.domains.pemilih.samar import mask
from suara.domains.pemilih.services import saran as layanan
from suara.domains.pemilih.services import saran_jawab as jawaban
from suara.domains.pemilih.terms import JenisBukti, StatusKandidat
from suara.domains.pemilih.terms_saran import HasilKasus, JenisKasus
from suara.domains.pemilih.views_kerja.dasar import BOTH, akun_of, may, region_names, word
from suara.domains.pemilih.views_kerja.saran import PENCATAT, find_surat, keep_file, mistakes
from suara.ui.kalimat import sentence


@petugas(*PENCATAT, methods=BOTH)
@never_cache
def kasus_baru(request: HttpRequest, pk: int) -> HttpResponse:
    """Add one case; every mistake is named at once."""
    surat = find_surat(request, pk)
    kantor = surat.periode.kantor_id
    form = KasusForm(request.POST or None, wilayah=_choices(kantor))
    status = 200
    if request.method == "POST" and form.is_valid():
        codes = {code for code, _name in _choices(kantor)}
        case, wrong = check_baris(form.cleaned_data, kantor=kantor, kode=codes)
        mistakes(form, wrong)
        try:
            if case is not None:
                layanan.add_kasus(actor=akun_of(request), surat=surat, baris=[case])
                messages.success(request, _("Kasus ditambahkan."))
                return redirect("pemilih_kerja:saran", pk=pk)
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
    page = {"form": form, "periode": surat.periode, "judul": _("Tambah kasus"), "tombol": _("Simpan")}
    page |= {"kembali": reverse("pemilih_kerja:saran", args=[pk])}
    return render(request, "pemilih/kerja/formulir.html", page, status=status)


@petugas(*PENCATAT, methods=BOTH)
@never_cache
def kasus_tabel(request: HttpRequest, pk: int) -> HttpResponse:
    """Add a pasted table of cases, whole or not at all."""
    surat = find_surat(request, pk)
    kantor = surat.periode.kantor_id
    form = TabelForm(request.POST or None, request.FILES or None)
    wrong: list[dict[str, Any]] = []
    status = 200
    if request.method == "POST" and form.is_valid():
        table = read_tabel(form.teks(), kantor=kantor, kode=baca.region_codes(kantor))
        wrong = [
            {"baris": item.baris, "kolom": item.kolom, "kata": sentence(item.kalimat)} for item in table.salah
        ]
        if wrong:
            form.add_error(None, _("Belum ada yang tersimpan. Perbaiki semua yang disebut, lalu kirim lagi."))
        else:
            try:
                made = layanan.add_kasus(actor=akun_of(request), surat=surat, baris=table.kasus)
            except ActRefused as error:
                form.add_error(None, sentence(error.kalimat))
                status = 409
            else:
                messages.success(request, _("%(jumlah)s kasus ditambahkan.") % {"jumlah": len(made)})
                return redirect("pemilih_kerja:saran", pk=pk)
    page = {"form": form, "surat": surat, "periode": surat.periode, "salah": wrong, "jenis": list(JenisKasus)}
    return render(request, "pemilih/kerja/saran/tabel.html", page, status=status)


@petugas(*PETUGAS_PEMILIH, methods=BOTH)
@never_cache
def kasus(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a case, masked, with all its answers; take the next answer."""
    row = find_kasus(request, pk)
    office = may(request, row.surat.periode.kantor_id, *PENGUSUL)
    form = HasilForm(request.POST or None, request.FILES or None, initial={"versi": row.versi})
    status = 200
    if request.method == "POST":
        if not office:
            raise Http404
        if form.is_valid():
            try:
                isian = _read_hasil(request, row, form.cleaned_data)
                jawaban.set_hasil(
                    actor=akun_of(request), kasus=row, isian=isian, versi=form.cleaned_data["versi"]
                )
            except (ActRefused, BerkasDitolak) as error:
                form.add_error(None, sentence(error.kalimat))
                status = 409
            else:
                messages.success(request, _("Jawaban tercatat."))
                return redirect("pemilih_kerja:saran_kasus", pk=pk)
    return _render(request, row, form if office else None, open_=None, status=status)


@petugas(*PEMBUKA, methods=("POST",))
@never_cache
def kasus_buka(request: HttpRequest, pk: int) -> HttpResponse:
    """Open the person of a case once, on this answer only, and write it into the trail."""
    row = find_kasus(request, pk)
    try:
        person = jawaban.reveal_kasus(actor=akun_of(request), kasus=row)
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
        return redirect("pemilih_kerja:saran_kasus", pk=pk)
    return _render(request, row, None, open_=person)


@petugas(*PETUGAS_PEMILIH)
def hasil_berkas(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Send the paper behind an answer, to those who may open persons' values."""
    answer = HasilSaran.objects.select_related("kasus", "berkas").filter(pk=pk).first()
    if answer is None or answer.berkas is None:
        raise Http404
    case = find_kasus(request, answer.kasus_id)
    if not may(request, case.surat.periode.kantor_id, *PEMBUKA):
        raise Http404
    return attachment(answer.berkas)


def find_kasus(request: HttpRequest, pk: int) -> KasusSaran:
    """Return the case, or 404."""
    try:
        return baca.get_kasus_for(akun_of(request), pk)
    except KasusSaran.DoesNotExist:
        raise Http404 from None


def _read_hasil(request: HttpRequest, row: KasusSaran, said: dict[str, Any]) -> jawaban.IsianHasil:
    return jawaban.IsianHasil(
        hasil=HasilKasus(said["hasil"]),
        alasan=said["alasan"],
        jenis_bukti=JenisBukti(said["jenis_bukti"]) if said["jenis_bukti"] else None,
        nomor_bukti=said["nomor_bukti"],
        berkas=keep_file(request, said["berkas"], row.surat.periode.kantor),
        tujuan=said["tujuan"],
        kandidat=said["kandidat"],
    )


def _render(
    request: HttpRequest,
    row: KasusSaran,
    form: HasilForm | None,
    *,
    open_: dict[str, str] | None,
    status: int = 200,
) -> HttpResponse:
    periode = row.surat.periode
    person = baca.read_orang(row) if open_ is None else open_
    shown = {name: mask(name, value) for name, value in person.items()} if open_ is None else person
    page = {
        "kasus": row,
        "surat": row.surat,
        "periode": periode,
        "hasil": HasilKasus(row.hasil),
        "alasan": word(row.alasan),
        "wilayah": region_names([row.wilayah]).get(row.wilayah, row.wilayah),
        "orang": [(_(JUDUL[name]), value) for name, value in shown.items() if name in JUDUL],
        "terbuka": open_ is not None,
        "kandidat_status": StatusKandidat(row.kandidat.status) if row.kandidat else None,
        "riwayat": row.hasil_set.select_related("oleh").defer("nomor_bukti"),
        "form": form,
        "boleh_buka": bool(person) and may(request, periode.kantor_id, *PEMBUKA),
        "boleh_berkas": may(request, periode.kantor_id, *PEMBUKA),
    }
    return render(request, "pemilih/kerja/saran/kasus.html", page, status=status)


def _choices(kantor: str) -> list[tuple[str, str]]:
    """Return the kecamatan and desa of an office, desa set in."""
    rows = Wilayah.objects.filter(pk__startswith=f"{kantor}.").order_by("pk").values_list("pk", "nama")
    return [(code, f"\u2003{name}" if code.count(".") >= 3 else name) for code, name in rows]
