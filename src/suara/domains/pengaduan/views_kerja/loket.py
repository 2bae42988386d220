"""The counter: what a citizen says, writes or phones is typed, read back, and receipted on paper."""

from __future__ import annotations

import uuid
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from suara.core.akun.akses import kewenangan_of, petugas
from suara.core.akun.models import Peran
from suara.core.berkas.errors import BerkasDitolak
from suara.core.berkas.models import Berkas
from suara.core.tugas.waktu import now, today
from suara.core.wilayah.models import Kantor, Unit
from suara.domains.pengaduan import unggah
from suara.domains.pengaduan.errors import ActRefused, LaporanDitolak
from suara.domains.pengaduan.formulir.meja import narrow_unit
from suara.domains.pengaduan.formulir.meja_loket import LoketForm, new_kirim_id
from suara.domains.pengaduan.queries import list_for, list_sebab_rahasia, pemirsa_for
from suara.domains.pengaduan.services import meja as services
from suara.domains.pengaduan.services.penerimaan import find_sent
from suara.domains.pengaduan.terms import Kanal
from suara.domains.pengaduan.views_kerja import resi
from suara.domains.pengaduan.views_kerja.dasar import BOTH, akun_of
from suara.ui import unduhan
from suara.ui.kalimat import sentence

COUNTER = (Peran.ADMIN_PENGADUAN, Peran.ANALIS)
SESSION = "lapor_loket"
GROUPS = (
    ("datang", ("kanal", "tanggal_terima", "jam_terima")),
    ("laporan", ("kelas_pelapor", "isi", "judul", "permintaan")),
    ("kejadian", ("tanggal_kejadian", "wilayah", "lokasi", "tps", "unit_terlapor", "berkas")),
    ("rahasia", ("is_anonim", "is_rahasia")),
    (
        "pelapor",
        ("nama", "hp", "email", "nik", "alamat", "jenis_kelamin", "usia", "disabilitas", "pekerjaan"),
    ),
)


@petugas(*COUNTER, methods=BOTH)
@never_cache
def baru(request: HttpRequest) -> HttpResponse:
    """Record a report at the counter; the same form sent twice is one report."""
    kantor = _kantor(request)
    form = LoketForm(request.POST or None, request.FILES or None, kantor=kantor, initial=_start(kantor))
    narrow_unit(form, Unit.objects.filter(kantor=kantor, aktif=True), "unit_terlapor")
    status = 200
    if request.method == "POST" and form.is_valid():
        if _receive(request, form, kantor):
            return redirect("lapor_kerja:tercatat")
        status = 409
    parts = [(kunci, [form[name] for name in names]) for kunci, names in GROUPS]
    return render(request, "pengaduan/kerja/loket.html", {"form": form, "bagian": parts}, status=status)


def _start(kantor: Kantor) -> dict[str, Any]:
    from zoneinfo import ZoneInfo

    return {
        "kirim_id": new_kirim_id(),
        "kanal": Kanal.TATAP_MUKA,
        "tanggal_terima": today(kantor.zona_waktu),
        "jam_terima": now().astimezone(ZoneInfo(kantor.zona_waktu)).strftime("%H:%M"),
    }


def _kantor(request: HttpRequest) -> Kantor:
    kewenangan = kewenangan_of(request)
    offices = kewenangan.list_kantor(*COUNTER) if kewenangan else ()
    if not offices:
        raise Http404
    return offices[0]


def _receive(request: HttpRequest, form: LoketForm, kantor: Kantor) -> bool:
    """Keep the report; a refusal goes to its field."""
    data = form.cleaned_data
    try:
        files = () if find_sent(data["kirim_id"]) else _store(request, form, kantor)
        received = services.receive_walk_in(
            actor=akun_of(request),
            isian=form.isian(),
            kirim_id=data["kirim_id"],
            kantor=kantor,
            kanal=Kanal(data["kanal"]),
            terima_at=form.terima_at(),
            berkas=files,
        )
    except BerkasDitolak as refused:
        form.add_error("berkas", sentence(refused.kalimat))
        return False
    except LaporanDitolak as refused:
        form.add_error(refused.kolom if refused.kolom in form.fields else None, sentence(refused.kalimat))
        return False
    except ActRefused as refused:
        form.add_error(None, sentence(refused.kalimat))
        return False
    unggah.forget_unggahan(data["kirim_id"])
    request.session[SESSION] = {"nomor": received.laporan.nomor, "kirim_id": str(data["kirim_id"])}
    messages.success(request, _("Laporan tercatat."))
    return True


def _store(request: HttpRequest, form: LoketForm, kantor: Kantor) -> tuple[Berkas, ...]:
    """Keep the scan under the form's number: the form sent again stores it no second time."""
    upload, kirim_id = form.cleaned_data["berkas"], form.cleaned_data["kirim_id"]
    if upload:
        upload.seek(0)
        unggah.take_file(kirim_id=kirim_id, file=upload)
    return unggah.keep_berkas(kirim_id=kirim_id, kantor=kantor, actor=akun_of(request))


@petugas(*COUNTER, methods=("GET",))
@never_cache
def tercatat(request: HttpRequest) -> HttpResponse:
    """Show the number; the key is only on the printed receipt, in its sealed part."""
    kept = request.session.get(SESSION)
    if not kept:
        return redirect("lapor_kerja:baru")
    nomor = kept["nomor"]
    found = list_for(akun_of(request)).filter(nomor=nomor).first()  # it may be about insiders, or the clerk
    page = {
        "nomor": nomor,
        "terbuka": found is not None,
        "sebab_rahasia": list_sebab_rahasia(pemirsa_for(akun_of(request), found), found) if found else [],
    }
    return render(request, "pengaduan/kerja/loket_tercatat.html", page)


@petugas(*COUNTER, methods=("GET",))
@never_cache
def tanda_terima(request: HttpRequest) -> HttpResponse:
    """Send the receipt of the report that this officer has just recorded."""
    kept = request.session.get(SESSION)
    if not kept:
        return redirect("lapor_kerja:baru")
    pdf = resi.render_receipt(kept["nomor"], uuid.UUID(kept["kirim_id"]))
    return unduhan.tanda_terima(pdf, kept["nomor"])
