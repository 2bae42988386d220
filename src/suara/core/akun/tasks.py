"""Timed work of accounts."""

from __future__ import annotations

from suara.core.akun.services.sesi import sweep_expired


def sweep_sesi() -> None:
    """Forget sessions that have expired; once a day, however often it is called."""
    sweep_expired()
