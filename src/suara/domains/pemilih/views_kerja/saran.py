"""Bawaslu's letters: the list of a period, entering a letter, its cases, the reply."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from suara.core.akun.akses import petugas
from suara.core.akun.models import Peran
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.models import Berkas
from suara.core.berkas.responses import attachment
from suara.core.berkas.services import store_bukti
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.saran import BalasForm, SuratForm
from suara.domains.pemilih.models.saran import KasusSaran, SuratSaran
from suara.domains.pemilih.pagar import PENGUSUL, PENYETUJU, PETUGAS_PEMILIH
from suara.domains.pemilih.queries import saran as baca
from suara.domains.pemilih.services import saran as layanan
from suara.domains.pemilih.services import saran_jawab as jawaban
from suara.domains.pemilih.terms import StatusPeriode
from suara.domains.pemilih.terms_saran import HasilKasus, JenisKasus, StatusSaran, TingkatBawaslu
from suara.domains.pemilih.views_kerja.dasar import (
    BOTH,
    akun_of,
    find_own_periode,
    may,
    region_names,
    word,
)
from suara.kernel.kalimat import Kalimat
from suara.ui.kalimat import sentence
from suara.ui.kolom import Kolom
from suara.ui.pilihan import pilihan
from suara.ui.tabel import Saringan, Tabel

PENCATAT = (*PENGUSUL, Peran.BAWASLU)


@petugas(*PETUGAS_PEMILIH)
def daftar(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the letters of a period and what became of their cases."""
    periode = find_own_periode(request, pk)
    rows = baca.list_surat_for(akun_of(request)).filter(periode=periode)
    table = Tabel(
        rows,
        [
            Kolom("nomor", gettext_lazy("Nomor surat"), url=_address),
            Kolom("tanggal", gettext_lazy("Tanggal surat")),
            Kolom("tingkat", gettext_lazy("Dari"), tampil=lambda row: row.get_tingkat_display()),
            Kolom("kasus", gettext_lazy("Kasus"), angka=True),
            Kolom("belum", gettext_lazy("Belum dijawab"), angka=True),
            Kolom("batas", gettext_lazy("Batas jawab")),
            Kolom("status", gettext_lazy("Status"), lencana=True, tampil=lambda row: StatusSaran(row.status)),
        ],
        query=request.GET,
        saringan=[Saringan("status", gettext_lazy("Status"), pilihan(StatusSaran))],
        nama="saran",
        kosong=_("Belum ada surat Bawaslu dalam periode ini."),
        ekspor=False,
    )
    page = {
        "periode": periode,
        "tabel": table,
        "ringkas": baca.ringkas(periode),
        "boleh_catat": periode.status != StatusPeriode.DITETAPKAN
        and may(request, periode.kantor_id, *PENCATAT),
    }
    return render(request, "pemilih/kerja/saran/daftar.html", page)


@petugas(*PENCATAT, methods=BOTH)
def baru(request: HttpRequest, pk: int) -> HttpResponse:
    """Enter a letter."""
    periode = find_own_periode(request, pk)
    if not may(request, periode.kantor_id, *PENCATAT):
        raise Http404
    form = SuratForm(request.POST or None, request.FILES or None, initial={"diterima": today()})
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            isian = read_surat(request, form.cleaned_data, periode.kantor)
            made = layanan.record_surat(actor=akun_of(request), periode=periode, isian=isian)
        except (ActRefused, BerkasDitolak) as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Surat tercatat. Tambahkan kasusnya."))
            return redirect("pemilih_kerja:saran", pk=made.pk)
    page = {"form": form, "periode": periode, "judul": _("Catat surat Bawaslu"), "tombol": _("Simpan")}
    page |= {"kembali": reverse("pemilih_kerja:saran_daftar", args=[pk])}
    return render(request, "pemilih/kerja/formulir.html", page, status=status)


@petugas(*PETUGAS_PEMILIH)
@never_cache
def saran(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a letter: its cases with their outcomes, the replies, and what can be done."""
    surat = find_surat(request, pk)
    periode = surat.periode
    replies = list(surat.balasan_set.select_related("oleh"))
    office = may(request, periode.kantor_id, *PENGUSUL)
    adds = may(request, periode.kantor_id, Peran.BAWASLU) if surat.daring else office
    limit, counts = surat.batas_hitung, baca.count_hasil(surat)
    page = {
        "surat": surat,
        "periode": periode,
        "status": StatusSaran(surat.status),
        "tabel": _cases(request, surat),
        "balasan": replies,
        "hitung": [(HasilKasus(k), n) for k, n in sorted(counts.items())],
        "batas": limit,
        "dasar_batas": limit.get("parameter", {}).get("dasar"),
        "boleh_tambah": adds and not replies,
        "boleh_kandidat": office and periode.status == StatusPeriode.BERJALAN and bool(counts),
        "boleh_balas": may(request, periode.kantor_id, *PENYETUJU)
        and surat.status != StatusSaran.SELESAI
        and bool(counts),
    }
    return render(request, "pemilih/kerja/saran/surat.html", page)


@petugas(*PENGUSUL, methods=("POST",))
def jadikan(request: HttpRequest, pk: int) -> HttpResponse:
    """Turn the cases with a NIK into candidates of the period."""
    try:
        made = layanan.make_kandidat(actor=akun_of(request), surat=find_surat(request, pk))
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
    else:
        messages.success(request, _("%(jumlah)s kasus menjadi kandidat.") % {"jumlah": made})
    return redirect("pemilih_kerja:saran", pk=pk)


@petugas(*PENYETUJU, methods=BOTH)
def balas(request: HttpRequest, pk: int) -> HttpResponse:
    """Reply to Bawaslu once every case has an outcome."""
    surat = find_surat(request, pk)
    form = BalasForm(request.POST or None, initial={"tanggal": today()})
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            jawaban.reply(actor=akun_of(request), surat=surat, **form.cleaned_data)
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Balasan tercatat."))
            return redirect("pemilih_kerja:saran", pk=pk)
    page = {
        "form": form,
        "periode": surat.periode,
        "judul": _("Balas Bawaslu"),
        "tombol": _("Simpan balasan"),
    }
    page |= {"kembali": reverse("pemilih_kerja:saran", args=[pk])}
    return render(request, "pemilih/kerja/formulir.html", page, status=status)


@petugas(*PETUGAS_PEMILIH)
def berkas(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Send the scanned letter, to those who may read the letter."""
    surat = find_surat(request, pk)
    if surat.berkas is None:
        raise Http404
    return attachment(surat.berkas)


def read_surat(request: HttpRequest, said: dict[str, Any], kantor: Kantor) -> layanan.IsianSurat:
    """Return the letter of a valid form; its file is stored first. Raises `BerkasDitolak`."""
    return layanan.IsianSurat(
        nomor=said["nomor"],
        tanggal=said["tanggal"],
        tingkat=TingkatBawaslu(said["tingkat"]),
        hal=said["hal"],
        diterima=said["diterima"],
        berkas=keep_file(request, said.get("berkas"), kantor),
    )


def keep_file(request: HttpRequest, upload: Any, kantor: Kantor) -> Berkas | None:
    """Store an upload that only this room sends on; None when there is none."""
    if not upload:
        return None
    return store_bukti(data=upload.read(), name="bukti", kantor=kantor, actor=akun_of(request))


def find_surat(request: HttpRequest, pk: int) -> SuratSaran:
    """Return the letter, or 404."""
    try:
        return baca.get_surat_for(akun_of(request), pk)
    except SuratSaran.DoesNotExist:
        raise Http404 from None


def mistakes(form: Any, found: list[tuple[str, Kalimat]]) -> None:
    """Put every mistake of a row into the form, each at its field."""
    for column, kalimat in found:
        form.add_error(column if column in form.fields else None, sentence(kalimat))


def _cases(request: HttpRequest, surat: SuratSaran) -> Tabel:
    rows = KasusSaran.objects.filter(surat=surat).defer("orang")
    names = region_names(rows.values_list("wilayah", flat=True).distinct())
    return Tabel(
        rows,
        [
            Kolom("urut", gettext_lazy("No."), url=_case_address),
            Kolom("jenis", gettext_lazy("Jenis"), tampil=_kind),
            Kolom("wilayah", gettext_lazy("Wilayah"), tampil=lambda row: names.get(row.wilayah, row.wilayah)),
            Kolom("uraian", gettext_lazy("Uraian"), urut=False),
            Kolom("hasil", gettext_lazy("Hasil"), lencana=True, tampil=lambda row: HasilKasus(row.hasil)),
        ],
        query=request.GET,
        saringan=[
            Saringan("hasil", gettext_lazy("Hasil"), pilihan(HasilKasus)),
            Saringan("jenis", gettext_lazy("Jenis"), pilihan(JenisKasus)),
        ],
        nama="kasus",
        urut="urut",
        kosong=_("Belum ada kasus dalam surat ini."),
        ekspor=False,
        per_halaman=50,
    )


def _kind(row: KasusSaran) -> str:
    kind = str(row.get_jenis_display())
    return f"{kind}: {word(row.alasan)}" if row.alasan else kind


def _address(row: SuratSaran) -> str:
    return reverse("pemilih_kerja:saran", args=[row.pk])


def _case_address(row: KasusSaran) -> str:
    return reverse("pemilih_kerja:saran_kasus", args=[row.pk])
