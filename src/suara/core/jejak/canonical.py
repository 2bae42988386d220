"""The one way to write an entry as bytes. Changing it breaks every chain: add a version instead."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime

from suara.kernel.kalimat import Json

GENESIS = "0" * 64
# In one run, in groups as on the card, or with dots. A UUID's groups are guarded against by the edges.
_ADDRESS = re.compile(r"[\w.+%-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w.+-])(?:\+?62[ .-]?|0)8\d(?:[ .-]?\d){6,11}(?!\d)")
_LONE_16_DIGITS = re.compile(
    r"(?<![0-9A-Za-z])(?:[0-9](?:[ .]?[0-9]){15}|[0-9]{4}(?:-[0-9]{4}){3})(?![0-9A-Za-z])"
)


def to_canonical(value: Mapping[str, Json]) -> str:
    """Return `value` as JSON with sorted keys and no spaces."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False, allow_nan=False)


def digest(text: str) -> str:
    """Return the SHA-256 of `text` as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def mask_nik(text: str) -> str:
    """Blot out every lone run of 16 digits, spaced or not: a NIK must not enter a log that can't forget."""
    return _LONE_16_DIGITS.sub("•" * 16, text)


def mask_contacts(text: str) -> str:
    """Blot out NIK, e-mail addresses and phone numbers: a mail server's refusal names whom it refused."""
    return _PHONE.sub("•" * 8, _ADDRESS.sub("•@•", mask_nik(text)))


def entry_hash(
    *,
    urutan: int,
    dicatat_at: datetime,
    actor_id: str,
    actor_label: str,
    act: str,
    obj_type: str,
    obj_id: str,
    kantor: str,
    payload_hash: str,
    prev_hash: str,
) -> str:
    """Return the hash of one entry over all of its columns.

    The payload enters by its own hash, so that an entry's place can be proved without showing its content.
    """
    return digest(
        to_canonical(
            {
                "versi": 1,
                "urutan": urutan,
                "dicatat_at": dicatat_at.astimezone(UTC).isoformat(timespec="microseconds"),
                "actor_id": actor_id,
                "actor_label": actor_label,
                "act": act,
                "obj_type": obj_type,
                "obj_id": obj_id,
                "kantor": kantor,
                "payload_hash": payload_hash,
                "prev_hash": prev_hash,
            }
        )
    )


def checkpoint_message(
    *, tanggal: date, urutan: int, hash_: str, dibuat_at: datetime, kunci_publik: str
) -> bytes:
    """Return the bytes that a checkpoint signs."""
    return to_canonical(
        {
            "jenis": "suara.titik_periksa",
            "versi": 1,
            "tanggal": tanggal.isoformat(),
            "urutan": urutan,
            "hash": hash_,
            "dibuat_at": dibuat_at.astimezone(UTC).isoformat(timespec="microseconds"),
            "kunci_publik": kunci_publik,
        }
    ).encode("utf-8")
