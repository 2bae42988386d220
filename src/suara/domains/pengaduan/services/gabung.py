"""Merging reports of the same event, and taking them apart again. No clock gains a day by it."""

from __future__ import annotations

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import now
from suara.domains.pengaduan.errors import LaporanTidakDitemukan
from suara.domains.pengaduan.models import Gabungan, Laporan
from suara.domains.pengaduan.queries.lingkup import can_see
from suara.domains.pengaduan.services import tenggat
from suara.domains.pengaduan.services.gerbang import DiTangan, begin, begin_sistem
from suara.domains.pengaduan.services.gugur import UsulanKeluarga
from suara.domains.pengaduan.services.jam import PapanJam
from suara.domains.pengaduan.services.syarat import Bahan
from suara.domains.pengaduan.terms import Status
from suara.domains.pengaduan.workflow import Act
from suara.kernel.kalimat import gettext_noop

LEPAS_SISTEM = gettext_noop("Laporan induknya tidak lagi ditangani di sini.")


@transaction.atomic
def merge_laporan(
    *, actor: Akun, laporan: Laporan, versi: int, induk: Laporan, alasan: str, satu_peristiwa: bool = False
) -> Laporan:
    """Merge a report into another one about the same event. It keeps number, flags, notices and rating."""
    both = list(
        Laporan.objects.select_for_update(of=("self",)).filter(pk__in=[laporan.pk, induk.pk]).order_by("pk")
    )
    parent = next((item for item in both if item.pk == induk.pk), None)
    if parent is None or not can_see(actor, parent):
        raise LaporanTidakDitemukan
    bahan = Bahan(alasan=alasan, induk=parent, satu_peristiwa=satu_peristiwa)
    tangan = begin(act=Act.MERGE, laporan=laporan, actor=actor, versi=versi, bahan=bahan)
    usulan = UsulanKeluarga.read(parent)
    Gabungan.objects.create(anak=tangan.laporan, induk=parent, oleh=actor, created_at=tangan.perkara.at)
    tangan.kolom |= {
        "induk": parent,
        "status_sebelum_gabung": tangan.before_pause(),
    }
    tangan.catatan = alasan
    merged = tangan.finish({"induk": parent.nomor})
    usulan.lapse(tangan.perkara.at)
    _mirror(parent)
    return merged


@transaction.atomic
def unmerge_laporan(*, actor: Akun, laporan: Laporan, versi: int, alasan: str) -> Laporan:
    """Take a merged report out again; its clocks run on from their old start."""
    tangan = begin(act=Act.UNMERGE, laporan=laporan, actor=actor, versi=versi, bahan=Bahan(alasan=alasan))
    return _leave(tangan, alasan)


unmerge = unmerge_laporan


class _Grown(Exception):
    """A report was merged in while the family was being locked."""


def lock_family(laporan: Laporan) -> Laporan:
    """Lock a report with all that is merged into it, and return it as it is now.

    Every act that holds more than one report locks them at once and in the order of their keys, so no two of
    them ever wait for each other. Who holds the parent lets nobody merge into it; a merge that was done while
    we waited is seen, everything is let go (the savepoint), and the larger family is locked anew.
    """
    while True:
        try:
            with transaction.atomic():
                return _lock_known(laporan)
        except _Grown:
            continue


def _lock_known(laporan: Laporan) -> Laporan:
    merged = Laporan.objects.filter(induk=laporan.pk, status=Status.GB).values_list("pk", flat=True)
    family = {laporan.pk, *merged}
    rows = Laporan.objects.select_for_update(of=("self",)).filter(pk__in=family).order_by("pk")
    locked = {row.pk: row for row in rows}
    if laporan.pk not in locked:
        raise LaporanTidakDitemukan
    if not family.issuperset(merged.all()):
        raise _Grown
    return locked[laporan.pk]


def release_children(induk: Laporan) -> None:
    """Give every merged report its own way back, before the parent leaves the desk.

    The caller has locked the family (`lock_family`), so all are held before one takes the end of the trail.
    """
    merged = Laporan.objects.filter(induk=induk, status=Status.GB)
    for child in list(merged.order_by("pk")):
        tangan = begin_sistem(act=Act.UNMERGE, laporan=child, bahan=Bahan(alasan=LEPAS_SISTEM))
        _leave(tangan, LEPAS_SISTEM)


def leave_family(tangan: DiTangan) -> None:
    """Note that a merged report goes its own way, in the act in hand. Why stands in its history, sealed."""
    if tangan.laporan.induk_id is None:
        return
    Gabungan.objects.filter(anak=tangan.laporan, dilepas_at__isnull=True).update(
        dilepas_at=tangan.perkara.at, dilepas_oleh=tangan.actor
    )
    tangan.kolom |= {"induk": None, "status_sebelum_gabung": ""}
    if tangan.perkara.act is not Act.UNMERGE:
        tangan.perkara.papan.forget_merge()


def _leave(tangan: DiTangan, alasan: str) -> Laporan:
    parent = tangan.laporan.induk
    leave_family(tangan)
    tangan.catatan = alasan
    laporan = tangan.finish()
    if parent is not None:
        _mirror(parent)
    return laporan


def _mirror(parent: Laporan) -> None:
    tenggat.mirror(parent, PapanJam.load(parent, now()).running)
