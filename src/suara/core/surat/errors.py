"""Why an act on a document is refused, in a sentence for the officer."""

from __future__ import annotations

from suara.kernel.kalimat import Kalimat


class SuratDitolak(Exception):
    """An act on a document that can't be; `kalimat` says why and what to do."""

    def __init__(self, kalimat: Kalimat) -> None:
        super().__init__(str(kalimat))
        self.kalimat = kalimat
