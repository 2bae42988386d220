"""Keyed hashes: what makes a second submission harmless, and what checks a secret key without keeping it."""

from __future__ import annotations

import hashlib
import hmac
import uuid

from django.conf import settings

from suara.domains.pengaduan.rules.kunci import kunci_dari_bytes, rapikan_kunci
from suara.kernel import sandi


def _key(purpose: str, secret: str) -> bytes:
    return hashlib.sha256(f"suara/pengaduan/{purpose}/1|{secret}".encode()).digest()


def keyed(purpose: str, *parts: str) -> str:
    """Return the keyed hash of `parts` for one purpose, under the office's present secret."""
    return sandi.keyed_hash(_key(purpose, settings.SECRET_KEY), *parts)


def keyed_all(purpose: str, *parts: str) -> list[str]:
    """Return the hash under the present secret and under the older ones."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return [sandi.keyed_hash(_key(purpose, str(secret)), *parts) for secret in secrets]


def hash_kirim(kirim_id: uuid.UUID | str) -> str:
    """Return what marks a submission: the same form sent again has the same mark."""
    return keyed("kirim", str(uuid.UUID(str(kirim_id))))


def derive_kunci(kirim_id: uuid.UUID | str) -> str:
    """Return the secret key of the report that was sent as `kirim_id`; it is kept nowhere."""
    return kunci_dari_bytes(bytes.fromhex(keyed("kunci", str(uuid.UUID(str(kirim_id))))))


def hash_kunci(kunci: str) -> str:
    """Return what is kept of a secret key."""
    return keyed("kunci-hash", rapikan_kunci(kunci))


def is_kunci(kunci: str, kept: str) -> bool:
    """Say whether `kunci` is the key whose hash is `kept`, in a time that tells nothing."""
    given = keyed_all("kunci-hash", rapikan_kunci(kunci)[:64])
    return bool(sum(hmac.compare_digest(item, kept) for item in given))
