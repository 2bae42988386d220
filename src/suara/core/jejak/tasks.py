"""Timed work of the trail."""

from __future__ import annotations

from suara.core.jejak.services import sign_checkpoint


def make_checkpoint() -> None:
    """Sign today's checkpoint; once a day, however often it is called."""
    sign_checkpoint()
