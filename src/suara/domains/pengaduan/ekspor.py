"""What officers type back into SP4N-LAPOR!: id, status, masked tindak lanjut; by the visibility table."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime, time, timedelta
from typing import TextIO
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import QuerySet

from suara.core.akun.models import Akun
from suara.core.jejak.services import record
from suara.core.wilayah.models import Kantor
from suara.domains.pengaduan.models import Laporan, Tanggapan
from suara.domains.pengaduan.queries.lingkup import list_for
from suara.domains.pengaduan.queries.pandangan import bendera_of
from suara.domains.pengaduan.terms import JenisTanggapan, Kelas, Keluaran, Lihat, Pemirsa, Status
from suara.domains.pengaduan.visibility import boleh

STATUS_SP4N = {
    Status.BV: "Belum diverifikasi",
    Status.TT: "Tunda",
    Status.BK: "Bukan wewenang",
    Status.AR: "Arsip",
    Status.TV: "Terverifikasi",
    Status.PR: "Proses",
    Status.MP: "Proses",
    Status.SL: "Selesai",
    Status.BB: "Proses",
    Status.GB: "Proses",
    Status.CB: "Arsip",
}
"""The words of SP4N-LAPOR!'s own screen."""
RUMUS = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class BarisEkspor:
    """One report of the file; a rahasia report gives its number only."""

    id_lapor: str
    nomor: str
    status: str = ""
    tanggal: str = ""
    unit: str = ""
    tindak_lanjut: str = ""


def list_ekspor(
    *,
    actor: Akun | None,
    kantor: Kantor,
    dari: date | None = None,
    sampai: date | None = None,
    semua: bool = False,
) -> list[BarisEkspor]:
    """Return the reports that changed between two days; `semua` also those without a LAPOR id."""
    rows = list_for(actor) if actor is not None else Laporan.objects.all()
    rows = rows.filter(kantor=kantor).exclude(kelas=Kelas.WBS).select_related("unit").order_by("nomor")
    if not semua:
        rows = rows.filter(id_lapor__isnull=False)
    zone = ZoneInfo(kantor.zona_waktu)
    if dari:
        rows = rows.filter(diubah_at__gte=datetime.combine(dari, time(), zone))
    if sampai:
        rows = rows.filter(diubah_at__lt=datetime.combine(sampai + timedelta(days=1), time(), zone))
    answers = _answers(rows)
    return [_row(laporan, answers.get(laporan.pk, ""), zone) for laporan in rows]


def _answers(rows: QuerySet[Laporan]) -> dict[object, str]:
    """Return the masked words of the last tindak lanjut of each report."""
    said = Tanggapan.objects.filter(laporan__in=rows, jenis=JenisTanggapan.TINDAK_LANJUT)
    return dict(said.order_by("created_at").values_list("laporan_id", "isi_publik"))


def _row(laporan: Laporan, answer: str, zone: ZoneInfo) -> BarisEkspor:
    flags = bendera_of(laporan)
    known = BarisEkspor(laporan.id_lapor or "", laporan.nomor)
    if boleh(Pemirsa.LUAR, Keluaran.STATUS, flags) is not Lihat.ASLI:
        return known
    words = answer if boleh(Pemirsa.LUAR, Keluaran.ISI, flags) is not Lihat.TIDAK else ""
    return BarisEkspor(
        known.id_lapor,
        known.nomor,
        STATUS_SP4N[Status(laporan.status)],
        laporan.diubah_at.astimezone(zone).date().isoformat(),
        laporan.unit.nama if laporan.unit else "",
        words,
    )


def write_csv(file: TextIO, rows: Iterable[BarisEkspor]) -> None:
    """Write the rows; a cell that a spreadsheet would run as a formula begins with an apostrophe."""
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow([item.name for item in fields(BarisEkspor)])
    writer.writerows(_safe(asdict(row).values()) for row in rows)


def _safe(cells: Iterable[str]) -> Iterator[str]:
    return (f"'{cell}" if cell.startswith(RUMUS) else cell for cell in cells)


@transaction.atomic
def note_ekspor(*, actor: Akun | None, kantor: Kantor, jumlah: int) -> None:
    """Note in the trail that a file left the house."""
    record(
        actor=actor,
        act="pengaduan.ekspor.dibuat",
        obj_type="pengaduan.ekspor",
        obj_id=kantor.pk,
        kantor=kantor.pk,
        data={"jumlah": jumlah},
    )
