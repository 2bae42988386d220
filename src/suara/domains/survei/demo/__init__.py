"""The demo's survey desk."""

from __future__ import annotations

from django.db import transaction


@transaction.atomic
def build_demo() -> None:
    """Make the people; whole or not at all, safe to repeat. Raises `ValueError` outside the demo mode."""
    from suara.domains.survei.demo.petugas import create_officers

    create_officers()
