"""Refusals while a file is read. No sentence repeats what a citizen wrote."""

from __future__ import annotations

from suara.kernel.kalimat import Kalimat
from suara.kernel.temuan import Temuan


class BerkasDitolak(Exception):
    """The file can't be read at all."""

    def __init__(self, kode: str, pola: str, /, **isi: str | int) -> None:
        self.temuan = Temuan(kode=kode, pesan=Kalimat(pola, isi))
        super().__init__(str(self.temuan.pesan))


class NilaiSalah(Exception):
    """One cell can't be taken."""

    def __init__(self, kode: str, kolom: str, pola: str, /, **isi: str | int) -> None:
        self.kode, self.kolom, self.pesan = kode, kolom, Kalimat(pola, isi)
        super().__init__(str(self.pesan))
