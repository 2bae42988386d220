"""Why a file is refused, in a sentence for the person who chose it."""

from __future__ import annotations

from suara.kernel.kalimat import Kalimat


class BerkasDitolak(Exception):
    """A file that Suara doesn't take; `kalimat` says why and what to do."""

    def __init__(self, kalimat: Kalimat) -> None:
        super().__init__(str(kalimat))
        self.kalimat = kalimat


class BerkasRusak(Exception):
    """The bytes on disk are missing or no longer match their hash: restore them from the backup."""
