"""Collecting findings while a file is read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from suara.kernel.kalimat import Kalimat
from suara.kernel.temuan import Kadar, Temuan


class BerkasDitolak(Exception):
    """The file can't be read at all; `temuan` says why and what to do."""

    def __init__(self, kode: str, pola: str, /, **isi: str | int) -> None:
        self.temuan = Temuan(kode=kode, pesan=Kalimat(pola, isi))
        super().__init__(str(self.temuan.pesan))


class NilaiSalah(Exception):
    """A cell that can't be taken."""

    def __init__(self, kode: str, pola: str, /, **isi: str | int) -> None:
        self.kode = kode
        self.pesan = Kalimat(pola, isi)
        super().__init__(str(self.pesan))


class Catatan:
    """The findings of one import, in order of appearance."""

    def __init__(self) -> None:
        self.temuan: list[Temuan] = []

    def galat(self, kode: str, pola: str, baris: int | None, kolom: str | None, /, **isi: str | int) -> None:
        """Add a finding that refuses the file."""
        self._add(Kadar.GALAT, kode, Kalimat(pola, isi), baris, kolom)

    def peringatan(
        self, kode: str, pola: str, baris: int | None, kolom: str | None, /, **isi: str | int
    ) -> None:
        """Add a finding that a person should look at; the file is taken."""
        self._add(Kadar.PERINGATAN, kode, Kalimat(pola, isi), baris, kolom)

    def salah(self, error: NilaiSalah, baris: int, kolom: str) -> None:
        """Add the refusal of one cell."""
        self._add(Kadar.GALAT, error.kode, error.pesan, baris, kolom)

    def _add(self, kadar: Kadar, kode: str, pesan: Kalimat, baris: int | None, kolom: str | None) -> None:
        self.temuan.append(Temuan(kode=kode, pesan=pesan, kadar=kadar, baris=baris, kolom=kolom))

    @property
    def jumlah_galat(self) -> int:
        """How many findings refuse the file."""
        return sum(1 for item in self.temuan if item.kadar is Kadar.GALAT)

    def per_kode(self) -> Mapping[str, int]:
        """How often each kind of finding occurs."""
        return dict(sorted(Counter(item.kode for item in self.temuan).items()))
