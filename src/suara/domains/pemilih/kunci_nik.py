"""The keyed hash under which two sources' rows about one person find each other. It cannot be undone without
the office's key, and it differs from office to office."""

from __future__ import annotations

from functools import lru_cache

from suara.core.privasi import kunci
from suara.kernel.sandi import derive_key, keyed_hash


def nik_key(nik: str) -> str:
    """Return the join key of a NIK; empty for an empty one. The office's first key counts: it stays."""
    return keyed_hash(_key(kunci.seal_keys()[0]), nik) if nik else ""


@lru_cache(maxsize=4)
def _key(seal_key: bytes) -> bytes:
    return derive_key(seal_key, guna=b"suara/pemilih/nik_kunci")


def seal_digest(digest: str) -> str:
    """Return the fingerprint of a delivery: keyed, for a file of one row could be guessed."""
    return keyed_hash(derive_key(kunci.seal_keys()[0], guna=b"suara/pemilih/setoran"), digest)
