"""A questionnaire laid out in one language for a page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from suara.domains.survei.instrumen.definisi import Definisi, Teks
from suara.domains.survei.instrumen.istilah import JenisAtribut


@dataclass(frozen=True, slots=True, kw_only=True)
class Tanya:
    """One question of the page: its heading when a part begins, and its choices as (value, words)."""

    nomor: int
    kode: str
    label: str
    bantuan: str
    bagian: str
    wajib: bool
    ganda: bool
    pilihan: tuple[tuple[str, str], ...]


class Lembaran:
    """A questionnaire in one language."""

    def __init__(self, definisi: Definisi, bahasa: str) -> None:
        self._definisi, self._bahasa = definisi, bahasa

    @property
    def judul(self) -> str:
        """The title."""
        return self._definisi.judul.dalam(self._bahasa)

    @property
    def pengantar(self) -> str:
        """The introduction, empty when there is none."""
        return self._words(self._definisi.pengantar)

    @property
    def komentar(self) -> str:
        """The words of the open question, empty when there is none."""
        return self._words(self._definisi.komentar)

    def butir(self) -> Iterator[Tanya]:
        """Yield the questions in their order."""
        heads = {satu.kode: self._words(satu.label) for satu in self._definisi.bagian}
        inside = ""
        for nomor, satu in enumerate(self._definisi.butir, start=1):
            choices = [(str(x.nilai), self._words(x.label)) for x in satu.pilihan]
            if satu.tidak_relevan:
                choices.append(("", self._words(satu.tidak_relevan)))
            yield Tanya(
                nomor=nomor, kode=satu.kode, label=self._words(satu.label), bantuan=self._words(satu.bantuan),
                bagian=heads.get(satu.bagian, "") if satu.bagian != inside else "", wajib=satu.wajib,
                ganda=False, pilihan=tuple(choices),
            )  # fmt: skip
            inside = satu.bagian

    def atribut(self) -> Iterator[Tanya]:
        """Yield what is asked about the respondent."""
        for nomor, satu in enumerate(self._definisi.atribut, start=1):
            yield Tanya(
                nomor=nomor, kode=satu.kode, label=self._words(satu.label), bantuan=self._words(satu.bantuan),
                bagian="", wajib=satu.wajib, ganda=satu.jenis is JenisAtribut.GANDA,
                pilihan=tuple((x.kode, self._words(x.label)) for x in satu.pilihan),
            )  # fmt: skip

    def _words(self, teks: Teks | None) -> str:
        return teks.dalam(self._bahasa) if teks else ""
