"""The secret in the link of an invitation."""

from __future__ import annotations

import hashlib
import secrets


def make_token() -> str:
    """Return a new token with 256 random bits."""
    return secrets.token_urlsafe(32)


def hash_token(token: str) -> str:
    """Return what the table keeps of a token; with that many random bits a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()
