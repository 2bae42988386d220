"""What one written word of a name means by itself, and whether it needs its neighbours to be understood."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from suara.engine.nama.bunyi import fold, hash_word, hear, letters

_PEMISAH = re.compile(r"[-/&]+")
_TANDA = re.compile(r"[.,;]+(?=[A-Z]{2})|[,;]")


class Jenis(Enum):
    """The part that a word plays in a name."""

    NAMA = "nama"
    KELUARGA = "keluarga"
    UMUM = "umum"
    BALI = "bali"
    BANGSAWAN = "bangsawan"
    SANDANG = "sandang"
    GELAR = "gelar"
    INISIAL = "inisial"


UTAMA = frozenset({Jenis.NAMA, Jenis.KELUARGA, Jenis.UMUM, Jenis.BALI, Jenis.BANGSAWAN})
"""Words of the main key."""
KEDUA = frozenset({Jenis.NAMA, Jenis.UMUM, Jenis.BALI})
"""Words of the second key: without the Muhammad family and without noble words."""
PEMBEDA = frozenset({Jenis.NAMA})
"""Words whose letters begin and end a name for blocking."""


@dataclass(frozen=True, slots=True)
class Kosakata:
    """The word lists of `kata.yaml`."""

    gelar: frozenset[str]
    gelar_akhir: frozenset[str]
    penghubung: frozenset[str]
    jenis: Mapping[str, Jenis]
    keluarga: Mapping[str, str]
    serangkai: tuple[tuple[str, str], ...]
    sisa: int
    potongan: range
    bin: frozenset[str]
    alias: frozenset[str]
    edisi: int


@cache
def vocabulary() -> Kosakata:
    """Return the word lists, read once."""
    isi: Any = yaml.safe_load(Path(__file__).with_name("kata.yaml").read_text(encoding="utf-8"))
    jenis = dict.fromkeys(isi["bangsawan"].split(), Jenis.BANGSAWAN)
    jenis |= dict.fromkeys(isi["bali"].split(), Jenis.BALI)
    jenis |= dict.fromkeys(isi["sandang"].split(), Jenis.SANDANG)
    jenis |= dict.fromkeys(isi["umum"].split(), Jenis.UMUM) | {"MUHAMMAD": Jenis.KELUARGA}
    serangkai = [(awal, pokok) for pokok, semua in isi["serangkai"].items() for awal in semua.split()]
    return Kosakata(
        gelar=frozenset(isi["gelar"].split()),
        gelar_akhir=frozenset(isi["gelar_akhir"].split()),
        penghubung=frozenset(f"{isi['bin']} {isi['alias']}".split()),
        jenis=jenis,
        keluarga={kata: pokok for pokok, semua in isi["keluarga"].items() for kata in semua.split()},
        serangkai=tuple(sorted(serangkai, key=lambda satu: -len(satu[0]))),
        sisa=isi["sisa_serangkai"],
        potongan=range(isi["potongan_lama"][0], isi["potongan_lama"][1] + 1),
        bin=frozenset(isi["bin"].split()),
        alias=frozenset(isi["alias"].split()),
        edisi=isi["edisi"],
    )


@dataclass(frozen=True, slots=True)
class Potong:
    """One word after folding."""

    teks: str
    jenis: Jenis

    @property
    def bunyi(self) -> str:
        """How it sounds."""
        return hear(self.teks)


@dataclass(frozen=True, slots=True)
class Kata:
    """One written word: its parts, and whether its meaning hangs on the words around it."""

    potong: tuple[Potong, ...]
    perlu_konteks: bool

    def teks(self) -> str:
        """Return its share of the main key."""
        return " ".join(satu.teks for satu in self.potong if satu.jenis in UTAMA)

    def bunyi(self, pilihan: frozenset[Jenis]) -> str:
        """Return the sound of its words of these kinds, joined."""
        return "".join(satu.bunyi for satu in self.potong if satu.jenis in pilihan)

    def hash(self, pilihan: frozenset[Jenis]) -> int:
        """Return the sum of the hashes of its words of these kinds."""
        return sum(hash_word(satu.bunyi) for satu in self.potong if satu.jenis in pilihan)


def read_word(mentah: str) -> Kata:
    """Return what one written word (between spaces, upper case) means."""
    return _read(mentah)


@cache
def _read(mentah: str) -> Kata:
    semua = vocabulary()
    bersih = letters(mentah)
    bertitik = "." in mentah.strip(".,;")
    if "(" in mentah or ")" in mentah or bersih in semua.penghubung:
        return Kata((), perlu_konteks=True)
    if bersih in semua.gelar or (bertitik and bersih in semua.gelar_akhir):
        return Kata((Potong(bersih, Jenis.GELAR),), perlu_konteks=False)
    if bersih in semua.gelar_akhir:
        return Kata((), perlu_konteks=True)
    return Kata(tuple(_parts(mentah)), perlu_konteks=False)


def _parts(mentah: str) -> Iterator[Potong]:
    for bagian in _PEMISAH.sub(" ", _TANDA.sub(" ", mentah)).split():
        huruf = letters(bagian)
        if len(huruf) == 1:
            yield Potong(huruf, Jenis.GELAR if huruf == "H" else Jenis.INISIAL)
        elif huruf in vocabulary().gelar:
            yield Potong(huruf, Jenis.GELAR)
        elif huruf:
            yield from _known(huruf)


def _known(huruf: str) -> Iterator[Potong]:
    """Map a word to its family; words written as one (NURHAYATI) are taken apart first."""
    semua = vocabulary()
    pokok = semua.keluarga.get(huruf) or semua.keluarga.get(fold(huruf))
    if pokok:
        yield Potong(pokok, semua.jenis.get(pokok, Jenis.NAMA))
        return
    lipat = fold(huruf)
    if lipat.startswith("ABDUR") and len(lipat) - 5 >= semua.sisa:
        yield Potong("ABDUL", Jenis.UMUM)
        yield from _known("R" + lipat[5:].removeprefix("R"))
        return
    for awal, utuh in semua.serangkai:
        if lipat.startswith(awal) and len(lipat) - len(awal) >= semua.sisa:
            yield Potong(utuh, semua.jenis[utuh])
            yield from _known(lipat[len(awal) :])
            return
    yield Potong(lipat, semua.jenis.get(lipat, Jenis.NAMA))
