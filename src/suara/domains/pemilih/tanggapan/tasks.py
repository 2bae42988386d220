"""Daily work on citizens' requests."""

from __future__ import annotations

from suara.domains.pemilih.services.tanggapan_tindak import settle_decided


def settle_tanggapan() -> None:
    """Write the day of the answer where two persons have decided; safe as often as one likes."""
    settle_decided()
