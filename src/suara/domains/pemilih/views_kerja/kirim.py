"""Uploading a delivery: sealed as it arrives, its report shown, and who must do what when there is no key."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt, csrf_protect

from suara.core.akun.akses import petugas
from suara.domains.pemilih import services
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.kirim import KirimForm
from suara.domains.pemilih.kiriman_segel import PALING_BESAR, POTONG, PenulisKiriman
from suara.domains.pemilih.models import Kiriman, PeriodeSatker
from suara.domains.pemilih.pagar import PENGUSUL
from suara.domains.pemilih.services.kiriman import IsianKiriman, has_key, receive_kiriman
from suara.domains.pemilih.terms import StatusPeriode
from suara.domains.pemilih.terms_keluar import StatusKiriman
from suara.domains.pemilih.views_kerja.dasar import BOTH, akun_of, find_own_periode
from suara.engine.terms import SumberData
from suara.kernel.kalimat import Kalimat
from suara.ui.kalimat import sentence


class _Segel(FileUploadHandler):
    """Seals the one file of the form while it arrives: its plaintext is in no temporary file."""

    chunk_size = POTONG

    def __init__(self, request: HttpRequest) -> None:
        super().__init__(request)
        self.penulis: PenulisKiriman | None = None

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin; a second file is left unread."""
        super().new_file(*args, **kwargs)
        if self.penulis is not None or self.field_name != "berkas":
            raise SkipFile
        self.penulis = PenulisKiriman(uuid.uuid4())

    def receive_data_chunk(self, raw_data: bytes, _start: int) -> None:
        """Seal the next piece; what is too large is let go."""
        if self.penulis is None:
            raise SkipFile
        if self.penulis.ukuran + len(raw_data) > PALING_BESAR:
            self.penulis.batal()
            raise SkipFile
        self.penulis.tulis(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile[Any]:
        """Give the form something to look at; it holds no content."""
        return UploadedFile(name="kiriman", size=file_size)


@csrf_exempt  # Reading the token reads the upload: the handler must be in place first. Checked just below.
@petugas(*PENGUSUL, methods=BOTH)
@never_cache
def kirim(request: HttpRequest, pk: int) -> HttpResponseBase:
    """Show the form and earlier uploads; take an upload in."""
    periode = find_own_periode(request, pk)
    segel = _Segel(request)
    request.upload_handlers = [segel]
    try:
        return _kirim(request, periode, segel)
    finally:
        _tidy(segel)


def _tidy(segel: _Segel) -> None:
    """Forget an upload that nothing was noted of: a wrong form, a refused token, a broken line."""
    penulis = segel.penulis
    if penulis is not None and not Kiriman.objects.filter(pk=penulis.nomor).exists():
        penulis.batal()


@csrf_protect
def _kirim(request: HttpRequest, periode: PeriodeSatker, segel: _Segel) -> HttpResponse:
    form = KirimForm(request.POST or None, request.FILES or None)
    status = 200
    if request.method == "POST" and form.is_valid() and segel.penulis is not None:
        try:
            receive_kiriman(actor=akun_of(request), periode=periode, isian=_isian(form, segel.penulis))
        except ActRefused as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Kiriman tersimpan dan tersegel."))
            return redirect("pemilih_kerja:kirim", pk=periode.pk)
    rows = Kiriman.objects.filter(periode=periode).select_related("oleh", "masukan")
    page = {
        "form": form,
        "periode": periode,
        "judul": _("Kirim berkas"),
        "berjalan": periode.status == StatusPeriode.BERJALAN,
        "ada_kunci": has_key(),
        "kiriman": [_row(one) for one in rows[:20]],
    }
    return render(request, "pemilih/kerja/kirim.html", page, status=status)


def _isian(form: KirimForm, penulis: PenulisKiriman) -> IsianKiriman:
    said = form.cleaned_data
    sidik = penulis.selesai()
    return IsianKiriman(
        nomor=penulis.nomor, sumber=SumberData(said["sumber"]), tanggal=said["tanggal"],
        lengkap=said["lengkap"], bentuk=penulis.bentuk, ukuran=penulis.ukuran, sidik=sidik,
        edisi=said["edisi"], nomor_surat=said["nomor_surat"],
    )  # fmt: skip


def _row(one: Kiriman) -> dict[str, Any]:
    """Return an upload with its report as the page shows it."""
    ringkas = one.ringkas or {}
    pesan = one.pesan or {}
    url = reverse("pemilih_kerja:antrean", args=[one.periode_id])
    return {
        "kiriman": one,
        "status": StatusKiriman(one.status),
        "menunggu": one.status == StatusKiriman.TERSIMPAN,
        "angka": [
            (nama, ringkas[nama])
            for nama in ("baris", "diterima", "ditolak", "berperingatan")
            if nama in ringkas
        ],
        "temuan": ringkas.get("temuan", []),
        "ditolak": sentence(Kalimat(pesan["pola"], pesan["isi"])) if pesan else "",
        "antrean": f"{url}?masukan={one.masukan_id}" if one.masukan_id else "",
    }


@petugas(*PENGUSUL, methods=("POST",))
def bawa(request: HttpRequest, pk: int) -> HttpResponse:
    """Carry what an earlier period left undecided, when that one was closed after this one was opened."""
    periode = find_own_periode(request, pk)
    try:
        jumlah = services.carry_over(actor=akun_of(request), periode=periode)
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
    else:
        messages.success(request, _("%(jumlah)s kandidat dibawa ke periode ini.") % {"jumlah": jumlah})
    return redirect("pemilih_kerja:periode", pk=pk)
