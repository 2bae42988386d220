"""Merged reports, and the officer's own list."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet
from django.utils.translation import gettext

from suara.core.akun.models import Akun
from suara.core.tugas.perkara import BarisPerkara
from suara.domains.pengaduan.models import Jam, Laporan
from suara.domains.pengaduan.queries.lingkup import list_for
from suara.domains.pengaduan.queries.pandangan import bendera_of
from suara.domains.pengaduan.rules.penggabungan import hitung_pendukung
from suara.domains.pengaduan.services.tenggat import due_of, url_of
from suara.domains.pengaduan.terms import Status

TERBUKA = [status.value for status in Status if status.is_open]
MY_LAPORAN = 100


def list_anak(akun: Akun, laporan: Laporan) -> QuerySet[Laporan]:
    """Return the reports merged into this one that `akun` may know of."""
    return list_for(akun).filter(induk=laporan).order_by("terima_at")


def count_pendukung(laporan: Laporan) -> int:
    """Return how many merged reports the public page may count; rahasia ones lend nothing."""
    return hitung_pendukung(bendera_of(child) for child in Laporan.objects.filter(induk=laporan))


def tenggat_of(laporan: Laporan) -> date | None:
    """Return the day that binds the office: the next of the report's clocks, or earlier of its family."""
    running = Jam.objects.filter(laporan=laporan, berhenti_at__isnull=True, habis_at__isnull=True)
    due = due_of(laporan, running)
    return due[1] if due else None


def list_my_laporan(akun: Akun) -> list[BarisPerkara]:
    """Return the open reports of `akun` for the list of cases of all rooms."""
    found = list_for(akun).filter(status__in=TERBUKA).order_by("-diubah_at")
    rows = found.only("nomor", "status", "diubah_at", "kelas", "kantor")[:MY_LAPORAN]
    return [
        BarisPerkara(
            judul=gettext("Laporan {nomor}").format(nomor=row.nomor),
            url=url_of(row),
            status=row.get_status_display(),
            diperbarui_at=row.diubah_at,
            domain="pengaduan",
        )
        for row in rows
    ]
