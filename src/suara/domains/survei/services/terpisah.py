"""What is counted apart from the answers, such as a disability: it waits as they do, then only a sum is left.

A sum that grew when somebody answered would tell, beside that day's invitations or between the backups of
two nights, what this person is. So each choice waits in a spool of its own, without a way to its answer; all
of them are written anew at every arrival, and some, drawn by lot, are counted when a batch of answers moves.
"""

from __future__ import annotations

import random
import uuid
from collections import Counter
from collections.abc import Collection

from django.db.models import F

from suara.domains.survei.models import Gelombang, HitungTerpisah, TerpisahSpool

_ACAK = random.SystemRandom()


def hold_apart(wave: Gelombang, said: Collection[tuple[str, str]]) -> None:
    """Let (attribute, choice) wait with all others of the wave; inside the transaction of the arrival."""
    old = TerpisahSpool.objects.filter(gelombang=wave)
    waiting = [*old, *(TerpisahSpool(gelombang=wave, atribut=kode, pilihan=one) for kode, one in said)]
    if not waiting:
        return
    _ACAK.shuffle(waiting)
    for row in waiting:
        row.pk = uuid.uuid4()
    old.delete()
    TerpisahSpool.objects.bulk_create(waiting)


def count_apart(wave: Gelombang, bagian: float) -> None:
    """Add a random share of what waits to the sums; with 1 all of it.

    Every sum of the wave is written, also one that stays: PostgreSQL's `xmin` tells no more than the numbers.
    """
    waiting = list(TerpisahSpool.objects.filter(gelombang=wave))
    moved = [row for row in waiting if _ACAK.random() < bagian]
    TerpisahSpool.objects.filter(pk__in=[row.pk for row in moved]).delete()
    grown = Counter((row.atribut, row.pilihan) for row in moved)
    for kode, pilihan in sorted(grown):
        HitungTerpisah.objects.get_or_create(gelombang=wave, atribut=kode, pilihan=pilihan)
    for row in HitungTerpisah.objects.filter(gelombang=wave):
        more = grown[row.atribut, row.pilihan]
        HitungTerpisah.objects.filter(pk=row.pk).update(jumlah=F("jumlah") + more)
