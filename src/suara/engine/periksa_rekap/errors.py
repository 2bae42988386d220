"""What cannot be read at all: a sentence that says where, and what to do."""

from __future__ import annotations

from suara.kernel.kalimat import Kalimat


class RekapTidakTerbaca(ValueError):
    """The file or text holds no table that can be checked; `pesan` says why."""

    def __init__(self, pola: str, **isi: str | int) -> None:
        """Keep the sentence apart from its values, so that the page can translate it."""
        self.pesan = Kalimat(pola, isi)
        super().__init__(str(self.pesan))
