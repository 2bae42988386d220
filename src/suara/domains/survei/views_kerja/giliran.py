"""What waits for one officer: a wave to open, fill, close or report; a proposal to decide; a promise."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from suara.core.akun.models import Akun
from suara.core.akun.queries import Kewenangan
from suara.core.tugas.langkah import Langkah
from suara.core.tugas.waktu import today
from suara.domains.survei.models import Gelombang, RencanaTindakLanjut
from suara.domains.survei.pagar import PEMBUKA, PEMUTUS, PENGELOLA
from suara.domains.survei.rules.gelombang import SEGERA, akhir_triwulan
from suara.domains.survei.services.dasar import OBJ_GELOMBANG
from suara.domains.survei.services.tenggat import OBJ_RENCANA, TERBUKA
from suara.domains.survei.terms_kerja import StatusGelombang, StatusPengecualian, StatusSampel
from suara.domains.survei.views_kerja import giliran_laporan, giliran_pekppp
from suara.ui.tenggat import CALENDAR_DAYS

MENJELANG = 30
"""Days before the end of its quarter on which a line of the follow-up plan is pointed out."""


OBJ_USUL = "survei.pengecualian"


def list_langkah(akun: Akun, kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Yield the officer's own steps: one query for each kind, none for who may not act."""
    yield from _waves(kewenangan)
    yield from giliran_laporan.list_laporan(akun, kewenangan)
    yield from _proposals(akun, kewenangan)
    yield from _promises(kewenangan)
    yield from giliran_pekppp.list_putaran(akun, kewenangan)
    yield from giliran_pekppp.list_janji(kewenangan)


def next_words(row: Gelombang, day: date, *, enough: StatusSampel | None = None) -> str:
    """Return what comes next in a wave; empty when nothing does. The page and the start page say the same."""
    if row.status == StatusGelombang.DRAF:
        return (
            _("Buka pengisian")
            if row.tanggal_mulai <= day
            else _("Periksa lagi, lalu buka pada hari pertama")
        )
    if row.status == StatusGelombang.BUKA:
        if row.tanggal_selesai < day:
            return _("Tutup pengisian: hari terakhirnya sudah lewat")
        if enough is StatusSampel.BELUM_SESUAI and row.tanggal_selesai - day <= timedelta(days=SEGERA):
            return _("Ajak pengguna layanan mengisi: jawabannya belum cukup dan waktunya hampir habis")
        return _("Ajak pengguna layanan mengisi")
    if row.status == StatusGelombang.TUTUP:
        return _("Susun laporan, lalu minta ditandatangani")
    return ""


def _waves(kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Yield waves to open, to fill or to close."""
    mine = kewenangan.list_kantor(*PEMBUKA)
    if not mine:
        return
    zones = {row.pk: row.zona_waktu for row in mine}
    rows = Gelombang.objects.filter(kantor__in=mine, status__in=(StatusGelombang.DRAF, StatusGelombang.BUKA))
    for row in rows.order_by("tanggal_selesai", "pk"):
        day = today(zones[row.kantor_id])
        yield Langkah(
            kantor=row.kantor_id,
            obj_type=OBJ_GELOMBANG,
            obj_id=str(row.pk),
            kata=next_words(row, day),
            judul=row.nama,
            url=reverse("survei_kerja:gelombang", args=[row.pk]),
            giliran=_due(row, day),
            satuan=CALENDAR_DAYS,
        )


def _proposals(akun: Akun, kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Yield the waves in which somebody else proposed to leave answers out: one step for each wave."""
    mine = kewenangan.list_kantor(*PEMUTUS)
    if not mine:
        return
    waits = Q(pengecualian_set__status=StatusPengecualian.DIUSULKAN) & ~Q(pengecualian_set__petugas=akun)
    rows = Gelombang.objects.filter(kantor__in=mine, status=StatusGelombang.TUTUP)
    for row in rows.annotate(usul=Count("pengecualian_set", filter=waits)).filter(usul__gt=0).order_by("pk"):
        words = ngettext(
            "Putuskan %(n)s usul agar jawaban tidak dihitung",
            "Putuskan %(n)s usul agar jawaban tidak dihitung",
            row.usul,
        )
        yield Langkah(
            kantor=row.kantor_id,
            obj_type=OBJ_USUL,
            obj_id=str(row.pk),
            kata=words % {"n": row.usul},
            judul=row.nama,
            url=reverse("survei_kerja:tanda", args=[row.pk]),
            giliran=True,
            putusan=True,
            satuan=CALENDAR_DAYS,
        )


def _due(row: Gelombang, day: date) -> bool:
    """An open wave waits for the public until its last days; the rest waits for the office."""
    if row.status == StatusGelombang.BUKA:
        return row.tanggal_selesai - day <= timedelta(days=SEGERA)
    return True


def _promises(kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Yield the lines of follow-up plans whose quarter ends soon or is over."""
    mine = kewenangan.list_kantor(*PENGELOLA)
    if not mine:
        return
    zones = {row.pk: row.zona_waktu for row in mine}
    rows = RencanaTindakLanjut.objects.filter(status__in=TERBUKA, laporan__gelombang__kantor__in=mine)
    for row in rows.select_related("laporan__gelombang"):
        wave = row.laporan.gelombang
        if akhir_triwulan(row.tahun, row.triwulan) - today(zones[wave.kantor_id]) > timedelta(days=MENJELANG):
            continue
        yield Langkah(
            kantor=wave.kantor_id,
            obj_type=OBJ_RENCANA,
            obj_id=str(row.pk),
            kata=_("Selesaikan tindak lanjut ini dan catat buktinya"),
            judul=row.kegiatan,
            url=reverse("survei_kerja:rencana", args=[row.pk]),
            giliran=True,
            satuan=CALENDAR_DAYS,
        )
