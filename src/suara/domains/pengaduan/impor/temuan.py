"""Refusals while a file is read. No sentence repeats what a citizen wrote."""

from __future__ import annotations

from collections.abc import Callable

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


class CatatanBaris:
    """What is wrong in one row: reading goes on after a wrong cell, so that a person corrects a row once."""

    def __init__(self) -> None:
        self.salah: list[NilaiSalah] = []

    def read[T, **P](self, ganti: T, baca: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Return what `baca` makes of a cell; `ganti` when it can't be taken, which is noted."""
        try:
            return baca(*args, **kwargs)
        except NilaiSalah as wrong:
            self.salah.append(wrong)
            return ganti
