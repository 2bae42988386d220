"""Why an act on what is secret is refused, in a sentence for the person."""

from __future__ import annotations

from suara.kernel.kalimat import Kalimat


class PrivasiDitolak(Exception):
    """An act that the rules of secrecy don't allow; `kalimat` says why and what to do."""

    def __init__(self, kalimat: Kalimat) -> None:
        super().__init__(str(kalimat))
        self.kalimat = kalimat
