"""What the public pages show: published things, and figures computed from the office's own deadlines."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from django.db.models import Count, F, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.surat.models import Dokumen, StatusDokumen
from suara.core.tugas.models import StatusTenggat, Tenggat
from suara.core.tugas.waktu import now, today
from suara.core.wilayah.models import Kantor
from suara.domains.pemilih.umum.angka import list_terkini
from suara.domains.pengaduan.sekilas import list_terbaru, read_sekilas
from suara.hukum.kalender_hukum import load_hari_libur
from suara.kernel.parameter import get_number
from suara.portal.halaman import list_halaman
from suara.portal.jam_buka import Keadaan, opening
from suara.portal.kantor import site_kantor
from suara.ui.context import path_exists

PROMISE_RULE = "paw.jawaban_pertama"
LATEST = 5
NEWEST_REPORTS = 3


@dataclass(frozen=True, slots=True)
class Janji:
    """How many letters were answered in time, of those whose answer is given or overdue."""

    tepat: int
    semua: int


def office_state(office: Kantor | None) -> Keadaan | None:
    """Whether the office is open at this moment, in its own zone; None when its hours are unknown."""
    if office is None:
        return None
    local = now().astimezone(ZoneInfo(office.zona_waktu))
    return opening(office.jam_kerja, local, days_off(local.year))


def days_off(year: int) -> Mapping[dt.date, str]:
    """Names of the days off of a year; empty for a year without a calendar."""
    return {day: _(off.nama) for day, off in load_hari_libur().get(year, {}).items()}


def promise(office: Kantor | None) -> Janji | None:
    """How the office kept its promise to answer a PAW letter in time; None before the first answer is due."""
    if office is None:
        return None
    today = now().astimezone(ZoneInfo(office.zona_waktu)).date()
    due = Tenggat.objects.filter(kantor=office, aturan=PROMISE_RULE).aggregate(
        semua=Count("pk", filter=Q(status=StatusTenggat.SELESAI) | Q(jatuh_tempo__lt=today)),
        tepat=Count("pk", filter=Q(status=StatusTenggat.SELESAI, selesai_at__date__lte=F("jatuh_tempo"))),
    )
    return Janji(tepat=due["tepat"], semua=due["semua"]) if due["semua"] else None


def list_terbitan(office: Kantor | None) -> QuerySet[Dokumen]:
    """Published documents of the office, newest first."""
    found = Dokumen.objects.filter(status=StatusDokumen.TERBIT, publik=True, kantor=office)
    return found.order_by("-terbit_at")


def document_url(document: Dokumen) -> str:
    """The public page that shows what a document is."""
    return reverse("periksa:kode", args=[document.kode_verifikasi])


def home() -> dict[str, object]:
    """Everything on the home page."""
    office = site_kantor()
    return {
        "layanan": [page for page in list_halaman() if page.layanan and path_exists(page.url)],
        "kantor": office,
        "buka": office_state(office),
        "janji": promise(office),
        "sekilas": read_sekilas(),
        "batas_tl": get_number("pengaduan.c2_hari", today())[0],
        "laporan": list_terbaru(NEWEST_REPORTS),
        "pemilih": next(iter(list_terkini([office.pk])), None) if office else None,
        "terbitan": [(item, document_url(item)) for item in list_terbitan(office)[:LATEST]],
    }
