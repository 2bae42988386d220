"""The reference: one name into its matching keys (dpb.md §12). Whole tables: `tabel.py`, which calls this.

A name is evidence, never proof; nothing here is shown in place of the name as registered.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from suara.engine.nama.bunyi import hash64, hash_word, hear, letters
from suara.engine.nama.kata import KEDUA, PEMBEDA, UTAMA, Jenis, Potong, read_word, vocabulary

AWAL = 4
"""Letters of the sound of a name that block it from either end."""


@dataclass(frozen=True, slots=True)
class NamaKunci:
    """A name taken apart. The snapshot keeps `kunci` and the hashes; the rest is evidence kept aside."""

    asli: str
    kata: tuple[Potong, ...]
    bin: tuple[str, ...]
    alias: tuple[str, ...]
    terpotong: bool

    @property
    def utama(self) -> tuple[Potong, ...]:
        """The words of the main key, in order; all words when none would be left."""
        return self._of(UTAMA) or self.kata

    @property
    def kunci(self) -> str:
        """The main key: folded words, one space between."""
        return " ".join(satu.teks for satu in self.utama) or self.asli

    @property
    def gelar(self) -> tuple[str, ...]:
        """Titles, kept aside."""
        return tuple(satu.teks for satu in self._of({Jenis.GELAR}))

    @property
    def inisial(self) -> tuple[str, ...]:
        """Single letters: a weak sign only."""
        return tuple(satu.teks for satu in self._of({Jenis.INISIAL}))

    @property
    def bangsawan(self) -> tuple[str, ...]:
        """Noble words: part of the main key, left out of the second."""
        return tuple(satu.teks for satu in self._of({Jenis.BANGSAWAN}))

    @property
    def nama_bunyi(self) -> int:
        """Hash of the sounds of the second key in any order."""
        pilihan = self._of(KEDUA) or self.utama
        return sum(hash_word(satu.bunyi) for satu in pilihan) if pilihan else hash64(self.asli)

    @property
    def bunyi(self) -> str:
        """The sound of the words that tell people apart, joined: spaces do not matter."""
        return "".join(satu.bunyi for satu in self._of(PEMBEDA) or self.utama) or self.asli

    @property
    def token_awal(self) -> int:
        """Hash of the first four letters of the sound."""
        return hash64(self.bunyi[:AWAL])

    @property
    def token_akhir(self) -> int:
        """Hash of the last four letters of the sound."""
        return hash64(self.bunyi[-AWAL:])

    def _of(self, pilihan: Iterable[Jenis]) -> tuple[Potong, ...]:
        return tuple(satu for satu in self.kata if satu.jenis in pilihan)


def normalise(nama: str) -> NamaKunci:
    """Return the keys of a name as registered."""
    asli = " ".join(nama.upper().split())
    depan, ayah, alias = _cut(asli.replace("(", " ( ").replace(")", " ) ").split())
    kata = tuple(_words(depan))
    if not any(satu.jenis in UTAMA for satu in kata) and (ayah or alias):
        kata += tuple(_words([*ayah, *alias]))
    else:
        kata += tuple(satu for satu in _words([*ayah, *alias]) if satu.jenis is Jenis.GELAR)
    return NamaKunci(
        asli=asli,
        kata=kata,
        bin=_plain(ayah),
        alias=_plain(alias),
        terpotong=len(asli) in vocabulary().potongan,
    )


def _cut(kata: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """Return the name proper, what follows bin/binti, and what follows alias or stands in parentheses."""
    semua = vocabulary()
    bagian: tuple[list[str], list[str], list[str]] = ([], [], [])
    di, sebelum_kurung = 0, 0
    for nomor, satu in enumerate(kata):
        bersih = letters(satu)
        if satu == "(":
            sebelum_kurung, di = di, 2
        elif satu == ")":
            di = sebelum_kurung
        elif bersih in semua.bin and nomor > 0:
            di = 1
        elif bersih in semua.alias and nomor > 0:
            di = 2
        else:
            bagian[di].append(satu)
    return bagian


def _words(kata: Sequence[str]) -> list[Potong]:
    hasil: list[Potong] = []
    for nomor, mentah in enumerate(kata):
        satu = read_word(mentah)
        hasil += _in_context(mentah, kata, nomor) if satu.perlu_konteks else satu.potong
    return hasil


def _in_context(mentah: str, kata: Sequence[str], nomor: int) -> tuple[Potong, ...]:
    """Read a word that means one thing at the start of a name and another at its end."""
    bersih = letters(mentah)
    if bersih == "ST" and nomor == 0 and len(kata) > 1:
        return (Potong("SITI", Jenis.UMUM),)
    if bersih in vocabulary().gelar_akhir and nomor > 0:
        return (Potong(bersih, Jenis.GELAR),)
    return (Potong(bersih, Jenis.NAMA),) if bersih else ()


def _plain(kata: Sequence[str]) -> tuple[str, ...]:
    return tuple(satu.teks for satu in _words(kata) if satu.jenis in UTAMA)


__all__ = ["NamaKunci", "hear", "normalise"]
