"""What a citizen has typed so far, sealed in the session until it is sent, and what it becomes then."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any, cast

from django.forms import BaseForm
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from suara.core.privasi.draf import DrafTersegel, SimpananTersegel
from suara.core.privasi.draf import keep_only as keep_only
from suara.core.privasi.draf import typed as typed
from suara.core.privasi.services import DataIdentitas, Kontak
from suara.core.wilayah.models import Kantor
from suara.core.wilayah.tempat import WargaForm, get_wilayah_terpilih
from suara.domains.pengaduan.formulir import warga
from suara.domains.pengaduan.services.isian import IsianLaporan
from suara.domains.pengaduan.terms import Kelas
from suara.ui.wizard import Tahap

KEY = "isian:lapor"
LANGKAH: tuple[tuple[str, Any, type[WargaForm]], ...] = (
    ("jenis", _("Jenis laporan"), warga.JenisForm),
    ("cerita", _("Cerita Anda"), warga.CeritaForm),
    ("kejadian", _("Kapan dan di mana"), warga.KejadianForm),
    ("siapa", _("Tentang siapa"), warga.SiapaForm),
    ("bukti", _("Bukti"), warga.BuktiForm),
    ("privasi", _("Kerahasiaan"), warga.PrivasiForm),
    ("identitas", _("Siapa Anda"), warga.IdentitasForm),
)


class Draf(DrafTersegel):
    """The answers to a report."""

    KONTEKS = "lapor.draf"


class SimpananDraf(SimpananTersegel[Draf]):
    """Where a browser's report waits until it is sent."""

    KEY, DRAF = KEY, Draf


def list_tahap(kantor: Kantor) -> list[Tahap]:
    """Return the screens, with forms that know the office."""
    return [
        Tahap(kunci, judul, cast("type[BaseForm]", partial(form, kantor=kantor)))
        for kunci, judul, form in LANGKAH
    ]


def keep_all(simpanan: SimpananDraf, data: QueryDict) -> None:
    """Keep a whole page, sorted into the steps."""
    simpanan.save({kunci: keep_only(form, data) for kunci, _judul, form in LANGKAH})


def list_form(simpanan: SimpananDraf, kantor: Kantor) -> dict[str, BaseForm]:
    """Return every step's form with what was typed; a step never opened counts as left empty."""
    return {kunci: form(typed(simpanan.load(), kunci), kantor=kantor) for kunci, _judul, form in LANGKAH}


def build_isian(cleaned: Mapping[str, Any]) -> IsianLaporan:
    """Return the submission as the service takes it, from the cleaned answers of all steps."""
    who = {name: cleaned["identitas"][name] for name in ("nama", "email", "hp")}
    named = any(who.values())
    return IsianLaporan(
        kelas_pelapor=Kelas(cleaned["jenis"]["kelas_pelapor"]),
        judul=cleaned["cerita"]["judul"],
        isi=cleaned["cerita"]["isi"],
        permintaan=cleaned["cerita"]["permintaan"],
        lokasi=cleaned["kejadian"]["lokasi"],
        wilayah=get_wilayah_terpilih(cleaned["kejadian"]["wilayah"]),
        tps=cleaned["kejadian"]["tps"],
        tanggal_kejadian=cleaned["kejadian"]["tanggal_kejadian"],
        is_anonim=cleaned["privasi"]["is_anonim"] == "ya",
        is_rahasia=cleaned["privasi"]["is_rahasia"] == "ya",
        identitas=DataIdentitas(**who) if named else None,
        kontak=Kontak(email=who["email"], hp=who["hp"]) if who["email"] or who["hp"] else None,
        unit_terlapor=cleaned["siapa"]["unit_terlapor"],
    )
