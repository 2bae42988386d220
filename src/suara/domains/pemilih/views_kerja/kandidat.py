"""One candidate: list and source side by side, masked; opening it is an act that the trail keeps."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from suara.core.akun.akses import petugas
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.services import store_bukti
from suara.domains.pemilih import services
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.kandidat import BuktiForm
from suara.domains.pemilih.isi import IsiKandidat, read_isi
from suara.domains.pemilih.kolom import KOLOM
from suara.domains.pemilih.models import Bukti, Kandidat
from suara.domains.pemilih.pagar import PEMBUKA, PENGUSUL, PETUGAS_PEMILIH
from suara.domains.pemilih.queries.pratinjau import judge
from suara.domains.pemilih.samar import mask
from suara.domains.pemilih.services.dasar import DIKERJAKAN
from suara.domains.pemilih.terms import JenisBukti, Putusan, StatusKandidat
from suara.domains.pemilih.terms_kembali import SebabKembali
from suara.domains.pemilih.views_kerja.dasar import (
    BOTH,
    akun_of,
    find_kandidat,
    may,
    region_names,
    value_words,
    word,
)
from suara.ui.kalimat import sentence


@petugas(*PETUGAS_PEMILIH)
@never_cache
def kandidat(request: HttpRequest, pk: int) -> HttpResponse:
    """Show a candidate with every personal value masked."""
    row = find_kandidat(request, pk)
    return _render(request, row, read_isi(row), open_=False)


@petugas(*PEMBUKA, methods=("POST",))
@never_cache
def buka(request: HttpRequest, pk: int) -> HttpResponse:
    """Open the values once, on this answer only, and write it into the trail."""
    row = find_kandidat(request, pk)
    try:
        isi = services.reveal(actor=akun_of(request), kandidat=row)
    except ActRefused as error:
        messages.error(request, sentence(error.kalimat))
        return redirect("pemilih_kerja:kandidat", pk=pk)
    return _render(request, row, isi, open_=True)


@petugas(*PENGUSUL, methods=BOTH)
def bukti(request: HttpRequest, pk: int) -> HttpResponse:
    """Record a paper that the officer has seen."""
    row = find_kandidat(request, pk)
    form = BuktiForm(request.POST or None, request.FILES or None)
    status = 200
    if request.method == "POST" and form.is_valid():
        try:
            _record(request, row, form)
        except (ActRefused, BerkasDitolak) as error:
            form.add_error(None, sentence(error.kalimat))
            status = 409
        else:
            messages.success(request, _("Bukti tercatat."))
            return redirect("pemilih_kerja:kandidat", pk=pk)
    page = {"form": form, "periode": row.periode, "judul": _("Catat bukti"), "tombol": _("Simpan")}
    page |= {"kembali": reverse("pemilih_kerja:kandidat", args=[pk])}
    return render(request, "pemilih/kerja/formulir.html", page, status=status)


def _record(request: HttpRequest, row: Kandidat, form: BuktiForm) -> None:
    said, kantor = form.cleaned_data, row.periode.kantor
    upload = said["berkas"]
    stored = (
        store_bukti(data=upload.read(), name="bukti", kantor=kantor, actor=akun_of(request))
        if upload
        else None
    )
    services.record_bukti(
        actor=akun_of(request),
        tentang=row,
        jenis=JenisBukti(said["jenis"]),
        nomor=said["nomor"],
        tanggal=said["tanggal"],
        berkas=stored,
    )


def _render(request: HttpRequest, row: Kandidat, isi: IsiKandidat, *, open_: bool) -> HttpResponse:
    running = row.periode.status in DIKERJAKAN
    mine = may(request, row.periode.kantor_id, *PENGUSUL)
    still = running and StatusKandidat(row.status).is_open and not getattr(row, "lanjutan_pk", None)
    others = Kandidat.objects.filter(periode=row.periode_id, nik_kunci=row.nik_kunci).exclude(pk=row.pk)
    page = {
        "kandidat": row,
        "periode": row.periode,
        "status": StatusKandidat(row.status),
        "alasan": word(row.alasan),
        "baris": _lines(row, isi, open_=open_),
        "terbuka": open_,
        "keputusan": judge(row, Putusan.TERIMA),
        "kembali": [SebabKembali(kode) for kode in row.kembali_set.values_list("kode", flat=True)],
        "bukti": Bukti.objects.filter(Q(kandidat=row) | Q(masukan=row.masukan_id)).defer("nomor"),
        "lain": others.defer("isi")[:10] if row.nik_kunci else [],
        "boleh_buka": may(request, row.periode.kantor_id, *PEMBUKA),
        "boleh_usul": still and mine,
        "boleh_bukti": running and mine,
        "putusan": list(Putusan),
    }
    return render(request, "pemilih/kerja/kandidat.html", page)


def _lines(row: Kandidat, isi: IsiKandidat, *, open_: bool) -> list[dict[str, Any]]:
    """Return every value of the list and of the source, masked unless opened."""
    old, new = isi.lama or {}, isi.baru or {}
    names = region_names((str(old.get("kode_desa") or ""), str(new.get("kode_desa") or "")))
    lines = []
    for name, column in KOLOM.items():
        pair = [str(values.get(name) or "") for values in (old, new)]
        if name == "kode_desa":
            shown = [names.get(value, value) for value in pair]
        else:
            shown = [value_words(name, value if open_ else mask(name, value)) for value in pair]
        if any(shown):
            changed = bool(row.beda & column.bit)
            lines.append({"judul": _(column.judul), "lama": shown[0], "baru": shown[1], "beda": changed})
    return lines
