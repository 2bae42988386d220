"""Whose turn a report is, for one officer: what to do next, or whom it waits for.

The same words stand on the start page and in the queue. They offer nothing that the page of the report does
not: `tindakan.primary` names the act there too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, UUIDField
from django.urls import reverse
from django.utils.translation import gettext as _

from suara.core.akun.models import Akun, Penugasan
from suara.core.akun.queries import Kewenangan
from suara.core.privasi.models import PermintaanBuka, StatusPermintaan
from suara.core.tugas.langkah import Langkah
from suara.core.tugas.waktu import today
from suara.domains.pengaduan import queries
from suara.domains.pengaduan.models import Jam, Laporan, Usulan
from suara.domains.pengaduan.queries_meja import queue
from suara.domains.pengaduan.rules.jam import satuan_of
from suara.domains.pengaduan.terms import (
    HasilUsulan,
    JenisUsulan,
    Kadar,
    Kelas,
    KodeJam,
    Lembaga,
    Pelaku,
    Status,
)
from suara.domains.pengaduan.trail import OBJ_TYPE
from suara.domains.pengaduan.views_kerja.pelaku import acts_at, pelaku_at
from suara.domains.pengaduan.views_kerja.tindakan import PRIMARY
from suara.domains.pengaduan.workflow import ACT_LABELS, Act
from suara.kernel.parameter import get_number

DECIDERS = {Pelaku.PIMPINAN, Pelaku.APIP}
"""Who may be the second person of a request for the identity; the WBS team is so for its own reports."""
APPROVE = {JenisUsulan.ARSIP: Act.APPROVE_ARSIP, JenisUsulan.SELESAI: Act.APPROVE_SELESAI}


@dataclass(frozen=True, slots=True)
class Giliran:
    """The next step in words; `saya` when it is this officer's own, `putusan` when as the second person."""

    kata: str = ""
    saya: bool = False
    putusan: bool = False
    pendek: str = ""
    """The words where the unit stands beside them already."""


def with_turn(rows: QuerySet[Laporan]) -> QuerySet[Laporan]:
    """Add to the rows of the queue what decides whose turn they are."""
    proposed = Usulan.objects.filter(laporan=OuterRef("pk"), hasil=HasilUsulan.MENUNGGU)
    asked = PermintaanBuka.objects.filter(
        identitas=OuterRef("identitas_id"), status=StatusPermintaan.DIMINTA
    ).order_by("diminta_at")
    waits = Jam.objects.filter(
        laporan=OuterRef("pk"), kode=KodeJam.C2, berhenti_at__isnull=True, habis_at__isnull=True
    )
    examined = Laporan.objects.filter(induk=OuterRef("pk"), kadar=Kadar.BP)
    return rows.annotate(
        usulan_pengusul=Subquery(proposed.values("pengusul")[:1], output_field=UUIDField()),
        buka_peminta=Subquery(asked.values("peminta")[:1], output_field=UUIDField()),
        ditunggu=Exists(waits),
        bp_gabungan=Exists(examined),
    )


def list_langkah(akun: Akun, kewenangan: Kewenangan) -> Iterator[Langkah]:
    """Return the next step with every report that is open, or about which this officer must decide."""
    held = kewenangan.penugasan
    scope = queries.list_for(akun, held)
    if scope.query.is_empty():
        return
    for row in with_turn(queue(scope.filter(_pending()))):
        turn = turn_of(row, akun, held, today())
        code = getattr(row, "tempo_kode", None)
        yield Langkah(
            kantor=row.kantor_id,
            obj_type=OBJ_TYPE,
            obj_id=str(row.pk),
            kata=turn.kata,
            judul=_("Laporan %(nomor)s") % {"nomor": row.nomor},
            url=reverse("lapor_kerja:laporan", args=[row.nomor]),
            giliran=turn.saya,
            putusan=turn.putusan,
            satuan=satuan_of(KodeJam(code)).label if code else "",
        )


def _pending() -> Q:
    """Return what somebody may have to act on: what is open, undelivered decisions, identities asked for."""
    still = [status.value for status in Status if status.is_open] + [Status.BK.value]
    undelivered = Jam.objects.filter(kode=KodeJam.C8, berhenti_at__isnull=True, habis_at__isnull=True)
    asked = PermintaanBuka.objects.filter(status=StatusPermintaan.DIMINTA)
    return (
        Q(status__in=still)
        | Q(pk__in=undelivered.values("laporan"))
        | Q(identitas_id__in=asked.values("identitas"))
    )


def turn_of(row: Laporan, akun: Akun, held: Iterable[Penugasan], day: date) -> Giliran:
    """Return whose turn it is with a row of `with_turn(queue(…))`, seen by this officer."""
    roles = tuple(held)
    parts = pelaku_at(roles, row)
    proposed = _proposal(row, akun, parts, set(acts_at(roles, row)))
    asked = _identity(row, akun, parts)
    if proposed and asked:
        saya = proposed.saya or asked.saya
        first, second = (proposed, asked) if proposed.saya or not asked.saya else (asked, proposed)
        return Giliran(f"{first.kata} · {second.kata}", saya, proposed.putusan or asked.putusan)
    return proposed or asked or _step(row, parts, set(acts_at(roles, row)), day)


def _proposal(row: Laporan, akun: Akun, parts: set[Pelaku], acts: set[Act]) -> Giliran | None:
    """Return whose decision a proposal waits for."""
    kind = getattr(row, "usulan_jenis", None)
    if not kind:
        return None
    leaders = kind == JenisUsulan.SELESAI and (row.kadar == Kadar.BP or getattr(row, "bp_gabungan", False))
    mine = getattr(row, "usulan_pengusul", None) == akun.pk
    may = APPROVE[JenisUsulan(kind)] in acts and (not leaders or Pelaku.PIMPINAN in parts)
    if may and not mine:
        said = (
            _("Setujui atau tolak usul arsip")
            if kind == JenisUsulan.ARSIP
            else _("Setujui atau tolak usul selesai")
        )
        return Giliran(said, saya=True, putusan=True)
    return Giliran(_("Menunggu persetujuan pimpinan") if leaders else _("Menunggu orang kedua"))


def _identity(row: Laporan, akun: Akun, parts: set[Pelaku]) -> Giliran | None:
    """Return whose decision a request to see the identity waits for; others are not told of it."""
    asker = getattr(row, "buka_peminta", None)
    if asker is None:
        return None
    if asker == akun.pk:
        return Giliran(_("Buka identitas: menunggu orang kedua"))
    if parts & DECIDERS:
        return Giliran(_("Setujui atau tolak permintaan buka identitas"), saya=True, putusan=True)
    return None


def _step(row: Laporan, parts: set[Pelaku], acts: set[Act], day: date) -> Giliran:
    """Return the act that comes next, or whom the report waits for."""
    status = Status(row.status)
    if status in (Status.TT, Status.MP) or getattr(row, "bertanya", False):
        return Giliran(_("Menunggu pelapor"))
    if status == Status.BV:
        return _verify(row, parts, day)
    if status == Status.BK:
        return _elsewhere(row, parts)
    if not status.is_open and getattr(row, "tempo", None) is None:
        return Giliran()  # what was ended by the reporter or the clocks has nothing left to deliver
    first = (Act.GIVE_TINDAK_LANJUT,) if getattr(row, "ditunggu", False) else ()
    if status.is_open and row.unit is not None and Pelaku.PENGHUBUNG not in parts:
        return Giliran(_("Menunggu %(siapa)s") % {"siapa": row.unit.nama}, pendek=_("Menunggu unitnya"))
    for act in (*first, *PRIMARY.get(status, ())):
        if act in acts and act is not Act.APPROVE_SELESAI:
            return Giliran(_(ACT_LABELS[act]), saya=True)
    return Giliran()


def _verify(row: Laporan, parts: set[Pelaku], day: date) -> Giliran:
    """Leaders take it over only after the unit gave it back too often; until then the desk verifies."""
    limit, _used = get_number("pengaduan.kembali_disposisi_kali", day)
    over = row.jumlah_pengembalian > limit
    if (Pelaku.PIMPINAN if over else Pelaku.ADMIN) in parts:
        return Giliran(_(ACT_LABELS[Act.VERIFY]), saya=True)
    return Giliran(_("Menunggu pimpinan menetapkan unitnya") if over else _("Menunggu admin pengaduan"))


def _elsewhere(row: Laporan, parts: set[Pelaku]) -> Giliran:
    """Return the step of a report that another body, or the WBS team, has."""
    acknowledged = getattr(row, "tempo", None) is None
    if row.kelas == Kelas.WBS and acknowledged:
        return Giliran(_("Periksa sebagai tim WBS"), saya=Pelaku.APIP in parts)
    if not acknowledged and parts & {Pelaku.ADMIN, Pelaku.APIP}:
        return Giliran(_(ACT_LABELS[Act.ACKNOWLEDGE_PENERUSAN]), saya=True)
    body = _(Lembaga(row.lembaga).label) if row.lembaga else _("lembaga lain")
    return Giliran(_("Menunggu %(siapa)s") % {"siapa": body})
