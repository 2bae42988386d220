"""What a citizen has typed so far, and what it becomes when it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, cast

from django.forms import BaseForm
from django.utils.translation import gettext_lazy as _

from suara.core.privasi.draf import DrafTersegel, SimpananTersegel, TerkirimTersegel, typed
from suara.core.wilayah.models import Kantor
from suara.core.wilayah.tempat import WargaForm
from suara.domains.pemilih.formulir.tanggapan import (
    RINCIAN,
    DokumenForm,
    KontakForm,
    PelaporForm,
    PemilihForm,
    PerihalForm,
    TmsForm,
)
from suara.domains.pemilih.isi_tanggapan import IsiTanggapan, Pelapor
from suara.domains.pemilih.services.tanggapan import IsianTanggapan
from suara.engine.terms import JenisKandidat
from suara.ui.wizard import Jawaban, Tahap

LANGKAH = ("perihal", "pemilih", "rincian", "dokumen", "pelapor")


class DrafTanggapan(DrafTersegel):
    """The answers to a request."""

    KONTEKS = "tanggapan.draf"


class SimpananTanggapan(SimpananTersegel[DrafTanggapan]):
    """Where a browser's request waits until it is sent."""

    KEY, DRAF = "isian:tanggapan", DrafTanggapan


class TanggapanTerkirim(TerkirimTersegel):
    """What this browser may be shown again for half an hour."""

    KEY, KONTEKS = "tanggapan:terkirim", "tanggapan.terkirim"


def form_classes(jawaban: Jawaban) -> dict[str, type[WargaForm]]:
    """Return the form of each step; what was said first decides which questions follow."""
    said = typed(jawaban, "perihal")
    return {
        "perihal": PerihalForm,
        "pemilih": PemilihForm,
        "rincian": RINCIAN.get(said.get("jenis", ""), TmsForm),
        "dokumen": DokumenForm,
        "pelapor": PelaporForm if said.get("siapa") == "lain" else KontakForm,
    }


def list_tahap(jawaban: Jawaban, kantor: Kantor) -> list[Tahap]:
    """Return the screens, with forms that know the office."""
    titles = {
        "perihal": _("Yang ingin disampaikan"),
        "pemilih": _("Pemilih yang dimaksud"),
        "rincian": _("Rinciannya"),
        "dokumen": _("Dokumen"),
        "pelapor": _("Anda"),
    }
    return [
        Tahap(key, titles[key], cast("type[BaseForm]", partial(form, kantor=kantor)))
        for key, form in form_classes(jawaban).items()
    ]


def list_form(jawaban: Jawaban, kantor: Kantor) -> dict[str, WargaForm]:
    """Return every step's form with what was typed; a step never opened counts as left empty."""
    return {key: form(typed(jawaban, key), kantor=kantor) for key, form in form_classes(jawaban).items()}


def build_isian(said: Mapping[str, Any]) -> IsianTanggapan:
    """Return the request as the service takes it, from the cleaned answers of all steps together."""
    own, kind = said["siapa"] == "diri", JenisKandidat(said["jenis"])
    who = Pelapor(
        nama="" if own else said.get("nama_pelapor", ""),
        nik="" if own else said.get("nik_pelapor", ""),
        alamat=said.get("alamat_pelapor", ""),
        hp=said.get("hp", ""),
        email=said.get("email", ""),
        hubungan="" if own else said.get("hubungan", ""),
    )
    change = kind is JenisKandidat.UBAH
    isi = IsiTanggapan(
        nama=said["nama_pemilih"],
        tanggal_lahir=said["tanggal_lahir"].isoformat(),
        nik=said["nik_pemilih"],
        jenis_kelamin=said["jenis_kelamin"],
        pelapor=who,
        nilai_lama=said.get("nilai_lama", "") if change else "",
        nilai_baru=said.get("nilai_baru", "") if change else "",
        keterangan=said.get("keterangan", ""),
    )
    reasons = {JenisKandidat.BARU: "sebab", JenisKandidat.TMS: "alasan"}
    return IsianTanggapan(
        jenis=kind,
        isi=isi,
        desa=said["desa"],
        alasan=said.get(reasons[kind], "") if kind in reasons else "",
        elemen=said.get("elemen", "") if change else "",
        atas_diri=own,
    )
