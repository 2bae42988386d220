"""The counter: what a citizen brought, wrote or sent by WhatsApp is typed and receipted on paper."""

from __future__ import annotations

import datetime as dt
import uuid
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from suara.core.akun.akses import kewenangan_of, petugas
from suara.core.berkas.errors import BerkasDitolak
from suara.core.tugas.waktu import today
from suara.core.wilayah.models import Kantor
from suara.domains.pemilih.errors import ActRefused
from suara.domains.pemilih.formulir.tanggapan_tindak import LoketTanggapanForm, new_kirim_id
from suara.domains.pemilih.models import TanggapanPemilih
from suara.domains.pemilih.pagar import PENGUSUL
from suara.domains.pemilih.services.tanggapan import find_sent, receive_walk_in
from suara.domains.pemilih.services.tanggapan_tindak import add_dokumen
from suara.domains.pemilih.tanggapan.draf import build_isian
from suara.domains.pemilih.tanggapan.resi import RESI
from suara.domains.pemilih.tanggapan.sajian import render_tanda_terima
from suara.domains.pemilih.terms import JenisBukti
from suara.domains.pemilih.terms_tanggapan import KanalTanggapan
from suara.domains.pemilih.views_kerja.dasar import BOTH, akun_of
from suara.domains.pemilih.views_kerja.tanggapan import counters
from suara.domains.pengaduan import unggah
from suara.ui import unduhan
from suara.ui.kalimat import sentence

SESSION = "tanggapan_loket"


@petugas(*PENGUSUL, methods=BOTH)
@never_cache
def baru(request: HttpRequest) -> HttpResponse:
    """Record a request at the counter; the same form sent twice is one request."""
    offices = counters(kewenangan_of(request))
    if not offices:
        messages.error(request, _("Tanggapan dicatat di kantor kabupaten/kota."))
        return redirect("pemilih_kerja:tanggapan_daftar")
    start = {"kirim_id": new_kirim_id(), "kanal": KanalTanggapan.LOKET, "tanggal_terima": today()}
    form = LoketTanggapanForm(
        request.POST or None,
        request.FILES or None,
        offices=offices,
        kantor=offices[0].induk or offices[0],
        initial=start,
    )
    if "muat" in request.POST:
        form.forget_errors()  # only the next list was asked for
    elif request.method == "POST" and form.is_valid() and _receive(request, form):
        return redirect("pemilih_kerja:tanggapan_tercatat")
    status = 409 if form.is_bound and form.non_field_errors() else 200
    return render(request, "pemilih/kerja/tanggapan/loket.html", {"form": form}, status=status)


@petugas(*PENGUSUL)
@never_cache
def tercatat(request: HttpRequest) -> HttpResponse:
    """Show the number; the key is only on the printed receipt."""
    kept = request.session.get(SESSION)
    if not kept:
        return redirect("pemilih_kerja:tanggapan_baru")
    row = TanggapanPemilih.objects.filter(nomor=kept["nomor"]).defer("isi", "jawaban").first()
    return render(request, "pemilih/kerja/tanggapan/tercatat.html", {"t": row})


@petugas(*PENGUSUL)
@never_cache
def tanda_terima(request: HttpRequest) -> HttpResponse:
    """Send the receipt of the request that this officer has just recorded."""
    kept = request.session.get(SESSION)
    row = find_sent(uuid.UUID(kept["kirim_id"])) if kept else None
    if kept is None or row is None:
        return redirect("pemilih_kerja:tanggapan_baru")
    kunci = RESI.derive_kunci(kept["kirim_id"])
    if not RESI.is_kunci(kunci, row.kunci_hash):
        raise Http404
    pdf = render_tanda_terima(row, kunci=kunci, alamat=settings.PUBLIC_BASE_URL)
    return unduhan.tanda_terima(pdf, row.nomor)


def _receive(request: HttpRequest, form: LoketTanggapanForm) -> bool:
    """Keep the request; a refusal stays on the form."""
    said: dict[str, Any] = form.cleaned_data
    kantor: Kantor = form.offices[said["kantor_id"]]
    kirim_id = said["kirim_id"]
    try:
        again = find_sent(kirim_id) is not None
        if said["berkas"] and not again:
            said["berkas"].seek(0)
            unggah.take_file(kirim_id=kirim_id, file=said["berkas"])
        files = () if again else unggah.keep_berkas(kirim_id=kirim_id, kantor=kantor, actor=akun_of(request))
        got = receive_walk_in(
            actor=akun_of(request),
            kantor=kantor,
            isian=build_isian(said),
            kirim_id=kirim_id,
            kanal=KanalTanggapan(said["kanal"]),
            berkas=files,
            terima_at=_moment(said["tanggal_terima"], kantor),
        )
        if got.baru and said["dokumen"]:
            add_dokumen(actor=akun_of(request), tanggapan=got.tanggapan, jenis=JenisBukti(said["dokumen"]))
    except (ActRefused, BerkasDitolak) as error:
        form.add_error(None, sentence(error.kalimat))
        return False
    unggah.forget_unggahan(kirim_id)
    request.session[SESSION] = {"nomor": got.tanggapan.nomor, "kirim_id": str(kirim_id)}
    messages.success(request, _("Tanggapan tercatat."))
    return True


def _moment(day: dt.date, kantor: Kantor) -> dt.datetime:
    """Return noon of the day on which it came, never later than now (the service sees to that)."""
    return dt.datetime.combine(day, dt.time(12), ZoneInfo(kantor.zona_waktu))
