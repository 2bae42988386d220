"""Writing the trail. Every act of every domain calls `record` inside its own transaction."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import NamedTuple, Protocol

from django.conf import settings
from django.db import connection, transaction

from suara.core.jejak import keys
from suara.core.jejak.canonical import (
    GENESIS,
    checkpoint_message,
    digest,
    entry_hash,
    mask_nik,
    to_canonical,
)
from suara.core.jejak.models import Entri, TitikPeriksa, UjungRantai
from suara.core.tugas.waktu import now, today
from suara.kernel.kalimat import Json

_ACT = re.compile(r"[a-z0-9_]+(\.[a-z0-9_]+)+")


class Actor(Protocol):
    """Whoever acts: an account, or anything with a key and a name."""

    @property
    def pk(self) -> object:
        """Return the identifier kept in the trail."""
        ...

    @property
    def nama(self) -> str:
        """Return the name as shown in the history."""
        ...


def record(
    *,
    actor: Actor | None,
    act: str,
    obj_type: str,
    obj_id: str,
    kantor: str | None = None,
    data: Mapping[str, Json],
) -> Entri:
    """Append one entry and return it; `actor=None` is the system itself.

    Must run inside the transaction of the act that it records, so that act and entry stand or fall
    together. `act` is dotted and past tense (``paw.berita_acara.terbit``). `data` holds what the sentence
    of the history needs: numbers, names of documents, states; never personal data of citizens, because
    the trail can't forget. A lone run of 16 digits is masked as a last line of defence.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("jejak.record harus dipanggil di dalam transaksi.")
    if not _ACT.fullmatch(act):
        raise ValueError(f"Nama perbuatan {act!r} harus bertitik, huruf kecil, misalnya paw.surat.dicatat.")
    payload = mask_nik(to_canonical(dict(data)))
    tail = _lock_tail()
    columns = {
        "urutan": tail.urutan + 1,
        "dicatat_at": now(),
        "actor_id": "" if actor is None else str(actor.pk),
        "actor_label": "" if actor is None else actor.nama,
        "act": act,
        "obj_type": obj_type,
        "obj_id": obj_id,
        "kantor": kantor or "",
        "payload_hash": digest(payload),
        "prev_hash": tail.hash,
    }
    entri = Entri(**columns, payload=payload, hash=entry_hash(**columns))  # type: ignore[arg-type]
    entri.save(force_insert=True)
    UjungRantai.objects.filter(pk=1).update(urutan=entri.urutan, hash=entri.hash)
    return entri


@transaction.atomic
def sign_checkpoint() -> TitikPeriksa:
    """Sign where the chain ends today; on a day that has its checkpoint already, return that one."""
    tail = _lock_tail()
    tanggal = today()
    existing = TitikPeriksa.objects.filter(pk=tanggal).first()
    if existing is not None:
        return existing
    key = keys.load_or_create_key()
    public, at = keys.public_hex(key), now()
    message = checkpoint_message(
        tanggal=tanggal, urutan=tail.urutan, hash_=tail.hash, dibuat_at=at, kunci_publik=public
    )
    titik = TitikPeriksa(
        tanggal=tanggal,
        urutan=tail.urutan,
        hash=tail.hash,
        dibuat_at=at,
        kunci_publik=public,
        tanda_tangan=key.sign(message).hex(),
    )
    titik.save(force_insert=True)
    return titik


def hold() -> None:
    """Take the chain's end now, before other rows are locked in this transaction.

    Every act locks the chain's end when it records. An act that locks other rows first could deadlock with
    one that recorded first and then wants those rows; holding the end first makes the order the same for all.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("jejak.hold harus dipanggil di dalam transaksi.")
    _lock_tail()


def _lock_tail() -> UjungRantai:
    """Return the chain's end, locked until commit (SQLite: by the IMMEDIATE transaction)."""
    tail = UjungRantai.objects.select_for_update().filter(pk=1).first()
    if tail is None:
        last = Entri.objects.order_by("-urutan").first()
        UjungRantai.objects.get_or_create(
            pk=1, defaults={"urutan": last.urutan if last else 0, "hash": last.hash if last else GENESIS}
        )
        tail = UjungRantai.objects.select_for_update().get(pk=1)
    return tail


class EntriContoh(NamedTuple):
    """One act of the demo's past, as `record` would have written it then."""

    at: datetime
    actor: Actor | None
    act: str
    obj_type: str
    obj_id: str
    kantor: str
    data: Mapping[str, Json]


@transaction.atomic
def record_demo(entries: Sequence[EntriContoh]) -> int:
    """Append the demo's past in one statement, chained and hashed like every entry; return how many.

    Raises `ValueError` outside the demo mode: in an office nobody writes an entry for another time.
    """
    if not settings.DEMO:
        raise ValueError("Jejak contoh hanya untuk mode demo.")
    tail = _lock_tail()
    number, last, rows = tail.urutan, tail.hash, []
    for entry in entries:
        payload = mask_nik(to_canonical(dict(entry.data)))
        number += 1
        columns = {
            "urutan": number,
            "dicatat_at": entry.at,
            "actor_id": "" if entry.actor is None else str(entry.actor.pk),
            "actor_label": "" if entry.actor is None else entry.actor.nama,
            "act": entry.act,
            "obj_type": entry.obj_type,
            "obj_id": entry.obj_id,
            "kantor": entry.kantor,
            "payload_hash": digest(payload),
            "prev_hash": last,
        }
        last = entry_hash(**columns)  # type: ignore[arg-type]
        rows.append(Entri(**columns, payload=payload, hash=last))
    Entri.objects.bulk_create(rows, batch_size=500)
    UjungRantai.objects.filter(pk=1).update(urutan=number, hash=last)
    return len(rows)
