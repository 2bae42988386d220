"""Deadlines and timed work: everything here may be called twice with the same result."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import transaction

from suara.core.jejak.services import Actor, hold, record
from suara.core.tugas.models import StatusTenggat, Tenggat, TugasBerwaktu
from suara.core.tugas.registry import check_task
from suara.core.tugas.waktu import now
from suara.core.wilayah.models import Kantor
from suara.kernel.kalimat import Json, Kalimat


@transaction.atomic
def set_tenggat(
    *,
    actor: Actor | None,
    kantor: Kantor,
    domain: str,
    obj_type: str,
    obj_id: str,
    aturan: str,
    judul: str | Kalimat,
    url: str,
    jatuh_tempo: date,
    trace: Sequence[Mapping[str, Json]] = (),
    menunggu: str = "",
) -> Tenggat:
    """Open a deadline, or move the one that this object already has under `aturan`.

    `trace` is the working of `HariKerja` (each day with its reason), kept as it was on the day of counting.
    `menunggu` names who must act when it is not the office (shown under "waiting for others").
    """
    hold()
    sentence = judul if isinstance(judul, Kalimat) else Kalimat(judul)
    tenggat, act = _put(
        {"obj_type": obj_type, "obj_id": obj_id, "aturan": aturan},
        kantor=kantor,
        domain=domain,
        judul=sentence.pola,
        judul_isi=dict(sentence.isi),
        url=url,
        jatuh_tempo=jatuh_tempo,
        trace=[dict(step) for step in trace],
        menunggu=menunggu,
    )
    if act:
        _record(actor, tenggat, act)
    return tenggat


def _put(key: Mapping[str, Any], **columns: object) -> tuple[Tenggat, str]:
    """Write the deadline and return it with the act to record: none when nothing legal has changed."""
    before = Tenggat.objects.select_for_update().filter(**key).first()
    columns |= {"status": StatusTenggat.TERBUKA, "selesai_at": None}
    tenggat, created = Tenggat.objects.update_or_create(defaults=columns, **key)
    if created or before is None:
        return tenggat, "tugas.tenggat.ditetapkan"
    if before.jatuh_tempo == tenggat.jatuh_tempo and before.status == StatusTenggat.TERBUKA:
        return tenggat, ""
    Tenggat.objects.filter(pk=tenggat.pk).update(mendekat_at=None, terlambat_at=None)
    return tenggat, "tugas.tenggat.dipindahkan"


@transaction.atomic
def close_tenggat(*, actor: Actor | None, obj_type: str, obj_id: str, aturan: str | None = None) -> int:
    """Close the open deadlines of an object (all, or the one under `aturan`); return how many were open."""
    hold()
    open_ = Tenggat.objects.select_for_update().filter(
        obj_type=obj_type, obj_id=obj_id, status=StatusTenggat.TERBUKA
    )
    if aturan is not None:
        open_ = open_.filter(aturan=aturan)
    closed = list(open_)
    for tenggat in closed:
        tenggat.status, tenggat.selesai_at = StatusTenggat.SELESAI, now()
        tenggat.save(update_fields=["status", "selesai_at"])
        _record(actor, tenggat, "tugas.tenggat.selesai")
    return len(closed)


def mirror_tenggat(
    *,
    kantor: Kantor | str,
    domain: str,
    obj_type: str,
    obj_id: str,
    aturan: str,
    judul: Kalimat,
    url: str,
    jatuh_tempo: date | None,
    menunggu: str = "",
) -> None:
    """Show the deadline that a domain keeps in a table of its own; `jatuh_tempo` None ends it.

    Nothing is recorded: the domain's act that moved its clock is in the trail already.
    """
    key: dict[str, Any] = {"obj_type": obj_type, "obj_id": obj_id, "aturan": aturan}
    if jatuh_tempo is None:
        open_ = Tenggat.objects.filter(**key, status=StatusTenggat.TERBUKA)
        open_.update(status=StatusTenggat.SELESAI, selesai_at=now())
        return
    columns: dict[str, Any] = {
        "kantor_id": kantor if isinstance(kantor, str) else kantor.pk,
        "domain": domain,
        "judul": judul.pola,
        "judul_isi": dict(judul.isi),
        "url": url,
        "menunggu": menunggu,
        "status": StatusTenggat.TERBUKA,
        "selesai_at": None,
    }
    moved = Tenggat.objects.filter(**key).exclude(jatuh_tempo=jatuh_tempo)
    moved.update(mendekat_at=None, terlambat_at=None)
    Tenggat.objects.update_or_create(defaults=columns | {"jatuh_tempo": jatuh_tempo}, **key)


def schedule(
    *, key: str, task: str, args: Mapping[str, Json] | None = None, run_at: datetime
) -> TugasBerwaktu:
    """Plan timed work under a unique key. Planning the same key again changes nothing.

    `task` is the dotted name of a function in a `tasks` module of Suara; `args` are its keyword arguments.
    The function must be safe to run twice: a worker may die after the work and before saying so.
    """
    check_task(task)
    timed, _created = TugasBerwaktu.objects.get_or_create(
        kunci=key, defaults={"task": task, "args": dict(args or {}), "run_at": run_at}
    )
    return timed


@transaction.atomic
def mark_approaching(*, today: date, until: date) -> int:
    """Note once in the trail each open deadline that is due by `until` or has passed; return how many."""
    hold()
    noted = 0
    due = Tenggat.objects.select_for_update().filter(status=StatusTenggat.TERBUKA, jatuh_tempo__lte=until)
    for tenggat in due:
        if tenggat.jatuh_tempo < today and tenggat.terlambat_at is None:
            tenggat.terlambat_at = now()
            _record(None, tenggat, "tugas.tenggat.terlambat")
        elif tenggat.jatuh_tempo >= today and tenggat.mendekat_at is None:
            tenggat.mendekat_at = now()
            _record(None, tenggat, "tugas.tenggat.mendekat")
        else:
            continue
        tenggat.save(update_fields=["mendekat_at", "terlambat_at"])
        noted += 1
    return noted


def _record(actor: Actor | None, tenggat: Tenggat, act: str) -> None:
    """Write to the history of the object itself, where an officer looks for it."""
    record(
        actor=actor,
        act=act,
        obj_type=tenggat.obj_type,
        obj_id=tenggat.obj_id,
        kantor=tenggat.kantor_id,
        data={
            "aturan": tenggat.aturan,
            "hal": tenggat.aturan.rpartition(".")[2].replace("_", " "),
            "tanggal": tenggat.jatuh_tempo.isoformat(),
        },
    )
