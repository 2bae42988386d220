"""The demo's complaint desk: invented people and reports, all made through the real acts."""

from __future__ import annotations

from django.db import transaction


@transaction.atomic
def build_demo() -> None:
    """Make the people of the desk; whole or not at all. Raises `ValueError` outside the demo mode."""
    from suara.domains.pengaduan.demo.petugas import create_officers

    create_officers()
