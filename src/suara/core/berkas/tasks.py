"""Timed work of the file store."""

from __future__ import annotations

from suara.core.berkas import storage


def sweep_unfinished() -> None:
    """Delete files that a killed process left unfinished more than a day ago."""
    storage.sweep_unfinished()
