"""The public pages of PAW: what it is, the cases, and who would be next."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from suara.core.akun.akses import publik
from suara.domains.paw import pengantar, queries_publik, siapa
from suara.domains.paw.models import PermohonanPAW
from suara.domains.paw.queries_pelantikan import find_pelantikan
from suara.domains.paw.sajian import list_peringkat, list_seri
from suara.domains.paw.status import StatusPermohonan
from suara.domains.paw.terms import Lembaga
from suara.ui.tabel import Kolom, Saringan, Tabel


@publik()
def beranda(request: HttpRequest) -> HttpResponse:
    """What PAW is, in plain words, with the grounds per institution and their articles."""
    return render(request, "paw/publik/beranda.html", {"alasan": pengantar.list_alasan()})


@publik()
def permohonan(request: HttpRequest) -> HttpResponse:
    """All cases by status: published ones with their documents, the others without names."""
    address = reverse("paw:perkara", args=[uuid.UUID(int=0)]).replace(str(uuid.UUID(int=0)), "{}")
    table = Tabel(
        queries_publik.list_baris(address),
        kolom=[
            Kolom("kursi", _("Kursi"), url=lambda row: row.url),
            Kolom("lembaga", _("Lembaga"), tampil=lambda row: gettext(row.lembaga)),
            Kolom("nama", _("Yang digantikan")),
            Kolom("tanggal_diterima", _("Diterima")),
            Kolom("status", _("Status"), lencana=True),
            Kolom("jumlah_dokumen", _("Dokumen"), angka=True),
        ],
        query=request.GET,
        cari=("dapil", "partai", "nama"),
        saringan=[Saringan("status", _("Status"), StatusPermohonan.choices)],
        nama="paw-permohonan",
        kosong=_("Belum ada permohonan PAW yang tercatat di kantor ini."),
    )
    if export := table.export_requested():
        return export
    return render(request, "paw/publik/permohonan.html", {"tabel": table})


@publik()
def perkara(request: HttpRequest, pk: uuid.UUID) -> HttpResponse:
    """One published case: who asked, what was decided and why, and the documents."""
    try:
        case = queries_publik.get_published(pk)
    except PermohonanPAW.DoesNotExist as error:
        raise Http404 from error
    decided = case.keputusan_pleno[-1] if case.keputusan_pleno else None  # type: ignore[attr-defined]
    data = decided.isi.get("data", {}) if decided else {}
    return render(
        request,
        "paw/publik/perkara.html",
        {
            "p": case,
            "keputusan": decided,
            "isi": pengantar.publish_isi(decided.isi) if decided else None,
            "lembaga": _(Lembaga(case.lembaga).label),
            "peringkat": pengantar.list_peringkat_terbit(data),
            "pelantikan": find_pelantikan(case),
            "seri": list_seri(data.get("seri", [])),
            "dokumen": case.dokumen_terbit,  # type: ignore[attr-defined]
            "diralat": {row.dokumen.meralat_id for row in case.dokumen_terbit},  # type: ignore[attr-defined]
        },
    )


@publik()
def siapa_berikutnya(request: HttpRequest) -> HttpResponse:
    """Ask one question at a time; then show the ranking with its steps, as information."""
    talk = siapa.converse(request.GET.dict())
    if talk.anggota is None or talk.alasan is None:
        return render(request, "paw/publik/siapa_tanya.html", {"c": talk})
    info = siapa.inform(talk.anggota, talk.alasan)
    data = info.to_dict()
    return render(
        request,
        "paw/publik/siapa_jawab.html",
        {
            "c": talk,
            "info": info,
            "langkah_isi": {"langkah": data["langkah"]},
            "peringkat": list_peringkat(data),
            "seri": list_seri(data["seri"]),  # type: ignore[arg-type]
            "pertama": info.berikutnya[0] if info.berikutnya else None,
            "contoh": talk.anggota.kursi.dapil.pemilu.contoh,
            "sumber": pengantar.list_sumber(info),
        },
    )
