"""An act that can't be done: what every room's own refusals are made of."""

from __future__ import annotations

from suara.kernel.kalimat import Kalimat


class Tolakan(Exception):
    """`kalimat` says why, and what to do, in words for a person."""

    def __init__(self, kalimat: Kalimat) -> None:
        super().__init__(str(kalimat))
        self.kalimat = kalimat
