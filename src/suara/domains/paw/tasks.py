"""Daily work of PAW."""

from __future__ import annotations

from suara.domains.paw.services import unggahan


def sweep_unggahan() -> None:
    """Delete checked files that nobody confirmed within a day."""
    unggahan.sweep_unggahan()
