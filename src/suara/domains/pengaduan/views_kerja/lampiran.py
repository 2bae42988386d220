"""Evidence: sent as a download only, and only to whom the table of privacy lets it through."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.translation import gettext_noop

from suara.core.akun.akses import petugas
from suara.core.akun.models import Akun
from suara.core.berkas.responses import attachment
from suara.domains.pengaduan.formulir.meja_unit import IzinLampiranForm
from suara.domains.pengaduan.models import Lampiran, Laporan
from suara.domains.pengaduan.queries_meja import get_lampiran
from suara.domains.pengaduan.services import meja as services
from suara.domains.pengaduan.terms import Keluaran, Pemirsa
from suara.domains.pengaduan.views_kerja.dasar import BOTH, Halaman, find_laporan, run_act
from suara.domains.pengaduan.views_kerja.pelaku import READERS, is_open, lihat, pemirsa_of, peran_of
from suara.domains.pengaduan.workflow import Act


def may_open(pemirsa: Pemirsa, laporan: Laporan, lampiran: Lampiran) -> bool:
    """Say whether this viewer may open this file; the unit of an anonim report only what was decided."""
    if not lampiran.dari_pelapor:
        return True
    if pemirsa is Pemirsa.PENGHUBUNG and lampiran.boleh_unit:
        return True
    return is_open(lihat(pemirsa, Keluaran.LAMPIRAN, laporan))


@petugas(*READERS, methods=("GET",))
def unduh(request: HttpRequest, nomor: str, pk: int) -> HttpResponseBase:
    """Send one file under its masked name."""
    laporan = find_laporan(request, nomor)
    pemirsa = pemirsa_of(request, laporan)
    try:
        found = get_lampiran(laporan, pk, pemirsa)
    except Lampiran.DoesNotExist:
        raise Http404 from None
    if pemirsa is None or not may_open(pemirsa, laporan, found):
        raise Http404
    return attachment(found.berkas, name=found.nama_samaran)


@petugas(*peran_of(Act.EDIT_SALINAN), methods=BOTH)
def izin(request: HttpRequest, nomor: str, pk: int) -> HttpResponse:
    """Decide on record whether the unit may open a file of an anonim one: a photo can tell who it was."""
    laporan = find_laporan(request, nomor)
    try:
        found = get_lampiran(laporan, pk, pemirsa_of(request, laporan))
    except Lampiran.DoesNotExist:
        raise Http404 from None

    def submit(actor: Akun, case: Laporan, form: Any) -> None:
        data = form.cleaned_data
        services.allow_lampiran(
            actor=actor,
            laporan=case,
            versi=data["versi"],
            lampiran=found,
            boleh=data["boleh"] == "ya",
            alasan=data["alasan"],
        )

    spec = Halaman(
        act=Act.EDIT_SALINAN,
        form=IzinLampiranForm,
        submit=submit,
        judul=gettext_noop("Izin membuka bukti"),
        done=gettext_noop("Keputusan tentang berkas tersimpan."),
        tombol=gettext_noop("Simpan keputusan"),
        keterangan=gettext_noop(
            "Periksa isi berkasnya dahulu: wajah, suara, tempat, dan nama dapat menunjuk kepada pelapor."
        ),
    )
    return run_act(request, laporan, spec)
