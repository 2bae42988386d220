"""What the services of this room refuse, with a sentence for the person."""

from __future__ import annotations

from suara.kernel.kalimat import Kalimat


class AkunDitolak(Exception):
    """An act on accounts that the rules don't allow; `kalimat` says why and what to do."""

    def __init__(self, kalimat: Kalimat) -> None:
        super().__init__(str(kalimat))
        self.kalimat = kalimat
