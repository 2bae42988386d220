"""The demo office: an invented election and one case in every state, all made through the real acts.

Everything here is fictitious and says so: the parties are called *Partai Contoh …*, the election is marked
`contoh`. Only the areas are real, because votes need places.
"""

from __future__ import annotations

from django.db import connection, transaction


@transaction.atomic
def build_demo() -> None:
    """Make officers, election and cases; whole or not at all, and only once.

    Raises `ValueError` outside the demo mode.
    """
    from suara.domains.paw.demo.pemilu import has_pemilu, load_pemilu
    from suara.domains.paw.demo.perkara import play_all
    from suara.domains.paw.demo.petugas import create_officers

    officers = create_officers()
    if not has_pemilu():
        load_pemilu(officers.rina)
        play_all(officers)
        _tell_planner()


def _tell_planner() -> None:
    """Let PostgreSQL count what was just loaded: before its own round comes, it plans for empty tables."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
