"""Plans of visits: who goes to which desa and when. Taking the people of a plan along stands in the trail."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from suara.core.akun.models import Akun
from suara.core.akun.queries import list_kantor
from suara.domains.pemilih.errors import ActRefused, NotAllowed, StaleVersion
from suara.domains.pemilih.models import BarisCoktas, PeriodeSatker, RencanaCoktas
from suara.domains.pemilih.pagar import PEMBUKA, PENGUSUL
from suara.domains.pemilih.services.coktas import OBJ_COKTAS, OPEN
from suara.domains.pemilih.services.dasar import lock_periode, note, require, require_running
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

OBJ_RENCANA = "pemilih.coktas.rencana"


@dataclass(frozen=True, slots=True, kw_only=True)
class IsianRencana:
    """What a plan says. `perangkat` and `pengawas` are typed names: village officials, Bawaslu."""

    petugas: Akun
    mulai: date
    selesai: date
    desa: tuple[str, ...]
    perangkat: str = ""
    pengawas: str = ""


@transaction.atomic
def plan_coktas(*, actor: Akun, periode: PeriodeSatker, kecamatan: str, isian: IsianRencana) -> RencanaCoktas:
    """Plan the visits in one kecamatan; its open rows without a plan come along."""
    row = _begin(actor, periode)
    _check(row, kecamatan, isian)
    plan = RencanaCoktas.objects.create(
        periode=row,
        kecamatan=kecamatan,
        desa=sorted(isian.desa),
        petugas=isian.petugas,
        mulai=isian.mulai,
        selesai=isian.selesai,
        perangkat=isian.perangkat,
        pengawas=isian.pengawas,
        dibuat_oleh=actor,
    )
    _finish(actor, plan, "pemilih.coktas.rencana")
    return plan


@transaction.atomic
def change_rencana(*, actor: Akun, rencana: RencanaCoktas, isian: IsianRencana, versi: int) -> RencanaCoktas:
    """Change who, when, where; rows of a desa that was taken out are without a plan again."""
    row = _begin(actor, rencana.periode)
    plan = RencanaCoktas.objects.select_for_update().get(pk=rencana.pk)
    if plan.versi != versi:
        raise StaleVersion
    _check(row, plan.kecamatan, isian)
    plan.petugas, plan.mulai, plan.selesai = isian.petugas, isian.mulai, isian.selesai
    plan.desa, plan.perangkat, plan.pengawas = sorted(isian.desa), isian.perangkat, isian.pengawas
    plan.versi += 1
    plan.save()
    plan.coktas_set.filter(status__in=OPEN).exclude(desa__in=plan.desa).update(rencana=None)
    _finish(actor, plan, "pemilih.coktas.rencana_diubah")
    return plan


@transaction.atomic
def take_along(*, actor: Akun, rencana: RencanaCoktas, cara: str) -> list[BarisCoktas]:
    """Return the open rows of the officer's own plan, to be opened for the visit; the trail says so.

    `cara` is ``diunduh`` (phone) or ``dicetak`` (paper).
    """
    require_own(actor, rencana)
    require_running(rencana.periode)
    rows = list(
        BarisCoktas.objects.filter(rencana=rencana, status__in=OPEN)
        .select_related("kandidat")
        .order_by("desa", "pk")
    )
    obj = (OBJ_RENCANA, str(rencana.pk))
    note(actor, f"pemilih.coktas.{cara}", rencana.periode, {"jumlah": len(rows)}, obj=obj)
    return rows


@transaction.atomic
def open_row(*, actor: Akun, baris: BarisCoktas) -> BarisCoktas:
    """Open one row of the officer's own plan on a page; the trail says so."""
    if baris.rencana is None:
        raise NotAllowed
    require_own(actor, baris.rencana)
    note(actor, "pemilih.coktas.dibuka", baris.periode, {}, obj=(OBJ_COKTAS, str(baris.pk)))
    return baris


@transaction.atomic
def reveal_coktas(*, actor: Akun, baris: BarisCoktas) -> BarisCoktas:
    """Open a person and what was written at the visits, for those who must decide; the trail says so."""
    require(actor, baris.periode.kantor_id, *PEMBUKA)
    note(actor, "pemilih.coktas.dibuka", baris.periode, {}, obj=(OBJ_COKTAS, str(baris.pk)))
    return baris


def require_own(actor: Akun, rencana: RencanaCoktas) -> None:
    """Refuse whoever is not the officer of the plan, or no longer works there."""
    if rencana.petugas_id != actor.pk:
        raise NotAllowed
    require(actor, rencana.periode.kantor_id, *PENGUSUL)


def _begin(actor: Akun, periode: PeriodeSatker) -> PeriodeSatker:
    require(actor, periode.kantor_id, *PENGUSUL)
    row = lock_periode(periode)
    require_running(row)
    return row


def _check(periode: PeriodeSatker, kecamatan: str, isian: IsianRencana) -> None:
    if not isian.desa or not kecamatan.startswith(f"{periode.kantor_id}."):
        raise ActRefused(Kalimat(gettext_noop("Pilih sekurangnya satu desa/kelurahan.")))
    if any(not code.startswith(f"{kecamatan}.") for code in isian.desa):
        raise ActRefused(Kalimat(gettext_noop("Satu rencana untuk satu kecamatan.")))
    if isian.selesai < isian.mulai:
        raise ActRefused(Kalimat(gettext_noop("Tanggal selesai mendahului tanggal mulai.")))
    if not list_kantor(isian.petugas, *PENGUSUL).filter(pk=periode.kantor_id).exists():
        raise ActRefused(Kalimat(gettext_noop("Petugas kunjungan harus petugas data kantor ini.")))


def _finish(actor: Akun, plan: RencanaCoktas, act: str) -> None:
    free = BarisCoktas.objects.filter(periode=plan.periode, rencana__isnull=True, status__in=OPEN)
    free.filter(desa__in=plan.desa).update(rencana=plan)
    data: dict[str, Json] = {"kecamatan": plan.kecamatan, "jumlah": plan.coktas_set.count()}
    note(actor, act, plan.periode, data, obj=(OBJ_RENCANA, str(plan.pk)))
