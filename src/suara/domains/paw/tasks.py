"""Daily work of PAW."""

from __future__ import annotations

from suara.domains.paw.services import draf_isian, unggahan


def sweep_unggahan() -> None:
    """Delete checked files that nobody confirmed within a day."""
    unggahan.sweep_unggahan()


def sweep_isian() -> None:
    """Delete drafts of forms and letters that nobody touched for a month."""
    draf_isian.sweep_isian()
