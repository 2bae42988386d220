"""Reads of the desk: the queue with what falls due next, and what stands beside one report.

They narrow what `queries.list_for` and `queries.get_for` return; they never widen it.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.db.models import (
    Count,
    DateField,
    Exists,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Coalesce

from suara.domains.pengaduan.models import (
    Eskalasi,
    Jam,
    Komentar,
    Lampiran,
    Laporan,
    Penerusan,
    Riwayat,
    SalinanPublik,
    StatusKomentar,
    Tanggapan,
    Terlapor,
    Usulan,
)
from suara.domains.pengaduan.queries.wbs import di_luar, lampiran_di_luar, masa_tertutup
from suara.domains.pengaduan.rules.penggabungan import SELISIH_HARI
from suara.domains.pengaduan.terms import (
    HasilUsulan,
    Kelas,
    KodeJam,
    Lembaga,
    Pelaku,
    Pemirsa,
    Status,
    TingkatEskalasi,
)
from suara.domains.pengaduan.workflow import Act

JAM_KANTOR = (KodeJam.C1, KodeJam.C2, KodeJam.C4, KodeJam.C6, KodeJam.C8, KodeJam.C9, KodeJam.C11)
"""Clocks by which somebody of the office (or the other body) must act; the rest wait for the reporter."""
MENUNGGU = (Status.TT, Status.MP, Status.BK)
SEALED = ("isi_asli", "permintaan_asli", "lokasi_asli")
NEAR_AT_MOST = 40


def queue(scope: QuerySet[Laporan]) -> QuerySet[Laporan]:
    """Return `scope` (what `queries.list_for` gives) with title, next deadline and what waits."""
    running = Jam.objects.filter(laporan=OuterRef("pk"), berhenti_at__isnull=True, habis_at__isnull=True)
    # Ordered by an expression: the index by due day would be walked from its beginning for every report.
    soonest = Coalesce("jatuh_tempo", Value(date.max))
    due = running.filter(kode__in=JAM_KANTOR, jatuh_tempo__isnull=False).order_by(soonest, "kode")
    copy = SalinanPublik.objects.filter(laporan=OuterRef("pk")).order_by("-versi")
    waiting = Usulan.objects.filter(laporan=OuterRef("pk"), hasil=HasilUsulan.MENUNGGU)
    warned = Eskalasi.objects.filter(
        jam__laporan=OuterRef("pk"),
        jam__siklus=OuterRef("siklus"),
        tingkat__in=[TingkatEskalasi.L1, TingkatEskalasi.L2, TingkatEskalasi.L3],
    )
    return (
        scope.select_related("unit")
        .defer(*SEALED)
        .annotate(
            tempo=Subquery(due.values("jatuh_tempo")[:1], output_field=DateField()),
            tempo_kode=Subquery(due.values("kode")[:1]),
            judul_samar=Subquery(copy.values("judul")[:1]),
            usulan_jenis=Subquery(waiting.values("jenis")[:1]),
            tereskalasi=Exists(warned),
            bertanya=Exists(_open_question()),
        )
    )


def _open_question() -> QuerySet[Riwayat]:
    """Return what the WBS team asked and nobody has answered; nothing of a report that left the team."""
    since = Coalesce(OuterRef("pelapor_terakhir_at"), OuterRef("terima_at"))
    return Riwayat.objects.filter(
        laporan=OuterRef("pk"),
        laporan__kelas=Kelas.WBS,
        act=Act.ASK_PELAPOR,
        pelaku=Pelaku.APIP,
        created_at__gte=since,
    )


def week_end(day: date) -> date:
    """Return the Sunday that ends the week; at a weekend that of the week about to begin."""
    return day + timedelta(days=6 - day.weekday() + (7 if day.weekday() >= 5 else 0))


def by_due(rows: QuerySet[Laporan], value: str, day: date) -> QuerySet[Laporan]:
    """Narrow to one group of the queue."""
    return rows.filter(due_groups(day)[value])


def due_groups(day: date) -> dict[str, Q]:
    """Return the groups of the queue, each report in exactly one.

    A report of the WBS team keeps its state while the team asks: it waits for the reporter (`bertanya`) then.
    """
    mine = ~Q(status__in=MENUNGGU) | Q(kelas=Kelas.WBS, bertanya=False)
    is_open = Q(status__in=[s for s in Status if s.is_open] + [Status.BK])
    return {
        "terlambat": is_open & Q(tempo__lt=day),
        "hari-ini": is_open & mine & Q(tempo=day),
        "minggu-ini": is_open & mine & Q(tempo__gt=day, tempo__lte=week_end(day)),
        "nanti": is_open & mine & Q(tempo__gt=week_end(day)),
        "tanpa-tenggat": is_open & mine & Q(tempo__isnull=True),
        "menunggu": is_open & ~mine & (Q(tempo__gte=day) | Q(tempo__isnull=True)),
    }


def count_groups(rows: QuerySet[Laporan], day: date) -> dict[str, int]:
    """Return how many stand in each group, asked in one query."""
    return rows.order_by().aggregate(
        **{key.replace("-", "_"): Count("pk", filter=rule) for key, rule in due_groups(day).items()}
    )


def newest_copy(laporan: Laporan) -> SalinanPublik | None:
    """Return the newest masked copy, with its editor."""
    return laporan.salinan_set.select_related("editor").order_by("-versi").first()


def find_usulan(laporan: Laporan) -> Usulan | None:
    """Return the proposal that waits for a second person."""
    return laporan.usulan_set.select_related("pengusul").filter(hasil=HasilUsulan.MENUNGGU).first()


def list_jam(laporan: Laporan) -> list[Jam]:
    """Return every run of every clock, the open ones first by due day, then the finished ones."""
    rows = list(laporan.jam_set.order_by("kode", "urutan"))
    running = [row for row in rows if row.berhenti_at is None and row.habis_at is None]
    running.sort(key=lambda row: (row.jatuh_tempo is None, row.jatuh_tempo or date.max))
    return running + [row for row in rows if row not in running]


def list_dialog(laporan: Laporan, pemirsa: Pemirsa | None) -> list[Tanggapan]:
    """Return the dialogue, oldest first; what was said to the WBS team only for that team."""
    rows = list(laporan.tanggapan_set.select_related("akun", "unit").order_by("created_at"))
    return di_luar(rows, masa_tertutup(pemirsa, laporan)) if rows else []


def list_lampiran(laporan: Laporan, pemirsa: Pemirsa | None) -> list[Lampiran]:
    """Return the evidence with its files; what was sent to the WBS team only for that team."""
    rows = laporan.lampiran_set.select_related("berkas").order_by("created_at")
    return lampiran_di_luar(rows, pemirsa, laporan)


def get_lampiran(laporan: Laporan, pk: int, pemirsa: Pemirsa | None) -> Lampiran:
    """Return one piece of evidence of this report; raise `Lampiran.DoesNotExist` otherwise."""
    found = laporan.lampiran_set.select_related("berkas").filter(pk=pk)
    for row in lampiran_di_luar(found, pemirsa, laporan):
        return row
    raise Lampiran.DoesNotExist


def list_penerusan(laporan: Laporan, pemirsa: Pemirsa | None) -> list[Penerusan]:
    """Return the transfers, the newest first; what the WBS team noted on its own only for that team."""
    rows = list(laporan.penerusan_set.select_related("dokumen", "oleh"))
    for row in rows:
        if row.lembaga == Lembaga.WBS_KPU and pemirsa is not Pemirsa.APIP:
            row.tanda_terima = ""
    return rows


def list_terlapor(laporan: Laporan) -> list[Terlapor]:
    """Return whom the report is about, as far as it stands."""
    noted = laporan.terlapor_set.select_related("unit", "akun").filter(dicabut_at__isnull=True)
    return list(noted.order_by("pk"))


def list_anak(scope: QuerySet[Laporan], laporan: Laporan) -> list[Laporan]:
    """Return the reports merged into this one, as far as the officer may know them."""
    return list(scope.filter(induk=laporan.pk).defer(*SEALED, "judul_asli").order_by("nomor"))


def list_near(scope: QuerySet[Laporan], laporan: Laporan) -> list[Laporan]:
    """Return reports that may be about the same event: same topic, near in place and time, not rahasia."""
    around = timedelta(days=SELISIH_HARI)
    rows = (
        scope.filter(
            kantor=laporan.kantor_id,
            terima_at__range=(laporan.terima_at - around, laporan.terima_at + around),
            status__in=[s for s in Status if s.is_open] + [Status.SL],
            is_rahasia=False,
        )
        .exclude(pk=laporan.pk)
        .exclude(kelas=Kelas.WBS)
        .select_related(None)
        .defer("permintaan_asli", "lokasi_asli")
    )
    if laporan.topik:
        rows = rows.filter(Q(topik=laporan.topik) | Q(topik=""))
    if laporan.wilayah_id:
        rows = rows.filter(Q(wilayah=laporan.wilayah_id) | Q(wilayah__isnull=True))
    return list(rows.order_by("-terima_at")[:NEAR_AT_MOST])


def komentar_menunggu(scope: QuerySet[Laporan]) -> QuerySet[Komentar]:
    """Return the comments that wait for a moderator, the oldest first."""
    return (
        Komentar.objects.filter(status=StatusKomentar.MENUNGGU, laporan__in=scope.values("pk"))
        .select_related("laporan")
        .order_by("created_at")
    )


def get_komentar(scope: QuerySet[Laporan], pk: uuid.UUID) -> Komentar:
    """Return one comment that waits; raise `Komentar.DoesNotExist` otherwise."""
    return komentar_menunggu(scope).get(pk=pk)


def find_by_number(rows: QuerySet[Laporan], texts: Iterable[str]) -> QuerySet[Laporan]:
    """Narrow to the reports whose own number or SP4N number contains one of the typed texts."""
    rule = Q()
    for text in texts:
        rule |= Q(nomor__icontains=text) | Q(id_lapor__icontains=text.lstrip("#"))
    return rows.filter(rule) if rule else rows


def earliest(rows: Iterable[Any]) -> date | None:
    """Return the earliest due day among clocks of the office that run."""
    days = [
        row.jatuh_tempo
        for row in rows
        if row.berhenti_at is None and row.habis_at is None and row.kode in JAM_KANTOR and row.jatuh_tempo
    ]
    return min(days, default=None)
