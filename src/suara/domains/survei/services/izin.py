"""The anonymous pass: what a spent invitation becomes, and what an answer is sent with.

Which invitation it came from is kept nowhere, and a pass is deleted when it is used. Its words are chosen
before the invitation is spent, by the page that asks: a click that is repeated, because the first answer was
lost on the way, finds the same pass again and costs nothing.
"""

from __future__ import annotations

import random
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Q, QuerySet

from suara.core.tugas.waktu import today
from suara.domains.survei.errors import IzinTidakBerlaku, UndanganTidakBerlaku
from suara.domains.survei.models import Gelombang, IzinIsi, Undangan
from suara.domains.survei.rules.gelombang import menerima_jawaban
from suara.domains.survei.services.dasar import lock_gelombang
from suara.domains.survei.services.rahasia import (
    hash_izin,
    is_izin,
    list_hash_izin,
    list_hash_token,
    make_izin,
    rapikan_token,
)
from suara.domains.survei.terms_undangan import ActUndangan
from suara.domains.survei.workflow_undangan import dari, menjadi
from suara.kernel.parameter import get_number

_ACAK = random.SystemRandom()


@transaction.atomic
def spend_undangan(*, token: str, izin: str) -> tuple[Gelombang, str]:
    """Spend an invitation; return its wave and the pass. Raises `UndanganTidakBerlaku`."""
    found = _find(rapikan_token(token))
    wave = lock_gelombang(found.gelombang)
    izin = izin if is_izin(izin) else make_izin()
    if _kept(wave, izin).exists():
        return wave, izin
    hari = today(wave.kantor.zona_waktu)
    if not menerima_jawaban(wave.status, wave.tanggal_mulai, wave.tanggal_selesai, hari):
        raise UndanganTidakBerlaku
    spent = Undangan.objects.filter(pk=found.pk, status__in=dari(ActUndangan.PAKAI))
    if not spent.update(status=menjadi(ActUndangan.PAKAI)):
        raise UndanganTidakBerlaku
    _add(IzinIsi(pass_hash=hash_izin(izin), gelombang=wave, tanggal=today()))
    return wave, izin


def hari_tenggang(pada: date | None = None) -> int:
    """Return for how many days a pass holds after its own, and an answer may wait for a signal.

    Whole days: nobody loses it at midnight, and no time is kept.
    """
    days, _used = get_number("survei.tenggang_luring", pada or today())
    return days


def take_izin(wave: Gelombang, izin: str, *, wajib: bool) -> None:
    """Use a pass up, inside the transaction of its answer; refused without one where one is needed."""
    gone, _by_table = _kept(wave, izin).delete() if is_izin(izin) else (0, {})
    if wajib and not gone:
        raise IzinTidakBerlaku


def is_berlaku(gelombang: Gelombang, izin: str) -> bool:
    """Say whether this pass would be taken now; asking uses nothing up."""
    return is_izin(izin) and _kept(gelombang, izin).exists()


def sweep_izin() -> int:
    """Delete passes that nobody used in time; return how many."""
    gone, _by_table = IzinIsi.objects.filter(tanggal__lt=_oldest()).delete()
    return gone


def _add(new: IzinIsi) -> None:
    """Write all passes of the wave anew, in random order: else `xmin` says which invitation this one was."""
    old = IzinIsi.objects.filter(gelombang=new.gelombang)
    rows = [*old, new]
    _ACAK.shuffle(rows)
    old.delete()
    IzinIsi.objects.bulk_create(rows)


def _kept(wave: Gelombang, izin: str) -> QuerySet[IzinIsi]:
    return IzinIsi.objects.filter(pass_hash__in=list_hash_izin(izin), gelombang=wave, tanggal__gte=_oldest())


def _oldest() -> date:
    return today() - timedelta(days=hari_tenggang())


def _find(token: str) -> Undangan:
    """Return the invitation of this token, whatever its state; also of the message before the last."""
    if not token:
        raise UndanganTidakBerlaku
    hashes = list_hash_token(token)
    rows = Undangan.objects.filter(Q(pk__in=hashes) | Q(hash_lama__in=hashes)).select_related("gelombang")
    found = rows.first()
    if found is None:
        raise UndanganTidakBerlaku
    return found
