"""Decisions of the inbox into the list: which are taken along, and that they were.

The list is no part of the database. So a round is written down first, the snapshot names it, and then the
round is closed: after a crash in between `find_begun` finds it, and the snapshot tells whether it happened.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence

from django.db import transaction
from django.db.models import F

from suara.core.akun.models import Akun
from suara.core.tugas.waktu import now
from suara.domains.pemilih.errors import WrongState
from suara.domains.pemilih.models import Kandidat, Penerapan, PeriodeSatker, PutusanKembali
from suara.domains.pemilih.queries.mesin import list_waiting
from suara.domains.pemilih.services.dasar import lock_periode, note
from suara.domains.pemilih.terms import StatusKandidat, StatusPeriode
from suara.kernel.kalimat import Json, Kalimat, gettext_noop

BATAL = "DIBATALKAN"
BOLEH = (StatusPeriode.BERJALAN, StatusPeriode.DITUTUP, StatusPeriode.PLENO)


def find_begun(periode: Sequence[PeriodeSatker]) -> list[Penerapan]:
    """Return the rounds of these periods that were begun and never closed."""
    return list(Penerapan.objects.filter(periode__in=periode, hasil="").select_related("periode"))


@transaction.atomic
def begin(*, actor: Akun | None, periode: Sequence[PeriodeSatker]) -> list[Penerapan]:
    """Write down which decisions of these offices go into the next snapshot; empty when none waits."""
    rombongan, begun = uuid.uuid4(), []
    for one in periode:
        row = lock_periode(one)
        if row.status not in BOLEH:
            said = gettext_noop(
                "Periode {kode} berstatus {status}: putusannya tidak diterapkan. Yang diterapkan hanya "
                "periode yang berjalan, ditutup, atau sedang diplenokan."
            )
            raise WrongState(Kalimat(said, {"kode": row.kode, "status": StatusPeriode(row.status).label}))
        waiting = list_waiting(row)
        jumlah = waiting.count()
        if not jumlah:
            continue
        made = Penerapan.objects.create(periode=row, rombongan=rombongan, jumlah=jumlah, oleh=actor)
        if waiting.update(penerapan=made) != jumlah:
            raise WrongState(Kalimat(gettext_noop("Putusannya baru saja berubah. Ulangi.")))
        begun.append(made)
    return begun


@transaction.atomic
def finish(*, actor: Akun | None, penerapan: Sequence[Penerapan], snapshot: str, induk: str) -> None:
    """Close the rounds: their decisions stand in `snapshot`, which comes from `induk`."""
    for one in penerapan:
        jumlah = one.jumlah - one.kembali_set.order_by().values("kandidat").distinct().count()
        row = lock_periode(one.periode)
        Penerapan.objects.filter(pk=one.pk, hasil="").update(hasil=snapshot[:80], selesai_at=now())
        row.snapshot_awal = row.snapshot_awal or induk[:80]
        row.snapshot_hasil = snapshot[:80]
        row.save(update_fields=["snapshot_awal", "snapshot_hasil"])
        data: dict[str, Json] = {"jumlah": jumlah, "snapshot": snapshot}
        note(actor, "pemilih.putusan.diterapkan", row, data)


@transaction.atomic
def give_back(*, penerapan: Sequence[Penerapan], sisih: Iterable[tuple[int, str]]) -> list[PutusanKembali]:
    """Open the candidates again (number, code) whose decisions contradict; the round goes on without them.

    The decision of the two persons stays as it was said; nobody is decided for by this.
    """
    codes: dict[int, list[str]] = {}
    for nomor, kode in sisih:
        codes.setdefault(nomor, []).append(kode)
    made: list[PutusanKembali] = []
    for one in penerapan:
        row = lock_periode(one.periode)
        rows = Kandidat.objects.filter(penerapan=one, pk__in=codes)
        decided = list(rows.order_by("pk").values_list("pk", "keputusan_id"))
        if not decided:
            continue
        made += PutusanKembali.objects.bulk_create(
            PutusanKembali(kandidat_id=pk, keputusan_id=keputusan, penerapan=one, kode=kode)
            for pk, keputusan in decided
            for kode in codes[pk]
        )
        rows.update(status=StatusKandidat.MASUK.value, keputusan=None, penerapan=None, versi=F("versi") + 1)
        note(None, "pemilih.putusan.dikembalikan", row, {"jumlah": len(decided)})
    return made


@transaction.atomic
def withdraw(*, penerapan: Sequence[Penerapan]) -> None:
    """Let go of decisions that did not enter the list: the engine refused them, or the machine died."""
    for one in penerapan:
        lock_periode(one.periode)
        Kandidat.objects.filter(penerapan=one).update(penerapan=None)
        Penerapan.objects.filter(pk=one.pk, hasil="").update(hasil=BATAL, selesai_at=now())
