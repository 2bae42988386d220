"""Timed work of the file store."""

from __future__ import annotations

from suara.core.berkas import storage
from suara.core.berkas.models import Berkas


def sweep_unfinished() -> None:
    """Delete what a killed process left more than a day ago: unfinished files, and files without a row."""
    storage.sweep_unfinished()
    storage.sweep_unnamed(lambda sha256: Berkas.objects.filter(sha256=sha256).exists())
