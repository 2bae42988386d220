"""A brake on guessing codes, without keeping anybody's address: one bucket of tokens per process."""

from __future__ import annotations

from django.core.cache import cache

from suara.core.tugas.waktu import now

_KEY = "surat.periksa.ember"
CAPACITY = 60.0
REFILL_PER_SECOND = 2.0


def take_token() -> bool:
    """Take one token; False when there is none, and whoever asks should come back in a minute."""
    moment = now().timestamp()
    tokens, since = cache.get(_KEY, (CAPACITY, moment))
    tokens = min(CAPACITY, tokens + max(0.0, moment - since) * REFILL_PER_SECOND)
    allowed = tokens >= 1
    cache.set(_KEY, (tokens - 1 if allowed else tokens, moment), timeout=3600)
    return bool(allowed)
