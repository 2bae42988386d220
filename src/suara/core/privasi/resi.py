"""Keyed hashes of a room that gives out receipts.

They make a second submission harmless and check a secret key without keeping it. Each room has its own
(`RahasiaResi("pengaduan")`): hashes of two rooms never join.
"""

from __future__ import annotations

import hashlib
import hmac
import uuid

from django.conf import settings

from suara.kernel import sandi
from suara.kernel.kunci_resi import kunci_dari_bytes, rapikan_kunci


class RahasiaResi:
    """The hashes of one room."""

    def __init__(self, ruang: str) -> None:
        self._ruang = ruang

    def _key(self, purpose: str, secret: str) -> bytes:
        return hashlib.sha256(f"suara/{self._ruang}/{purpose}/1|{secret}".encode()).digest()

    def keyed(self, purpose: str, *parts: str) -> str:
        """Return the keyed hash of `parts` for one purpose, under the office's present secret."""
        return sandi.keyed_hash(self._key(purpose, settings.SECRET_KEY), *parts)

    def keyed_all(self, purpose: str, *parts: str) -> list[str]:
        """Return the hash under the present secret and under the older ones."""
        secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
        return [sandi.keyed_hash(self._key(purpose, str(secret)), *parts) for secret in secrets]

    def hash_kirim(self, kirim_id: uuid.UUID | str) -> str:
        """Return what marks a submission: the same form sent again has the same mark."""
        return self.keyed("kirim", str(uuid.UUID(str(kirim_id))))

    def list_hash_kirim(self, kirim_id: uuid.UUID | str) -> list[str]:
        """Return every mark under which this submission may have been kept."""
        return self.keyed_all("kirim", str(uuid.UUID(str(kirim_id))))

    def derive_kunci(self, kirim_id: uuid.UUID | str) -> str:
        """Return the secret key of what was sent as `kirim_id`; it is kept nowhere."""
        return kunci_dari_bytes(bytes.fromhex(self.keyed("kunci", str(uuid.UUID(str(kirim_id))))))

    def hash_kunci(self, kunci: str) -> str:
        """Return what is kept of a secret key."""
        return self.keyed("kunci-hash", rapikan_kunci(kunci))

    def is_kunci(self, kunci: str, kept: str) -> bool:
        """Say whether `kunci` is the key whose hash is `kept`, in a time that tells nothing."""
        given = self.keyed_all("kunci-hash", rapikan_kunci(kunci)[:64])
        return bool(sum(hmac.compare_digest(item, kept) for item in given))
